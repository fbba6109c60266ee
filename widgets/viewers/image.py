"""The viewer of images: the image, and the nearest real one beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.dataset import ROLE_WORDS, Sample
from models.phrase import phrase
from widgets.parts import column, row
from widgets.theme import LIGHT, Theme, plain
from widgets.translation import tr, translated
from widgets.viewers.viewer import Viewer
from widgets.wording import one_line

TALLEST = 320
"""Pixels."""
_LARGER = 4
"""Times that a small image is enlarged at most; its pixels then stay square."""
UNSEEN = phrase("The image can't be shown")

_CENTERED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class Picture(QWidget):
    """One image in the width there is, in its own proportions."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self._theme = theme
        self.update()

    def show_image(self, data: bytes, name: str) -> None:
        """Show a PNG that was made by this application; ``name`` is what a screen reader says."""
        self.image = QImage.fromData(data) if data else QImage()
        wide, high = self.image.width(), self.image.height()
        size = UNSEEN if self.image.isNull() else phrase("{width} by {height} pixels", width=wide, height=high)
        self.setAccessibleName(tr("{name}, {size}", name=name, size=size))
        self._fit()

    def place(self) -> QRect:
        """Where the image is painted."""
        size = self._size()
        return QRect((self.width() - size.width()) // 2, 0, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the image needs at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the image on white, as it was judged, with a thin frame."""
        painter = QPainter(self)
        if self.image.isNull():
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(self.rect(), _CENTERED, translated(UNSEEN))
            return
        place = self.place()
        enlarged = place.width() >= 2 * self.image.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not enlarged)
        painter.drawImage(place, self.image)
        painter.setPen(QColor(self._theme.line))
        painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _size(self) -> QSize:
        room = QSize(max(self.width(), 1), TALLEST)
        room = room.boundedTo(self.image.size() * _LARGER)
        return self.image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))

    def _fit(self) -> None:
        self.setFixedHeight(60 if self.image.isNull() else self._size().height())
        self.update()


class ImageViewer(Viewer):
    """Shows an image; the nearest real one comes beside it when it is known."""

    is_pictured = True

    @classmethod
    def brief(cls, sample: Sample, focused: Sample | None = None) -> str:
        """What an image's own text says of it; empty where that is only a summary of its fields."""
        return "" if "\n" in sample.text.strip() else one_line(sample.text, 120)

    def __init__(self) -> None:
        super().__init__()
        self.picture = Picture()
        self.beside = Picture()
        self.captions = [
            plain(text, "muted small") for text in (tr("This image"), tr("Nearest {role}", role=ROLE_WORDS["real"]))
        ]
        for caption in self.captions:
            caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name = plain("", "muted small")
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        halves = [
            column(picture, caption, spacing=4)
            for picture, caption in zip((self.picture, self.beside), self.captions, strict=True)
        ]
        sides = row(*halves, spacing=10)
        for half in halves:
            sides.setAlignment(half, Qt.AlignmentFlag.AlignTop)
        sides.setStretch(0, 1)
        sides.setStretch(1, 1)
        self._sides = sides
        self.setLayout(column(sides, self.name, spacing=4))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._show_two(False)

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme``."""
        self.picture.set_theme(theme)
        self.beside.set_theme(theme)

    def show_sample(self, sample: Sample) -> None:
        """Show the image of ``sample``."""
        words = self.brief(sample)
        self.picture.show_image(sample.content, tr("Image {text}", text=words).strip())
        self.name.setText(words)
        self.name.setVisible(bool(words))
        self._show_two(False)

    def show_beside(self, beside: Sample | None) -> None:
        """Show the nearest real image beside it."""
        if beside is not None:
            words = one_line(beside.text, 120)
            self.beside.show_image(beside.content, tr("Nearest real image {text}", text=words).strip())
        self._show_two(beside is not None)

    def _show_two(self, two: bool) -> None:
        self.beside.setVisible(two)
        for caption in self.captions:
            caption.setVisible(two)
        self._sides.setStretch(1, 1 if two else 0)
        self._sides.setSpacing(10 if two else 0)
