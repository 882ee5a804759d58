"""Shows both models' predictions for one token: each model's five most likely tokens, with their
probabilities."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.i18n import marked, tr
from desktop.core.messages import Likely, TokenCompared
from desktop.core.numbers.units import percent
from desktop.ui import names
from desktop.ui.look.theme import Theme
from desktop.ui.panes.compare.reading.kl_steps import WORDS, step_of
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.layout.scaled import STRETCH, Gap, Scaled, in_column, in_row, spaced
from desktop.ui.widgets.painted import say
from desktop.ui.widgets.tokens.pieces import seen
from desktop.ui.widgets.tokens.probability_bars import ProbabilityBars, ProbabilityRow

ROW, BAR, WIDTH, GAP = 17, 8, 372, 20
POINT_AT = marked(
    "Point to a word to see what both models expected there, or press Tab and move through the "
    "words with the arrow keys."
)


LONGEST_WORD = 20


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST_WORD else f"{text[: LONGEST_WORD - 1]}…"


class _Head(ElidedLabel):
    """A heading that says which model's predictions are below. If it is too long, only the model's
    name is shown, shortened to its distinguishing parts if needed."""

    def __init__(self) -> None:
        super().__init__("caption_strong")
        self._name = ""

    def show_name(self, name: str) -> None:
        self._name = name
        self.setText(tr("{name}'s predictions", name=name))

    def _elided(self) -> str:
        metrics, width = self.fontMetrics(), self.width()
        if metrics.horizontalAdvance(self.text()) <= width:
            return self.text()
        return names.shortened(self._name, lambda text: metrics.horizontalAdvance(text) <= width)


class Expected(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.hint = label(tr(POINT_AT), "caption", wrap=True)
        self.after = ElidedLabel("caption")
        self.word = label("", "section")
        self.kld = label("", "tag")
        self.heads = (_Head(), _Head())
        self.bars = tuple(
            ProbabilityBars(theme, ROW, BAR, color) for color in ("accent", "off_bar_3")
        )
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
            tr("KL {kld:.3f} nats, {words}", kld=token.kld, words=tr(WORDS[step_of(token.kld)]))
        )
        rows = (token.likeliest_reference, token.likeliest)
        for head, bars, name, likely in zip(
            self.heads, self.bars, (writer, reader), rows, strict=True
        ):
            head.show_name(name)
            _show(bars, name, likely, token.id)
        self.hint.hide()
        self._body.show()


def _show(bars: ProbabilityBars, name: str, likely: Sequence[Likely], token: int) -> None:
    """Show one model's most likely tokens. At temperature 0, the model would write the first of
    these tokens."""
    rows: list[ProbabilityRow] = []
    for at, each in enumerate(likely):
        share, drawn = each.probability, each.id == token
        rows.append(ProbabilityRow(each.id, seen(each.text), share, share, drawn, strong=not at))
    bars.set_rows(rows)
    told = ", ".join(f"{row.name} {percent(row.now)}" for row in rows)
    say(bars, tr("{name} expected: {told}", name=name, told=told))
