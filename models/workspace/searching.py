"""Looking for a text: by the index as far as it is built, and by reading what it does not know yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models.phrase import phrase
from models.stage import Progress, Work
from models.store import SHORTEST, Store, folded

if TYPE_CHECKING:
    from models.workspace.workspace import Workspace


def indexed(workspace: Workspace) -> Work[None]:
    """Put the samples into the index that are not in it yet."""
    table, store = workspace.table, workspace.store
    for dataset in table.datasets:
        for span in table.spans(dataset):
            first = dataset.first + span.start
            if first >= _indexed(store):
                store.search.add(first, table.texts(dataset, span).to_pylist())
                yield Progress(phrase("Indexing"), first + span.rows, table.size)


def containing(workspace: Workspace, text: str) -> NDArray[np.bool_]:
    """Which samples contain ``text``, letter case aside, ``(N,)``."""
    table, store = workspace.table, workspace.store
    mask = np.zeros(table.size, np.bool_)
    wanted = folded(text)
    known = _indexed(store) if len(wanted) >= SHORTEST else 0
    if known:
        numbers = store.search.find(wanted)
        mask[numbers[numbers < table.size]] = True
    for dataset in table.datasets:
        for span in table.spans(dataset):
            first = dataset.first + span.start
            if first >= known:
                texts = table.texts(dataset, span).to_pylist()
                mask[first : first + span.rows] = [wanted in folded(one) for one in texts]
    return mask


def _indexed(store: Store) -> int:
    return int(store.results.fact("indexed") or 0)
