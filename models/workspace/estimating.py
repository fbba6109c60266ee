"""How long a map would take, by the rates that models had on this machine before; nothing is tried for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from models import embed
from models.phrase import Phrase, phrase, phrase_many
from models.workspace import drafting
from models.workspace.embedding import missing
from models.workspace.space import Space, space_of

if TYPE_CHECKING:
    from models.workspace.workspace import Workspace

_ASKED = 512
"""Texts whose lengths speak for all."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Embedding by one model."""

    left: int
    """Contents that the model has not embedded yet."""
    seconds: float | None
    """How long they take; None where the model has never been at work here."""

    @property
    def words(self) -> Phrase:
        """For people: ``"about 14 min"``, ``"10,003 texts to embed"``, ``"nothing left to embed"``."""
        if not self.left:
            return phrase("nothing left to embed")
        if self.seconds is None:
            return phrase_many(self.left, "{n} text to embed", "{n} texts to embed", n=self.left)
        return phrase("about {time}", time=drafting.about(self.seconds))


def estimates(workspace: Workspace, model: str | None) -> tuple[Estimate, Estimate]:
    """What the full model and the draft would take for all texts.

    Args:
        workspace: its texts.
        model: the full model; None for the default.

    Raises:
        Problem: the model is not there.
    """
    datasets, roles = workspace.table.snapshot()
    space = space_of(workspace.store, datasets, roles, "text")
    full = embed.resolve("text", model)
    return _estimate(workspace, space, full), _estimate(workspace, space, embed.resolve("text", model, "draft"))


def _estimate(workspace: Workspace, space: Space, model: embed.Model) -> Estimate:
    samples = missing(workspace.store, model, space.contents)
    if not len(samples):
        return Estimate(0, 0.0)
    some = np.random.default_rng(0).choice(samples, min(len(samples), _ASKED), replace=False)
    texts = workspace.table.texts_of(space.numbers[np.sort(some)])
    work = embed.pace.work(model, np.array([len(text) for text in texts], np.int64))
    return Estimate(len(samples), embed.pace.seconds(model, float(work.mean()) * len(samples)))
