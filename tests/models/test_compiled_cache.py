"""Machine code that was compiled elsewhere is used, and what was not is compiled and kept."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from models import compiled

ROOT = Path(__file__).parents[2]
COMPILE = "from models.selection import polygon; polygon.warm_up()"
USE = f"""
import sys
from pathlib import Path
from models import compiled
compiled.SHIPPED = Path(sys.argv[1])
{COMPILE}
"""


def run(code: str, *arguments: str, **environ: str) -> str:
    """What Python says while numba tells what it does with its cache."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("NUMBA_")}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**plain, "NUMBA_DEBUG_CACHE": "1", **environ},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=200,
    )
    return done.stdout


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """What a build brings along, of one module."""
    folder = tmp_path / "bundle" / "compiled"
    folder.mkdir(parents=True)
    (folder / compiled.BUILD).write_text("build1")
    made = run(
        COMPILE,
        NUMBA_CACHE_DIR=str(folder),
        NUMBA_CACHE_LOCATOR_CLASSES="models.compiled_cache.Shipped",
        NUMBA_CPU_NAME=compiled.processor(),
        NUMBA_CPU_FEATURES="",
    )
    assert "data saved" in made
    return folder


@pytest.mark.slow
def test_what_is_shipped_is_used_from_a_copy_of_the_users_own(shipped: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in shipped.rglob("*")}
    for _ in range(2):
        said = run(USE, str(shipped), XDG_CACHE_HOME=str(tmp_path / "cache"))
        assert "data loaded" in said
        assert "data saved" not in said
    own = tmp_path / "cache" / "assay" / "compiled"
    assert [folder.name for folder in own.iterdir()] == ["build1"]
    assert {path.relative_to(shipped) for path in before} == {
        path.relative_to(own / "build1") for path in (own / "build1").rglob("*")
    }
    assert {path: path.stat().st_mtime_ns for path in shipped.rglob("*")} == before

    (shipped / compiled.BUILD).write_text("build2")
    said = run(USE, str(shipped), XDG_CACHE_HOME=str(tmp_path / "cache"))
    assert "data saved" in said, "code of another build is not used"
    assert sorted(folder.name for folder in own.iterdir()) == ["build1", "build2"]


def test_the_kind_of_processor_is_one_that_code_is_shipped_for() -> None:
    assert compiled.processor() in compiled.PROCESSORS
