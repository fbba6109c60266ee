"""The inspector: what is selected, the verbs, and one sample in full beside its nearest ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from models.dataset import Neighbor, Sample
from models.phrase import phrase
from widgets.inspector_card import SampleCard
from widgets.inspector_list import Fetch, SampleList
from widgets.inspector_neighbors import NearestCards
from widgets.inspector_scope import Scope
from widgets.inspector_summary import Summary
from widgets.inspector_verbs import TagEditor, Verbs
from widgets.pages import Later
from widgets.parts import column, row
from widgets.theme import Theme, plain
from widgets.translation import tr, translated

NOT_READY = phrase("Neighbors appear when the map is ready")
NARROWEST = 280
"""Logical pixels, where the buttons leave it the choice."""


class Inspector(QWidget):
    """The panel on the right. It holds no truth: it shows what it is given and asks.

    Signals:
        drop_asked(), keep_asked(), similar_asked(): for the selection, else for the focused sample.
        tag_asked(): the line for a tag's name was opened.
        tagged(str): put this tag on the selection, else on the focused sample.
        untagged(str): take this tag off the focused sample.
        focused(int): a person walked to the sample of this number.
        neighbor_clicked(int): the card of the sample of this number was clicked.
    """

    drop_asked = Signal()
    keep_asked = Signal()
    tag_asked = Signal()
    similar_asked = Signal()
    tagged = Signal(str)
    untagged = Signal(str)
    focused = Signal(int)
    neighbor_clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Inspector"))
        self._total = 0
        self._index = -1
        self._number: Callable[[int], int] | None = None
        self._sample: Sample | None = None
        self.summary = Summary()
        self.scope = Scope()
        self.verbs = Verbs()
        self.tags = TagEditor()
        self.list = SampleList()
        self.card = SampleCard()
        self.note = plain(translated(NOT_READY), "muted")
        self.problem = plain("", "problem")
        self.problem.setWordWrap(True)
        self.nearest_real = NearestCards("real")
        self.nearest_synthetic = NearestCards("synthetic")
        self._lay_out()
        self._connect()
        self.show_selection(0, {}, lambda start, stop: [])
        self.show_focus(-1, None, (), (), False)

    # ---- what is shown ----

    def read_later(self, later: Later) -> None:
        """Have the rows of the list read off the GUI thread by ``later``."""
        self.list.samples.read_later(later)

    def show_selection(
        self, total: int, by_role: Mapping[str, int], fetch: Fetch, number: Callable[[int], int] | None = None
    ) -> None:
        """Show another selection.

        Args:
            total: How many samples are selected; 0 for none.
            by_role: How many of each role, by the role's name.
            fetch: Gives the selected samples ``start`` ... ``stop`` - 1, in the order of the list, few at a
                time; may raise Problem, which is shown in place.
            number: Gives the number of the sample at a place; None to take it from what ``fetch`` gives.
        """
        self._number = number
        self._total = total
        self._index = -1
        self.problem.hide()
        self.summary.show_selection(total, by_role)
        self.scope.show_selection(total)
        self.list.show_samples(total, fetch)
        self._show_place()

    def show_focus(
        self,
        index: int,
        sample: Sample | None,
        real: Sequence[Neighbor],
        synthetic: Sequence[Neighbor],
        neighbors_ready: bool,
        beside: Sample | None = None,
    ) -> None:
        """Show one sample in full.

        Args:
            index: Its place in the selection, from 0; -1 where it is not in it.
            sample: None where no sample is focused.
            real: Its nearest real samples, nearest first.
            synthetic: Its nearest synthetic samples, nearest first.
            neighbors_ready: False while they are not computed yet.
            beside: The nearest real sample in full; None for the first of ``real`` as it is.
        """
        other = sample is None or self._sample is None or sample.number != self._sample.number
        self._index = index if sample is not None else -1
        self._sample = sample
        self.list.show_row(self._index)
        if sample is not None:
            self.card.show_sample(sample)
            self.card.show_beside(beside or (real[0].sample if real else None))
            self.nearest_real.show_neighbors(real, sample)
            self.nearest_synthetic.show_neighbors(synthetic, sample)
        self.card.setVisible(sample is not None)
        ready = sample is not None and neighbors_ready
        self.nearest_real.setVisible(ready)
        self.nearest_synthetic.setVisible(ready)
        self.note.setVisible(sample is not None and not neighbors_ready)
        self._show_place()
        if other:
            self._reveal_card()

    def show_pictures(self, pictures: Mapping[int, bytes]) -> None:
        """Show small pictures (PNG made by this application) of the nearest samples, by sample."""
        self.nearest_real.show_pictures(pictures)
        self.nearest_synthetic.show_pictures(pictures)

    def forbid(self, why: str) -> None:
        """Let nobody decide, and say why."""
        said = translated(why)
        self.verbs.forbid(said)
        self.card.chips.forbid(said)

    def show_tags(self, all_tags: Sequence[str]) -> None:
        """Offer these tags for completion."""
        self.tags.line.show_tags(all_tags)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        parts = (self.summary, self.list, self.card, self.nearest_real, self.nearest_synthetic)
        for part in parts:
            part.set_theme(theme)

    @property
    def only_focus(self) -> bool:
        """Whether the verbs act on the focused sample alone, though more are selected."""
        return self._total > 1 and self.scope.only_one

    def read_one(self) -> None:
        """The person goes from sample to sample: the verbs now mean the one in view."""
        self.scope.choose_one()
        self._show_place()

    def refresh(self) -> None:
        """Read the shown rows of the list again: something was decided about them."""
        self.list.samples.refresh()

    # ---- what a person does ----

    def walk(self, step: int) -> None:
        """Move the focus by ``step`` samples within the selection; stops at its ends."""
        if not self._total:
            return
        place = min(max(self._index + step, 0), self._total - 1) if self._index >= 0 else 0
        if place != self._index:
            self.list.show_row(place)
            self._walked(place)

    def ask_tag(self) -> None:
        """Open the line for a tag's name, if there is anything to tag."""
        if self._total or self._sample is not None:
            self.tags.open_for(1 if self.only_focus else self._total)
            self._scroll.ensureWidgetVisible(self.tags)
            self.tag_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """X drops, K keeps, T tags: here too where no menu has taken the key."""
        verbs = {Qt.Key.Key_X: self.verbs.drop, Qt.Key.Key_K: self.verbs.keep, Qt.Key.Key_T: self.verbs.tag}
        verb = verbs.get(Qt.Key(event.key())) if not event.modifiers() else None
        if verb is None:
            super().keyPressEvent(event)
        else:
            verb.click()

    # Methods, here and elsewhere, because a lambda that holds the panel would keep it alive for ever.
    def _walk_up(self) -> None:
        self.walk(-1)

    def _walk_down(self) -> None:
        self.walk(1)

    def _walked(self, place: int) -> None:
        number = self._number(place) if self._number is not None else self._read_number(place)
        if number >= 0:
            self._index = place
            self.scope.choose_one()
            self._show_place()
            self.focused.emit(number)

    def _read_number(self, place: int) -> int:
        sample = self.list.samples.sample(place)
        return -1 if sample is None else sample.number

    def showEvent(self, event: QShowEvent) -> None:
        """Be as wide as the buttons are in the person's language, beside the scroll bar."""
        super().showEvent(event)
        needed = self._body.minimumSizeHint().width() + self._scroll.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(NARROWEST, needed))

    # ---- how it is built ----

    def _connect(self) -> None:
        self.scope.changed.connect(self._show_place)
        self.verbs.dropped.connect(self.drop_asked)
        self.verbs.kept.connect(self.keep_asked)
        self.verbs.tag_asked.connect(self.ask_tag)
        self.verbs.similar_asked.connect(self.similar_asked)
        self.tags.tagged.connect(self.tagged)
        self.card.untagged.connect(self.untagged)
        self.list.walked.connect(self._walked)
        # Rows are read while the list paints; what went wrong is shown when that is over.
        self.list.samples.failed.connect(self._show_problem, Qt.ConnectionType.QueuedConnection)
        self.nearest_real.clicked.connect(self.neighbor_clicked)
        self.nearest_synthetic.clicked.connect(self.neighbor_clicked)

    def _lay_out(self) -> None:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(12, 4, 12, 12)
        inside.setSpacing(8)
        head: tuple[QWidget, ...] = (self.summary, self.scope, self.verbs, self.tags)
        for part in head:
            inside.addWidget(part)
        inside.addSpacing(4)
        inside.addLayout(self._place_row())
        for part in (self.problem, self.list, self.card, self.note, self.nearest_real, self.nearest_synthetic):
            inside.addWidget(part)
        inside.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("class", "panel")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        self._body = body
        self.setLayout(column(self._scroll))
        self.setMinimumWidth(NARROWEST)

    def _place_row(self) -> QHBoxLayout:
        self.place = plain("", "caption")
        self.up = _arrow("↑", tr("Previous sample"), tr("Previous sample (Up)"))
        self.down = _arrow("↓", tr("Next sample"), tr("Next sample (Down)"))
        self.up.clicked.connect(self._walk_up)
        self.down.clicked.connect(self._walk_down)
        return row(self.place, None, self.up, self.down, spacing=0)

    def _show_place(self) -> None:
        if self._index >= 0:
            said = tr("Sample {place} of {total}", place=self._index + 1, total=self._total)
        elif self._sample is not None:
            said = tr("Focused sample")
        else:
            said = tr("Samples") if self._total else ""
        self.place.setText(said)
        self.place.setVisible(bool(self.place.text()))
        self.verbs.show_target(1 if self.only_focus else self._total, self._sample is not None)
        for arrow in (self.up, self.down):
            arrow.setVisible(self._total > 1)
        self.up.setEnabled(self._index > 0)
        self.down.setEnabled(self._index < self._total - 1)

    def _reveal_card(self) -> None:
        # Whoever has scrolled down to the neighbors of one sample reads the next one from its beginning.
        bar = self._scroll.verticalScrollBar()
        top = self.place.mapTo(self._body, QPoint(0, -12)).y()
        if bar.value() > top > 0:
            bar.setValue(top)

    def _show_problem(self, message: str) -> None:
        self.problem.setText(message)
        self.problem.show()


def _arrow(text: str, name: str, tip: str) -> QToolButton:
    made = QToolButton()
    made.setText(text)
    made.setAutoRepeat(True)
    made.setFixedSize(26, 22)
    made.setProperty("class", "quiet")
    made.setAccessibleName(name)
    made.setToolTip(tip)
    return made
