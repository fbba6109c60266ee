"""What a load plan asks of the columns: are they there, what is the text, which role has each row."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from models.columns import as_text
from models.dataset import ROLES, Column, ColumnType, LoadPlan, Problem, Role
from models.load.kinds import check_kind, listed
from models.load.vectors import NUMERIC
from models.phrase import Phrase, joined, phrase

UNKNOWN = -1
"""Role code of a row whose role column holds a value that the plan does not know."""
METRICS = ("cosine", "euclidean")
SEPARATOR = "\n\n"
"""Between several text columns of a sample."""


def check(plan: LoadPlan, columns: Sequence[Column]) -> None:
    """Check that the plan can be carried out on these columns.

    Raises:
        Problem: a column is not there, nothing is chosen that makes samples, or the role is left open.
    """
    names = [column.name for column in columns]
    wanted = [*plan.text, plan.label, *plan.groups, plan.id_column, plan.role_column, plan.image]
    wanted += plan.position or ()
    for name in wanted:
        if name is not None and name not in names:
            raise Problem(phrase("There is no column {name!r}.", name=name), _nearest(name, names))
    check_kind(plan, columns)
    _check_numbers(plan, columns)
    if plan.role is None and plan.role_column is None:
        raise Problem(phrase("Is the data real or synthetic?"), phrase("Choose a role, or the column that tells it."))
    if plan.role_column is not None and not plan.roles:
        raise Problem(
            phrase("Which values of {column!r} are real and which synthetic?", column=plan.role_column),
            phrase("Give a role for each value, for example human=real,model=synthetic."),
        )
    if plan.generation is not None and plan.generation < 0:
        raise Problem(
            phrase("A generation is 0, 1, 2 and so on."), phrase("It cannot be {value}.", value=str(plan.generation))
        )


def _check_numbers(plan: LoadPlan, columns: Sequence[Column]) -> None:
    if plan.metric not in METRICS:
        raise Problem(
            phrase("There is no metric {metric!r}.", metric=plan.metric),
            phrase("Choose one of: {names}.", names=", ".join(METRICS)),
        )
    for column in columns:
        if (
            plan.position is not None
            and column.name in plan.position
            and column.type not in (*NUMERIC, ColumnType.NULL)
        ):
            raise Problem(
                phrase("{column} holds no numbers, so it is no position.", column=column.name),
                phrase("Choose the columns of x and y."),
            )


def _nearest(name: str, names: Sequence[str]) -> Phrase:
    lower = {known.lower(): known for known in reversed(names)}
    near = [lower[match] for match in difflib.get_close_matches(name.lower(), list(lower), 3, 0.5)]
    ends = [known for known in names if known.endswith(f".{name}") and known not in near]
    found = [*near, *ends][:3]
    if not found:
        return phrase("Its columns: {known}.", known=listed(names))
    return phrase("Did you mean {names}?", names=joined(phrase("{first} or {second}"), map(repr, found)))


def text_column(batch: pa.RecordBatch, columns: Sequence[Column], name: str) -> pa.Array:
    """The cells of one column as text, null where there is nothing; all null where the batch lacks the column."""
    column = next((column for column in columns if column.name == name), None)
    position = batch.schema.get_field_index(column.stored) if column is not None else -1
    if column is None or position < 0:
        return pa.nulls(batch.num_rows, pa.string())
    return as_text(batch.column(position), batch.schema.field(position), column)


def text_of(batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan) -> pa.Array:
    """The text of each sample: its text columns, those that are not empty joined by a blank line.

    Samples without a text column give a summary of their fields.

    Returns:
        A string array as long as the batch, without nulls.
    """
    if not plan.text:
        return _summary(batch, columns)
    parts = [pc.fill_null(text_column(batch, columns, name), "") for name in plan.text]
    joined = parts[0]
    for part in parts[1:]:  # not with nulls skipped in one go: pyarrow then drops rows that are null throughout
        both = pc.and_(pc.not_equal(joined, ""), pc.not_equal(part, ""))
        between = pc.if_else(both, SEPARATOR, "")
        joined = pc.binary_join_element_wise(joined, between, part, "")
    return joined


def _summary(batch: pa.RecordBatch, columns: Sequence[Column]) -> pa.Array:
    """What a sample without text says in words, to be searched: ``name: value`` line by line."""
    lines: list[pa.Array] = []
    for column in columns:
        if column.type not in (ColumnType.BINARY, ColumnType.LIST):
            cells = text_column(batch, columns, column.name)
            said = pc.binary_join_element_wise(pa.scalar(f"{column.name}: "), cells, "")
            lines.append(pc.if_else(pc.equal(pc.fill_null(cells, ""), ""), pa.scalar(None, pa.string()), said))
    if not lines:
        return pa.array([""] * batch.num_rows, pa.string())
    return pc.fill_null(pc.binary_join_element_wise(*lines, "\n", null_handling="skip"), "")


def roles_of(
    batch: pa.RecordBatch, columns: Sequence[Column], plan: LoadPlan
) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.int64]]:
    """The role of each row.

    Returns:
        Role codes, int8 indices into `models.dataset.ROLES`, one per row, and the positions of the rows whose
        role column holds a value that the plan does not know; their code is `UNKNOWN`.
    """
    if plan.role is not None:
        return np.full(batch.num_rows, ROLES.index(plan.role), np.int8), np.array([], np.int64)
    assert plan.role_column is not None
    texts = pc.fill_null(text_column(batch, columns, plan.role_column), "")
    coded = pc.dictionary_encode(texts)
    known = {value.strip().lower(): Role(role) for value, role in plan.roles.items()}
    known |= {value: Role(role) for value, role in plan.roles.items()}
    codes = [_code(value, known) for value in coded.dictionary.to_pylist()]
    lookup = np.array([*codes, UNKNOWN], np.int8)
    result = lookup[coded.indices.to_numpy(zero_copy_only=False)]
    return result, np.flatnonzero(result == UNKNOWN)


def _code(value: str, known: dict[str, Role]) -> int:
    role = known.get(value, known.get(value.strip().lower()))
    return UNKNOWN if role is None else ROLES.index(role)
