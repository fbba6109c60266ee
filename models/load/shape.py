"""What makes two files alike, so that what was chosen for one is offered for the other."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from models.dataset import Column


def shape_of(format: str, columns: Sequence[Column]) -> str:
    """A short key of a file's shape: its format and the names of its columns."""
    told = json.dumps([format, [column.name for column in columns]], ensure_ascii=True)
    return hashlib.blake2b(told.encode(), digest_size=12).hexdigest()
