"""A text field for an answer as it is written. It dims the beginning shared with another answer and
highlights the first word that differs."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit

from desktop.core.compare.first_difference import word_at
from desktop.core.readable import utf16_length
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled

LINE_HEIGHT = 150  # percent
BAR, MARGIN = 3, 2


class AnswerText(QTextEdit):
    """A read-only text field whose contents can be selected and copied."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._use = theme, "reading"
        self.shown = ""
        """The text as it was set. Qt's own has spaces in place of no-break spaces."""
        self._shared = -1
        self._parted = False
        self._word = (0, 0)  # in UTF-16 code units, as Qt counts
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setProperty("ringed", True)
        self.setUndoRedoEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(MARGIN)
        Scaled(theme, self, self._dress)

    def show_text(self, text: str, shared: int = 0, parted: bool = False) -> None:
        """Show a text. Its first `shared` characters, which other answers share, are dimmed. If
        `parted` is true, the word after them is highlighted."""
        now = self.shown
        # A line feed after a carriage return isn't another line, so it can't be appended.
        grown = text.startswith(now) and bool(now) and not now.endswith("\r")
        if text == now and (shared, parted) == (self._shared, self._parted):
            return
        if text != now:
            self._write(text[len(now) :] if grown else text, anew=not grown)
        self.shown, self._shared, self._parted = text, shared, parted
        self._mark()

    def set_type(self, use: str) -> None:
        """Set the text style by its name in the type scale (ui/look/design_tokens.py)."""
        if use != self._use:
            self._use = use
            self._dress()

    def height_in(self, use: str, width: int) -> int:
        """Return the height of the text in pixels, for a style of the type scale and a width in
        pixels."""
        document = QTextDocument()
        document.setDocumentMargin(MARGIN)
        document.setDefaultFont(self._theme.font(use))
        document.setPlainText(self.shown)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(_lines())
        document.setTextWidth(width)
        return math.ceil(document.size().height())

    @property
    def marked(self) -> str:
        """The highlighted word, which is the first word that differs."""
        return self._select(*self._word).selectedText()

    def marked_rect(self) -> QRectF:
        """Return the rectangle of the highlighted word in the viewport, as far as it is in one
        line; empty if no word is highlighted."""
        cursor = QTextCursor(self.document())
        found = QRectF()
        for at in self._word if self._parted else ():
            cursor.setPosition(at)
            place = QRectF(self.cursorRect(cursor))
            if found.isNull() or place.top() == found.top():
                found |= place
        return found

    def show_parting(self) -> None:
        """Scroll to the first word that differs, or to the beginning if no word differs."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._word[0] if self._parted else 0)
        bar, place = self.verticalScrollBar(), self.cursorRect(cursor)
        height = self.viewport().height()
        bar.setValue(bar.value() + place.top() - max(0, (height - place.height()) // 2))

    def _write(self, text: str, anew: bool) -> None:
        cursor = QTextCursor(self.document())
        bar = self.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - 2
        if anew:
            cursor.select(QTextCursor.SelectionType.Document)
            self._word = (0, 0)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text, self._format("ink"))
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(_lines())
        if follows and not anew:
            bar.setValue(bar.maximum())

    def _mark(self) -> None:
        text = self.shown
        length = self.document().characterCount() - 1
        shared = max(0, min(self._shared, len(text)))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(self._format("ink"))
        word = word_at(text, shared) if self._parted else (0, 0)
        dimmed, begin, end = (min(utf16_length(text[:place]), length) for place in (shared, *word))
        self._word = (begin, end)
        self._select(0, dimmed).setCharFormat(self._format("ink3"))
        if self._parted:
            strong = self._format("ink")
            strong.setBackground(self._theme.color("off_2"))
            strong.setFontWeight(QFont.Weight.DemiBold)
            self._select(begin, end).setCharFormat(strong)
        self.viewport().update()

    def _select(self, begin: int, end: int) -> QTextCursor:
        made = QTextCursor(self.document())
        made.setPosition(begin)
        made.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return made

    def _format(self, color: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._theme.font(self._use))
        made.setForeground(self._theme.color(color))
        return made

    def _dress(self) -> None:
        self.setFont(self._theme.font(self._use))
        self._mark()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar in front of the first word that differs, since color alone isn't enough."""
        super().paintEvent(event)
        if not self._parted:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._word[0])
        place = QRectF(self.cursorRect(cursor))
        width = max(2, self._theme.px(BAR))
        bar = QRectF(max(0.0, place.x() - width), place.y(), width, place.height())
        QPainter(self.viewport()).fillRect(bar, self._theme.color("off_bar_3"))


def _lines() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made
