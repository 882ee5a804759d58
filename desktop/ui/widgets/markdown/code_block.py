"""A code block with its language, a Copy button, and a box that scrolls horizontally."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from desktop.core.i18n import tr
from desktop.core.readable import utf16_start
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row
from desktop.ui.widgets.markdown.code_colors import GOES_ON, CodeColors

LONGEST_LINE = 1000
"""In characters. A longer line is split, since Qt lays out a whole line again whenever a part of
the line changes."""
COPIED_MS = 1500
HEAD, SIDE = 32, 16


class CodeBlock(QWidget):
    """A code block. The cost of appending text doesn't grow with the length of the code."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self.language = language
        self.code = ""
        self._view = _CodeView()
        self._view.setAccessibleName(
            tr("Code, {language}", language=language) if language else tr("Code")
        )
        self.colors = CodeColors(theme, self._view.document(), language)
        self._copy = button(theme, tr("Copy"), "link")
        self._copy.setWhatsThis(tr("Copies the code to the clipboard."))
        self._copy.setAccessibleName(tr("Copy this code"))
        self._copy.clicked.connect(self.copy_code)
        name = label(language[:40] or tr("code"), "caption")
        head = in_row(theme, name, STRETCH, self._copy, margins=(SIDE, 4, SIDE, 4))
        in_column(theme, head, self._view, on=self, margins=(0, 0, 0, 8), spacing=0)
        Scaled(theme, self, self._follow_theme)

    def append(self, text: str) -> None:
        """Add text at the end."""
        self.code += text
        self._view.append_code(text)
        self.colors.follow(self.code)

    def copy_code(self) -> None:
        QGuiApplication.clipboard().setText(self.code)
        self._copy.setText(tr("Copied"))
        QTimer.singleShot(COPIED_MS, self._copy, lambda: self._copy.setText(tr("Copy")))

    def fit(self, width: int) -> int:
        margin = self._theme.px(SIDE)
        code = self._view.height_at(width - 2 * margin)
        return self._theme.px(HEAD) + code + self._theme.px(8)

    def _follow_theme(self) -> None:
        self._view.set_font(self._theme.font("mono"))
        self._view.set_margin(self._theme.px(SIDE))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("line"))
        painter.setBrush(self._theme.color("sunken"))
        radius = self._theme.px(8)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, radius, radius)


class _CodeView(QPlainTextEdit):
    """The code, in full height and without line wrapping."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDocumentMargin(0)
        self._column = 0  # how much of LONGEST_LINE the last line has used
        self._longest = 0

    def set_font(self, font: QFont) -> None:
        self.setFont(font)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))

    def set_margin(self, margin: int) -> None:
        self.setViewportMargins(margin, 0, margin, 0)

    def append_code(self, text: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for number, line in enumerate(text.split("\n")):
            if number:
                self._column = 0
                cursor.insertBlock()
                cursor.block().setUserState(-1)
            while line:
                if self._column >= LONGEST_LINE:
                    self._column = 0
                    cursor.insertBlock()
                    cursor.block().setUserState(GOES_ON)
                part = line[: LONGEST_LINE - self._column]
                cursor.insertText(part)
                self._column += len(part)
                self._longest = max(self._longest, self._column)
                line = line[len(part) :]
        cursor.endEditBlock()

    def height_at(self, width: int) -> int:
        size = self.document().documentLayout().documentSize()
        spacing = self.fontMetrics().lineSpacing()
        height = round(size.height()) * spacing  # QPlainTextDocumentLayout counts lines
        # The layout doesn't know a line's width until the line has been drawn.
        longest = max(size.width(), self._longest * self.fontMetrics().horizontalAdvance("m"))
        bar = self.horizontalScrollBar().sizeHint().height() if longest > width else 0
        return height + bar + spacing // 2

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected text with its long lines rejoined."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        parts = [_marked(block, cursor)]
        while (block := block.next()).isValid() and block.position() <= cursor.selectionEnd():
            if block.userState() != GOES_ON:
                parts.append("\n")
            parts.append(_marked(block, cursor))
        data = QMimeData()
        data.setText("".join(parts))
        return data

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways = event.angleDelta().x() or event.modifiers() & _SHIFT
        if sideways and self.horizontalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()  # for the transcript to scroll


def _marked(block: QTextBlock, cursor: QTextCursor) -> str:
    """Return the selected text of a block."""
    before = utf16_start(block.text(), max(0, cursor.selectionStart() - block.position()))
    until = utf16_start(block.text(), cursor.selectionEnd() - block.position())
    return until[len(before) :]


_SHIFT = Qt.KeyboardModifier.ShiftModifier
