"""What stands in the window before there is data: two places to drop it, an example, recent work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.phrase import phrase
from widgets.drop_target import DropTarget
from widgets.file_drop import FileDrop
from widgets.parts import button, column, row
from widgets.recent_list import FRAME, ROW_HEIGHT, RecentList
from widgets.theme import LIGHT, Theme, plain
from widgets.translation import tr, translated

WHAT_FOR = phrase("Lay synthetic data beside real data, see where they differ, and decide what stays.")
FORMATS = phrase(
    "CSV, JSON, Parquet, Excel, SQLite, NumPy, images · also as folders and .zip · nothing leaves this machine"
)
WIDTH = 760
MOST_RECENT = 5


class Welcome(QWidget):
    """The start screen.

    Signals:
        dropped: Paths and the role of the place they were dropped on: the left half is real, the right synthetic.
        browse_asked: Choose files for this role.
        refused: Why something dropped cannot be taken.
        example_asked: Load the example.
        workspace_asked: Open the workspace at this path.
        open_asked: Choose a workspace to open.
        new_asked: Make a new workspace.
    """

    dropped = Signal(list, str)
    browse_asked = Signal(str)
    refused = Signal(str)
    example_asked = Signal()
    workspace_asked = Signal(str)
    open_asked = Signal()
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAccessibleName(tr("Start"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.targets = {role: DropTarget(role) for role in ("real", "synthetic")}
        tip = tr("A small real and synthetic pair to try it on")
        self.example = button(tr("Open the example"), "accent", tip=tip)
        self.new = button(tr("New workspace…"))
        self.open = button(tr("Open workspace…"))
        self.trouble = plain("", "problem")
        self.recent_caption = plain(tr("Recent workspaces"), "caption")
        self.recent = RecentList()
        # The start screen itself takes the first focus, so that no target looks chosen; Tab goes on to them.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._connect()
        self.set_theme(LIGHT)
        self.show_recent([])

    def _lay_out(self) -> None:
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.recent.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        targets = row(*self.targets.values(), spacing=16)
        actions = row(self.example, None, self.new, self.open)
        head = column(plain("Assay", "title"), plain(translated(WHAT_FOR), "muted"), spacing=4)
        recent = column(self.recent_caption, self.recent, spacing=4)
        body = QWidget()
        body.setMaximumWidth(WIDTH)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(16)
        for part in (head, targets):
            inner.addLayout(part)
        inner.addWidget(plain(translated(FORMATS), "muted small"))
        inner.addWidget(self.trouble)
        inner.addLayout(actions)
        inner.addSpacing(8)
        inner.addLayout(recent)
        centered = QHBoxLayout()
        centered.addStretch(1)
        centered.addWidget(body, 100)
        centered.addStretch(1)
        self.setLayout(column(None, centered, None, edges=(24, 24, 24, 24)))

    def _connect(self) -> None:
        for target in self.targets.values():
            target.browse_asked.connect(self.browse_asked)
            target.dropped.connect(self._take)
            target.refused.connect(self._refuse)
        anywhere = FileDrop(self)
        anywhere.dropped_at.connect(self._take_at)
        anywhere.moved.connect(self._point_at)
        anywhere.hovered.connect(self._end_pointing)
        anywhere.refused.connect(self._refuse)
        self.example.clicked.connect(self.example_asked)
        self.new.clicked.connect(self.new_asked)
        self.open.clicked.connect(self.open_asked)
        self.recent.chosen.connect(self.workspace_asked)

    def show_recent(self, recent: Sequence[tuple[str, str, str]]) -> None:
        """Show recent workspaces as (name, path, when), newest first; at most five, nothing when there are none."""
        shown = list(recent)[:MOST_RECENT]
        self.recent.show_recent(shown)
        # On a small screen they scroll rather than make the window taller than it.
        self.recent.setMinimumHeight(ROW_HEIGHT + FRAME)
        self.recent.setMaximumHeight(max(1, len(shown)) * ROW_HEIGHT + FRAME)
        self.recent.setVisible(bool(shown))
        self.recent_caption.setVisible(bool(shown))

    def show_loaded(self, role: str, text: str) -> None:
        """Say that the data of ``role`` is there (``"human.jsonl · 1,319 rows"``) and ask for the other one's."""
        if role not in self.targets:
            return
        self.targets[role].show_loaded(text)
        for other, target in self.targets.items():
            if other != role and target.property("loaded") != "true":
                target.invite(more=True)

    def show_empty(self) -> None:
        """Forget what was loaded: a new workspace."""
        self.trouble.hide()
        for target in self.targets.values():
            target.invite()

    def set_theme(self, theme: Theme) -> None:
        """Take the roles' colors from ``theme``; everything else comes from the style sheet."""
        for target in self.targets.values():
            target.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _role_at(self, place: QPointF) -> str:
        return "real" if place.x() < self.width() / 2 else "synthetic"

    def _take_at(self, paths: list[str], place: QPointF) -> None:
        self._take(paths, self._role_at(place))

    def _point_at(self, place: QPointF) -> None:
        """Light up the place that what hovers beside it would go to."""
        for role, target in self.targets.items():
            target.light_up(role == self._role_at(place))

    def _end_pointing(self, on: bool) -> None:
        for target in self.targets.values() if not on else ():
            target.light_up(False)

    def _take(self, paths: list[str], role: str = "") -> None:
        self.trouble.hide()
        workspaces = [path for path in paths if path.lower().endswith(".assay")]
        if workspaces:
            self.workspace_asked.emit(workspaces[0])
        else:
            self.dropped.emit(paths, role)

    def _refuse(self, why: str) -> None:
        self.trouble.setText(translated(why))
        self.trouble.show()
        self.refused.emit(why)
