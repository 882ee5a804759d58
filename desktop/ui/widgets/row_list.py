"""A list with painted rows that are selected by mouse or keyboard and can't be edited, and the
model of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.row_brush import RowBrush, paint_ground

AnyIndex = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The role of the row itself; lists number their own roles from here."""


class Rows(QAbstractListModel, Generic[Row]):
    """The rows of a list. `value` says what a row has for each of the other roles."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def update_rows(self) -> None:
        """Notify the list that rows look different now."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def row(self, number: int) -> Row | None:
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def value(self, row: Row, role: int) -> object:
        raise NotImplementedError

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        return row if row is None or role == ROW_ROLE else self.value(row, role)


class RowList(QListView):
    """A list that shows a focus ring on the current row only while the keyboard is used."""

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is for screen readers."""
        super().__init__()
        self.shows_focus = False
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        Scaled(theme, self, self.scheduleDelayedItemsLayout)

    def sizeHint(self) -> QSize:
        """Return a size with the minimum height, since a scrolling page would grant any preferred
        height."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row visible if it was visible before."""
        before = QRect(QPoint(), event.oldSize())
        seen = before.intersects(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        if seen:
            QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.shows_focus = True
        super().keyPressEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.shows_focus = True
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.shows_focus = False
        super().mousePressEvent(event)


class HoverDelegate(QStyledItemDelegate):
    """A delegate that tracks the pointer and repaints when it moves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pointer = QPoint(-1, -1)

    def hovers(self, rect: QRect) -> bool:
        """Return True if the pointer is in the rectangle."""
        return rect.contains(self._pointer)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if isinstance(event, QMouseEvent):
            self._pointer = event.position().toPoint()
            if event.type() == QEvent.Type.MouseMove:
                option.widget.update()  # type: ignore[attr-defined]
        return super().editorEvent(event, model, option, index)


class RowDelegate(HoverDelegate):
    """Paints each row on its background and handles clicks on a row's button."""

    button_clicked = Signal(int)  # the row

    def __init__(self, theme: Theme, view: RowList) -> None:
        super().__init__(view)
        self.theme = theme
        self.brush = RowBrush(theme)
        self._list = view

    # --- overridden by each list ---

    def height(self, index: AnyIndex) -> int:
        """Return a row's height in unscaled pixels."""
        return 56

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        """Paint a row's content on its background."""
        raise NotImplementedError

    def button_rect(self, rect: QRect, index: AnyIndex) -> QRect | None:
        """Return the rectangle of a row's button, or None if it has none."""
        return None

    # --- the same for all lists ---

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(self.height(index)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            selected = bool(flags & QStyle.StateFlag.State_Selected)
            focused = bool(flags & QStyle.StateFlag.State_HasFocus)
            ring = self._list.shows_focus and selected and focused
            paint_ground(painter, self.theme, rect, flags, selected, ring)
        self.paint_row(painter, rect, index)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        done = super().editorEvent(event, model, option, index)
        if event.type() == QEvent.Type.MouseButtonRelease:
            place = self.button_rect(option.rect, index)  # type: ignore[attr-defined]
            if place is not None and self.hovers(place):
                self.button_clicked.emit(index.row())
                return True
        return done
