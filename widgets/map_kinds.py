"""What there is to choose for a map, by kind of samples."""

from __future__ import annotations

from dataclasses import dataclass

from models.phrase import Phrase, phrase

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_LOOKS = phrase("looks (HOG, color, DCT)")


@dataclass(frozen=True, slots=True)
class Kind:
    """What there is to choose for samples of a kind."""

    label: Phrase
    default: str
    """The model that is used where nobody names one; empty where there is nothing to choose."""
    hint: Phrase
    choices: tuple[str, ...] = ()
    """All there are; empty where any name or folder can be given."""


KINDS = {
    "text": Kind(
        phrase("&Embedding model"),
        DEFAULT_MODEL,
        phrase(
            "The default model lies on this machine. Another one embeds every text again, and is downloaded from the "
            "Hugging Face hub if it is not here yet."
        ),
    ),
    "image": Kind(
        phrase("&Image model"),
        DEFAULT_LOOKS,
        phrase(
            "The default compares shapes, colors and coarse layout; it knows nothing of what a picture shows. A CLIP "
            "model (a folder, or a name such as clip-ViT-B-32) does, and looks at every image again."
        ),
    ),
    "vector": Kind(
        phrase("&Distance"),
        "",
        phrase("Cosine compares directions, euclidean also lengths. The vectors themselves are taken as they are."),
        ("cosine", "euclidean"),
    ),
    "tabular": Kind(
        phrase("Compared by"),
        "",
        phrase(
            "The columns that all datasets share: numbers scaled, categories and dates as numbers, fitted to the real "
            "rows. Id, label and group columns are left out."
        ),
    ),
}
"""By modality; what this version does not know is shown like rows of a table."""
