"""JSON text that reads back the same."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta

import orjson


def dump(value: object) -> str:
    """JSON text of a value that `json.loads` reads back the same: NaN, infinities and long integers too.

    A lone surrogate stays one in the text, which then has no UTF-8; see `dump_bytes`.
    """
    try:
        text = orjson.dumps(value)
    except (TypeError, ValueError):  # integers beyond 64 bits, lone surrogates, depth beyond 254
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=plain)
    if b"null" in text:  # orjson writes NaN and infinities as null
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=plain)
    return text.decode()


def dump_bytes(value: object) -> bytes:
    """JSON text of a value in UTF-8, lone surrogates as escapes."""
    try:
        return dump(value).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":"), default=plain).encode()


def plain(value: object) -> object:
    """What stands in JSON for a value that JSON has no word for."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    return str(value)
