"""The timeline of well-known models, with a lane for each level of openness."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from desktop.core.i18n import heads, marked, tr, yes_or_no
from desktop.core.library.openness import STEPS, KnownModel, Step, about, known_models, step_text
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import LessonFigure
from desktop.ui.plots.chart import Axis, Card, Chart, Line, Name, Point, Rule
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.scale import Scale
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.results.data_table import Table

HEAD: Final = heads(
    "Model", "Maker", "Level", "Released", "Reads images", "Reasoning", "License", "Source"
)
COLORS: Final[dict[Step, str]] = {
    "closed": "bit_mantissa",
    "open-weight": "accent",
    "open-source": "bit_exponent",
    "fully open": "bit_scales",
}


APART, LANE = 0.14, 0.9
"""Distance between models in the same lane and month, and the maximum height that they take up
together, as shares of a lane."""
LAGS: Final = (("GPT-3.5 (ChatGPT)", "Llama 2 70B"), ("o1", "DeepSeek-R1"))
"""Closed models, and the models with open weights that followed them."""
MARGIN: Final = 0.1
"""Margin before the first and after the last model, in years."""


def timeline_chart(models: Sequence[KnownModel]) -> Chart:
    """Return the chart. Each model is a point whose key is the model's name."""
    models = sorted(models, key=lambda model: (model.released, model.model))
    first, last = (year(model.released) for model in (models[0], models[-1]))
    points = list(_points(models))
    years = range(math.ceil(first), math.floor(last) + 1)
    lanes = range(len(STEPS))
    return Chart(
        Axis(
            "",
            Scale(first - MARGIN, last + MARGIN),
            names=tuple(Name(each, f"{each}") for each in years),
        ),
        Axis(
            "",
            Scale(0.5 - len(STEPS), 0.5),
            names=tuple(Name(-lane, step_text(STEPS[lane]), strong=True) for lane in lanes),
        ),
        (*(Rule("y", -lane, color="line") for lane in lanes), *_lags(points), *points),
        zooms=False,
        lanes=True,
        least=(400, 210),
        highest=500,
    )


def _points(models: Sequence[KnownModel]) -> Iterator[Point]:
    """Yield the points. Models of the same month and lane are stacked."""
    alike = Counter((model.step, model.released) for model in models)
    seen: Counter[tuple[Step, str]] = Counter()
    for model in models:
        key = (model.step, model.released)
        below = (seen[key] - (alike[key] - 1) / 2) * min(APART, LANE / alike[key])
        seen[key] += 1
        yield Point(
            year(model.released),
            -STEPS.index(model.step) - below,
            card=Card(model.model, (model.developer, model.released, step_text(model.step))),
            color=COLORS[model.step],
            size=4.5,
            key=model.model,
        )


def _lags(points: Sequence[Point]) -> Iterator[Line]:
    """Yield a dashed line from each closed model of LAGS to the open-weight one that followed."""
    places = {point.key: point for point in points}
    for closed, followed in LAGS:
        if closed in places and followed in places:
            ends = places[closed], places[followed]
            x, y = (np.array([getattr(end, axis) for end in ends]) for axis in ("x", "y"))
            yield Line(x, y, "ink", dashed=True, pointed=False)


def lag(closed: str, followed: str) -> int:
    """Return the months between the releases of two well-known models."""
    released = {model.model: model.released for model in known_models()}
    return round(12 * (year(released[followed]) - year(released[closed])))


def year(released: str) -> float:
    """Convert YYYY-MM to a decimal year: 2023-07 becomes 2023.5."""
    number, month = released.split("-")[:2]
    return int(number) + (int(month) - 1) / 12


def _until() -> str:
    """Return text that says how far the table reaches, and which later models it also has."""
    until = about().covers_until
    later = [model.model for model in known_models() if model.released > until]
    if later:
        return tr(
            "The table covers models released through {until}, plus {later}, which comes with "
            "Glassbox. Each row names its source.",
            until=until,
            later=", ".join(later),
        )
    return tr(
        "The table covers models released through {until}. Each row names its source.", until=until
    )


class TimelineFigure(LessonFigure):
    name = marked("Well-known models by month")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.timeline = Plot(self.theme, tr("Models by month"))
        chart = timeline_chart(known_models())
        self.timeline.show_chart(chart)
        self.timeline.choose(chart.walked[-1])
        self.column.addWidget(self.timeline, 1)
        self.column.addWidget(label(_until(), "caption", wrap=True))

    def headline(self) -> str:
        chatgpt, o1 = (lag(*each) for each in LAGS)
        return tr(
            "Months until open weights followed: {chatgpt} after ChatGPT (Llama 2), {o1} after o1 "
            "(DeepSeek-R1).",
            chatgpt=chatgpt,
            o1=o1,
        )

    def evidence(self) -> str:
        models = known_models()
        first: dict[Step, str] = {}
        for model in reversed(models):  # oldest first
            first.setdefault(model.step, f"{model.model} ({model.released})")
        return tr(
            "The table lists models from {released} to {until}. Its oldest closed model is "
            "{closed}; its oldest open-weight model is {first}.",
            released=models[-1].released,
            until=models[0].released,
            closed=first["closed"],
            first=first["open-weight"],
        )

    def table(self) -> Table:
        rows = [
            (
                model.model,
                model.developer,
                step_text(model.step),
                model.released,
                yes_or_no(model.multimodal),
                yes_or_no(model.reasoning),
                model.license,
                model.source,
            )
            for model in known_models()
        ]
        return Table(HEAD, rows, frozenset(range(len(HEAD))))
