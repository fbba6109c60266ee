"""What Assay does not read, and why: files that run programs when loaded, and formats it has no reader for."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final

from models.dataset import Problem
from models.phrase import Phrase, phrase

PICKLES: Final = (".pkl", ".pickle", ".pt", ".pth", ".ckpt", ".joblib", ".dill")
_AGAIN: Final = phrase("Save the data as .npy (numpy.save), Parquet or CSV, and load that.")
_KNOWN: Final[dict[bytes, tuple[Phrase, Phrase]]] = {
    b"\xd0\xcf\x11\xe0": (
        phrase("an old Excel file (.xls), or a workbook with a password"),
        phrase("Save it as .xlsx without one."),
    ),
    b"7z\xbc\xaf\x27\x1c": (phrase("a 7z archive"), phrase("Unpack it, or pack it as .zip or .tar.gz.")),
    b"Rar!": (phrase("a RAR archive"), phrase("Unpack it, or pack it as .zip or .tar.gz.")),
    b"\x89HDF": (phrase("an HDF5 file"), _AGAIN),
    b"MATLAB 5.0": (phrase("a MATLAB file"), _AGAIN),
    b"%PDF": (phrase("a PDF"), phrase("Its tables must be saved as CSV or Excel first.")),
    b"RDX": (phrase("an R workspace"), phrase("In R: write.csv(data, 'data.csv').")),
    b"ORC": (phrase("an ORC file"), phrase("Save it as Parquet.")),
    b"Obj\x01": (phrase("an Avro file"), phrase("Save it as Parquet.")),
}


def check(path: Path, start: bytes) -> None:
    """Refuse a file that is known by its name or its first bytes.

    Raises:
        Problem: it is pickled, or of a format that is not read.
    """
    inner = path.name.lower().removesuffix(".gz").removesuffix(".zst").removesuffix(".xz")
    if inner.endswith(PICKLES) or _is_pickle(start):
        raise pickled(path.name)
    for magic, (what, hint) in _KNOWN.items():
        if start.startswith(magic) and (b"\0" in start or magic == b"%PDF"):
            raise Problem(phrase("{file} is {what}, which Assay does not read.", file=path.name, what=what), hint)


def check_zip(path: Path) -> str | None:
    """Which format a zip file is the shell of: ``"xlsx"``, ``"npz"``, or None for a plain archive.

    Raises:
        Problem: it holds pickles, or is a document of another kind.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if any(name == "data.pkl" or name.endswith("/data.pkl") for name in names):
                raise pickled(path.name)
            if "xl/workbook.xml" in names:
                return "xlsx"
            if "mimetype" in names or "word/document.xml" in names or "xl/workbook.bin" in names:
                raise Problem(
                    phrase("{file} is an office document other than .xlsx.", file=path.name),
                    phrase("Save its table as .xlsx or CSV."),
                )
            return "npz" if names and all(name.endswith(".npy") for name in names) else None
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise Problem(
            phrase("{file} cannot be unpacked: {reason}.", file=path.name, reason=str(error)),
            phrase("It may be damaged; get it again."),
        ) from error


def pickled(name: str) -> Problem:
    """What is said of pickle files."""
    return Problem(
        phrase(
            "{name} is a pickle file: loading it could run any program hidden in it, so Assay never does.", name=name
        ),
        _AGAIN,
    )


def _is_pickle(start: bytes) -> bool:
    """Protocols 2 to 5 start with their number and, but for the oldest, a frame."""
    return len(start) > 3 and start[0] == 0x80 and start[1] in (2, 3, 4, 5) and (start[1] < 4 or start[2] == 0x95)
