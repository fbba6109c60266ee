"""What every viewer of a modality can do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.dataset import Sample
from widgets.theme import Theme
from widgets.translation import tr
from widgets.wording import one_line


class Viewer(QWidget):
    """Shows the content of one sample in full; takes the height that it needs, within reason."""

    shows_fields = False
    """Whether it shows the sample's fields, so that nobody else has to."""

    is_pictured = False
    """Whether its samples are told by small pictures in lists, rather than by their text."""

    @classmethod
    def brief(cls, sample: Sample, focused: Sample | None) -> str:
        """What a small card says of a sample, in one line, bounded and plain.

        Args:
            sample: The sample of the card.
            focused: The one that is read at present; None where none is.
        """
        return one_line(sample.text) or tr("no text")

    def show_sample(self, sample: Sample) -> None:
        """Show ``sample`` in place of what was shown before, with nothing beside it."""
        raise NotImplementedError

    def show_beside(self, beside: Sample | None) -> None:
        """Show the nearest real sample beside the present one, where the modality is read by comparing.

        Args:
            beside: None where it is not known.
        """

    def set_theme(self, theme: Theme) -> None:
        """Take the colors of ``theme`` for what the style sheet does not reach."""
