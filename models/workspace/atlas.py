"""From samples to a map: embed, neighbors, projection; and reading what they made.

Every result is named by its content key. It lies as a file in the user's cache folder, where the worker
process shares it memory-mapped, and is kept in the workspace file, from which the cache can be refilled.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from models import arrays, embed, neighbors, projection
from models.dataset import Changes, Dataset, Problem
from models.phrase import phrase
from models.stage import Progress, Runner, Stage, Work
from models.store import Store
from models.workspace import cache, drafting, freezing, ready_made, sampling
from models.workspace.embedding import seconds_needed, vectors_file
from models.workspace.fitting import FACTS, fitted, forget_superseded
from models.workspace.freezing import Fit
from models.workspace.loading import combined_digest
from models.workspace.shown import Shown, counted, said
from models.workspace.space import (
    Places,
    Space,
    modalities,
    space_of,
    spread_neighbors,
    spread_positions,
    spread_values,
)
from models.workspace.table import Table

T = TypeVar("T")

EMBED_VERSION = 1
RESULT = "result.npy"
"""Name of a stage's one file, in a folder named by its key."""
LISTED = 16
"""Nearest real and nearest synthetic samples that are kept for every sample, at the least."""


class Atlas:
    """Makes maps and answers what is near what."""

    def __init__(self, store: Store, table: Table, run: Runner) -> None:
        self._store = store
        self._table = table
        self._run = run
        self._folder = cache.folder()
        self._shown: Shown | None = None
        self._near: tuple[str, neighbors.Neighbors] | None = None
        self.facts: dict[str, Any] | None = None
        """How the present map was made. Remembered here: the window asks for that map with every gesture."""
        self.refresh()

    def refresh(self) -> None:
        """Look again which map is the present one: another process may have made one."""
        self.facts = self._store.results.fact("map")

    def projection(self) -> Shown | None:
        """The present map; None before the first one."""
        facts = self.facts
        if facts is None:
            return None
        if self._shown is None or self._shown.key != facts["projection"] or self._shown.facts != facts:
            xy = self.projection_of(facts["projection"])
            self._shown = None if xy is None else Shown(facts["projection"], xy, facts)
        return self._shown

    def projection_of(self, key: str) -> NDArray[np.float32] | None:
        """Positions ``(M, 2)`` of any map made in this workspace; None where the key is unknown."""
        if not self._store.results.has(key):
            return None
        places = self._places(self._store.results.fact(f"ranges {key}") or ())
        return spread_positions(self._opened(key, arrays.read), places)

    def _places(self, kept: Sequence[Sequence[int]] | str) -> Places:
        """Where samples of a space lie, of what was remembered of it; see :attr:`Space.places`."""
        return self._opened(kept, arrays.read) if isinstance(kept, str) else kept

    def neighbors(self) -> neighbors.Neighbors | None:
        """The neighbor lists behind the present map; None before they are computed."""
        facts = self.facts
        key = None if facts is None else facts.get("neighbors")
        if key is None:
            return None
        if self._near is None or self._near[0] != key:
            near = self._opened(key, neighbors.load)
            self._near = (key, spread_neighbors(near, self._places((facts or {}).get("ranges", ()))))
        return self._near[1]

    def nearest(self, sample: int, k: int) -> NDArray[np.int64]:
        """Numbers of the ``k`` nearest samples of any role, by distance; empty before they are known."""
        near = self.neighbors()
        if near is None or sample >= len(near.real):
            return np.zeros(0, np.int64)
        numbers = np.concatenate([near.real[sample], near.synthetic[sample]])
        distances = np.concatenate([near.real_distance[sample], near.synthetic_distance[sample]])
        order = np.argsort(distances, kind="stable")
        numbers = numbers[order]
        return numbers[numbers >= 0][:k].astype(np.int64)

    def build(
        self,
        model: str | None,
        n_neighbors: int,
        min_dist: float,
        seed: int | None,
        draft: bool | None = False,
        frozen: bool = False,
        fit_on: Sequence[str] = (),
        modality: str | None = None,
    ) -> Work[Changes]:
        """Embed what is not embedded yet, find neighbors, project; a first map by PCA comes on the way.

        Args:
            model: a name, a folder, or None for the default.
            n_neighbors: how many neighbors shape the map.
            min_dist: how close points may come to each other.
            seed: makes the map the same from run to run.
            draft: with the draft model in place of ``model``; None: where ``model`` would take minutes.
            frozen: keep the present map with what it was made with, and place new samples on it.
            fit_on: names of the datasets that a new map is fitted on; the others are placed on it. Empty for all.
            modality: whose samples are mapped; None for those of the present map, or else of the first dataset.

        Raises:
            Problem: there is nothing to map, a parameter is out of range, or the model cannot be used.
        """
        datasets, roles = self._table.snapshot()  # what is loaded from here on comes with the next map
        _check(len(roles), n_neighbors, min_dist)
        whole = space_of(self._store, datasets, roles, self._modality(modality, datasets))
        space = yield from sampling.limited(whole, self._table, self._made)
        fit = None
        if frozen and space.sample:
            raise Problem(
                phrase("A map of some of {n} samples cannot be kept while more are placed on it.", n=whole.size),
                phrase("Make a new map."),
            )
        if frozen:
            fit = freezing.kept(self.facts, space.within, space.size)
            model, n_neighbors, min_dist, draft = _same(self.facts or {}, model)
        elif fit_on:
            fit = freezing.fit_on(fit_on, space.within, space.size)
        began = time.monotonic()
        chosen, about = yield from self._chosen(model, draft, space, frozen)
        began_embedding = time.monotonic()
        embedded = _embed_stage(chosen, space.digests)
        vectors = yield from vectors_file(
            self._store, self._table, self._run, chosen, space.contents, self._folder / embedded.key, space
        )
        self._note(embedded, began_embedding)
        facts: dict[str, Any] = {"model": chosen.name, **about, "embed": embedded.key, "size": space.size}
        facts |= {"modality": space.modality, "metric": chosen.metric}
        facts |= {} if space.is_whole else {"ranges": space.places}
        facts |= {"of": space.whole_size} if space.sample else {}
        if self._unmapped(space) and not frozen:
            yield Progress(phrase("First map"), 0, 0, changes=self._first_map(embedded, vectors, facts))
        facts |= yield from self._laid_out(embedded, vectors, space, chosen, (n_neighbors, min_dist, seed), fit)
        self._remember(facts, chosen)
        told = said(facts, time.monotonic() - began)
        return Changes(projection=True, neighbors=True, said=told, count=space.size)

    def _modality(self, wanted: str | None, datasets: Sequence[Dataset]) -> str:
        """The modality to map.

        Raises:
            Problem: no dataset has the one that is wanted.
        """
        there = modalities(datasets)
        if wanted is not None and wanted not in there:
            raise Problem(
                phrase("There are no samples of the kind {wanted!r}.", wanted=wanted),
                phrase("There are: {names}.", names=", ".join(there)),
            )
        present = (self.facts or {}).get("modality")
        return wanted or (present if present in there else there[0])

    def show(self, modality: str) -> Changes:
        """Show the map of another modality that was made before.

        Raises:
            Problem: there is none.
        """
        facts = self._store.results.fact(f"map {modality}")
        if facts is None:
            raise Problem(
                phrase("The samples of the kind {modality!r} are not mapped yet.", modality=modality),
                phrase("Map them first."),
            )
        self._show(facts)
        return Changes(
            projection=True, neighbors=True, said=phrase("Showing the map of {samples}", samples=counted(facts))
        )

    def _chosen(
        self, name: str | None, draft: bool | None, space: Space, frozen: bool
    ) -> Work[tuple[embed.Model, dict[str, Any]]]:
        """The model to map with, fitted, and what to remember of it or of the one that it stands in for."""
        able = embed.embedder(space.modality)
        if name is None and isinstance(able, embed.Chooses):
            name = able.model_for(space.datasets[0].plan)
        full = embed.resolve(space.modality, name)
        fit = (self.facts or {}).get("fit") if frozen else None
        kept = None if fit is None else self._restored(fit)
        full, about = yield from fitted(self._table, self._run, full, space, self._made, kept)
        if fit is not None:
            about = {name: value for name, value in (self.facts or {}).items() if name in FACTS}
        if draft is False or space.modality not in embed.DRAFTS:
            return full, about
        folder = self._folder / _embed_stage(full, space.digests).key
        seconds = yield from seconds_needed(self._store, self._table, self._run, full, space, folder)
        if draft is None and seconds <= drafting.PATIENCE:
            return full, about
        about = {"draft": True, "full_model": full.name, "full_seconds": round(seconds)}
        return embed.resolve(space.modality, None, "draft"), about

    def _laid_out(
        self,
        embedded: Stage,
        vectors: str,
        space: Space,
        model: embed.Model,
        wanted: tuple[int, float, int | None],
        fit: Fit | None,
    ) -> Work[dict[str, Any]]:
        """Find neighbors and project, ``wanted`` being its parameters; returns the facts of both."""
        n_neighbors, min_dist, seed = wanted
        k = max(LISTED, n_neighbors)
        listed, lists = yield from self._listed(embedded, vectors, space.roles, k, model.metric)
        facts: dict[str, Any] = {"neighbors": listed.key, **_checked(lists), "kind": "umap"}
        placed = ready_made.positions(self._table, space)
        if placed is not None:
            projected = ready_made.stage(placed)
            yield from self._made(projected, lambda out: ready_made.kept(placed, out))
        elif fit is None:
            projected = projection.stage((listed.key,), n_neighbors, min_dist, seed)
            yield from self._made(
                projected,
                lambda out: self._run(projection.project, vectors, lists, n_neighbors, min_dist, seed, out),
            )
        else:
            near, nearest = yield from self._listed(embedded, vectors, fit.roles(), k, model.metric)
            projected = projection.frozen_stage((near.key,), n_neighbors, min_dist, seed, fit.kept)
            base = self._restored(fit.kept) if fit.kept else None
            given = (vectors, nearest, fit.fitted, base, n_neighbors, min_dist, seed)
            yield from self._made(projected, lambda out: self._run(projection.project_on, *given, out))
            facts |= {"frozen": bool(fit.kept), "fit_on": list(fit.names)}
        if not space.is_whole:
            self._store.results.remember(f"ranges {projected.key}", space.places)
        return {**facts, "projection": projected.key, **dict(projected.parameters)}

    def _listed(
        self, embedded: Stage, vectors: str, roles: NDArray[np.int8], k: int, metric: str
    ) -> Work[tuple[Stage, str]]:
        """The neighbor graph of samples in these roles, as a stage and a file."""
        listed = neighbors.stage((embedded.key, combined_digest([roles.tobytes()])), k)
        given = (vectors, roles, k)
        lists = yield from self._made(
            listed, lambda out: self._run(neighbors.find, *given, out, neighbors.EXACT_UP_TO, metric)
        )
        return listed, lists

    def apart(self) -> NDArray[np.float32] | None:
        """How far each sample is from what the present map was fitted on: 1 is typical; None where all were."""
        facts = self.facts
        if facts is None or not facts.get("fit_on"):
            return None
        return spread_values(
            projection.apart_of(self._restored(facts["projection"])), self._places(facts.get("ranges", ()))
        )

    def _remember(self, facts: dict[str, Any], model: embed.Model) -> None:
        """Show this map from now on; vectors of a draft or a fit that it replaces are not needed any more."""
        before = self.facts or {}
        self._show(facts)
        if before.get("draft") and not facts.get("draft"):
            self._store.vectors.forget(embed.resolve("text", None, "draft").fingerprint)
        if facts.get("fit"):
            forget_superseded(self._store, model, facts["fit"], self._opened)

    def _show(self, facts: dict[str, Any]) -> None:
        if not self._store.read_only:
            self._store.results.remember("map", facts)
            self._store.results.remember(f"map {facts.get('modality', 'text')}", facts)
        self.facts = facts

    def _unmapped(self, space: Space) -> bool:
        facts = self.facts
        if facts is None or facts.get("modality", "text") != space.modality:
            return True
        return bool(facts.get("of", facts["size"]) < (space.whole_size or space.size))

    def _first_map(self, embedded: Stage, vectors: str, facts: dict[str, Any]) -> Changes:
        """Show the two main directions of the vectors while UMAP is still at work."""
        stage = Stage("projection", projection.VERSION, (("kind", "pca"),), (embedded.key,))
        if not self._store.results.has(stage.key):
            began, at = time.monotonic(), _now()
            arrays.write(self._place(stage.key, at) / RESULT, projection.pca(vectors))
            self._keep(stage, at, began)
        if "ranges" in facts:
            self._store.results.remember(f"ranges {stage.key}", facts["ranges"])
        self._show({**facts, "kind": "pca", "projection": stage.key})
        return Changes(projection=True)

    def _made(self, stage: Stage, work: Callable[[str], Iterable[Any]]) -> Work[str]:
        """Run a stage unless its result is kept already; returns the path of the result's file."""
        if not self._store.results.has(stage.key):
            began, at = time.monotonic(), _now()
            yield from work(str(self._place(stage.key, at) / RESULT))
            self._keep(stage, at, began)
        return self._restored(stage.key)

    def _place(self, key: str, at: str) -> Path:
        """The folder of a result in the cache.

        When it was made is part of the name: without a seed, two workspaces of the same data have different
        maps of the same key, and a lasso must be looked up on the one that it was drawn on.
        """
        return self._folder / f"{key}-{hashlib.blake2b(at.encode(), digest_size=8).hexdigest()}"

    def _keep(self, stage: Stage, at: str, began: float) -> None:
        place = self._place(stage.key, at)
        files = tuple(sorted(path.name for path in place.iterdir() if path.suffix in (".npy", ".json")))
        self._store.results.keep(stage, place, files, at, time.monotonic() - began)

    def _note(self, stage: Stage, began: float) -> None:
        """Record a stage whose result is kept elsewhere (vectors lie by content, not by stage)."""
        if not self._store.results.has(stage.key):
            self._store.results.keep(stage, self._folder, (), _now(), time.monotonic() - began)

    def _opened(self, key: str, read: Callable[[str], T]) -> T:
        """A kept result, read from the cache folder; what is damaged there is replaced from the workspace file."""
        path = self._restored(key)
        try:
            return read(path)
        except (OSError, ValueError, EOFError):
            Path(path).unlink(missing_ok=True)
            return read(self._restored(key))

    def _restored(self, key: str) -> str:
        """Path of a kept result, brought back into the cache folder if it was deleted there."""
        at = self._store.results.made_at(key)
        assert at is not None
        place = self._place(key, at)
        self._store.results.restore(key, place)
        return str(place / RESULT)


def _embed_stage(model: embed.Model, digests: Sequence[bytes]) -> Stage:
    return Stage("embed", EMBED_VERSION, (("model", model.fingerprint),), (combined_digest(list(digests)),))


def _same(facts: dict[str, Any], model: str | None) -> tuple[str | None, int, float, bool]:
    """What the present map was made with, for one that keeps it.

    Raises:
        Problem: another model is asked for.
    """
    if model is not None and model != facts["model"]:
        raise Problem(
            phrase("The present map was made with {model}.", model=facts["model"]),
            phrase("Keep that model, or make a new map."),
        )
    if facts.get("draft"):
        return facts.get("full_model"), facts["n_neighbors"], facts["min_dist"], True
    return facts["model"], facts["n_neighbors"], facts["min_dist"], False


def _checked(lists: str) -> dict[str, Any]:
    """What is known about how complete the neighbor lists in that file are."""
    recall = neighbors.recall_of(lists)
    return {"recall": recall.lowest, "recall_of": recall.blocks, "recall_queries": recall.queries}


def _check(size: int, n_neighbors: int, min_dist: float) -> None:
    if size == 0:
        raise Problem(phrase("There is nothing to map yet."), phrase("Load a file first."))
    if not 2 <= n_neighbors <= 200:
        raise Problem(phrase("{n} neighbors is out of range.", n=n_neighbors), phrase("Choose 2 to 200; 15 is usual."))
    if not 0.0 <= min_dist <= 0.99:
        raise Problem(
            phrase("A minimum distance of {value} is out of range.", value=Decimal(str(min_dist))),
            phrase("Choose 0 to 0.99; 0.1 is usual."),
        )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
