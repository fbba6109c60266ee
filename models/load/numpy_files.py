"""NumPy arrays, .npy and .npz: vectors, or columns of numbers; never anything pickled."""

from __future__ import annotations

import math
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from models.columns import NATIVE, cell_field, column_type
from models.dataset import Column, Problem, Unreadable
from models.load.archives import listing
from models.load.reader import BATCH_BYTES, COLUMNS, ROWS, Reading, Rows, unique, unreadable
from models.load.streams import compression_of, opened
from models.phrase import phrase

MAGIC = b"\x93NUMPY"
WIDEST = 65_536
"""Numbers of one vector, at most."""
_HEADER = 1 << 16
_KINDS = "biufUSMm?"


@dataclass(frozen=True, slots=True)
class Layout:
    """What the header of an array says."""

    shape: tuple[int, ...]
    fortran: bool
    dtype: np.dtype[Any]

    @property
    def rows(self) -> int:
        """How many rows the array has."""
        return self.shape[0]

    @property
    def width(self) -> int:
        """Values of one row, all further axes laid side by side."""
        return math.prod(self.shape[1:])


class NumpyArray:
    """Reads .npy files: a matrix is vectors, a list of values or of records columns."""

    name = "npy"
    suffixes = (".npy",)

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the options: compression, and what the array is."""
        found = {"compression": compression_of(path), **options}
        with opened(path, found["compression"]) as stream:
            layout = _layout(stream, path.name)
        found |= {
            "dtype": layout.dtype.str if layout.dtype.names is None else "record",
            "dimensions": list(layout.shape),
        }
        return found

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read the array in runs of rows; see `models.load.reader.Reader`."""
        with opened(path, options.get("compression")) as stream:
            layout = _layout(stream, path.name)
            arrays = _runs(stream, layout, path.name)
            return (yield from _all({_name(layout): arrays}, layout.rows, path.stat().st_size))


class NumpyArchive:
    """Reads .npz files: all arrays as long as the chosen one, side by side."""

    name = "npz"
    suffixes = (".npz",)

    def detect(self, path: Path, options: Mapping[str, Any]) -> dict[str, Any]:
        """Complete the options: the main array, those there are, and those as long as it."""
        found = {"compression": None, **options}
        if {"array", "arrays", "together"} <= found.keys():
            return found
        listing(path, "zip")  # refuses bombs
        layouts, refused = {}, []
        with _zip(path) as archive:
            for info in archive.infolist():
                try:
                    with archive.open(info) as stream:
                        layouts[info.filename.removesuffix(".npy")] = _layout(stream, info.filename)
                except Problem as problem:
                    refused.append(problem)
        if not layouts:
            raise refused[0] if refused else Problem(phrase("{file} holds no arrays.", file=path.name))
        found["arrays"] = list(layouts)
        found.setdefault("array", max(layouts, key=lambda name: (len(layouts[name].shape) > 1, layouts[name].rows)))
        if found["array"] not in layouts:
            raise Problem(
                phrase("{file} has no array {array!r}.", file=path.name, array=found["array"]),
                phrase("Its arrays: {names}.", names=", ".join(layouts)),
            )
        rows = layouts[found["array"]].rows
        found["rows"] = rows
        found["together"] = [name for name, layout in layouts.items() if layout.rows == rows]
        others = [f"array {name} of {other.rows:,} rows is left out" for name, other in layouts.items()
                  if name not in found["together"]]  # fmt: skip
        found["notes"] = [*found.get("notes", []), *others, *(problem.message for problem in refused)]
        return found

    def read(self, path: Path, options: Mapping[str, Any]) -> Reading:
        """Read the arrays in runs of rows; see `models.load.reader.Reader`."""
        with _zip(path) as archive:
            streams, arrays, rows = [], {}, 0
            try:
                for name in options["together"]:
                    stream = archive.open(f"{name}.npy")
                    streams.append(stream)
                    layout = _layout(stream, name)
                    rows = layout.rows
                    arrays[name] = _runs(stream, layout, name, ROWS)
                return (yield from _all(arrays, rows, path.stat().st_size))
            finally:
                for stream in streams:
                    stream.close()


@contextmanager
def _zip(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, OSError, EOFError, KeyError, NotImplementedError, RuntimeError) as error:
        raise Problem(
            phrase("{file} cannot be read: {reason}.", file=path.name, reason=str(error)),
            phrase("It may be damaged; get it again."),
        ) from error


def _layout(stream: Any, name: str) -> Layout:
    """The header of an array, the stream left behind it.

    Raises:
        Problem: it is no array, or one of Python objects.
    """
    source = _Exact(stream)
    try:
        version = np.lib.format.read_magic(source)
        if version == (1, 0):
            shape, fortran, dtype = np.lib.format.read_array_header_1_0(source, max_header_size=_HEADER)
        else:
            shape, fortran, dtype = np.lib.format.read_array_header_2_0(source, max_header_size=_HEADER)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError, OverflowError) as error:
        reason = str(error).splitlines()[0][:200] if str(error) else phrase("its header is damaged")
        raise Problem(
            phrase("{name} is not an array: {reason}.", name=name, reason=reason),
            phrase("It may be damaged; get it again."),
        ) from error
    if version == (3, 0) and dtype.names:  # the one difference of this version: names are in UTF-8
        dtype.names = tuple(field.encode("latin-1").decode("utf-8", "replace") for field in dtype.names)
    layout = Layout(tuple(shape), bool(fortran), dtype)
    _check(layout, name)
    return layout


class _Exact:
    """A stream as numpy wants it; short reads are its affair."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def read(self, count: int = -1, /) -> bytes:
        return bytes(self._stream.read(count))


def _check(layout: Layout, name: str) -> None:
    dtype = layout.dtype
    if dtype.hasobject:
        raise Problem(
            phrase("{name} holds Python objects, which are pickled: loading them could run any program.", name=name),
            phrase("Save it again as numbers: numpy.save(file, numpy.stack(list_of_vectors))."),
        )
    fields = [dtype[field] for field in dtype.names] if dtype.names else [dtype]
    if any(field.kind not in _KINDS or field.subdtype or field.itemsize > 1 << 20 for field in fields):
        raise Problem(
            phrase("{name} holds values of type {type}.", name=name, type=str(dtype)),
            phrase("Save it as float, integer or text."),
        )
    if not layout.shape or layout.rows == 0 or any(size < 0 for size in layout.shape):
        raise Problem(
            phrase("{name} holds no rows: its shape is {shape}.", name=name, shape=str(layout.shape)),
            phrase("Rows are its first axis."),
        )
    if not layout.width:
        raise Problem(
            phrase("The rows of {name} hold no values: its shape is {shape}.", name=name, shape=str(layout.shape))
        )
    if layout.width > WIDEST:
        raise Problem(
            phrase("A row of {name} has {n} values; Assay reads up to {most}.", name=name, n=layout.width, most=WIDEST)
        )
    if dtype.names and (len(layout.shape) > 1 or len(dtype.names) > COLUMNS):
        raise Problem(
            phrase("{name} holds a table of records of shape {shape}.", name=name, shape=str(layout.shape)),
            phrase("Save its columns apart."),
        )


def _name(layout: Layout) -> str:
    return "vector" if len(layout.shape) > 1 else "value"


def _runs(stream: Any, layout: Layout, name: str, rows: int = 0) -> Iterator[npt.NDArray[Any]]:
    """The array in runs of rows, each ``(some, width)`` or ``(some,)``, in the machine's byte order."""
    weight = max(1, layout.width * layout.dtype.itemsize)
    rows = rows or max(1, min(ROWS, BATCH_BYTES // weight))
    if layout.fortran and len(layout.shape) > 1:
        whole = _values(stream, layout, layout.rows, name).reshape(layout.shape, order="F")
        for start in range(0, layout.rows, rows):
            yield _native(np.ascontiguousarray(whole[start : start + rows]), layout)
        return
    for start in range(0, layout.rows, rows):
        yield _native(_values(stream, layout, min(rows, layout.rows - start), name), layout)


def _values(stream: IO[bytes], layout: Layout, rows: int, name: str) -> npt.NDArray[Any]:
    wanted = rows * layout.width * layout.dtype.itemsize
    if wanted > 64 << 30:
        raise Problem(
            phrase("{name} says it holds {wanted} bytes.", name=name, wanted=wanted),
            phrase("It may be damaged; get it again."),
        )
    parts, missing = [], wanted
    while missing and (block := stream.read(min(missing, BATCH_BYTES))):  # never more than is really there
        parts.append(block)
        missing -= len(block)
    if missing:
        raise Problem(
            phrase("{name} is cut off: {missing} bytes are missing.", name=name, missing=missing),
            phrase("Get it again."),
        )
    return np.frombuffer(b"".join(parts), layout.dtype)


def _native(values: npt.NDArray[Any], layout: Layout) -> npt.NDArray[Any]:
    if not values.dtype.isnative:
        values = values.astype(values.dtype.newbyteorder("="))
    return values.reshape(-1, layout.width) if len(layout.shape) > 1 else values.reshape(-1)


def _all(arrays: Mapping[str, Iterator[npt.NDArray[Any]]], total: int, size: int) -> Reading:
    number = 0
    columns: tuple[Column, ...] = ()
    for parts in zip(*arrays.values(), strict=True):
        chunks, good, bad = _sorted(dict(zip(arrays, parts, strict=True)), number)
        names = unique([name for name, _ in chunks])
        cells = [array.filter(pa.array(good)) for _, array in chunks]
        fields = [cell_field(name, array.type, NATIVE) for name, array in zip(names, cells, strict=True)]
        columns = tuple(Column(field.name, column_type(field.type), field.name, (), (field.name,)) for field in fields)
        number += len(good)
        yield Rows(pa.record_batch(cells, schema=pa.schema(fields)), tuple(bad), size * number // total, columns)
    return columns


def _sorted(
    parts: Mapping[str, npt.NDArray[Any]], first: int
) -> tuple[list[tuple[str, pa.Array]], npt.NDArray[np.bool_], list[Unreadable]]:
    """Arrow arrays by name, which rows are vectors, and a report of those that hold NaN or infinity."""
    good = np.ones(len(next(iter(parts.values()))), bool)
    bad, chunks = [], []
    for name, values in parts.items():
        if values.ndim == 2 and values.dtype.kind == "f":
            fine = np.isfinite(values).all(axis=1)
            for row in np.flatnonzero(~fine & good).tolist():
                count = int(np.count_nonzero(~np.isfinite(values[row])))
                shown = np.array2string(values[row], threshold=50)
                bad.append(unreadable(first + row + 1, f"{name} holds NaN or infinity in {count:,} places", shown))
            good &= fine
        if values.dtype.names:
            chunks += [(field, _arrow(np.ascontiguousarray(values[field]))) for field in values.dtype.names]
        else:
            chunks.append((name, _arrow(values)))
    return chunks, good, sorted(bad, key=lambda row: row.line)


def _arrow(values: npt.NDArray[Any]) -> pa.Array:
    if values.dtype.kind == "S":
        flat = pa.array([bytes(cell).decode("utf-8", "replace") for cell in values.reshape(-1)], pa.string())
    elif values.dtype.kind in "Mm" and np.datetime_data(values.dtype)[0] not in ("D", "s", "ms", "us", "ns"):
        flat = pa.array(values.reshape(-1).astype(f"{values.dtype.kind}8[s]"))
    else:
        flat = pa.array(values.reshape(-1))
    return pa.FixedSizeListArray.from_arrays(flat, values.shape[1]) if values.ndim == 2 else flat
