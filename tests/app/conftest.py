import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cli import run


@dataclass
class Said:
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def assay(capsys):
    """Runs a command as the terminal would: ``assay("info", path)``."""

    def call(*argv):
        capsys.readouterr()
        code = run([str(argument) for argument in argv])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return call


@pytest.fixture
def pair(tmp_path: Path):
    """A small real and a small synthetic file."""
    real = tmp_path / "people.csv"
    real.write_text('id,text,label\na1,"The cat, sat",cat\na2,A dog ran,dog\na3,Birds sing,\n', encoding="utf-8")
    made = tmp_path / "model.jsonl"
    rows = [
        {"text": "A cat sits", "ok": {"by hand": True}, "score": 1.5},
        {"text": "A dog dog dog", "ok": {"by hand": False}, "score": None},
        {"text": "日本 😀 \x1b[31m", "ok": {"by hand": False}},
    ]
    made.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return real, made


@pytest.fixture
def loaded(tmp_path, pair, assay):
    """A workspace that holds the pair: samples 0-2 real, 3-5 synthetic."""
    path = tmp_path / "both.assay"
    real, made = pair
    assert assay("load", path, real, "--role", "real", "--id", "id", "--text", "text").code == 0
    assert assay("load", path, made, "--role", "synthetic", "--generation", "1", "--text", "text").code == 0
    return path
