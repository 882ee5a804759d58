"""Layouts that place parts side by side and adapt if space is short."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayoutItem, QWidget

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled


class SideBySide(QBoxLayout):
    """A layout that stacks its parts if they don't fit side by side. It needs only the width of the
    widest part."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        unsqueezed: bool = False,
        least: Callable[[], int] = lambda: 0,
    ) -> None:
        """If `unsqueezed` is true, parts are placed side by side only if each has its preferred
        width. `least` returns the width of the layout in pixels that they need in any case."""
        self._unsqueezed, self._least = unsqueezed, least
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)

    def minimumSize(self) -> QSize:
        widths = [item.minimumSize().width() for item in self._shown()]
        margins = self.contentsMargins()
        width = max(widths, default=0) + margins.left() + margins.right()
        return QSize(width, super().minimumSize().height())

    def setGeometry(self, rect: QRect) -> None:
        fits = rect.width() >= max(self._one_row(), self._least())
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self.direction() != wanted:
            self.setDirection(wanted)
            self.update()  # makes the parent ask for the height again
        super().setGeometry(rect)

    def _one_row(self) -> int:
        """Return the width of all parts side by side."""
        items, margins = self._shown(), self.contentsMargins()
        gaps = self.spacing() * max(len(items) - 1, 0)
        sizes = [each.sizeHint() if self._unsqueezed else each.minimumSize() for each in items]
        widths = sum(size.width() for size in sizes)
        return widths + gaps + margins.left() + margins.right()

    def _shown(self) -> list[QLayoutItem]:
        items = (self.itemAt(at) for at in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]


class SideCard(QFrame):
    """A card that has a fixed width next to other parts and grows wider only when it is alone."""

    def __init__(self, theme: Theme, width: int) -> None:
        """`width` is in unscaled pixels."""
        super().__init__()
        self.setProperty("kind", "card")
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(width)))

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())


GAP = 16


class Beside(QWidget):
    def __init__(self, theme: Theme, main: QWidget, side: QWidget, width: int) -> None:
        """`width` is the width of `side` in unscaled pixels."""
        super().__init__()
        self._theme, self._main, self._side, self._width = theme, main, side, width
        main.setParent(self)
        side.setParent(self)
        Scaled(theme, self, self._place)

    def minimumSizeHint(self) -> QSize:
        """Return the minimum size of the main part alone, since the side part can be hidden."""
        return self._main.minimumSizeHint().expandedTo(self._main.minimumSize())

    def sizeHint(self) -> QSize:
        size = self._main.sizeHint()
        return QSize(size.width() + self._theme.px(GAP + self._width), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part needs another size
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        px = self._theme.px
        taken = px(GAP + self._width)
        least = self._side.minimumSizeHint()
        fits = self.width() - taken >= self.minimumSizeHint().width()
        fits = fits and self.height() >= least.height()
        fits = fits and not self._theme.presents
        self._side.setVisible(fits)
        room = self.width() - taken if fits else self.width()
        self._main.setGeometry(0, 0, room, self.height())
        self._side.setGeometry(room + px(GAP), 0, px(self._width), self.height())
