"""Parts side by side, and one below the other where the room is short."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayoutItem, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled


class SideBySide(QBoxLayout):
    """Needs no more width than the widest of its parts."""

    def __init__(self, parent: QWidget | None = None, *, unsqueezed: bool = False) -> None:
        """`unsqueezed`: side by side only where each has the width that it would like."""
        self._unsqueezed = unsqueezed
        if parent is None:
            super().__init__(QBoxLayout.Direction.LeftToRight)
        else:
            super().__init__(QBoxLayout.Direction.LeftToRight, parent)

    def minimumSize(self) -> QSize:
        widths = [item.minimumSize().width() for item in self._shown()]
        margins = self.contentsMargins()
        width = max(widths, default=0) + margins.left() + margins.right()
        return QSize(width, super().minimumSize().height())

    def setGeometry(self, rect: QRect) -> None:
        fits = rect.width() >= self._one_row()
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self.direction() != wanted:
            self.setDirection(wanted)
            self.update()  # whoever holds it asks again how high it has to be
        super().setGeometry(rect)

    def _one_row(self) -> int:
        """The width that all of them take side by side."""
        items, margins = self._shown(), self.contentsMargins()
        gaps = self.spacing() * max(len(items) - 1, 0)
        sizes = [each.sizeHint() if self._unsqueezed else each.minimumSize() for each in items]
        widths = sum(size.width() for size in sizes)
        return widths + gaps + margins.left() + margins.right()

    def _shown(self) -> list[QLayoutItem]:
        items = (self.itemAt(at) for at in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]


class SideCard(QFrame):
    """A card that is as wide as it is told to be beside others, and wider only alone."""

    def __init__(self, theme: Theme, width: int) -> None:
        """`width` is in unscaled pixels."""
        super().__init__()
        self.setProperty("kind", "card")
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(width)))

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())
