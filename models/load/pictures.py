"""Image files: whether one can be shown, without believing what it says about itself."""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff", ".gif")
MOST_PIXELS = 100_000_000
"""An image of more is refused before it is unpacked: a few kilobytes can claim to be gigabytes."""
MOST_BYTES = 256 << 20
_FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF")
_STARTS = (
    (b"\x89PNG", ".png"), (b"\xff\xd8", ".jpg"), (b"GIF8", ".gif"), (b"BM", ".bmp"),
    (b"II*\0", ".tif"), (b"MM\0*", ".tif"), (b"II+\0", ".tif"), (b"MM\0+", ".tif"),
)  # fmt: skip
"""How files of each format begin."""
_BROKEN = (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, EOFError, MemoryError, struct.error)


class BrokenImage(Exception):
    """An image that cannot be shown, and why."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What an image is."""

    width: int
    height: int
    format: str
    """``"PNG"``, ``"JPEG"`` ..."""


def is_image(name: str) -> bool:
    """Whether a file is an image by its name."""
    return name.lower().endswith(SUFFIXES)


def suffix_of(data: bytes) -> str:
    """The suffix that a file of this beginning usually has; empty where it is none of the known formats."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    return next((suffix for start, suffix in _STARTS if data.startswith(start)), "")


def facts_of(data: bytes) -> Facts:
    """Decode an image to see that it is sound.

    Args:
        data: The bytes of the file.

    Raises:
        BrokenImage: it is none, is cut off, or would unpack to more than `MOST_PIXELS`.
    """
    from PIL import Image

    if len(data) > MOST_BYTES:
        raise BrokenImage(f"larger than {MOST_BYTES >> 20} MB")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of size: it is checked here; of metadata: it is not needed
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                width, height = image.size
                if width * height > MOST_PIXELS:
                    raise BrokenImage(f"{width:,} × {height:,} pixels are more than Assay unpacks")  # noqa: RUF001
                found = Facts(width, height, str(image.format))
                image.draft("L", (64, 64))  # a JPEG is decoded small, which still meets every byte
                image.load()
                return found
    except Image.DecompressionBombError as error:
        raise BrokenImage("it claims to be far larger than an image") from error
    except _BROKEN as error:
        said = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise BrokenImage("not an image" if "cannot identify" in said else f"damaged: {said}") from error


def read_image(path: Path) -> bytes:
    """The bytes of an image file.

    Raises:
        BrokenImage: there is no such plain file, or it is too large.
    """
    try:
        if not path.is_file():
            raise BrokenImage("there is no such file")
        if path.stat().st_size > MOST_BYTES:
            raise BrokenImage(f"larger than {MOST_BYTES >> 20} MB")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise BrokenImage(f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
