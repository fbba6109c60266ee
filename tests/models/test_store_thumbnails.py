from __future__ import annotations

from pathlib import Path

from models.store import Store


def test_pictures_are_kept_by_content(store: Store) -> None:
    assert store.thumbnails.find([b"a" * 16]) == {}
    store.thumbnails.add({})
    store.thumbnails.add({b"a" * 16: b"one", b"b" * 16: b""})
    store.thumbnails.add({b"a" * 16: b"another"})
    assert store.thumbnails.find([b"a" * 16, b"b" * 16, b"c" * 16]) == {b"a" * 16: b"one", b"b" * 16: b""}


def test_they_are_still_there_when_opened_again(tmp_path: Path) -> None:
    many = {number.to_bytes(16): str(number).encode() for number in range(1200)}
    first = Store(tmp_path / "w.assay")
    first.thumbnails.add(many)
    first.close()
    again = Store(tmp_path / "w.assay")
    assert again.thumbnails.find(list(many)) == many
    again.close()
