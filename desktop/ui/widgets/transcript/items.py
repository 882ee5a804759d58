"""The items of a conversation: rows, user messages, notes, and collapsed thinking."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import counted, tr
from desktop.core.numbers.units import tokens_text
from desktop.ui.look.restyling import Following
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import IconLabel, button, icon_button, label
from desktop.ui.widgets.layout.scaled import STRETCH, in_row
from desktop.ui.widgets.markdown.text import StillText
from desktop.ui.widgets.markdown.view import MarkdownView
from desktop.ui.widgets.transcript.column import TranscriptColumn

BUBBLE_SHARE = 0.82
"""Maximum width of a bubble, as a share of the column's width."""


LONGEST_SHOWN = 20_000
"""Maximum number of characters shown of a message. A pasted megabyte would take seconds to lay
out."""


class TranscriptRow(QWidget):
    """A widget with an ordinary layout in a TranscriptColumn. It caches its height until its
    contents change."""

    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fitted: tuple[int, int] | None = None

    def fit(self, width: int) -> int:
        if self._fitted is None or self._fitted[0] != width:
            self._fitted = (width, self._height_at(width))
        return self._fitted[1]

    def _height_at(self, width: int) -> int:
        return self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._fitted is not None:
            width, height = self._fitted
            self._fitted = None
            if self.fit(width) != height:
                self.grown.emit()
        return super().event(event)


class UserMessage(QWidget):
    """The user's message, verbatim, in a bubble on the right."""

    grown = Signal()

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._fitted: tuple[int, int] | None = None
        self.bubble = QRect()
        """Position of the bubble, set by `fit`."""
        self._text = StillText()
        self._text.setParent(self)
        self._text.setAccessibleName(tr("Your message"))
        self.text = text
        """The full text. If it is very long, only the beginning is shown."""
        self._text.setPlainText(_shown(text))
        Following(self, self._follow_theme)
        self._follow_theme()

    def fit(self, width: int) -> int:
        if self._fitted is None or self._fitted[0] != width:
            across, down = self._theme.px(16), self._theme.px(10)
            self._text.fit(int(width * BUBBLE_SHARE) - 2 * across)
            wide = ceil(self._text.document().idealWidth())
            high = self._text.fit(wide)
            self.bubble = QRect(width - wide - 2 * across, 0, wide + 2 * across, high + 2 * down)
            self._text.setGeometry(self.bubble.adjusted(across, down, -across, -down))
            self._fitted = (width, self.bubble.height())
        return self._fitted[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        radius = self._theme.px(8)
        painter.drawRoundedRect(self.bubble, radius, radius)

    def _follow_theme(self) -> None:
        self._text.document().setDefaultFont(self._theme.font("reading"))
        self._fitted = None
        self.update()
        self.grown.emit()


class TranscriptNote(TranscriptRow):
    """An unobtrusive line between messages, for example about a changed model or omitted turns."""

    def __init__(self, theme: Theme, text: str, icon: str = "ph.info") -> None:
        super().__init__()
        self.label = label(text, "caption", wrap=True)
        self.act = button(theme, "", "link")
        self.act.hide()
        top = Qt.AlignmentFlag.AlignTop
        parts = ((IconLabel(theme, icon, "ink3"), 0, top), (self.label, 1), (self.act, 0, top))
        in_row(theme, *parts, on=self, margins=(8, 0, 0, 0))

    def offer(self, name: str, act: Callable[[], object]) -> None:
        """Show a button after the text."""
        self.act.setText(name)
        self.act.clicked.connect(act)
        self.act.show()


class Thought(TranscriptColumn):
    """A model's thinking, collapsed into one line until the user opens it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 8)
        self._text = ""
        self._finished = False
        self._head = TranscriptRow()
        self._fold = icon_button(theme, tr("Show the thinking"), "ph.caret-right")
        self._fold.clicked.connect(self.toggle)
        self._title = label("", "strong", "soft")
        self._counted = label("", "count")
        parts = (self._fold, IconLabel(theme, "ph.brain"), self._title, self._counted, STRETCH)
        in_row(theme, *parts, on=self._head, margins=(16, 0, 0, 0))
        self.view = MarkdownView(theme, quiet=True)
        self.add(self._head)
        self.add(self.view, 48)
        self.view.hide()

    @property
    def line(self) -> str:
        """The text of the collapsed line."""
        return f"{self._title.text()}, {self._counted.text()}"

    def show_thinking(self, text: str, seconds: float, tokens: int, finished: bool) -> None:
        """Show the thinking so far. `seconds` is 0 if its time wasn't measured."""
        self._text, self._finished = text, finished
        ended = tr("Thought for {seconds:.1f} s", seconds=seconds) if seconds else tr("Thinking")
        self._title.setText(ended if finished else tr("Thinking…"))
        self._counted.setText(tokens_text(tokens))
        if not self.view.isHidden():
            self.view.set_markdown(text, finished)

    def unfold(self) -> None:
        if self.view.isHidden():
            self.toggle()

    def toggle(self) -> None:
        opened = self.view.isHidden()
        name = tr("Hide the thinking") if opened else tr("Show the thinking")
        self._fold.setIcon(self._theme.icon("ph.caret-down" if opened else "ph.caret-right"))
        self._fold.setToolTip(name)
        self._fold.setAccessibleName(name)
        if opened:
            self.view.set_markdown(self._text, self._finished)
        self.view.setVisible(opened)
        self.grown.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        bar = QRect(0, 0, self._theme.px(3), self.height())
        QPainter(self).fillRect(bar, self._theme.color("line"))


def _shown(text: str) -> str:
    more = len(text) - LONGEST_SHOWN
    if more <= 0:
        return text
    left = counted(
        more,
        "({more:,} more character isn't shown here. The model gets the whole text.)",
        "({more:,} more characters aren't shown here. The model gets the whole text.)",
        more=more,
    )
    return f"{text[:LONGEST_SHOWN]}…\n\n{left}"
