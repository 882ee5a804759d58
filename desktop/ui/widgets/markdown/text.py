"""A run of text as high as it needs to be: the part of a Markdown view that can be marked."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from desktop.ui.widgets.markdown.blocks import Block
from desktop.ui.widgets.markdown.text_style import QUOTE_LEVEL, RULE, MarkdownStyle
from desktop.ui.widgets.markdown.writer import BlockWriter

_PAINTED = (">", "-", "*", "_")  # how a quote or a rule may begin

USUAL_WIDTH = 700
"""Until `fit` says the width: without one, each letter would be laid out on a line of its own."""


class StillText(QTextBrowser):
    """Read-only text without scroll bars, that never opens or loads anything by itself."""

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
        """Nothing is ever loaded, from the network or the disk."""
        return None

    def fit(self, width: int) -> int:
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)
        return ceil(self.document().size().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # for the transcript to scroll


class TextRun(StillText):
    """Consecutive text blocks of Markdown. Blocks are appended; the last ones can be cut off."""

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
        """The position up to which the text stands now; 0 while it is empty."""
        return self.document().characterCount() - 1

    def add_block(self, block: Block) -> None:
        self._writer.write(self.document(), block)
        self._painted_blocks = self._painted_blocks or block.source.lstrip()[:1] in _PAINTED
        if "://" in block.source or "mailto:" in block.source:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a link must be reached by key

    def cut_off(self, position: int) -> None:
        """Take away what stands after `position`, a former `end`."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        form = cursor.blockFormat()
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(form)  # an empty block would take that of the removed one

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._painted_blocks:
            self._paint_blocks(QRectF(event.rect()))

    def _paint_blocks(self, exposed: QRectF) -> None:
        """The bars beside quotes, and the rules: QTextDocument has neither."""
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
    """One table."""

    def __init__(self, style: MarkdownStyle) -> None:
        super().__init__()
        self._writer = BlockWriter(style)
        self.document().setDefaultFont(style.font)

    def show_block(self, block: Block) -> None:
        self._writer.write_table(self.document(), block)
