"""The main window: the only place where panels, presenters and session meet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import commands, help_texts, tabbing
from app.actions import install, yielding
from app.attendance import Attendance
from app.breathing import breathe, waited
from app.dialogs import Dialogs
from app.opening import opened
from app.panels import Docks, Panels
from app.presenters.exporting import ExportingPresenter
from app.presenters.history import HistoryPresenter
from app.presenters.landscape import LandscapePresenter
from app.presenters.loading import LoadingPresenter
from app.presenters.map import MapPresenter
from app.presenters.reading import ReadingPresenter
from app.presenters.searching import SearchingPresenter
from app.presenters.spaces import SpacesPresenter
from app.presenters.table import TablePresenter
from app.search_corner import SearchCorner
from app.session import Session
from app.settings import Settings
from app.tour import Tour
from app.worker import WorkerProcess
from models.dataset import Changes, LoadPlan, Problem
from models.phrase import phrase
from models.selection import ExpressionError
from models.workspace.following import Overtaken
from widgets import theme as looks
from widgets.file_drop import FileDrop
from widgets.job_bar import JobBar
from widgets.message_bar import Message, MessageBar
from widgets.theme import Theme
from widgets.translation import tr, translated
from widgets.welcome import Welcome

_SMALLEST = (900, 560)
_FRAME = QSize(8, 40)
"""Pixels that the window manager puts around a window, about."""
_BELOW_TOOLS = 56
"""Logical pixels from the top of the map at which messages lie: its tools stay in reach."""


class Window(QMainWindow):
    """Shows the welcome screen, or one workspace.

    Signals:
        attached: Another workspace is shown.
    """

    attached = Signal()

    def __init__(self, settings: Settings, worker: WorkerProcess) -> None:
        super().__init__()
        # Before any widget is made: those of the menu bar keep the font they are born with.
        looks.apply(_application(), looks.LIGHT)
        self.settings = settings
        self.session: Session | None = None
        self.panels: Panels | None = None
        self.theme: Theme = looks.LIGHT
        self._worker = worker
        self.welcome = Welcome()
        self.messages = MessageBar()
        self._mistyped: Message | None = None
        self._overtaken: Message | None = None
        self.attendance = Attendance(self)
        self._opening = False
        self.jobs = JobBar()
        self._corner = SearchCorner()
        self.search = self._corner.field
        self.dialogs = Dialogs(self)
        self.loading = LoadingPresenter(
            self, self._taken, self._load, self.show_problem, self.dialogs.show_bug, settings
        )
        self._pages = QStackedWidget()
        self._build()
        self.docks = Docks(self)
        self.actions_by_id = install(self, commands.slots(self))
        self.docks.add_to(self.actions_by_id["view.panels"])
        self.tour = Tour(self)
        self._connect()
        self.set_look(settings.look)
        self._show_welcome()
        self._restore_layout()

    # -- the window itself --------------------------------------------------------------------------

    def _build(self) -> None:
        # At 200 % a laptop's screen is smaller than what is comfortable.
        self.setMinimumSize(QSize(*_SMALLEST).boundedTo(self.screen().availableSize() - _FRAME))
        self.setAcceptDrops(True)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.attendance.banner)
        layout.addWidget(self._pages, 1)
        self._pages.addWidget(self.welcome)
        self.setCentralWidget(body)
        self.messages.lie_over(self._pages, _BELOW_TOOLS)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.jobs, 1)

    def _connect(self) -> None:
        self.welcome.dropped.connect(self.loading.ask)
        self.welcome.browse_asked.connect(self.dialogs.browse)
        self.welcome.refused.connect(lambda why: self.messages.say(why, kind="warning"))
        self.welcome.example_asked.connect(self.actions_by_id["file.example"].trigger)
        self.welcome.open_asked.connect(self.actions_by_id["file.open"].trigger)
        self.welcome.new_asked.connect(self.actions_by_id["file.new"].trigger)
        self.welcome.workspace_asked.connect(lambda path: self.open_workspace(Path(path)))
        self.jobs.cancel_asked.connect(self._cancel)
        self.messages.action_asked.connect(lambda key: self.actions_by_id[key].trigger() if key else None)
        self.attendance.rung.connect(self.come_forward)
        self.attendance.freed.connect(self.open_again)
        for menu in self.menuBar().findChildren(QMenu):
            menu.aboutToShow.connect(lambda: commands.tick(self))
        for action in self.actions_by_id.values():
            action.triggered.connect(lambda: commands.tick(self))
        self._accept_drops(self)
        # A method, not a lambda, which would outlive the window.
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _accept_drops(self, widget: QWidget) -> None:
        drop = FileDrop(widget)
        drop.dropped.connect(self.open_paths)
        drop.refused.connect(lambda why: self.messages.say(why, kind="warning"))

    @Slot(Qt.ColorScheme)
    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        del scheme  # what it means is read where the look is chosen
        self.set_look(self.settings.look)

    def set_look(self, name: str) -> None:
        """Use the light or the dark look, or follow the system."""
        app = _application()
        self.theme = {"light": looks.LIGHT, "dark": looks.DARK}.get(name) or looks.system_theme(app)
        self.welcome.set_theme(self.theme)
        self.tour.set_theme(self.theme)
        if self.panels is not None:
            self.panels.set_theme(self.theme)
            self.map_presenter.set_theme(self.theme)
            self.landscape.set_theme(self.theme)
            self.spaces.set_theme(self.theme)
        looks.apply(app, self.theme)
        breathe()

    def _show_welcome(self) -> None:
        self.setWindowTitle("Assay")
        self.welcome.show_recent(self.settings.recent())
        self._pages.setCurrentWidget(self.welcome)
        self.docks.show(False)
        self._corner.hide()
        self.jobs.show_map_facts("")
        commands.enable(self)

    def _restore_layout(self) -> None:
        if not self.restoreGeometry(self.settings.bytes_of("geometry")):
            self.resize(1440, 900)

    # -- workspaces ---------------------------------------------------------------------------------

    def open_paths(self, paths: list[str], role: str = "") -> None:
        """Open a workspace, or ask how to load data files; what a drop or the command line names."""
        workspaces = [path for path in paths if path.endswith(".assay")]
        files = [path for path in paths if not path.endswith(".assay")]
        if workspaces:
            self.open_workspace(Path(workspaces[0]))
        if files and self.session is not None and self.session.read_only:
            message = phrase("Nothing can be added while this workspace is read-only.")
            self.show_problem(Problem(message, help_texts.UNTIL_FREE))
        elif files:
            self.loading.ask(files, role)

    def open_workspace(self, path: Path, *, create: bool = False) -> bool:
        """Show a workspace instead of the present one; on a problem everything stays as it is."""
        session = self.session
        if session is not None and not session.read_only and session.workspace.path.resolve() == path.resolve():
            return True
        if self._opening:
            return False
        self._opening = True
        try:
            return self._open(path, create)
        finally:
            self._opening = False

    def _open(self, path: Path, create: bool) -> bool:
        try:
            found = waited(lambda: opened(path, create, self._worker))
        except Problem as problem:
            self.show_problem(problem)
            return False
        if found is None:
            self.messages.say(tr("{file} is open in another window, which has come to the front.", file=path.name))
            return False
        self.close_session()
        self._attach(Session(found.workspace, self._worker, self, found.hold))
        self.settings.opened(path)
        self.attached.emit()
        return True

    def open_again(self) -> None:
        """Open the present workspace once more, for changing if nobody else holds it, and look where one looked."""
        session, panels = self.session, self.panels
        if session is None or panels is None:
            return
        selection, focus, view = session.selection, session.focus, panels.map.view_state()
        if self.open_workspace(session.workspace.path) and self.session is not None and self.panels is not None:
            self.panels.map.restore_view(view)
            self.session.focus = focus
            self.session.select(selection)
            self.session.look_at(focus)

    def come_forward(self) -> None:
        """Show this window before all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def new_workspace(self, stem: str) -> bool:
        """Start a workspace in the user's documents folder, named after what is loaded first."""
        return self.open_workspace(commands.free_path(stem), create=True)

    def _attach(self, session: Session) -> None:
        """Show a session, part by part, so that the window never stands still."""
        panels = Panels.made()
        panels.set_theme(self.theme)
        panels.map.set_tool(self.settings.tool)
        panels.map.tool_changed.connect(self._remember_tool)
        self._pages.addWidget(panels.map)
        self.docks.fill(panels)
        self._pages.setCurrentWidget(panels.map)
        self.docks.show(True)
        if not self.restoreState(self.settings.bytes_of("docks")):
            self.docks.arrange()
        breathe()
        self._connect_session(session, panels)
        self._present(session, panels)
        self.session, self.panels = session, panels
        for panel in (panels.map, panels.data):  # a panel that floats lies outside of this window
            self._accept_drops(panel)
        # The menu bar makes room for its corner only when the corner is given to it.
        self.menuBar().setCornerWidget(self._corner)
        self._corner.show()
        path = session.workspace.path
        self.setWindowTitle(_title(path, session.read_only))
        self.attendance.begin(path, session.read_only)
        if session.read_only:
            panels.forbid(translated(help_texts.UNTIL_FREE))
        self._show_changes(Changes(projection=True))
        session.resume()
        session.follow()
        commands.enable(self)

    def _present(self, session: Session, panels: Panels) -> None:
        """Keep every panel in step with a session from now on."""
        self.map_presenter = MapPresenter(session, panels.map, panels.data, self.theme)
        breathe()
        visible = self.map_presenter.visible
        self.landscape = LandscapePresenter(session, panels.map, panels.data, self.theme, visible)
        self.spaces = SpacesPresenter(session, panels.map, self.theme)
        breathe()
        self.reading = ReadingPresenter(session, panels.inspector)
        breathe()
        TablePresenter(session, panels.table)
        HistoryPresenter(session, panels.history)
        self.searching = SearchingPresenter(session, self.search, panels.map)
        self.exporting = ExportingPresenter(session, self)

    def _connect_session(self, session: Session, panels: Panels) -> None:
        session.changed.connect(self._show_changes)
        session.progressed.connect(self.jobs.show_progress)
        session.working.connect(lambda on: None if on else self.jobs.show_idle())
        session.troubled.connect(self.show_problem)
        session.drafted.connect(self._offer_refining)
        session.failed.connect(self.dialogs.show_bug)
        session.selected.connect(lambda: commands.enable(self))
        session.selected.connect(self._forget_mistyped)
        panels.data.add_asked.connect(lambda: self.dialogs.browse(""))
        panels.data.report_asked.connect(self.dialogs.show_load_report)

    def close_session(self) -> None:
        """Stop the work on the present workspace and close its file."""
        if self.session is None or self.panels is None:
            return
        session, panels = self.session, self.panels
        self.session, self.panels = None, None
        self.tour.end()
        self.attendance.end()
        self.settings.remember("docks", self.saveState())
        session.close()
        self._pages.removeWidget(panels.map)
        panels.map.close()
        panels.map.deleteLater()
        session.deleteLater()
        self._show_welcome()

    def _remember_tool(self, tool: str) -> None:
        self.settings.tool = tool

    def _taken(self) -> set[str]:
        return set(self.session.workspace.table.names_taken()) if self.session else set()

    def _load(self, plan: LoadPlan) -> None:
        if self.session is not None or self.new_workspace(plan.name):
            assert self.session is not None
            self.session.load(plan)

    def _cancel(self) -> None:
        if self.session is not None:
            self.session.cancel()

    # -- telling ------------------------------------------------------------------------------------

    def _show_changes(self, changes: Changes) -> None:
        if changes.projection:
            self.jobs.show_map_facts(self.map_presenter.facts)
        if changes.decisions and changes.said:  # trying again worked
            self._put_away(self._overtaken)
        if changes.said:
            self.jobs.show_done(changes.said)
        commands.enable(self)

    def _offer_refining(self, said: str) -> None:
        hint = phrase(
            "It shows large structure well, near neighbors less so. Selections and decisions stay when it is refined."
        )
        self.messages.show_message(Message(said, hint, "warning", phrase("Refine"), "view.refine"))

    def show_problem(self, problem: Problem) -> None:
        """Tell a known problem in place; the newest takes the place of those before."""
        self.messages.clear()
        self.messages.say(problem.line, problem.hint, "warning")
        self._mistyped = self.messages.shown if isinstance(problem, ExpressionError) else None
        self._overtaken = self.messages.shown if isinstance(problem, Overtaken) else None

    def _forget_mistyped(self) -> None:
        """Put away what was wrong with a condition as soon as another selection is made."""
        self._put_away(self._mistyped)

    def _put_away(self, message: Message | None) -> None:
        if message is not None and message == self.messages.shown:
            self.messages.close_message()

    def when_shown(self, do: Callable[[], None]) -> None:
        """Do something as soon as the window is on the screen."""
        QTimer.singleShot(0, self, do)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout and let go of everything."""
        self.settings.remember("geometry", self.saveGeometry())
        self.loading.close()
        self.dialogs.close()
        self.close_session()
        self.settings.sync()
        super().closeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through the window region by region."""
        top = (self.attendance.banner, self.messages, self._corner)
        docks = (self.docks.data, self._pages, self.docks.inspector, self.docks.table, self.docks.history)
        return tabbing.move(self, (*top, *docks, self.statusBar()), forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused widget had no use for."""
        name = yielding(QKeySequence(event.keyCombination()))
        if name is None:
            super().keyPressEvent(event)
        else:
            self.actions_by_id[name].trigger()


def _title(workspace: Path, read_only: bool) -> str:
    if read_only:
        return tr("{name} (read-only) - Assay", name=workspace.stem)
    return f"{workspace.stem} - Assay"


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
