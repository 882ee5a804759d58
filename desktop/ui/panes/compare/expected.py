"""What both models expected in one token's place: five words each, with their odds."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from desktop.core.messages import Likely, TokenCompared
from desktop.core.number_text import number_text
from desktop.core.units import percent
from desktop.core.words import named, tr
from desktop.ui import names
from desktop.ui.panes.compare.kl_steps import WORDS, step_of
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.painted import say
from desktop.ui.widgets.pieces import seen
from desktop.ui.widgets.row_brush import LEFT, RIGHT, RowBrush
from desktop.ui.widgets.scaled import STRETCH, Gap, Scaled, in_column, in_row, spaced

ROW, BAR, NAME, NUMBER, MOST, WIDTH, GAP = 17, 8, 76, 44, 5, 372, 20
POINT_AT = tr(
    "Point at a word to see what both models expected there. With the keyboard, Tab "
    "leads to the words, and the arrow keys through them."
)


class ExpectedBars(QWidget):
    """One model's favorites; the first one is the word that it would write at temperature 0."""

    def __init__(self, theme: Theme, color: str) -> None:
        super().__init__()
        self._theme, self._color = theme, color
        self._brush = RowBrush(theme)
        self._rows: Sequence[Likely] = ()
        self._token = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Scaled(theme, self, self.updateGeometry)

    def show_rows(self, name: str, rows: Sequence[Likely], token: int) -> None:
        self._rows, self._token = rows, token
        told = ", ".join(f"{seen(row.text)} {percent(row.probability)}" for row in rows)
        say(self, tr("{name} expected: {told}", name=name, told=told))
        self.update()

    def told_at(self, y: float) -> str:
        """The word as a whole and its odds with more digits; "" below the rows."""
        at = math.floor(y / self._theme.px(ROW))
        if not 0 <= at < len(self._rows):
            return ""
        row = self._rows[at]
        share = number_text(100 * row.probability, 3)
        return named(seen(row.text), f"{share} %")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(event.pos().y()), self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px((WIDTH - GAP) // 2), MOST * self._theme.px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, row in enumerate(self._rows):
            top, height = at * px(ROW), px(ROW)
            ink = "ink" if row.id == self._token or not at else "ink2"
            name = QRect(0, top, px(NAME), height)
            self._brush.text(painter, name, seen(row.text), "mono_caption", ink, LEFT)
            whole = QRectF(
                px(NAME) + px(8), top + (height - px(BAR)) / 2,
                self.width() - px(NAME) - px(NUMBER) - px(12), px(BAR),
            )  # fmt: skip
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sunken"))
            painter.drawRoundedRect(whole, px(2), px(2))
            whole.setWidth(max(1.0, whole.width() * row.probability))
            painter.setBrush(theme.color("outline" if at else self._color))
            painter.drawRoundedRect(whole, px(2), px(2))
            number = QRect(self.width() - px(NUMBER), top, px(NUMBER), height)
            use = "count" if at else "caption_strong"
            self._brush.text(painter, number, percent(row.probability), use, ink, RIGHT)


LONGEST_WORD = 20


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST_WORD else f"{text[: LONGEST_WORD - 1]}…"


class _Head(ElidedLabel):
    """Whose words stand below; where that is too long, the model's name alone, and of a long name
    what it is told by."""

    def __init__(self) -> None:
        super().__init__("caption_strong")
        self._name = ""

    def show_name(self, name: str) -> None:
        self._name = name
        self.setText(tr("{name} expected", name=name))

    def _elided(self) -> str:
        metrics, width = self.fontMetrics(), self.width()
        if metrics.horizontalAdvance(self.text()) <= width:
            return self.text()
        return names.shortened(self._name, lambda text: metrics.horizontalAdvance(text) <= width)


class Expected(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.hint = label(POINT_AT, "caption", wrap=True)
        self.after = ElidedLabel("caption")
        self.word = label("", "section")
        self.kld = label("", "tag")
        self.heads = (_Head(), _Head())
        self.bars = (ExpectedBars(theme, "accent"), ExpectedBars(theme, "off_bar_3"))
        self._body = QWidget()
        in_column(theme, self.hint, self._body, STRETCH, on=self, spacing=0)
        titled = in_row(theme, self.word, self.kld, STRETCH)
        beside = spaced(theme, QHBoxLayout(), spacing=GAP)
        for head, bars in zip(self.heads, self.bars, strict=True):
            beside.addLayout(in_column(theme, head, bars, spacing=4), 1)
        in_column(theme, self.after, titled, Gap(4), beside, on=self._body, spacing=4)
        Scaled(theme, self, lambda: self.setFixedWidth(theme.px(WIDTH)))
        self.show_nothing()

    def show_nothing(self, can_point: bool = False) -> None:
        self.hint.setVisible(can_point)
        self._body.hide()

    def show_token(
        self, tokens: Sequence[TokenCompared], place: int, writer: str, reader: str
    ) -> None:
        token = tokens[place]
        before = "".join(each.text for each in tokens[max(0, place - 8) : place]).split()
        where = (
            tr("after “… {before}”", before=" ".join(before[-5:]))
            if before
            else tr("at the beginning")
        )
        self.after.setText(tr("Token {place}, {where}", place=place + 1, where=where))
        self.word.setText(shortened(seen(token.text)))
        self.kld.setText(
            tr("KL {kld:.3f} nats, {words}", kld=token.kld, words=WORDS[step_of(token.kld)])
        )
        rows = (token.likeliest_reference, token.likeliest)
        for head, bars, name, likely in zip(
            self.heads, self.bars, (writer, reader), rows, strict=True
        ):
            head.show_name(name)
            bars.show_rows(name, likely, token.id)
        self.hint.hide()
        self._body.show()
