"""Vectors as a NumPy array: the rows that are kept, in the numbers they came in."""

from __future__ import annotations

import tempfile
from collections.abc import Generator, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from models.columns import inside
from models.dataset import Problem
from models.export.layout import Chunk, Layout
from models.export.target import Sink
from models.load.vectors import vector_columns, vectors_of
from models.phrase import phrase

_BLOCK = 4 << 20


class NumpyArray:
    """Writes .npy files: one row a sample, nothing but its vector."""

    name = "npy"
    suffixes = (".npy",)

    def write(self, sink: Sink, chunks: Iterable[Chunk], layout: Layout) -> Generator[int, None, None]:
        """Write the vectors; yields the rows of each chunk.

        Raises:
            Problem: the samples are no vectors, or of different widths, or columns are to be added.
        """
        _check(layout)
        shape: tuple[int, int] | None = None
        dtype: np.dtype[Any] | None = None
        with tempfile.TemporaryFile(prefix="assay-") as gathered:  # the header, which comes first, counts the rows
            for chunk in chunks:
                vectors = _vectors(chunk)
                dtype = dtype or vectors.dtype
                if shape is not None and vectors.shape[1] != shape[1]:
                    raise Problem(
                        phrase(
                            "Vectors of {one} and of {other} numbers make no array.",
                            one=int(shape[1]),
                            other=int(vectors.shape[1]),
                        ),
                        phrase("Export each dataset by itself."),
                    )
                shape = (vectors.shape[0] + (shape[0] if shape else 0), vectors.shape[1])
                gathered.write(np.ascontiguousarray(vectors, dtype).tobytes())
                yield len(vectors)
            gathered.seek(0)
            header = {"shape": shape or (0, 0), "fortran_order": False, "descr": (dtype or np.dtype("f4")).str}
            np.lib.format.write_array_header_1_0(sink, header)
            while block := gathered.read(_BLOCK):
                sink.write(block)


def _check(layout: Layout) -> None:
    for dataset in layout.datasets:
        if not dataset.plan.vector:
            raise Problem(
                phrase("The samples of {dataset} are no vectors.", dataset=dataset.name),
                phrase("Choose another format, such as Parquet."),
            )
    if layout.extra:
        raise Problem(
            phrase("A NumPy array has no room for further columns."), phrase("Choose another format, such as Parquet.")
        )


def _vectors(chunk: Chunk) -> npt.NDArray[Any]:
    """``(rows, width)`` in the type of the source where it keeps one, float32 elsewhere."""
    columns = vector_columns(chunk.dataset.plan, chunk.dataset.columns)
    place = chunk.batch.schema.get_field_index(columns[0].stored)
    if len(columns) == 1 and place >= 0:
        array = inside(chunk.batch.column(place), columns[0])
        if pa.types.is_fixed_size_list(array.type) and not array.null_count:
            return np.asarray(array.flatten().to_numpy(zero_copy_only=False)).reshape(len(array), array.type.list_size)
    return vectors_of(chunk.batch, chunk.dataset.columns, chunk.dataset.plan)[0]
