"""The words everything in Assay is said in: datasets, samples, columns, changes, and problems."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from models.phrase import Phrase, phrase


class Problem(Exception):
    """Something the world did wrong (a file, a column, a full disk): one clear line, and what to do.

    Shown in the message bar and, on the command line, printed with exit code 2. Everything else that
    is raised is a bug and gets a report.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    @property
    def line(self) -> str:
        """The message without anything that is aligned by letters of one width."""
        return self.message

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class Role(StrEnum):
    """What a sample is to the comparison."""

    REAL = "real"
    SYNTHETIC = "synthetic"
    HOLDOUT = "holdout"
    """Real data that the generator never saw; calibrates thresholds."""


ROLES: tuple[Role, ...] = (Role.REAL, Role.SYNTHETIC, Role.HOLDOUT)
"""The order behind role codes: a sample's role is stored as an index into this tuple."""


ROLE_WORDS: Mapping[str, Phrase] = {
    Role.REAL: phrase("real"),
    Role.SYNTHETIC: phrase("synthetic"),
    Role.HOLDOUT: phrase("holdout"),
}
"""What the role of a single sample or dataset is called."""


class ColumnType(StrEnum):
    """What a column's values mean, whatever the file wrote them as."""

    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    TEXT = "text"
    TIMESTAMP = "timestamp"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    DECIMAL = "decimal"
    BINARY = "binary"
    LIST = "list"
    OBJECT = "object"
    MIXED = "mixed"
    NULL = "null"


TYPE_WORDS: Mapping[ColumnType, Phrase] = {
    ColumnType.INTEGER: phrase("integer"),
    ColumnType.NUMBER: phrase("number"),
    ColumnType.BOOLEAN: phrase("boolean"),
    ColumnType.TEXT: phrase("text"),
    ColumnType.TIMESTAMP: phrase("timestamp"),
    ColumnType.DATE: phrase("date"),
    ColumnType.TIME: phrase("time"),
    ColumnType.DURATION: phrase("duration"),
    ColumnType.DECIMAL: phrase("decimal"),
    ColumnType.BINARY: phrase("binary"),
    ColumnType.LIST: phrase("list"),
    ColumnType.OBJECT: phrase("object"),
    ColumnType.MIXED: phrase("mixed"),
    ColumnType.NULL: phrase("null"),
}
"""What the types of columns are called."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a dataset, as people name it and as the store keeps it."""

    name: str
    """Unique within the dataset; dotted for nested fields: ``175b_verification.solution``."""
    type: ColumnType
    stored: str
    """Name of the stored column that holds the values (several columns may lie inside one struct)."""
    inside: tuple[str, ...] = ()
    """Path to take inside the stored struct; empty where the stored column is the column itself."""
    path: tuple[str, ...] = ()
    """Where the value stood in the source, key by key; what export restores."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row of a source file that could not be read, kept so that nothing is lost silently."""

    line: int
    """1-based line in the (decompressed, decoded) file; for formats without lines, the 1-based row."""
    reason: str
    raw: str
    """The text of the row as it stands in the file, at most 10,000 characters."""


@dataclass(frozen=True, slots=True)
class Source:
    """The file a dataset came from, as it was when it was read."""

    path: str
    sha256: str
    size: int
    """Bytes on disk."""
    format: str
    """Name of the reader: ``csv``, ``json``, ``jsonl``, ``parquet``, ``arrow``, ``xlsx`` ..."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """How it was read (encoding, delimiter, compression, shape ...); JSON values, reading with them repeats it.

    ``files`` lists the files of a dataset that lies in several, ``notes`` what a person should know about it.
    """


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """What a person chose when loading a file."""

    path: str
    name: str
    role: Role | None = None
    """The role of every sample; None where a column tells it."""
    role_column: str | None = None
    roles: Mapping[str, Role] = field(default_factory=dict)
    """With ``role_column``: which value (as text) means which role; rows with any other value are unreadable."""
    generation: int | None = None
    """0, 1, 2 ... of a synthetic dataset."""
    text: tuple[str, ...] = ()
    """Text columns; several are joined with a blank line between."""
    label: str | None = None
    groups: tuple[str, ...] = ()
    id_column: str | None = None
    records: str | None = None
    """JSON only: dotted path of the key that holds the list of records."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """Reader options that override what was detected."""
    modality: str = "text"
    """What a sample is: ``text``, ``image``, ``vector`` or ``tabular``."""
    image: str | None = None
    """Images: the column that holds their bytes or paths."""
    vector: tuple[str, ...] = ()
    """Vectors: a list column, or numeric columns by name or pattern (``emb_*``)."""
    metric: str = "cosine"
    """Vectors: ``cosine`` or ``euclidean``."""
    position: tuple[str, str] | None = None
    """Ready-made maps: the columns that hold x and y."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """One loaded source."""

    number: int
    """Never used again in this workspace, in the order of loading."""
    plan: LoadPlan
    source: Source
    columns: tuple[Column, ...]
    rows: int
    unreadable: int
    """Rows of the file that could not be read."""
    first: int
    """Number of its first sample; its samples are ``first ... first + rows - 1`` for ever."""
    loaded_at: str
    """UTC, ISO 8601."""

    @property
    def name(self) -> str:
        """The name people see, unique in the workspace."""
        return self.plan.name

    def column(self, name: str) -> Column:
        """The column called ``name``.

        Raises:
            Problem: there is none of that name.
        """
        for column in self.columns:
            if column.name == name:
                return column
        known = ", ".join(column.name for column in self.columns[:12])
        raise Problem(
            phrase("{dataset} has no column {name!r}.", dataset=self.name, name=name),
            phrase("Its columns: {known}.", known=known),
        )


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation changed; the one thing views listen to."""

    datasets: bool = False
    projection: bool = False
    neighbors: bool = False
    decisions: bool = False
    history: bool = False
    search: bool = False
    said: str = ""
    """One line for the person: ``"Dropped 214 samples"``."""
    count: int = 0
    """Samples touched."""

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.datasets or other.datasets,
            self.projection or other.projection,
            self.neighbors or other.neighbors,
            self.decisions or other.decisions,
            self.history or other.history,
            self.search or other.search,
            other.said or self.said,
            self.count + other.count,
        )


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample in full, as the inspector and the command line show it."""

    number: int
    """Its permanent number in the workspace."""
    dataset: str
    role: Role
    generation: int | None
    modality: str
    """Which viewer shows it: ``"text"``."""
    text: str
    """What was embedded: the text columns, joined."""
    fields: Mapping[str, Any]
    """Every column by name; columns that the row does not have are left out."""
    decision: str = ""
    """``""``, ``"keep"`` or ``"drop"``."""
    tags: tuple[str, ...] = ()
    x: float | None = None
    y: float | None = None
    content: bytes = b""
    """What the viewer of an image (PNG) or a vector (float32) shows; empty for other modalities, and in lists."""


@dataclass(frozen=True, slots=True)
class Neighbor:
    """A sample near another one."""

    sample: Sample
    distance: float
    """In the embedding (cosine distance, 0 is the same direction), never on the map."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of history: a gesture, recorded."""

    number: int
    at: str
    """UTC, ISO 8601."""
    who: str
    kind: str
    """``decide``, ``revert``, ``undo`` or ``redo``."""
    verb: str
    """``drop``, ``keep``, ``tag`` or ``untag``; empty unless ``kind`` is ``decide``."""
    value: str
    """The tag, for ``tag`` and ``untag``."""
    why: str
    how: str
    """How the samples were chosen, in words: ``lasso``, ``is_correct == false``, ``search "dragon"``."""
    count: int
    """Samples it was applied to."""
    target: int | None
    """The step that an undo, redo or revert acts on."""
    in_force: bool
    """Whether the step still shapes the present state."""


def free_name(name: str, taken: Collection[str]) -> str:
    """``name``, or with the first number behind it that makes it unique; letter case makes no difference."""
    used = {other.casefold() for other in taken}
    tries = (name if number == 1 else f"{name} {number}" for number in range(1, len(used) + 3))
    return next(one for one in tries if one.casefold() not in used)
