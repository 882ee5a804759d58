"""The list of saved conversations, with a row for each, grouped by the date of their last use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QMenu, QWidget

from desktop.core.conversations.store import ConversationMatch
from desktop.core.conversations.turns import ConversationSummary
from desktop.core.i18n import marked, tr
from desktop.ui.look.theme import Theme
from desktop.ui.panes.chat.history.row import (
    OPEN_ROLE,
    ConversationPainter,
    caption,
    more_rect,
)
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.row_list import AnyIndex, Rows

EXPORTS = {
    marked("Export as Markdown, for reading…"): "md",
    marked("Export as JSON, for importing…"): "json",
}

Entry = str | ConversationSummary | ConversationMatch
"""A heading, a conversation, or a search result."""


def grouped(summaries: Sequence[ConversationSummary], today: date) -> list[Entry]:
    """Insert headings between conversations that are sorted by last use, newest first."""
    found: list[Entry] = []
    heading = ""
    for each in summaries:
        now = day_words(each.used, today)
        if now != heading:
            found.append(now)
            heading = now
        found.append(each)
    return found


def day_words(moment: float, today: date) -> str:
    """Return the heading for a moment, given in seconds since 1970. Moments in the future, which
    are possible after the clock was set back, count as today."""
    days = (today - datetime.fromtimestamp(moment).date()).days
    if days < 1:
        return tr("Today")
    if days == 1:
        return tr("Yesterday")
    if days < 7:
        return tr("Previous 7 days")
    return tr("Previous 30 days") if days < 31 else tr("Older")


class ConversationRows(Rows[Entry]):
    renamed = Signal(object, str)  # id, title

    def __init__(self) -> None:
        super().__init__()
        self._open: int | None = None

    def mark(self, number: int | None) -> None:
        """Mark the open conversation."""
        self._open = number
        self.update_rows()

    def row_of(self, number: int | None) -> int:
        """Return the row number of a conversation, or -1 if it isn't listed."""
        ids = (summary_of(entry) for entry in self.rows)
        return next((n for n, each in enumerate(ids) if each and each.id == number), -1)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if summary_of(self.rows[index.row()]) is None:
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable

    def value(self, row: Entry, role: int) -> object:
        summary = summary_of(row)
        if summary is None:
            return row if role == Qt.ItemDataRole.DisplayRole else None
        if role == OPEN_ROLE:
            return summary.id == self._open
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return summary.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{summary.title}\n{caption(summary)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            is_open = tr(", open") if summary.id == self._open else ""
            return f"{summary.title}, {caption(summary)}{is_open}"
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        summary = summary_of(self.rows[index.row()])
        if summary is None or role != Qt.ItemDataRole.EditRole or value == summary.title:
            return False
        self.renamed.emit(summary.id, str(value))
        return True


class ConversationList(QListView):
    """The list of conversations. Arrow keys select a row, Enter opens it, F2 renames it, Delete
    deletes it, and the menu key shows all actions."""

    opened = Signal(object)  # the id; an object, since a signal's int is too narrow for it
    found = Signal(object, object)  # a conversation, and the turn in it
    delete_asked = Signal(object)
    export_asked = Signal(object, str)  # id, and file extension: md or json
    copy_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows = ConversationRows()
        self.setModel(self.rows)
        self._painter = ConversationPainter(theme, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("Conversations"))
        self.setWhatsThis(
            tr(
                "Your conversations, most recently used first. Press Enter to open a "
                "conversation, F2 to rename it, or Delete to delete it."
            )
        )
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("kind", "clear")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._held: Sequence[Entry] | None = None
        self.clicked.connect(self._open)
        Scaled(theme, self, self.scheduleDelayedItemsLayout)

    @property
    def current(self) -> ConversationSummary | None:
        row = self.currentIndex().row()
        return summary_of(self.rows.rows[row]) if 0 <= row < len(self.rows.rows) else None

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace the rows, keeping the current row and the scroll position. If the current
        conversation was deleted by keyboard, select the one that takes its place. While a title is
        being edited, the update waits."""
        if self.state() == QAbstractItemView.State.EditingState:
            self._held = entries
            return
        kept, at = self.current, self.currentIndex().row()
        place = self.verticalScrollBar().value()
        self.rows.show_rows(entries)
        row = self.rows.row_of(kept.id) if kept else -1
        if kept and row < 0 and self.hasFocus():
            row = self._near(at)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        self.verticalScrollBar().setValue(place)

    def menu(self, summary: ConversationSummary) -> QMenu:
        menu = QMenu(self)
        icon, number = self._theme.icon, summary.id
        rename = menu.addAction(
            icon("ph.pencil-simple"), tr("Rename"), lambda: self._rename(number)
        )
        rename.setShortcut("F2")
        for words, ending in EXPORTS.items():
            menu.addAction(
                icon("ph.export"),
                tr(words),
                lambda end=ending: self.export_asked.emit(number, end),
            )
        menu.addAction(
            icon("ph.copy"), tr("Copy as Markdown"), lambda: self.copy_asked.emit(number)
        )
        menu.addSeparator()
        delete = menu.addAction(
            icon("ph.trash"), tr("Delete"), lambda: self.delete_asked.emit(number)
        )
        delete.setShortcut("Del")
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # the field has handled it
            return
        self._painter.show_focus = True
        current, key = self.current, event.key()
        if current is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif current is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_asked.emit(current.id)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        at = event.pos() if by_mouse else self.visualRect(index).center()
        self._show_menu(index, at)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        QTimer.singleShot(0, self, self._show_held)  # after Qt is done with the editor

    def _show_held(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            self.show_entries(held)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._painter.show_focus = True
            if self.current is None:
                first = next((n for n, e in enumerate(self.rows.rows) if summary_of(e)), -1)
                self.setCurrentIndex(self.rows.index(first))
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._painter.show_focus = False
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        dots = more_rect(self.visualRect(index), self._theme)
        if index.isValid() and dots.contains(event.position().toPoint()):
            self._show_menu(index, dots.bottomLeft())
        else:
            super().mouseReleaseEvent(event)

    def _open(self, index: QModelIndex) -> None:
        entry = self.rows.rows[index.row()]
        if isinstance(entry, ConversationMatch) and entry.turn is not None:
            self.found.emit(entry.summary.id, entry.turn)
        elif (summary := summary_of(entry)) is not None:
            self.opened.emit(summary.id)

    def _near(self, at: int) -> int:
        """Return the row of the conversation that is now at this place or next to it, or -1."""
        last = len(self.rows.rows) - 1
        near = [n for n in (at, at + 1, at - 1, at - 2) if 0 <= n <= last]
        return next((n for n in near if summary_of(self.rows.rows[n])), -1)

    def _rename(self, number: int) -> None:
        index = self.rows.index(self.rows.row_of(number))
        self.setCurrentIndex(index)
        self.edit(index)

    def _show_menu(self, index: QModelIndex, at: QPoint) -> None:
        entry = self.rows.rows[index.row()] if index.isValid() else ""
        if (summary := summary_of(entry)) is not None:
            menu = self.menu(summary)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))


def summary_of(entry: Entry) -> ConversationSummary | None:
    """Return the conversation of an entry; None for a heading."""
    if isinstance(entry, str):
        return None
    return entry.summary if isinstance(entry, ConversationMatch) else entry
