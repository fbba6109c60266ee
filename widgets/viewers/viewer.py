"""What every viewer of a modality can do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.dataset import Sample
from widgets.theme import Theme


class Viewer(QWidget):
    """Shows the content of one sample in full; takes the height that it needs, within reason."""

    def show_sample(self, sample: Sample) -> None:
        """Show ``sample`` in place of what was shown before."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme`` for what the style sheet does not reach."""
