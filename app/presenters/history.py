"""Keeps the history panel in step with the session."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.session import Session
from models.dataset import Changes
from widgets.history_view import HistoryView


class HistoryPresenter(QObject):
    """Joins history panel and session."""

    def __init__(self, session: Session, view: HistoryView) -> None:
        super().__init__(session)
        self._session = session
        self._view = view
        session.changed.connect(self._show_changes)
        view.revert_asked.connect(session.revert)
        view.undo_asked.connect(session.undo)
        view.redo_asked.connect(session.redo)
        self._show_changes(Changes(history=True))

    def _show_changes(self, changes: Changes) -> None:
        if changes.history:
            workspace = self._session.workspace
            self._view.show_steps(workspace.history(), workspace.can_undo, workspace.can_redo)
