"""What the window is told is a phrase, which it can say in another language, even where no other test comes by."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOLD = {
    "Problem": (0, 1),
    "Progress": (0,),
    "Message": (0, 1, 3),
    "say": (0, 1),
    "show_message": (0,),
    "show_done": (0,),
}
"""What takes texts for the window, with their places among the arguments."""
NAMED = ("said", "hint")
TERMINAL = ("cli*.py", "__main__.py", "preflight.py")
"""Files that speak in the terminal, in English."""


def texts(call: ast.Call) -> Iterator[ast.expr]:
    """What a call tells, either way where it depends."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    given = [call.args[at] for at in TOLD.get(name, ()) if at < len(call.args)]
    given += [keyword.value for keyword in call.keywords if keyword.arg in NAMED]
    for text in given:
        yield from (text.body, text.orelse) if isinstance(text, ast.IfExp) else (text,)


def is_raw(text: ast.expr) -> bool:
    """Whether a text stands there in English, or is glued."""
    if isinstance(text, ast.Constant):
        return isinstance(text.value, str) and any(letter.isalpha() for letter in text.value)
    return isinstance(text, ast.JoinedStr | ast.BinOp)


def raw(source: str) -> list[int]:
    """Lines in which the window is told something that is no phrase."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [call.lineno for call in calls if any(map(is_raw, texts(call)))]


@pytest.mark.parametrize("layer", ["models", "widgets", "app"])
def test_what_is_told_is_a_phrase(layer: str) -> None:
    paths = [path for path in sorted((ROOT / layer).rglob("*.py")) if not any(path.match(name) for name in TERMINAL)]
    found = {path.relative_to(ROOT).as_posix(): raw(path.read_text("utf-8")) for path in paths}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_raw_texts_are_found() -> None:
    assert raw('Problem(f"{x} is gone.")\nProgress(phrase("Reading"), 0, 0)\nChanges(said="Done")\nsay(why)') == [1, 3]
    assert raw('Problem(phrase("a"), "b" if x else phrase("c"))\nMessage("a" + b)\nProblem("", "")') == [1, 2]
