"""Makes awkward files: what people really have, and what nobody should."""

from __future__ import annotations

import io
import json
import os
import pickle
import sqlite3
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from PIL import Image


def png(width: int = 8, height: int = 8, mode: str = "RGB", color: Any = None) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height), color if color is not None else 0).save(out, "PNG")
    return out.getvalue()


def image(format: str, mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (9, 7)).save(out, format)
    return out.getvalue()


def bomb_png(width: int, height: int) -> bytes:
    """A few bytes that claim to be an image of very many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def book(path: Path, *sheets: tuple[str, list[list[Any]]], hidden: str = "") -> Path:
    from openpyxl import Workbook

    made = Workbook()
    made.remove(made.active)
    for title, rows in sheets:
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
        if title == hidden:
            sheet.sheet_state = "hidden"
    made.save(path)
    return path


def database(path: Path, *statements: str, rows: dict[str, list[tuple[Any, ...]]] | None = None) -> Path:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    for table, some in (rows or {}).items():
        places = ",".join("?" * len(some[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", some)
    connection.commit()
    connection.close()
    return path


def zip_of(path: Path, members: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def tarred(path: Path, members: dict[str, bytes], links: dict[str, str] | None = None, mode: str = "w:gz") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    return path


def saved(folder: Path, rows: int = 5, shards: int = 1, indices: bool = False) -> Path:
    """What ``Dataset.save_to_disk`` writes."""
    folder.mkdir(parents=True)
    names = []
    for number in range(shards):
        name = f"data-{number:05d}-of-{shards:05d}.arrow"
        batch = pa.record_batch({"text": [f"row {number} {at} of words" for at in range(rows)], "n": range(rows)})
        with pa.ipc.new_stream(str(folder / name), batch.schema) as writer:
            writer.write_batch(batch)
        names.append({"filename": name})
    state = {"_data_files": names, "_fingerprint": "0", "_split": None}
    if indices:
        state["_indices_data_files"] = [{"filename": "indices.arrow"}]
    (folder / "state.json").write_text(json.dumps(state))
    (folder / "dataset_info.json").write_text('{"features": {}}')
    (folder / "cache-0123.arrow").write_bytes(b"left over from a map")
    return folder


def saved_dict(folder: Path, **splits: int) -> Path:
    folder.mkdir()
    for split, rows in splits.items():
        saved(folder / split, rows)
    (folder / "dataset_dict.json").write_text(json.dumps({"splits": list(splits)}))
    return folder


def shards(folder: Path, split: str, count: int, rows: int = 3, missing: int = -1) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        if number != missing:
            table = pa.table({"text": [f"words of part {number} row {at}" for at in range(rows)]})
            pq.write_table(table, folder / f"{split}-{number:05d}-of-{count:05d}.parquet")
    return folder


def folder_of(folder: Path, files: dict[str, bytes | str]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def npy(array: Any, **options: Any) -> bytes:
    out = io.BytesIO()
    np.save(out, array, **options)
    return out.getvalue()


class Evil:
    """What a pickle can do: here it would make a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.mkdir, (str(self.path),)


def evil(path: Path) -> bytes:
    return pickle.dumps(Evil(path))
