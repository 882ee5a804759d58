"""Text widgets that are as high as their content: the selectable parts of a Markdown view."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from desktop.ui.widgets.markdown.blocks import MarkdownBlock
from desktop.ui.widgets.markdown.text_style import QUOTE_LEVEL, RULE, MarkdownStyle
from desktop.ui.widgets.markdown.writer import BlockWriter

_PAINTED = (">", "-", "*", "_")  # the first characters of quotes and rules

USUAL_WIDTH = 700
"""Width until `fit` sets one. Without a width, each letter would be laid out on a separate line."""


class StillText(QTextBrowser):
    """Read-only text without scroll bars that never opens links or loads resources."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(USUAL_WIDTH)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Return None, so that nothing is loaded from the network or the disk."""
        return None

    def fit(self, width: int) -> int:
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)
        return ceil(self.document().size().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # for the transcript to scroll


class TextRun(StillText):
    """Consecutive text blocks of Markdown. Blocks can be appended, and the last ones removed."""

    def __init__(self, style: MarkdownStyle) -> None:
        super().__init__()
        self._style = style
        self._writer = BlockWriter(style)
        self._painted_blocks = False
        document = self.document()
        document.setDefaultFont(style.font)
        document.setIndentWidth(style.px(24))

    @property
    def end(self) -> int:
        """The position of the end of the text; 0 if it is empty."""
        return self.document().characterCount() - 1

    def add_block(self, block: MarkdownBlock) -> None:
        self._writer.write(self.document(), block)
        self._painted_blocks = self._painted_blocks or block.source.lstrip()[:1] in _PAINTED
        if "://" in block.source or "mailto:" in block.source:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # links must be reachable by keyboard

    def cut_off(self, position: int) -> None:
        """Delete the text after `position`, which is a former `end`."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        form = cursor.blockFormat()
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(form)  # an empty block would get the removed one's format

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._painted_blocks:
            self._paint_blocks(QRectF(event.rect()))

    def _paint_blocks(self, exposed: QRectF) -> None:
        """Paint rules and the bars beside quotes, which QTextDocument doesn't support."""
        painter = QPainter(self.viewport())
        layout = self.document().documentLayout()
        color = self._style.theme.color("line")
        bar = self._style.px(3)
        block = self.document().begin()
        while block.isValid():
            form = block.blockFormat()
            if form.hasProperty(QUOTE_LEVEL) or form.hasProperty(RULE):
                place = layout.blockBoundingRect(block)
                if place.top() > exposed.bottom():
                    break
                for level in range(form.intProperty(QUOTE_LEVEL)):
                    left = level * self._style.px(16)
                    painter.fillRect(QRectF(left, place.top(), bar, place.height()), color)
                if form.hasProperty(RULE):
                    middle = round(place.center().y())
                    painter.fillRect(QRectF(0, middle, self.width(), 1), color)
            block = block.next()


class TableRun(StillText):
    """Shows a table."""

    def __init__(self, style: MarkdownStyle) -> None:
        super().__init__()
        self._writer = BlockWriter(style)
        self.document().setDefaultFont(style.font)

    def show_block(self, block: MarkdownBlock) -> None:
        self._writer.write_table(self.document(), block)
