"""Colors for the map: which category a sample belongs to, and what the legend says."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from models.dataset import ROLES, Problem
from models.decisions import NAMES
from models.phrase import phrase
from models.selection import And, Not, Or, Selection, Where
from models.workspace import Workspace
from widgets.theme import Theme
from widgets.translation import tr
from widgets.wording import role_word, short_number

MOST = 12
"""Categories with a color of their own; the rest shares one."""
_BINS = 8
_HANDFUL = 5
"""Samples that share a value by chance, too few to be worth a color."""

# None of them is a role's color, on white or on near black; of even lightness, so that they hold on both.
_HUES = (
    *("#CC79A7", "#117733", "#DDAA33", "#7A5195", "#6699CC", "#A0522D"),
    *("#EF5675", "#999933", "#AA4499", "#88CCEE", "#882255", "#8C6BB1"),
)
_SCALE = ("#00204C", "#213D6B", "#555B6C", "#7B7A77", "#A59C74", "#D3C164", "#EBD95A", "#FFE945")
_REST = "#8a929c"
_APART = (1.0, 1.5, 2.0, 3.0, 5.0)
"""Where a distance to the fitted data begins another color, in multiples of what is typical among them."""


@dataclass(frozen=True, slots=True)
class Category:
    """One line of the legend."""

    name: str
    color: str
    count: int
    selection: Selection
    """The samples of the category as a description."""


@dataclass(frozen=True, slots=True)
class Coloring:
    """Colors by one property."""

    key: str
    codes: NDArray[np.uint8]
    """``(N,)`` index into :attr:`categories`."""
    categories: tuple[Category, ...]

    @property
    def palette(self) -> NDArray[np.uint8]:
        """``(K, 3)`` red, green, blue."""
        colors = [category.color for category in self.categories] or [_REST]
        return np.array([[int(color[at : at + 2], 16) for at in (1, 3, 5)] for color in colors], np.uint8)

    def counts_in(self, mask: NDArray[np.bool_]) -> list[int]:
        """How many masked samples each category has."""
        return [int(count) for count in np.bincount(self.codes[mask], minlength=len(self.categories))]


def choices(workspace: Workspace) -> list[tuple[str, str]]:
    """What the map can be colored by: key and label."""
    labels = [dataset.plan.label for dataset in workspace.datasets if dataset.plan.label]
    fixed = [("role", tr("Role")), ("dataset", tr("Dataset")), ("decision", tr("Decision")), ("tag", tr("Tag"))]
    if workspace.view().apart() is not None:
        fixed.append(("apart", tr("Distance to fitted data")))
    first = [(f"column:{name}", tr("Label: {name}", name=name)) for name in dict.fromkeys(labels)]
    rest = [(f"column:{name}", name) for name in workspace.table.names() if name not in labels]
    return fixed + first + rest


def color(workspace: Workspace, key: str, theme: Theme) -> Coloring:
    """Color all samples of a workspace by a property.

    Raises:
        Problem: there is no such property.
    """
    kind, _, name = key.partition(":")
    if kind == "column":
        return _by_column(workspace, key, name)
    if kind == "apart":
        return _by_apart(workspace)
    makers = {"role": _by_role, "dataset": _by_dataset, "decision": _by_decision, "tag": _by_tag}
    if kind not in makers:
        raise Problem(phrase("The map cannot be colored by {key}.", key=repr(key)))
    return makers[kind](workspace, theme)


def quoted(text: str) -> str:
    """A text as a literal of the condition language."""
    for letter, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")):
        text = text.replace(letter, escape)
    return f'"{text}"'


def _made(key: str, codes: NDArray[np.integer], parts: list[tuple[str, str, Selection]]) -> Coloring:
    counts = np.bincount(codes, minlength=len(parts))
    categories = tuple(
        Category(name, color, int(count), selection)
        for (name, color, selection), count in zip(parts, counts, strict=True)
    )
    return Coloring(key, codes.astype(np.uint8), categories)


def _by_role(workspace: Workspace, theme: Theme) -> Coloring:
    return _made(
        "role",
        workspace.table.roles,
        [(role_word(role), theme.role(role), Where(f"role == {quoted(role)}")) for role in ROLES],
    )


def _by_dataset(workspace: Workspace, theme: Theme) -> Coloring:
    names = [dataset.name for dataset in workspace.datasets]
    codes = np.minimum(workspace.table.dataset_codes(), MOST)
    parts: list[tuple[str, str, Selection]] = [
        (name, _HUES[at], Where(f"dataset == {quoted(name)}")) for at, name in enumerate(names[:MOST])
    ]
    return _made("dataset", codes, _with_rest(parts, len(names) > MOST))


def _by_decision(workspace: Workspace, theme: Theme) -> Coloring:
    colors = (theme.muted, theme.holdout, theme.synthetic)
    labels = (tr("undecided"), tr("kept"), tr("dropped"))
    parts: list[tuple[str, str, Selection]] = [
        (label, shade, Where(f"decision == {quoted(name or 'none')}"))
        for label, shade, name in zip(labels, colors, NAMES, strict=True)
    ]
    return _made("decision", workspace.state.decision, parts)


def _by_tag(workspace: Workspace, theme: Theme) -> Coloring:
    tags = list(workspace.state.tags.items())[:MOST]
    codes = np.zeros(workspace.size, np.int64)
    # A sample with several tags takes the color of the first.
    for at, (_, mask) in reversed(list(enumerate(tags, 1))):
        codes[mask] = at
    parts: list[tuple[str, str, Selection]] = [(tr("no tag"), theme.muted, Where("tag == null"))]
    parts += [(tag, _HUES[at], Where(f"tag == {quoted(tag)}")) for at, (tag, _) in enumerate(tags)]
    return _made("tag", codes, parts)


def _by_column(workspace: Workspace, key: str, name: str) -> Coloring:
    values = workspace.table.column(name)
    column = f"`{name}`"
    numeric = pa.types.is_integer(values.type) or pa.types.is_floating(values.type)
    if numeric and len(pc.unique(values.slice(0, 100_000))) > MOST:
        return _by_number(key, column, values)
    return _by_value(key, column, values)


def _by_apart(workspace: Workspace) -> Coloring:
    """By how far each sample is from what the map was fitted on, in multiples of what is typical there.

    Raises:
        Problem: the present map was fitted on all its samples.
    """
    apart = workspace.view().apart()
    if apart is None:
        raise Problem(
            phrase("The present map was fitted on all of its samples."), phrase("Keep a map and place samples on it.")
        )
    codes = np.searchsorted(_APART, apart, side="left")
    codes[np.isnan(apart)] = len(_APART) + 1
    edges = (0.0, *_APART)
    parts: list[tuple[str, str, Selection]] = []
    for at, low in enumerate(edges):
        high = edges[at + 1] if at + 1 < len(edges) else None
        condition = " and ".join(
            part for part in (f"apart > {low:g}" if at else "", f"apart <= {high:g}" if high else "") if part
        )
        least, most = short_number(low, 6), short_number(high or 0.0, 6)
        words = tr("{low} to {high}", low=least, high=most) if high else tr("over {low}", low=least)
        parts.append((words, _SCALE[at * (len(_SCALE) - 1) // (len(edges) - 1)], Where(condition)))
    if np.isnan(apart).any():
        parts.append((tr("not on the map"), _REST, Where("apart == null")))
    return _made("apart", codes, parts)


def _by_value(key: str, column: str, values: pa.ChunkedArray) -> Coloring:
    if pa.types.is_null(values.type):
        values = values.cast(pa.string())
    encoded = values.combine_chunks().dictionary_encode()
    found, codes = encoded.dictionary, encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64)
    counts = np.bincount(codes[codes >= 0], minlength=len(found))
    if _is_scattered(counts):
        return _by_presence(key, column, codes, len(found))
    order = np.argsort(-counts, kind="stable")
    if len(found) <= MOST and not pa.types.is_string(found.type):
        order = pc.sort_indices(found).to_numpy()
    place = np.full(len(found) + 1, min(len(found), MOST), np.int64)
    place[order[:MOST]] = np.arange(len(order[:MOST]))
    place[-1] = min(len(found), MOST) + (len(found) > MOST)
    shown = [found[int(at)].as_py() for at in order[:MOST]]
    parts: list[tuple[str, str, Selection]] = [
        (_label(value), _HUES[at], Where(f"{column} == {_literal(value)}")) for at, value in enumerate(shown)
    ]
    parts = _with_rest(parts, len(found) > MOST, column)
    if (codes < 0).any():
        parts.append((tr("missing"), _REST, Where(f"{column} == null")))
    return _made(key, place[codes], parts)


def _is_scattered(counts: NDArray[np.integer]) -> bool:
    """Whether nearly every value is a different one, so that colors for the most frequent would say nothing."""
    if len(counts) <= MOST or counts.max() > _HANDFUL:
        return False
    frequent, total = np.sort(counts)[-MOST:].sum(), counts.sum()
    return bool(len(counts) >= 0.9 * total or frequent < 0.05 * total)


def _by_presence(key: str, column: str, codes: NDArray[np.int64], different: int) -> Coloring:
    """One color for all that have a value, another for those without."""
    words = tr("none common: {n} different values", n=different)
    parts: list[tuple[str, str, Selection]] = [(words, _REST, Where(f"{column} != null"))]
    if (codes < 0).any():
        parts.append((tr("missing"), _HUES[0], Where(f"{column} == null")))
    return _made(key, np.where(codes < 0, 1, 0), parts)


def _by_number(key: str, column: str, values: pa.ChunkedArray) -> Coloring:
    numbers = values.cast(pa.float64()).to_numpy()
    finite = np.isfinite(numbers)
    edges = np.unique(np.quantile(numbers[finite], np.linspace(0, 1, _BINS + 1))) if finite.any() else np.zeros(1)
    codes = np.clip(np.searchsorted(edges, numbers, side="right") - 1, 0, max(len(edges) - 2, 0))
    parts: list[tuple[str, str, Selection]] = []
    for at in range(max(len(edges) - 1, 1)):
        low, high = float(edges[at]), float(edges[min(at + 1, len(edges) - 1)])
        last = at >= len(edges) - 2
        condition = f"{column} >= {low!r} and {column} {'<=' if last else '<'} {high!r}"
        shade = _SCALE[at * (len(_SCALE) - 1) // max(len(edges) - 2, 1)]
        words = tr("{low} to {high}", low=short_number(low, 4), high=short_number(high, 4))
        parts.append((words, shade, Where(condition)))
    if not finite.all():
        codes[~finite] = len(parts)
        inside: tuple[Selection, ...] = tuple(selection for _, _, selection in parts)
        parts.append((tr("missing"), _REST, Not(Or(inside))))
    return _made(key, codes, parts)


def _with_rest(
    parts: list[tuple[str, str, Selection]], needed: bool, column: str = ""
) -> list[tuple[str, str, Selection]]:
    if not needed:
        return parts
    rest: Selection = Not(Or(tuple(selection for _, _, selection in parts)))
    if column:
        rest = And((rest, Where(f"{column} != null")))
    return [*parts, (tr("other"), _REST, rest)]


def _label(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return " ".join(text.split()) or tr("(empty)")


def _literal(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    return quoted(str(value))
