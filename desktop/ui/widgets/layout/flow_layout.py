"""A layout that arranges widgets side by side and wraps them into lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QWidget,
)

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import in_row, spaced


class FlowLayout(QLayout):
    """A wrapping layout in which each item has its preferred width."""

    def __init__(
        self,
        parent: QWidget | None = None,
        line_spacing: float = 1.0,
        wishes_one_line: bool = False,
        centered: bool = False,
    ) -> None:
        """`line_spacing` is the ratio of the space between lines to the space between items;
        `centered` centers the items of a line vertically."""
        super().__init__(parent)
        self._wishes_one_line, self._centered = wishes_one_line, centered
        self._items: list[QLayoutItem] = []
        self._line_spacing = line_spacing
        self._heights: dict[int, int] = {}
        """Heights by width, kept until the next change. Qt's layouts ask for each height several
        times."""

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            margins = self.contentsMargins()
            inner = QRect(margins.left(), 0, width - margins.left() - margins.right(), 0)
            height = self._place(inner, move=False) + margins.top() + margins.bottom()
            self._heights[width] = height
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        """Return the minimum size or, if `wishes_one_line`, the size of all items in one line. The
        layout then gets enough width next to an expanding item."""
        if not self._wishes_one_line:
            return self.minimumSize()
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        size = QSize(width, max((hint.height() for hint in hints), default=0))
        return size.grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _place(self, room: QRect, move: bool) -> int:
        """Lay out the items, moving them if `move`. Returns the total height of the lines."""
        y = room.y()
        for number, line in enumerate(self._lines(room)):
            if number:
                y += round(self.spacing() * self._line_spacing)
            high, x = max(size.height() for _, size in line), room.x()
            for item, size in line:
                if move:
                    lower = (high - size.height()) // 2 if self._centered else 0
                    item.setGeometry(QRect(QPoint(x, y + lower), size))
                x += size.width() + self.spacing()
            y += high
        return y - room.y()

    def _lines(self, room: QRect) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the items of each line with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(item.sizeHint().width(), max(room.width(), item.minimumSize().width()))
            height = (
                item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            )
            if not lines or x + width > room.width():
                lines.append([])
                x = 0
            lines[-1].append((item, QSize(width, height)))
            x += width + self.spacing()
        return lines


def flowing(theme: Theme, parts: Iterable[tuple[str, QWidget]]) -> FlowLayout:
    """Return a wrapping layout of controls, each after its label ("" for none)."""
    flow = spaced(theme, FlowLayout(), spacing=8)
    for words, control in parts:
        if not words:
            flow.addWidget(control)
            continue
        both = QWidget()
        in_row(theme, label(words, "caption"), control, on=both)
        flow.addWidget(both)
    return flow


def make_flow(area: QAbstractScrollArea) -> None:
    """Set up an area that scrolls only vertically, accepts focus, tracks the mouse, and doesn't
    fill its background."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setProperty("ringed", True)
    area.viewport().setMouseTracking(True)
    area.viewport().setAutoFillBackground(False)
    area.verticalScrollBar().valueChanged.connect(area.viewport().update)


def in_lines(theme: Theme, widgets: Sequence[QWidget], spacing: int = 8) -> QWidget:
    """Return a widget that places `widgets` side by side, on as many lines as the width requires,
    and is no higher than its lines."""
    made = QWidget()
    flow = spaced(theme, FlowLayout(made, line_spacing=min(1.0, 8 / spacing)), spacing=spacing)
    for each in widgets:
        flow.addWidget(each)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made
