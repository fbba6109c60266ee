"""The help menu's words: short, complete, and in the field's terms."""

from __future__ import annotations

from app.help_texts import HOW_TO_READ_THE_MAP, about


def test_reading_the_map_is_short_and_says_what_matters() -> None:
    text = " ".join(text for _, text in HOW_TO_READ_THE_MAP)
    assert 120 <= len(text.split()) <= 180
    for word in ("UMAP", "PCA", "not to be measured on the map", "embedding", "mix by share"):
        assert word in text


def test_about_lists_versions_and_folders() -> None:
    page = about({"assay": "0.1.0", "torch": "2.13.0", "numpy": "2.4"}, {"Log": "/a", "Cache": "/b"})
    assert page[0][0] == "Assay 0.1.0"
    assert ("Versions", "torch: 2.13.0\nnumpy: 2.4") in page
    assert ("Folders", "Log: /a\nCache: /b") in page


def test_about_leaves_out_what_is_not_there() -> None:
    assert [heading for heading, _ in about({}, {})] == ["Assay", "License"]
