"""Opening images that nobody vouches for: known formats only, of bounded size, upright, eight bits, on white."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from models.dataset import Problem
from models.phrase import phrase

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF")
MOST_PIXELS = 100_000_000
"""An image that claims more is taken for a decompression bomb."""
MOST_BYTES = 512 * 2**20
THUMBNAIL = 96
"""Pixels of a thumbnail's longer side."""
SHOWN = 1024
"""Pixels of the longer side of what the inspector shows."""

_DAMAGE = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, ArithmeticError, AttributeError,
    struct.error, MemoryError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What Pillow's readers raise for damaged or forged files."""

Picture = bytes | str
"""The bytes of an image file, or the file's absolute path."""


def data_of(picture: Picture) -> bytes:
    """The bytes of an image file.

    Raises:
        Problem: it is not there, can't be read, or is too large.
    """
    if isinstance(picture, bytes):
        return picture
    path = Path(picture)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Problem(
                phrase("{file} is too large for an image.", file=path.name),
                phrase("At most {n} MiB are read.", n=MOST_BYTES >> 20),
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:  # a path may also hold a zero byte
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise Problem(
            phrase("The image {file} can't be read: {reason}.", file=path.name, reason=reason),
            phrase("Check that it is still there."),
        ) from error


def opened(data: bytes, smallest: int = 0) -> Image:
    """An image as RGB: the first frame, turned upright, transparent parts white.

    Args:
        data: an image file.
        smallest: pixels of the shorter side that are enough, where a smaller image is quicker to read; 0 for all.

    Raises:
        Problem: it is no image of a known format, damaged, or a decompression bomb.
    """
    with _told():
        image = _pillow().open(BytesIO(data), formats=FORMATS)
        width, height = image.size
        if width * height > MOST_PIXELS:
            raise Problem(
                phrase("An image of {width} by {height} pixels is refused.", width=width, height=height),
                phrase("At most {n} pixels are opened.", n=MOST_PIXELS),
            )
        if smallest:
            image.draft("RGB", (2 * smallest, 2 * smallest))  # JPEG only; others ignore it
        image.load()
        return _on_white(_eight_bits(_upright(image)))


def png(image: Image, side: int) -> bytes:
    """The image as PNG, its longer side at most ``side`` pixels."""
    import PIL.Image

    small = image.copy()
    small.thumbnail((side, side), PIL.Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "PNG")
    return out.getvalue()


@contextmanager
def _told() -> Generator[None, None, None]:
    """Say what is wrong with an image in one line."""
    import PIL.Image

    try:
        yield
    except (PIL.Image.DecompressionBombError, PIL.Image.DecompressionBombWarning) as error:
        raise Problem(
            phrase("The image is refused: it would unpack to far too many pixels."), phrase("Make it smaller.")
        ) from error
    except PIL.UnidentifiedImageError as error:
        raise Problem(
            phrase("This is no image of a known format."), phrase("Known: {names}.", names=", ".join(FORMATS))
        ) from error
    except _DAMAGE as error:
        reason = str(error).strip().split("\n")[0][:200] or type(error).__name__
        raise Problem(phrase("The image is damaged: {reason}", reason=reason), phrase("Get it again.")) from error


@lru_cache(maxsize=1)
def _pillow() -> ModuleType:
    """Pillow's Image module; what it calls a possible bomb is an error here."""
    import PIL.Image

    PIL.Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.filterwarnings("error", category=PIL.Image.DecompressionBombWarning)
    # Pillow warns of odd but readable files: metadata cut off, palettes with transparency.
    warnings.filterwarnings("ignore", module=r"PIL\..*", category=UserWarning)
    return PIL.Image


def _upright(image: Image) -> Image:
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(image)
    except _DAMAGE:  # a damaged note about the orientation is no reason to do without the image
        return image


def _eight_bits(image: Image) -> Image:
    """Gray of 16 or 32 bits, or of floats, in eight bits: by the range of its type, the same for every image."""
    if not image.mode.startswith(("I", "F")):
        return image
    import numpy as np
    import PIL.Image

    values = np.asarray(image, np.float64)
    values = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    largest = values.max(initial=0.0)
    if image.mode == "F":
        top = 1.0 if largest <= 1 else 255.0 if largest <= 255 else 65535.0
    else:
        top = 65535.0 if image.mode != "I" or largest <= 65535 else 2.0**31 - 1
    return PIL.Image.fromarray(np.clip(values * (255 / top), 0, 255).round().astype(np.uint8))


def _on_white(image: Image) -> Image:
    import PIL.Image

    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        solid = image.convert("RGBA")
        ground = PIL.Image.new("RGBA", solid.size, "white")
        return PIL.Image.alpha_composite(ground, solid).convert("RGB")
    return image.convert("RGB")
