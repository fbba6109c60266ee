"""The bundled example: human and model solutions to the same school problems."""

from __future__ import annotations

from importlib.resources import as_file, files

from models.dataset import LoadPlan, Role


def plans() -> list[LoadPlan]:
    """How its two files are loaded."""
    with as_file(files("resources") / "example") as folder:
        return [
            LoadPlan(str(folder / "human.jsonl"), "human", Role.REAL, text=("answer",)),
            LoadPlan(
                str(folder / "model.jsonl"), "model", Role.SYNTHETIC, generation=0, text=("solution",), label=None
            ),
        ]
