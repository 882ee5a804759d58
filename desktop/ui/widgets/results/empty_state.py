"""Empty states, which say what will appear in a place and have buttons to get it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.places import PaneId
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Gap, Scaled, in_column, in_row

WIDEST_TEXT = 340


class EmptyState(QWidget):
    """An icon, a heading, a sentence, and buttons, centered in the available space."""

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str, buttons: Sequence[QAbstractButton]
    ) -> None:
        super().__init__()
        center = Qt.AlignmentFlag.AlignHCenter
        self.title = label(title, "strong")
        words = self.words = label(text, "caption", wrap=True)
        words.setAlignment(center)
        self._theme = theme
        Scaled(theme, words, self._size_words)
        image = IconLabel(theme, icon, "ink3", 32)
        row = in_row(theme, STRETCH, *buttons, STRETCH, margins=(0, 8, 0, 0))
        parts = ((image, 0, center), Gap(4), (self.title, 0, center), (words, 0, center), row)
        in_column(theme, STRETCH, *parts, Gap(share=2), on=self, margins=(16, 24, 16, 24))

    def say(self, title: str, text: str) -> None:
        """Replace the heading and the sentence."""
        self.title.setText(title)
        self.words.setText(text)
        self._size_words()

    def _size_words(self) -> None:
        words, width = self.words, self._theme.px(WIDEST_TEXT)
        words.ensurePolished()
        words.setMinimumSize(0, 0)  # a size fixed earlier would affect heightForWidth
        words.setFixedSize(width, words.heightForWidth(width))


class NoModels(EmptyState):
    """The empty state of a place that needs a model, with a button that opens Models."""

    def __init__(
        self,
        theme: Theme,
        open_pane: Callable[[PaneId], object],
        icon: str,
        text: str,
        title: str = "",
        others: Sequence[QAbstractButton] = (),
    ) -> None:
        """`title` replaces "No models yet"; `others` are buttons to the left of Open Models."""
        self.models = button(
            theme, tr("Open Models"), "secondary" if others or title else "primary", "ph.stack"
        )
        self.models.setWhatsThis(tr("Opens Models, where you can find and add models."))
        self.models.clicked.connect(lambda: open_pane("models"))
        super().__init__(theme, icon, title or tr("No models yet"), text, [*others, self.models])
