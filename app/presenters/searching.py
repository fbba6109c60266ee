"""The search field: a text to look for, or a condition."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from app.session import Session
from models.dataset import Problem
from models.selection import ExpressionError, Nothing, Search, Selection, Where, parse

_LOOKS_LIKE_CONDITION = re.compile(r"==|!=|<=|>=|<|>|^\s*`|\b(in|contains|matches)\b.*[\"'\[(]")


def described(text: str) -> Selection:
    """What is meant by a text typed into the search field.

    Raises:
        ExpressionError: it looks like a condition but is none.
    """
    try:
        parse(text)
    except ExpressionError:
        if _LOOKS_LIKE_CONDITION.search(text):
            raise
        return Search(text)
    return Where(text)


class SearchingPresenter(QObject):
    """Joins search field and session: Enter selects what is found."""

    def __init__(self, session: Session, field: QLineEdit, then: QWidget) -> None:
        """Listen to the field.

        Args:
            session: what is searched.
            field: where a person types.
            then: what gets the keys after a search, so that X, K and T act on what was found.
        """
        super().__init__(session)
        self._then = then
        self._session = session
        self._field = field
        self._meant: Selection | None = None
        field.clear()
        field.returnPressed.connect(self._search)
        session.selected.connect(self._selected)
        session.troubled.connect(self._point)

    def _search(self) -> None:
        text = self._field.text().strip()
        if not text:
            self._session.clear()
            return
        try:
            self._meant = described(text)
        except Problem as problem:
            self._session.troubled.emit(problem)
            return
        self._session.select(self._meant)
        self._then.setFocus()

    def _selected(self) -> None:
        """Forget a text that is not what is selected any more: after Escape, or another selection."""
        present = self._session.selection
        if isinstance(present, Nothing) or (present != self._meant and not self._field.hasFocus()):
            self._field.clear()

    def _point(self, problem: object) -> None:
        """Put the cursor to the place of a condition that something is wrong about."""
        text = self._field.text()
        if isinstance(problem, ExpressionError) and problem.expression == text.strip():
            self._field.setFocus()
            self._field.setCursorPosition(len(text) - len(text.lstrip()) + problem.at)
