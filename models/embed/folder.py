"""Reading a sentence-transformers folder without loading it: is it safe, what does it yield, which one is it."""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any

from models.dataset import Problem
from models.phrase import phrase

_SHAPING = {".json", ".txt", ".model", ".safetensors", ".spm", ".vocab"}
"""Endings of the files that shape the vectors."""
_PICKLED = (".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt")
_CONFIG_LIMIT = 64 * 2**20
"""Bytes; no honest settings file is larger, and JSON is read whole."""
_SAFE = phrase("Assay loads only models that are pure data, with their weights in safetensors files.")
_DAMAGED = phrase("The model folder seems to be damaged: get it again.")
_VERSION = 1
"""Raised when the same model would give other vectors because Assay uses it otherwise."""


def check(folder: Path) -> None:
    """Make sure that loading the model in ``folder`` runs no code of its own and opens no pickle.

    Raises:
        Problem: it would, or this is no model folder.
    """
    if not (folder / "config.json").is_file() and not (folder / "modules.json").is_file():
        raise Problem(
            phrase("{folder} holds no sentence-transformers model.", folder=folder),
            phrase("It needs a config.json or a modules.json."),
        )
    modules = parts(folder)
    for part, kind in modules:
        if not kind.startswith("sentence_transformers."):
            raise Problem(
                phrase("The model in {folder} needs code of its own ({kind}).", folder=folder, kind=kind), _SAFE
            )
        config = settings(part / "config.json")
        if "auto_map" in config:
            raise Problem(phrase("The model in {folder} needs code of its own.", folder=folder), _SAFE)
        names = [path.name for path in part.iterdir()] if part.is_dir() else []
        if any(name.endswith(_PICKLED) for name in names) and not _safe(names):
            raise Problem(phrase("The weights in {part} are pickled and could run code.", part=part), _SAFE)
    if not any(_safe([path.name for path in part.iterdir()]) for part, _ in modules if part.is_dir()):
        raise Problem(
            phrase("There are no weights in {folder}.", folder=folder), phrase("Assay reads model.safetensors.")
        )


def _safe(names: list[str]) -> bool:
    return any(name.endswith(".safetensors") for name in names)


def parts(folder: Path) -> list[tuple[Path, str]]:
    """Folder and class of each module of the model, in the order in which they are applied.

    Raises:
        Problem: ``modules.json`` is damaged or points out of the folder.
    """
    if not (folder / "modules.json").is_file():
        return [(folder, "sentence_transformers.models.Transformer")]
    modules: list[tuple[Path, str]] = []
    listed = read(folder / "modules.json")
    for entry in listed if isinstance(listed, list) else []:
        if not isinstance(entry, dict) or not isinstance(entry.get("type"), str):
            break
        part = (folder / str(entry.get("path", ""))).resolve()
        if not part.is_relative_to(folder.resolve()):
            raise Problem(phrase("{path} points outside of its folder.", path=folder / "modules.json"), _SAFE)
        modules.append((part, entry["type"]))
    if not modules:
        raise Problem(phrase("{path} does not list the model's modules.", path=folder / "modules.json"), _DAMAGED)
    return modules


def read(path: Path) -> Any:
    """The JSON in ``path``; an empty object where there is no such file.

    Raises:
        Problem: it can't be read or is no JSON.
    """
    if not path.is_file():
        return {}
    try:
        if path.stat().st_size > _CONFIG_LIMIT:
            raise Problem(phrase("{path} is too large for a settings file.", path=path))
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise Problem(
            phrase("{path} can't be read as JSON: {reason}.", path=path, reason=str(error)), _DAMAGED
        ) from error


def settings(path: Path) -> dict[str, Any]:
    """The JSON object in ``path``; empty where there is no such file.

    Raises:
        Problem: it can't be read or holds something else.
    """
    found = read(path)
    if not isinstance(found, dict):
        raise Problem(phrase("{path} holds no settings.", path=path), _DAMAGED)
    return found


def dimension(folder: Path) -> int:
    """Numbers in a vector of the model in ``folder``.

    Raises:
        Problem: the settings don't tell.
    """
    size = 0
    for part, kind in parts(folder):
        config = settings(part / "config.json")
        name = kind.rsplit(".", 1)[-1]
        if name == "Pooling":
            modes = [key for key, on in config.items() if key.startswith("pooling_mode_") and on is True]
            single = config.get("word_embedding_dimension") or config.get("embedding_dimension") or size
            size = single * max(1, len(modes))
        elif name == "Dense":
            size = config.get("out_features") or size
        elif name == "Transformer":
            size = _hidden(config)
    if not isinstance(size, int) or size < 1:
        raise Problem(phrase("The settings in {folder} don't tell how long the model's vectors are.", folder=folder))
    return size


def _hidden(config: dict[str, Any]) -> int:
    """Width of a transformer's output, whatever its family calls it; 0 where it is not said."""
    inner = config.get("text_config")
    known = {**inner, **config} if isinstance(inner, dict) else config
    for key in ("hidden_size", "d_model", "dim", "n_embd"):
        if isinstance(known.get(key), int):
            return int(known[key])
    return 0


def max_tokens(folder: Path) -> int:
    """Tokens after which a text is cut off; 0 where the settings don't say."""
    limits = [settings(folder / "sentence_bert_config.json").get("max_seq_length")]
    limits.append(settings(folder / "config.json").get("max_position_embeddings"))
    return next((limit for limit in limits if isinstance(limit, int) and limit > 0), 0)


def fingerprint(folder: Path) -> str:
    """32 hex digits over the weights and every setting that shapes the vectors."""
    whole = blake2b(str(_VERSION).encode(), digest_size=16)
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix in _SHAPING and path.name != "data_config.json" and not hidden and path.is_file():
            whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + digest(path).encode())
    return whole.hexdigest()


def digest(path: Path) -> str:
    """SHA-256 of a file, computed once per process as long as size and time of change stay the same.

    Raises:
        Problem: the file can't be read.
    """
    try:
        state = path.stat()
        return _digest(str(path), state.st_size, state.st_mtime_ns)
    except OSError as error:
        raise Problem(phrase("{path} can't be read: {reason}.", path=path, reason=error.strerror)) from error


@lru_cache(maxsize=1024)
def _digest(path: str, size: int, changed: int) -> str:
    total = sha256()
    with open(path, "rb") as file:
        while block := file.read(2**20):
            total.update(block)
    return total.hexdigest()
