"""The experts of a layer as one strip, colored by which of two texts uses them more, and the
colors of the texts' words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QTextCharFormat

from desktop.core.i18n import tr
from desktop.core.numbers.units import percent
from desktop.core.routing.measures import Floats
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import ARROWS, HoverWidget, say
from desktop.ui.widgets.row_brush import CENTER, TextBrush
from desktop.ui.widgets.tokens.coloring import Run, runs_of

COLORS: Final = ("bit_exponent", "bit_mantissa")
"""Colors of the experts that the first and the second text use more."""
LINES: Final = (
    QTextCharFormat.UnderlineStyle.DotLine,
    QTextCharFormat.UnderlineStyle.SingleUnderline,
)
PART: Final = "\ufffd"
"""Stands in a token's text for bytes that aren't a whole character."""
CLEAR, STRONG, LEAN = 0.12, 0.55, 1 / 3
"""Opacities of an expert that both texts use alike and of one that only one uses; and how much more
one text must use an expert, as a share of both uses, for the expert to count as its own."""
HEIGHT, NUMBERED, WITH_SHARES = 52, 24, 96
"""In unscaled pixels: the height, and the widths from which an expert has a number and shares."""


def leaning(loads: Floats) -> Floats:
    """Return how much more the second text uses each expert than the first one: from -1 (only the
    first does) to 1. `loads` is [2, experts]."""
    both = loads.sum(0)
    return np.divide(loads[1] - loads[0], both, out=np.zeros_like(both), where=both > 0)


def colored(text: str, trace: RoutingTrace, place: int, lean: Floats) -> list[Run]:
    """Return the parts of a text that were read by an expert of the first text (1) or of the second
    one (2), in the layer with index `place`. A token counts for the expert with the highest
    weight, so there are none if the weights aren't known."""
    if not trace.weighted:
        return []
    of_tokens = lean[trace.chosen[:, place, 0]]
    steps = np.where(of_tokens < -LEAN, 1, np.where(of_tokens > LEAN, 2, 0)).tolist()
    # Some tokenizers put a token before the text.
    return runs_of(text, _pieces(text, trace.texts), steps) or runs_of(
        text, _pieces(text, trace.texts[1:]), steps[1:]
    )


def _pieces(text: str, tokens: Sequence[str]) -> list[bytes]:
    """Return the parts of a text that its tokens stand for. A trace has no text for tokens that are
    parts of a character, such as an emoji: the last token of a row of them gets the whole part."""
    found: list[bytes] = []
    at = -1 if tokens and tokens[0].startswith(" ") and not text.startswith(" ") else 0
    for token, following in zip_longest(tokens, tokens[1:], fillvalue=""):
        if PART in token and PART in following:
            found.append(b"")
            continue
        part = token
        if PART in token:
            at = max(at, 0)
            end = text.find(following, at + 1) if following else len(text)
            part = text[at : max(end, at)]
        found.append(part.encode("utf-8", "replace"))
        at += len(part)
    return found


def styles(theme: Theme) -> list[QTextCharFormat]:
    """Return the format of the words of each text's experts. Other words have none."""
    found = [QTextCharFormat()]
    for name, line in zip(COLORS, LINES, strict=True):
        made, ground = QTextCharFormat(), theme.color(name)
        made.setUnderlineColor(QColor(ground))
        made.setUnderlineStyle(line)
        ground.setAlphaF(STRONG / 2)
        made.setBackground(ground)
        found.append(made)
    return found


class ExpertStrip(HoverWidget):
    """A box for each expert. The arrow keys walk through them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._loads: Floats = np.zeros((2, 1))
        self.lean: Floats = np.zeros(1)
        self._names: Sequence[str] = ("", "")
        self.current = 0
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        Scaled(theme, self, lambda: self.setFixedHeight(theme.px(HEIGHT)))
        Scaled(theme, self, self.update)

    def show_loads(self, loads: Floats, names: Sequence[str]) -> None:
        """Show the experts' shares of the choices in two texts, [2, experts]."""
        self._loads, self._names, self.lean = loads, names, leaning(loads)
        self.current = min(self.current, loads.shape[1] - 1)
        self._say()
        self.update()
        self.refresh_card()

    def told(self, expert: int) -> str:
        shares = tr(
            "text {first}: {one} of the choices, text {second}: {two}",
            first=self._names[0],
            one=percent(float(self._loads[0, expert])),
            second=self._names[1],
            two=percent(float(self._loads[1, expert])),
        )
        return f"{tr('Expert {expert}', expert=expert)}\n{shares}"

    def _say(self) -> None:
        say(self, self.told(self.current).replace("\n", ": "))

    def box(self, expert: int) -> QRectF:
        wide, gap = self.width() / len(self.lean), self._theme.px(2 if len(self.lean) < 65 else 0)
        return QRectF(expert * wide + gap, 1, max(wide - 2 * gap, 1.0), self.height() - 2)

    def told_at(self, place: QPointF) -> str:
        expert = int(place.x() * len(self.lean) / max(self.width(), 1))
        return self.told(expert) if 0 <= expert < len(self.lean) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _, step = ARROWS.get(event.key(), (0, 0))
        if step:
            self.current = min(max(self.current + step, 0), len(self.lean) - 1)
            self._say()
            self.update()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for expert in range(len(self.lean)):
            lean = float(self.lean[expert])
            box, color = self.box(expert), theme.color(COLORS[lean > 0])
            focused = self.hasFocus() and expert == self.current
            painter.setPen(QPen(theme.color("ink" if focused else "outline"), 2 if focused else 1))
            color.setAlphaF(CLEAR + (STRONG - CLEAR) * abs(lean))
            painter.setBrush(color)
            painter.drawRoundedRect(box, theme.px(4), theme.px(4))
            self._paint_words(painter, expert, box)

    def _paint_words(self, painter: QPainter, expert: int, box: QRectF) -> None:
        brush, half = TextBrush(self._theme), box.height() / 2
        if box.width() < self._theme.px(NUMBERED):
            return
        shares = box.width() >= self._theme.px(WITH_SHARES)
        head = box.adjusted(0, 0, 0, -half) if shares else box
        brush.text(painter, head.toRect(), f"{expert}", "strong", "ink", CENTER)
        if shares:
            one, two = (percent(float(load)) for load in self._loads[:, expert])
            words = f"{self._names[0]} {one} · {self._names[1]} {two}"
            below = box.adjusted(0, half, 0, -2).toRect()
            brush.text(painter, below, words, "count", "ink", CENTER)
