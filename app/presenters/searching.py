"""The search field: a text to look for, or a condition."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from app.session import Session
from models.dataset import Problem
from models.selection import ExpressionError, Search, Selection, Where, parse

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
        field.clear()
        field.returnPressed.connect(self._search)

    def _search(self) -> None:
        text = self._field.text().strip()
        if not text:
            self._session.clear()
            return
        try:
            self._session.select(described(text))
            self._then.setFocus()
        except Problem as problem:
            self._session.troubled.emit(problem)
