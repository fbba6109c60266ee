"""Asks what to export, and tells what was written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.session import Session
from models.dataset import ROLES, Changes, Role
from models.export import TABLES, ExportPlan, Written, recipe_path
from models.selection import to_json
from widgets.export_dialog import Exportable, ExportDialog
from widgets.translation import tr_many


class ExportingPresenter(QObject):
    """Joins export dialog and session."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(session)
        self._session = session
        self._window = window
        self._plan = ExportPlan("")
        session.exported.connect(self._tell)

    def ask(self) -> None:
        """Ask what to write and where."""
        there = self._there()
        pictures = bool(there.images) and len(there.images) == len(there.datasets)
        dialog = ExportDialog(there, self._proposed(pictures), self._count, self._window)
        if pictures:
            dialog.target.choose_images(TABLES[0])
        dialog.export_asked.connect(self._export)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def plan(self, choices: dict[str, Any]) -> ExportPlan:
        """The plan behind what stands in the dialog."""
        return ExportPlan(
            path=choices["path"],
            what=choices["what"],
            roles=tuple(Role(role) for role in choices["roles"]),
            datasets=tuple(choices["datasets"]),
            tags=tuple(choices["tags"]),
            where=to_json(self._session.selection) if choices["only_selection"] else None,
            extra=tuple(choices["extra"]),
            replace=choices["replace"],
            images=choices["images"],
        )

    def _there(self) -> Exportable:
        workspace, selected = self._session.workspace, len(self._session.numbers)
        present = np.unique(workspace.table.roles)
        return Exportable(
            datasets=tuple(dataset.name for dataset in workspace.datasets),
            roles=tuple(str(ROLES[code]) for code in present),
            tags=tuple(workspace.state.tags),
            selected=selected or None,
            has_map=workspace.atlas.projection() is not None,
            images=workspace.image_datasets(),
        )

    def _proposed(self, pictures: bool) -> str:
        """Beside the workspace, in the format of the newest source; a folder for pictures."""
        workspace = self._session.workspace
        if pictures:
            return str(workspace.path.with_name(f"{workspace.path.stem}-curated"))
        suffixes = "".join(Path(workspace.datasets[-1].source.path).suffixes[-1:]) if workspace.datasets else ""
        suffix = suffixes if suffixes in (".csv", ".tsv", ".json", ".jsonl", ".parquet", ".feather") else ".jsonl"
        return str(workspace.path.with_name(f"{workspace.path.stem}-curated{suffix}"))

    def _count(self, choices: dict[str, Any]) -> int:
        return self._session.workspace.count(self.plan(choices))

    def _export(self, choices: dict[str, Any]) -> None:
        self._plan = self.plan(choices)
        self._session.export(self._plan)

    def _tell(self, written: Written) -> None:
        path, recipe = Path(self._plan.path).name, recipe_path(self._plan.table).name
        made = _images_written if self._plan.images else _rows_written
        self._session.changed.emit(Changes(said=made(written.rows, path, recipe)))


def _images_written(n: int, path: str, recipe: str) -> str:
    return tr_many(
        n,
        "Wrote {n} image to {path}, with {recipe} in it",
        "Wrote {n} images to {path}, with {recipe} in it",
        n=n,
        path=path,
        recipe=recipe,
    )


def _rows_written(n: int, path: str, recipe: str) -> str:
    return tr_many(
        n,
        "Wrote {n} row to {path}, and {recipe} beside it",
        "Wrote {n} rows to {path}, and {recipe} beside it",
        n=n,
        path=path,
        recipe=recipe,
    )
