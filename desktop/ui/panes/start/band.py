"""The band at the top of Start: an answer that is written token by token, beside the tokens that
could have been written, and the button that starts the walkthrough."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from desktop.core.i18n import tr
from desktop.core.lessons.written_answer import WrittenToken, written_answer
from desktop.core.library.models import to_begin_with
from desktop.core.numbers.units import percent
from desktop.services.settings import Settings
from desktop.ui.look.theme import Theme
from desktop.ui.names import short_name
from desktop.ui.panes.base import OpenPane, Runtime
from desktop.ui.panes.model_inside import ModelInside
from desktop.ui.plots.diagram import Box, Diagram, Part, Words
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.elided import NameLabel
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, spaced

STEP_MS: Final = 900
WIDTH, HEIGHT = 380, 150
NAME_RIGHT, BAR_LEFT, BAR_WIDTH, TOP, ROW, TALL = 112.0, 122.0, 200.0, 26.0, 21.0, 14.0
RIVALS: Final = 5
SIDE_BY_SIDE: Final = 760
WITH_STACK: Final = 960
STACK: Final = 180


class StartBand(QFrame):
    """Plays once when it is first shown. With motion off, it shows the whole answer."""

    asked = Signal()
    """Emitted when the user starts the walkthrough."""

    def __init__(
        self, theme: Theme, runtime: Runtime, open_pane: OpenPane, settings: Settings
    ) -> None:
        super().__init__()
        self._theme = theme
        self._library = runtime.library
        self.inside = ModelInside(theme, runtime, open_pane, settings, small=True)
        self.name = NameLabel("caption")
        self.setProperty("kind", "card")
        self.answer = written_answer()
        self.written = 0
        """How many tokens are written."""
        self.text = label(kind="reading_15", wrap=True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.view = DiagramView(theme, tr("The next token"))
        self.walk = button(theme, tr("See inside a model (1 minute)"), "primary", "ph.eye")
        self.walk.setWhatsThis(
            tr("Runs five experiments, one after the other. You can stop at any time.")
        )
        self.again = button(theme, tr("Play again"), "quiet", "ph.arrow-clockwise")
        self.again.setWhatsThis(tr("Plays the picture from the beginning."))
        self.walk.clicked.connect(self.asked)
        self.again.clicked.connect(self.play)
        asked = label(tr("Asked: “{question}”", question=self.answer.question), "caption")
        buttons = in_row(theme, self.walk, self.again, STRETCH)
        left = QWidget()
        title = label(tr("A model writes one token at a time"), "section")
        in_column(theme, title, asked, self.text, STRETCH, buttons, on=left)
        self._row = spaced(
            theme, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), (24, 16, 24, 16), 24
        )
        self._row.addWidget(left, 3)
        self._row.addWidget(self.view, 2)
        self._row.addWidget(self._made_stack())
        self._library.changed.connect(self._follow_library)
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self.step)
        Scaled(theme, self, self._show)
        Scaled(theme, self, self._arrange)

    def _made_stack(self) -> QWidget:
        """Return the picture of what wrote the answer, or of another model that is here."""
        theme, self._stack = self._theme, QWidget()
        in_column(theme, self.name, (self.inside, 1), on=self._stack)
        Scaled(theme, self._stack, lambda: self._stack.setFixedWidth(theme.px(STACK)))
        self._follow_library()
        return self._stack

    @Slot()
    def _follow_library(self) -> None:
        others = (each for each in self._library.models if not each.problem)
        model = to_begin_with(self._library.models) or next(others, None)
        if model is not None:
            self.name.setText(tr("Inside {model}", model=short_name(model)))
            self.inside.show_model(model)
        self._there = model is not None
        self._arrange()

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    @Slot()
    def play(self) -> None:
        """Write the answer from the beginning or, with motion off, all of it at once."""
        self.written = 0
        self._timer.start()
        if self._theme.still:
            self.step()
        else:
            self._show()

    @Slot()
    def step(self) -> None:
        """Write the next token or, with motion off, all tokens."""
        count = len(self.answer.tokens)
        self.written = count if self._theme.still else min(self.written + 1, count)
        if self.written == count:
            self._timer.stop()
        self._show()

    def _show(self) -> None:
        tokens = self.answer.tokens
        done = self.written == len(tokens)
        before = "".join(token.text for token in tokens[: max(self.written - 1, 0)])
        last = tokens[self.written - 1].text if self.written else ""
        accent = self._theme.color("accent").name()
        marked = f'<span style="color: {accent}">{escape(last)}</span>' if last else ""
        self.text.setText(f"{escape(before)}{marked}{'' if done else '…'}")
        self.text.setAccessibleName(f"{before}{last}")
        # The tokens from which the last one was picked or, at the beginning, the first one.
        self.view.show_diagram(_diagram(tokens[max(self.written - 1, 0)]))
        self.again.setVisible(done)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.written < len(self.answer.tokens):
            self.play()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= self._theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        roomy = self.width() >= self._theme.px(WITH_STACK)
        self._stack.setVisible(roomy and self._there)


def _diagram(token: WrittenToken) -> Diagram:
    name, share = token.best[0]
    said = tr("The model wrote “{token}”, at {share}", token=name, share=percent(share))
    return Diagram(WIDTH, HEIGHT, tuple(_parts(token)), said)


def _parts(token: WrittenToken) -> Iterator[Part]:
    yield Words("title", BAR_LEFT, 10, tr("What else it could have written"), "ink2", "caption")
    for number, (text, share) in enumerate(token.best[: RIVALS + 1]):
        written = number == 0
        y = TOP + number * ROW
        name = text.strip() or text.replace("\n", "↵").replace(" ", "␣")
        told = tr("{token}: {share}", token=f"“{name}”", share=percent(share))
        color = "accent" if written else "outline"
        ink, font = ("ink", "caption_strong") if written else ("ink2", "caption")
        yield Words(f"name {number}", NAME_RIGHT, y + TALL / 2, name, ink, font, 1.0)
        width = max(BAR_WIDTH * share, 1.0)
        yield Box(f"bar {number}", BAR_LEFT, y, width, TALL, "", color, "", radius=2.0, told=told)
        x = BAR_LEFT + width + 6
        yield Words(f"share {number}", x, y + TALL / 2, percent(share), "ink2", "count")
