"""Paints one row of the list of conversations and edits its title."""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyleOptionViewItem, QWidget

from desktop.core.conversations.conversation import LONGEST_TITLE
from desktop.core.conversations.store import ConversationMatch
from desktop.core.conversations.turns import ConversationSummary
from desktop.core.i18n import counted, tr
from desktop.ui.look.theme import Theme
from desktop.ui.names import SEPARATOR
from desktop.ui.widgets.row_brush import TextBrush, paint_ground
from desktop.ui.widgets.row_list import ROW_ROLE, AnyIndex, HoverDelegate

OPEN_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT, HEADING_HEIGHT = 56, 36
SIDE = 12


def caption(summary: ConversationSummary) -> str:
    """Return the caption of a row: "SmolLM2-135M-Instruct, 2 questions"."""
    number = summary.questions
    asked = counted(number, "{number} question", "{number} questions", number=number)
    model = summary.model_name.partition(SEPARATOR)[0]
    return f"{model}, {asked}" if model else asked


class ConversationPainter(HoverDelegate):
    """Paints headings and rows, with a three-dot button on the hovered or focused row."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._brush = theme, TextBrush(theme)
        self.show_focus = False
        """True if the keyboard was used last, so that the current row has a focus ring."""
        self._edited = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        heading = isinstance(index.data(ROW_ROLE), str)
        return QSize(self._theme.px(120), self._theme.px(HEADING_HEIGHT if heading else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry = index.data(ROW_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, str):
            room = rect.adjusted(self._theme.px(SIDE), self._theme.px(8), 0, 0)
            self._brush.text(painter, room, entry, "caption", "ink3")
        elif entry is not None:
            self._paint_row(painter, option, index, entry)
        painter.restore()

    def _paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        entry: ConversationSummary | ConversationMatch,
    ) -> None:
        px = self._theme.px
        rect: QRect = option.rect  # type: ignore[attr-defined]
        is_open = bool(index.data(OPEN_ROLE))
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        at_it = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected
        ring = self.show_focus and state & at_it == at_it
        paint_ground(painter, self._theme, rect, state, is_open, ring)
        if self._edited == QPersistentModelIndex(index):
            return  # the field covers it
        summary = entry.summary if isinstance(entry, ConversationMatch) else entry
        right = rect.right() - px(SIDE)
        if ring or state & QStyle.StateFlag.State_MouseOver:
            dots = more_rect(rect, self._theme)
            over = self.hovers(dots)
            icon = dots.adjusted(px(6), px(6), -px(6), -px(6))
            self._theme.icon("ph.dots-three", "accent" if over else "ink2").paint(painter, icon)
            right = dots.left()
        left = rect.x() + px(SIDE)
        upper = QRect(left, rect.y() + px(9), right - left, px(20))
        lower = QRect(left, upper.bottom() + 1, right - left, px(18))
        self._brush.text(painter, upper, summary.title, "strong", "ink")
        said = (
            entry.snippet
            if isinstance(entry, ConversationMatch) and entry.snippet
            else caption(summary)
        )
        self._brush.text(painter, lower, said, "caption", "ink3")

    # --- renaming ---

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        self._edited = QPersistentModelIndex(index)
        editor = QLineEdit(parent)
        editor.setMaxLength(LONGEST_TITLE)
        editor.setAccessibleName(tr("Conversation name"))
        editor.setPlaceholderText(tr("First question if left empty"))
        return editor

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        self._edited = QPersistentModelIndex()
        super().destroyEditor(editor, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        height = self._theme.px(32)
        editor.setGeometry(rect.x(), rect.center().y() - height // 2 + 1, rect.width(), height)


def more_rect(row: QRect, theme: Theme) -> QRect:
    """Return the position of a row's three-dot button."""
    side = theme.px(32)
    right = row.right() - theme.px(4) - side
    return QRect(right, row.center().y() - side // 2 + 1, side, side)
