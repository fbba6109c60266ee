"""Files of which some lines are UTF-8 and others are not: nothing is garbled without a word."""

from __future__ import annotations

import json
from typing import Any

import pytest

from models.dataset import Problem
from models.load.sniff import SAMPLE


def lines(utf8: int, latin: int, made: Any = "café {n},{n}\n".format) -> bytes:
    """Lines of both encodings, the two mixed."""
    sound = [made(n=n).encode() for n in range(utf8)]
    broken = [made(n=utf8 + n).encode("latin-1") for n in range(latin)]
    few, many = sorted((sound, broken), key=len)
    step = max(1, len(many) // max(1, len(few)))
    for at, line in enumerate(few):
        many.insert(at * (step + 1), line)
    return b"".join(many)


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt"])
@pytest.mark.parametrize(("utf8", "latin"), [(30, 30), (20, 50), (50, 20)])
def test_many_sound_lines_make_it_utf8_and_the_others_are_reported(
    file: Any, whole: Any, name: str, utf8: int, latin: int
) -> None:
    loaded = whole(file(name, b"text,n\n" + lines(utf8, latin)))
    assert loaded.options["encoding"] == "utf-8"
    assert sorted(loaded.column("text")) == sorted(f"café {n}" for n in range(utf8))
    assert {row.reason for row in loaded.unreadable} == {"bytes that are not UTF-8"}
    assert len(loaded.unreadable) == latin


def test_lines_of_json_are_told_alike(file: Any, whole: Any) -> None:
    def made(n: int) -> str:
        return json.dumps({"text": f"café {n}"}, ensure_ascii=False) + "\n"

    loaded = whole(file("a.jsonl", lines(30, 30, made)))
    assert [row["text"] for row in loaded.rows] == [f"café {n}" for n in range(30)]
    assert len(loaded.unreadable) == 30


def test_few_sound_lines_are_noted(file: Any, whole: Any) -> None:
    path = file("a.csv", b"text,n\n" + lines(3, 57))
    loaded = whole(path)
    assert (loaded.options["encoding"], len(loaded.rows)) == ("cp1252", 60)
    assert loaded.notes == [
        "read as Windows-1252, but 3 of 60 lines beyond ASCII looked at are UTF-8: "
        "choose the encoding if letters come out wrong"
    ]
    assert whole(path, {"encoding": "cp1252"}).notes == [], "a person chose it"


def test_files_put_one_behind_the_other_are_looked_at_to_their_end(file: Any, whole: Any) -> None:
    broken, sound = lines(0, 200_000), lines(100_000, 0)
    loaded = whole(file("a.csv", b"text,n\n" + broken + sound))
    assert len(broken) > SAMPLE
    assert (loaded.options["encoding"], len(loaded.rows), len(loaded.unreadable)) == ("utf-8", 100_000, 200_000)
    few = whole(file("b.csv", b"text,n\n" + broken + lines(10, 0)))
    assert (few.options["encoding"], len(few.rows)) == ("cp1252", 200_010)
    assert few.notes[0].startswith("read as Windows-1252, but 10 of ")


def test_a_header_that_is_not_utf8_keeps_its_names(file: Any, whole: Any) -> None:
    loaded = whole(file("a.csv", "größe,n\n".encode("latin-1") + lines(10, 10)))
    assert list(loaded.types()) == ["größe", "n"]
    assert len(loaded.notes) == 1


def test_a_document_is_not_lost_for_some_of_its_lines(file: Any, whole: Any) -> None:
    rows = lines(30, 30, '{{"text": "café {n}"}},\n'.format)
    loaded = whole(file("a.json", b"[\n" + rows + b'{"text": "end"}\n]'))
    assert (loaded.options["encoding"], len(loaded.rows), len(loaded.notes)) == ("cp1252", 61, 1)
    with pytest.raises(Problem, match="is not JSON"):
        whole(file("b.json", b"[\n" + rows + b'{"text": "end"}\n]'), {"encoding": "utf-8"})


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "cp1252"])
def test_a_file_of_one_encoding_gets_no_note(file: Any, whole: Any, encoding: str) -> None:
    loaded = whole(file("a.csv", b"text,n\n" + "café ü,1\n".encode(encoding) * 60))
    assert (loaded.column("text"), loaded.notes, loaded.unreadable) == (["café ü"] * 60, [], [])
