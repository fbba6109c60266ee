"""What a map would take, told before it is made."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models import embed
from models.dataset import Problem, Role
from models.stage import finish
from models.workspace import Workspace
from models.workspace.estimating import Estimate, estimates


def test_by_the_rate_that_the_model_had(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text("\n".join(f'{{"text": "sample {at:04}"}}' for at in range(600)))
    with Workspace.open(tmp_path / "w.assay", create=True) as workspace:
        finish(workspace.load(workspace.plan(source, role=Role.REAL, text=("text",))))
        full, draft = estimates(workspace, None)
        assert (full, draft) == (Estimate(600, None), Estimate(600, None)), "nothing has been at work here"
        model = embed.resolve("text", None)
        letters = float(embed.pace.work(model, np.full(600, 11)).sum())
        embed.pace.remember(model, letters, 120)
        full, _ = estimates(workspace, None)
        assert full.left == 600
        assert full.seconds == pytest.approx(120)
        assert full.words == "about 2 min"
        assert workspace.store.vectors.contents(model.fingerprint) == b"", "it only asks"
        with pytest.raises(Problem):
            estimates(workspace, "no/such-model-anywhere")


def test_in_words() -> None:
    assert Estimate(0, 0.0).words == "nothing left to embed"
    assert Estimate(7, None).words == "7 texts to embed"
