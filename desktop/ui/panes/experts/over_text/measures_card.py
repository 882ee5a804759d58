"""The card with measures of one layer's routing over a text, each with a small chart over all
layers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QWidget

from desktop.core.i18n import marked, tr
from desktop.core.routing.measures import LayerMeasures
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row

LINE = 96

Of = Callable[[LayerMeasures], float | None]


@dataclass(frozen=True)
class Measure:
    """A measure of a layer's routing. `value` returns the measure for a layer; `chance` returns the
    value expected by chance. `chance` is None if that value can't be computed."""

    name: str
    meaning: str
    value: Of
    chance: Of | None = None
    most: float | None = 1.0  # end of its scale; None for the largest value
    whole: bool = False


MEASURES = (
    Measure(
        marked("Load balance"),
        marked(
            "Entropy of the experts' shares, divided by its maximum: 1 if all experts are "
            "chosen equally often, 0 if one expert gets all of the choices."
        ),
        lambda of: of.balance,
    ),
    Measure(
        marked("Load variation"),
        marked(
            "Standard deviation of the experts' shares, divided by their mean (the "
            "coefficient of variation): 0 if all shares are equal."
        ),
        lambda of: of.variation,
        lambda of: of.chance_variation,
        most=None,
    ),
    Measure(
        marked("Idle experts"),
        marked("The number of the layer's experts that no token used."),
        lambda of: of.idle,
        lambda of: of.chance_idle,
        most=None,
        whole=True,
    ),
    Measure(
        marked("Probability of chosen experts"),
        marked("The total probability that the router assigns to the chosen experts, on average."),
        lambda of: of.chosen_share,
    ),
    Measure(
        marked("Router certainty"),
        marked(
            "1 if the router considers only one expert, 0 if it finds all of them equally good "
            "(1 minus the entropy divided by its maximum)."
        ),
        lambda of: of.sureness,
    ),
    Measure(
        marked("Experts changed per token"),
        marked("The share of a token's experts that the previous token didn't use, on average."),
        lambda of: of.change,
        lambda of: of.chance_change,
    ),
)


class MeasuresCard(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.title = label(tr("Layer"), "section")
        note = label(
            tr(
                "The lines show all layers; the dot marks this layer. Dashed lines: values "
                "expected by chance."
            ),
            "caption",
            wrap=True,
        )
        column = in_column(theme, self.title, note, on=self, margins=(16, 12, 16, 12))
        self.rows = [_Row(theme, measure) for measure in MEASURES]
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)

    def show_layer(self, layers: Sequence[LayerMeasures], place: int) -> None:
        self.title.setText(tr("Layer {layer}", layer=layers[place].layer))
        for row in self.rows:
            row.show_layer(layers, place)


class _Row(QWidget):
    def __init__(self, theme: Theme, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self.value = label(kind="strong")
        self.chance = label(kind="count")
        self.line = Profile(theme)
        name = label(tr(measure.name), "caption")
        self.setToolTip(tr(measure.meaning))
        row = in_row(theme, self.value, self.chance, STRETCH, self.line)
        in_column(theme, name, row, on=self, spacing=2)

    def show_layer(self, layers: Sequence[LayerMeasures], place: int) -> None:
        measure, here = self._measure, layers[place]
        value = measure.value(here)
        by_chance = measure.chance(here) if measure.chance is not None else None
        self.setVisible(value is not None)
        self.value.setText(_text(value, measure.whole))
        told = "" if by_chance is None else tr("random: {by_chance:.1f}", by_chance=by_chance)
        if by_chance is not None and not measure.whole:
            told = tr("random: {by_chance:.2f}", by_chance=by_chance)
        self.chance.setText(told)
        values = [measure.value(each) or 0.0 for each in layers]
        chances = None
        if measure.chance is not None and by_chance is not None:
            chances = [measure.chance(each) or 0.0 for each in layers]
        self.line.show_values(values, chances, place, measure.most)


def _text(value: float | None, whole: bool) -> str:
    if value is None:
        return ""
    return tr("{value:.0f}", value=value) if whole else tr("{value:.2f}", value=value)


class Profile(QWidget):
    """A small line chart over the layers, with one layer marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._values: Sequence[float] = ()
        self._chances: Sequence[float] | None = None
        self._place, self._most = 0, 1.0
        Scaled(theme, self, lambda: self.setFixedSize(theme.px(LINE), theme.px(28)))

    def show_values(
        self,
        values: Sequence[float],
        chances: Sequence[float] | None,
        place: int,
        most: float | None,
    ) -> None:
        self._values, self._chances, self._place = values, chances, place
        self._most = most or max(*values, *(chances or ()), 1e-9)
        self.update()

    def _at(self, place: int, value: float) -> QPointF:
        step = (self.width() - 8) / max(1, len(self._values) - 1)
        x = 4 + place * step if len(self._values) > 1 else self.width() / 2
        return QPointF(x, self.height() - 4 - (self.height() - 8) * value / self._most)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._values:
            return
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(self._at(0, 0), self._at(len(self._values) - 1, 0))
        if self._chances is not None:
            painter.setPen(QPen(theme.color("ink3"), 1, Qt.PenStyle.DashLine))
            painter.drawPolyline(self._line(self._chances))
        painter.setPen(QPen(theme.color("outline"), 1.5))
        painter.drawPolyline(self._line(self._values))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(self._at(self._place, self._values[self._place]), 3.5, 3.5)

    def _line(self, values: Sequence[float]) -> QPolygonF:
        return QPolygonF([self._at(place, value) for place, value in enumerate(values)])
