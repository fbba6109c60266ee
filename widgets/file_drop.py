"""Accepting dropped files on any widget, with a reason where a drop holds none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from widgets.translation import tr

MOST_FILES = 100
"""More than this at once is a slip of the hand (a whole disk), not a wish."""


def local_files(mime: QMimeData) -> tuple[list[str], str]:
    """The existing local files and folders in ``mime``, in its order, and why others were left out.

    Returns:
        Paths without repetition, and one line of explanation (empty when nothing was left out).
    """
    if not mime.hasUrls():
        return [], tr("That is text, not a file. Save it as a file first, then drop the file.")
    found: dict[str, None] = {}
    why = ""
    for url in mime.urls():
        if not url.isLocalFile():
            why = tr(
                "{address} is not on this machine. Download it first, then drop the file.",
                address=url.toDisplayString(),
            )
        elif not Path(url.toLocalFile()).exists():
            why = tr("{path} does not exist any more.", path=url.toLocalFile())
        else:
            found[url.toLocalFile()] = None
    if len(found) > MOST_FILES:
        return [], tr("{n} files at once are too many. Drop at most {most}.", n=len(found), most=MOST_FILES)
    return list(found), why


class FileDrop(QObject):
    """Makes a widget accept files; lives as long as the widget.

    Signals:
        dropped: Paths of existing files and folders, in the order they were dropped.
        refused: One line that says why something dropped cannot be taken.
        hovered: Whether something droppable is over the widget.
        dropped_at: As ``dropped``, and the place in the widget (a `QPointF`).
        moved: The place in the widget (a `QPointF`) over which it is.
    """

    dropped = Signal(list)
    dropped_at = Signal(list, object)
    moved = Signal(object)
    refused = Signal(str)
    hovered = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drag and drop events of the widget, pass on everything else."""
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
            return True
        if isinstance(event, QDragMoveEvent):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.moved.emit(event.position())
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hovered.emit(False)
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._drop(event)
            return True
        return super().eventFilter(watched, event)

    def _enter(self, event: QDropEvent) -> None:
        # Links and text are let in too: only a drop that arrives can be told why it is of no use.
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.hovered.emit(event.mimeData().hasUrls())
            self.moved.emit(event.position())
        else:
            event.ignore()

    def _drop(self, event: QDropEvent) -> None:
        self.hovered.emit(False)
        # Always a copy: with a move the file manager would delete the original.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        paths, why = local_files(event.mimeData())
        if why:
            self.refused.emit(why)
        if paths:
            self.dropped.emit(paths)
            self.dropped_at.emit(paths, event.position())
