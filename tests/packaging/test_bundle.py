"""The built bundle, wherever ``ASSAY_BUNDLE`` names it: ``ASSAY_BUNDLE=dist/assay/assay pytest tests/packaging``."""

from __future__ import annotations

import json
import os
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

BUNDLE = Path(os.environ.get("ASSAY_BUNDLE", "nowhere")).resolve()
EXAMPLE = Path(__file__).parents[2] / "resources" / "example"
BARE = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
"""What the bundle may rely on: nothing of Python's, nothing of this repository's."""

pytestmark = [
    pytest.mark.skipif("ASSAY_BUNDLE" not in os.environ, reason="ASSAY_BUNDLE names no bundle"),
    pytest.mark.slow,
    pytest.mark.timeout(600),
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that has never seen Assay."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def run(home: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BUNDLE, *map(str, arguments)],
        cwd=home,
        env={**BARE, "HOME": str(home), "TMPDIR": str(home.parent)},
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )


def test_it_says_its_version(home: Path) -> None:
    assert run(home, "--version").stdout == f"assay {version('assay')}\n"


def test_the_self_test_passes_where_nothing_is_compiled_at_first(home: Path) -> None:
    done = run(home, "--self-test")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1].startswith("Everything works")
    shipped = BUNDLE.parent / "_internal" / "compiled"
    (own,) = (home / ".cache" / "assay" / "compiled").iterdir()
    assert names(own) == names(shipped), "something had to be compiled on the way"
    assert not (home / ".cache" / "numba").exists()
    assert list(home.parent.iterdir()) == [home], "something was left in the folder for temporary files"


def names(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}


def test_the_journey_without_a_window(home: Path) -> None:
    space, out = home / "w.assay", home / "out.jsonl"
    for name, role, column in (("human", "real", "answer"), ("model", "synthetic", "solution")):
        done = run(home, "load", space, EXAMPLE / f"{name}.jsonl", "--role", role, "--text", column)
        assert done.returncode == 0, done.stderr
    assert run(home, "map", space, "--seed", 3).returncode == 0
    assert run(home, "decide", space, "--drop", "--where", 'role == "synthetic"').returncode == 0
    assert json.loads(run(home, "export", space, out, "--json").stdout)["rows"] == 300
    assert rows(out) == rows(EXAMPLE / "human.jsonl")
    assert run(home, "undo", space).returncode == 0
    assert json.loads(run(home, "export", space, out, "--replace", "--json").stdout)["rows"] == 900


def rows(file: Path) -> list[list[tuple[str, object]]]:
    """The fields of each line with their values, in their order; how a line is spaced is left to who writes it."""
    return [list(json.loads(line).items()) for line in file.read_text(encoding="utf-8").splitlines()]


def test_it_opens_a_window_and_says_why_where_it_cannot(home: Path) -> None:
    done = run(home)
    assert done.returncode == 2
    assert "There is no display" in done.stderr


def test_nothing_that_was_left_out_is_inside_and_all_licenses_are(home: Path) -> None:
    inside = BUNDLE.parent / "_internal"
    assert not [name for name in ("pandas", "umap", "faiss", "pytest", "PyInstaller") if (inside / name).exists()]
    assert not list(inside.rglob("direct_url.json")), "a path of the machine it was built on"
    assert [path.name for path in (inside / "resources" / "translations").iterdir()] == ["assay_fr.qm"]
    assert list(inside.rglob("qtbase_fr.qm")), "Qt's own dialogs would not speak French"
    said = (inside / "resources" / "licenses.txt").read_text(encoding="utf-8")
    assert "\nnumpy " in said
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in said
