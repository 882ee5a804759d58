"""Writes blocks of Markdown into a QTextDocument with custom formats.

Qt's importer reads the Markdown into a scratch document, from which the text is copied. This drops
the importer's formats, never requests an image, and shows HTML as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from desktop.core.i18n import tr
from desktop.ui.widgets.markdown.blocks import MarkdownBlock
from desktop.ui.widgets.markdown.lines import LINE_BREAK, RULE
from desktop.ui.widgets.markdown.text_style import LINKS, Inline, MarkdownStyle

DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
NO_HTML = QTextDocument.MarkdownFeature.MarkdownNoHTML
PARAGRAPH_GAP, ITEM_GAP, HEADING_GAP = 10, 6, 18
"""Space above a block, in unscaled pixels."""
TASK = re.compile(r"^( *(?:[-*+]|\d+[.)]) +)\[([ xX])\](?= )", re.MULTILINE)
BOX = {" ": "☐", "x": "☑"}
"""Replacements for task markers. Qt 6.11's importer would also give an item's checkbox to the items
after it."""
BULLET_STRETCH = 200  # percent
DISC, CIRCLE = QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle

_PROPERTY = QTextFormat.Property


class BlockWriter:
    """Appends blocks at the end of a document."""

    def __init__(self, style: MarkdownStyle) -> None:
        self.style = style
        self._scratch = QTextDocument()
        self._scratch.setUndoRedoEnabled(False)

    def write(self, document: QTextDocument, block: MarkdownBlock) -> None:
        """Append a text block. In an empty document, it becomes the first block."""
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if RULE.match(block.source):
            self._begin(cursor, self.style.block(PARAGRAPH_GAP, rule=True))
            cursor.endEditBlock()
            return
        source = TASK.sub(lambda task: task[1] + BOX[task[2].lower()], block.source)
        self._scratch.setMarkdown(source, DIALECT | NO_HTML)
        lists: dict[int, QTextList] = {}
        part = self._scratch.begin()
        while part.isValid():
            self._write_block(cursor, part, block, lists)
            part = part.next()
        cursor.endEditBlock()

    def write_table(self, document: QTextDocument, block: MarkdownBlock) -> None:
        """Replace the document's content with a table."""
        self._scratch.setMarkdown(block.source, DIALECT | NO_HTML)
        table = next(_tables(self._scratch), None)
        document.clear()
        if table is None:  # the rows aren't a valid table: show their source
            QTextCursor(document).insertText(block.source, self.style.text(Inline()))
            return
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        made = cursor.insertTable(table.rows(), table.columns(), self._table_format())
        for row in range(table.rows()):
            for column in range(table.columns()):
                target, source = made.cellAt(row, column), table.cellAt(row, column)
                # The importer sets a column's alignment in its body cells only.
                _align(target, table.cellAt(1, column) if row == 0 < table.rows() - 1 else source)
                self._write_cell(target, source, table.columns(), row == 0)
        _shrink_edges(document)
        cursor.endEditBlock()

    def _table_format(self) -> QTextTableFormat:
        made = QTextTableFormat()
        made.setCellSpacing(0)
        made.setBorder(0)
        made.setBorderCollapse(True)
        made.setHeaderRowCount(1)
        return made

    def _write_cell(
        self, target: QTextTableCell, source: QTextTableCell, columns: int, head: bool
    ) -> None:
        cursor = target.firstCursorPosition()
        block = source.firstCursorPosition().block()
        target.setFormat(self._cell_format(target.column(), columns, head))
        for fragment in _fragments(block):
            self._write_text(cursor, fragment, faint=False, bold=head)

    def _cell_format(self, column: int, columns: int, head: bool) -> QTextTableCellFormat:
        """Return the format of a cell, with only a hairline below. The first column has no left
        padding, to align with the text."""
        apart = self.style.px(16)
        made = QTextTableCellFormat()
        made.setTopPadding(self.style.px(7))
        made.setBottomPadding(self.style.px(7))
        made.setLeftPadding(apart if column else 0)
        made.setRightPadding(apart if column < columns - 1 else 0)
        made.setBottomBorder(1)
        made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBottomBorderBrush(self.style.theme.color("outline" if head else "line"))
        return made

    def _write_block(
        self,
        cursor: QTextCursor,
        source: QTextBlock,
        block: MarkdownBlock,
        lists: dict[int, QTextList],
    ) -> None:
        form = source.blockFormat()
        heading = form.headingLevel()
        items = source.textList()
        first = source.blockNumber() == 0
        gap = ITEM_GAP if items else HEADING_GAP if heading else PARAGRAPH_GAP
        if block.continued and first:
            gap = 0
        self._begin(
            cursor,
            self.style.block(
                gap,
                indent=0 if items else form.indent() + block.level,
                quote=form.intProperty(_PROPERTY.BlockQuoteLevel.value),
            ),
        )
        if items:
            self._put_in_list(cursor, items, block, lists)
            if items.format().style() != QTextListFormat.Style.ListDecimal:
                self._set_bullet_apart(cursor)
        code = form.hasProperty(_PROPERTY.BlockCodeFence.value)
        for fragment in _fragments(source):
            self._write_text(cursor, fragment, heading=heading, code=code)

    def _begin(self, cursor: QTextCursor, form: QTextBlockFormat) -> None:
        plain = self.style.text(Inline())
        if cursor.position() == 0 and cursor.block().length() == 1:
            form.setTopMargin(0)
            cursor.setBlockFormat(form)
            cursor.setBlockCharFormat(plain)
        else:
            cursor.insertBlock(form, plain)

    def _put_in_list(
        self,
        cursor: QTextCursor,
        items: QTextList,
        block: MarkdownBlock,
        lists: dict[int, QTextList],
    ) -> None:
        key = items.objectIndex()
        if key in lists:
            lists[key].add(cursor.block())
            return
        form = items.format()
        made = QTextListFormat()
        made.setIndent(form.indent() + block.level)
        made.setStyle(DISC if made.indent() == 1 else CIRCLE)
        if form.style() == QTextListFormat.Style.ListDecimal:
            made.setStyle(form.style())
            made.setNumberSuffix(form.numberSuffix())
            outermost = not lists and block.number is not None
            made.setStart(block.number if outermost and block.number else form.start())
        lists[key] = cursor.createList(made)

    def _set_bullet_apart(self, cursor: QTextCursor) -> None:
        """Widen the gap after a bullet, which in Qt is the width of a space in the block's font."""
        form = QTextCharFormat(self.style.text(Inline()))
        font = form.font()
        font.setStretch(BULLET_STRETCH)
        form.setFont(font)
        cursor.setBlockCharFormat(form)

    def _write_text(
        self,
        cursor: QTextCursor,
        fragment: QTextFragment,
        heading: int = 0,
        code: bool = False,
        faint: bool = False,
        bold: bool = False,
    ) -> None:
        form = fragment.charFormat()
        text = fragment.text()
        link = form.anchorHref()
        if form.isImageFormat():
            alt = str(form.property(_PROPERTY.ImageAltText.value) or "")
            text = tr("[image: {alt}]", alt=alt) if alt else "[image]"
            link, faint = "", True
        text = text.replace(f" {LINE_BREAK} ", "\u2028").replace(LINE_BREAK, "\u2028")
        inline = Inline(
            bold=bold or form.fontWeight() > 500,
            italic=form.fontItalic(),
            code=code or form.fontFixedPitch(),
            struck=form.fontStrikeOut(),
            link=link if link.lower().startswith(LINKS) else "",
            heading=heading,
            faint=faint,
        )
        cursor.insertText(text, self.style.text(inline))


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            yield frame


def _align(target: QTextTableCell, like: QTextTableCell) -> None:
    form = QTextBlockFormat()
    form.setAlignment(like.firstCursorPosition().blockFormat().alignment())
    target.firstCursorPosition().setBlockFormat(form)


def _shrink_edges(document: QTextDocument) -> None:
    """Make the empty lines around a table invisible, since a document can't start or end with a
    table."""
    for block in (document.begin(), document.lastBlock()):
        if block.length() == 1:
            form = QTextBlockFormat()
            form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            QTextCursor(block).setBlockFormat(form)
