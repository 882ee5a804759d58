"""Shows growing Markdown block by block and lays out each closed block only once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import tr
from desktop.ui.look.restyling import Following
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.markdown.blocks import BlockSplitter, MarkdownBlock
from desktop.ui.widgets.markdown.code_block import CodeBlock
from desktop.ui.widgets.markdown.text import TableRun, TextRun
from desktop.ui.widgets.markdown.text_style import MarkdownStyle
from desktop.ui.widgets.transcript.column import TranscriptColumn

GAP = 12
"""Space between text, code, and tables, in unscaled pixels."""
LEVEL = 24


@dataclass(slots=True)
class _Shown:
    """An open block as displayed, with its position, since it may have to be removed again."""

    block: MarkdownBlock
    widget: QWidget
    start: int  # in a TextRun; else 0


class MarkdownView(TranscriptColumn):
    """Shows text that is set repeatedly while it grows."""

    link_clicked = Signal(str)

    def __init__(self, theme: Theme, quiet: bool = False) -> None:
        super().__init__(theme, GAP)
        self._quiet = quiet
        self._style = MarkdownStyle(theme, quiet)
        self.markdown = ""
        self._finished = False
        self._stale = False  # True if it has the colors of another theme
        self._width = 0  # as last fitted
        self._splitter = BlockSplitter()
        self._open: list[_Shown] = []
        Following(self, self._follow_theme)

    def set_markdown(self, text: str, finished: bool = True) -> None:
        """Show this text. If it continues unfinished text that is shown, only the rest is
        processed. `finished` is True if no more text will follow."""
        self._renew_stale()
        if self._finished or not text.startswith(self.markdown):
            if self._finished and finished and text == self.markdown:
                return
            self._start_anew()
        closed = self._splitter.feed(text[len(self.markdown) :])
        self.markdown = text
        self._finished = finished
        self._show(closed, self._splitter.rest(final=finished))
        self.grown.emit()

    def fit(self, width: int) -> int:
        self._width = width
        return super().fit(width)

    def _start_anew(self) -> None:
        for item in list(self.items):
            self.remove(item)
        self._open.clear()
        self._splitter = BlockSplitter()
        self.markdown = ""

    def _follow_theme(self) -> None:
        """Apply the theme now if the view is visible or its text size changes. If neither is true,
        apply the theme when the view becomes visible: updating a long conversation all at once
        would block the window."""
        same_size = self._style.font == MarkdownStyle(self._theme, self._quiet).font
        if same_size and self.visibleRegion().isEmpty():
            self._stale = True
        else:
            self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._stale:  # not during painting, since it removes widgets
            QTimer.singleShot(0, self, self._renew_stale)

    def _renew_stale(self) -> None:
        if self._stale:
            self._renew()

    def _renew(self) -> None:
        self._stale = False
        self._style = MarkdownStyle(self._theme, self._quiet)
        text, finished = self.markdown, self._finished
        self._start_anew()
        self._finished = False
        self.set_markdown(text, finished)

    def _show(self, closed: list[MarkdownBlock], rest: list[MarkdownBlock]) -> None:
        blocks = closed + rest
        same = 0
        for shown, block in zip(self._open, blocks, strict=False):
            if not self._keep(shown, block):
                break
            same += 1
        self._take_back(self._open[same:])
        self._open = self._open[:same] + [self._append(block) for block in blocks[same:]]
        self._open = self._open[len(closed) :]

    def _keep(self, shown: _Shown, block: MarkdownBlock) -> bool:
        """Return True if the displayed block also represents `block`, appending code if needed."""
        if shown.block == block:
            return True
        widget = shown.widget
        if (
            isinstance(widget, CodeBlock)
            and block.kind == "code"
            and (block.language, block.level) == (shown.block.language, shown.block.level)
            and block.source.startswith(widget.code)
        ):
            widget.append(block.source[len(widget.code) :])
            shown.block = block
            return True
        return False

    def _take_back(self, open_blocks: list[_Shown]) -> None:
        for shown in reversed(open_blocks):
            if isinstance(shown.widget, TextRun) and shown.start:
                shown.widget.cut_off(shown.start)
            else:
                self.remove(shown.widget)

    @Slot(QUrl)
    def _click(self, url: QUrl) -> None:
        self.link_clicked.emit(url.toString())

    def _append(self, block: MarkdownBlock) -> _Shown:
        if block.kind == "code":
            code = CodeBlock(self._theme, block.language)
            code.append(block.source)
            self.add(code, block.level * LEVEL)
            return _Shown(block, code, 0)
        if block.kind == "table":
            table = TableRun(self._style)
            table.setAccessibleName(tr("Table"))
            table.show_block(block)
            table.anchorClicked.connect(self._click)
            self.add(table, block.level * LEVEL)
            return _Shown(block, table, 0)
        run = self.items[-1] if self.items else None
        if not isinstance(run, TextRun):
            run = TextRun(self._style)
            run.setAccessibleName(tr("Thinking") if self._quiet else tr("Answer"))
            if self._width:
                run.fit(self._width)
            run.anchorClicked.connect(self._click)
            self.add(run)
        start = run.end
        run.add_block(block)
        return _Shown(block, run, start)
