"""Cards of one size in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.panes.start.card import CARD_HEIGHT, LEAST_WIDTH, MOST_WIDTH, ExperimentCard
from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled

GAP = 16
FEW_COLUMNS, MOST_COLUMNS = 4, 6
ROOMY_WIDTH = 272
"""More than a few columns only where each card stays at least so wide, in unscaled pixels."""


class CardGrid(QWidget):
    """As high as its cards need at the width that it has."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cards: list[ExperimentCard] = []
        Scaled(theme, self, self._arrange)

    def set_cards(self, cards: Sequence[ExperimentCard]) -> None:
        """The order is that of reading, and of the Tab key."""
        for old in self.cards:
            old.setParent(None)
            old.deleteLater()
        self.cards = list(cards)
        for before, after in zip((None, *self.cards), self.cards, strict=False):
            after.setParent(self)
            after.show()
            if before is not None:
                QWidget.setTabOrder(before, after)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        gap, high = px(GAP), px(CARD_HEIGHT)
        shown = [card for card in self.cards if not card.isHidden()]
        fit, roomy = (
            (self.width() + gap) // (px(least) + gap) for least in (LEAST_WIDTH, ROOMY_WIDTH)
        )
        columns = max(1, min(fit, FEW_COLUMNS), min(roomy, MOST_COLUMNS))
        # The last column ends where the row above the cards does, to the pixel.
        whole = min(self.width(), columns * (px(MOST_WIDTH) + gap) - gap) + gap
        edges = [round(whole * column / columns) for column in range(columns + 1)]
        for at, card in enumerate(shown):
            row, column = divmod(at, columns)
            left, width = edges[column], edges[column + 1] - edges[column] - gap
            card.setGeometry(left, row * (high + gap), width, high)
        rows = -(-len(shown) // columns)
        self.setMinimumHeight(max(0, rows * (high + gap) - gap))
        self.setMinimumWidth(px(LEAST_WIDTH))

    def show_only(self, ids: set[str]) -> None:
        for card in self.cards:
            card.setVisible(card.offered.id in ids)
        self._arrange()
