"""The command line keeps a map and fits one on chosen datasets."""

import json

import numpy as np
import pytest

from models.workspace import Workspace


def rows(words, count):
    return "text\n" + "".join(f"{words} number {n}\n" for n in range(count))


def positions(space):
    with Workspace.open(space) as workspace:
        shown = workspace.atlas.projection()
        return np.array(shown.xy)


@pytest.mark.slow
def test_later_samples_are_placed_on_the_map_that_is_there(tmp_path, assay):
    space = tmp_path / "w.assay"
    for name, role, count in (("real", "real", 24), ("made", "synthetic", 12), ("later", "synthetic", 6)):
        (tmp_path / f"{name}.csv").write_text(rows(f"{name} question about cards", count))
        assert assay("load", space, tmp_path / f"{name}.csv", "--role", role).code == 0
        if name == "real":
            early = assay("map", space, "--frozen")
            assert early.code == 2
            assert "no map to keep" in early.err
        if name == "made":
            fitted = assay("map", space, "--fit-on", "real", "--seed", 3, "--json")
            assert json.loads(fitted.out)["map"]["fit_on"] == ["real"]
            before = positions(space)
    kept = assay("map", space, "--frozen", "--json")
    told = json.loads(kept.out)
    assert told["map"]["frozen"] is True
    assert told["map"]["recall"] == 1.0
    assert "nothing on it has moved" in told["said"]
    after = positions(space)
    np.testing.assert_array_equal(after[:36], before)
    assert np.isfinite(after).all()
    assert "recall 1" in assay("info", space).out
    new = assay("samples", space, "--where", "apart > 0.1 and dataset == 'later'")
    assert len(new.lines) == 6
    assert assay("decide", space, "--tag", "new", "--where", "apart > 0.1").code == 0
    assert assay("map", space, "--fit-on", "nothing").code == 2
