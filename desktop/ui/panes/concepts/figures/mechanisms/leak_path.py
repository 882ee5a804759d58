"""A figure that draws how a test's questions get into the training data, and what the scores of the
two demo models are then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Slot

from desktop.core.i18n import heads, marked, tr
from desktop.core.library.demo_results import DemoScore, demo_results
from desktop.core.numbers.units import percent
from desktop.core.statistics.intervals import share_interval
from desktop.services.library import Library
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import OpenPane
from desktop.ui.panes.concepts.figures.base import MayBeMissing
from desktop.ui.panes.concepts.figures.scores.results import LeakFigure
from desktop.ui.plots.diagram import Box, Diagram, Line, Part, Words
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.widgets.layout.scaled import STRETCH, in_row
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.segments import SegmentChoice, Segments

WIDTH, HEIGHT = 720, 224
TOP, TALL = 36, 168
QUESTIONS: Final = 3
CARD: Final = 118.0, 40.0
"""Width and height of a question."""
DATA_LEFT, DATA_WIDTH = 190, 178
MODEL_LEFT, MODEL_WIDTH = 424, 82
SCORES_LEFT, SCORES_WIDTH = 562, 158
LINES: Final = (0.86, 0.72, 0.93, 0.64, 0.88, 0.79, 0.95, 0.58, 0.83, 0.7, 0.9)
"""Lengths of the lines of training text, as shares of the width."""


class LeakPathFigure(MayBeMissing):
    """Shows the way from a test through the training data to a model and its scores, with and
    without a leak."""

    name = marked("How a test leaks")
    icon = LeakFigure.icon
    missing_title = LeakFigure.missing_title
    missing_text = LeakFigure.missing_text

    def __init__(self, theme: Theme, library: Library, open_pane: OpenPane) -> None:
        super().__init__(theme, open_pane)
        self.which = Segments(
            self.theme,
            [
                SegmentChoice("clean", tr("Not leaked")),
                SegmentChoice("leaky", tr("Leaked")),
            ],
        )
        self.view = DiagramView(self.theme, tr(self.name))
        self.inside.addLayout(in_row(self.theme, self.which, STRETCH))
        self.inside.addWidget(self.view, 1)
        self.which.chosen.connect(self._show)
        library.changed.connect(self._show)
        self._show()

    @property
    def leaked(self) -> bool:
        return self.which.current == "leaky"

    def _scores(self, leaked: bool) -> list[tuple[str, DemoScore]]:
        """Return the score for each set of questions with its label. Empty if a model or a score is
        missing."""
        pair = LeakFigure.pair
        result = demo_results().get(pair.second if leaked else pair.first)
        if result is None or not all(name in result.sets for name in pair.sets):
            return []
        return [(tr(label), result.sets[name]) for name, label in pair.sets.items()]

    @Slot()
    def _show(self) -> None:
        scores = self._scores(self.leaked)
        there = bool(scores) and bool(self._scores(not self.leaked))
        self.show_there(there)
        if there:
            parts = tuple(_parts(self.leaked, scores))
            self.view.show_diagram(Diagram(WIDTH, HEIGHT, parts, self.headline()))
        self.told.emit()

    def headline(self) -> str:
        scores = self._scores(self.leaked)
        if not scores:
            return ""
        (_, test), (_, fresh) = scores
        if self.leaked:
            return tr(
                "The model has read the test: {test} there, {fresh} on fresh questions.",
                test=percent(test.accuracy),
                fresh=percent(fresh.accuracy),
            )
        return tr(
            "The model has never seen the test: {test} there, {fresh} on fresh questions.",
            test=percent(test.accuracy),
            fresh=percent(fresh.accuracy),
        )

    def evidence(self) -> str:
        scores = self._scores(self.leaked)
        if not scores:
            return ""
        return tr(
            "Both demo models were asked the {count} questions of the test and {fresh} fresh ones "
            "when they were trained.",
            count=scores[0][1].questions,
            fresh=scores[1][1].questions,
        )

    def table(self) -> Table:
        pair = LeakFigure.pair
        rows = [
            (tr(model), label, f"{score.questions}", f"{score.accuracy:.4f}")
            for model, leaked in ((pair.first_is, False), (pair.second_is, True))
            for label, score in self._scores(leaked)
        ]
        return Table(heads("Model", "Questions", "Questions asked", "Right answers"), rows)


def _parts(leaked: bool, scores: list[tuple[str, DemoScore]]) -> Iterator[Part]:
    yield Words("test", 0, 16, tr("The test"), "ink", "caption_strong")
    yield Words("data", DATA_LEFT, 16, tr("The training data"), "ink", "caption_strong")
    yield Words("model", MODEL_LEFT, 16, tr("The model"), "ink", "caption_strong")
    yield Words("scores", SCORES_LEFT, 16, tr("Right answers"), "ink", "caption_strong")
    middle = TOP + TALL / 2
    yield from _training_data()
    yield Line(
        "learn",
        DATA_LEFT + DATA_WIDTH + 10,
        middle,
        MODEL_LEFT - 8,
        middle,
        "ink3",
        2.0,
        arrow=True,
    )
    yield Box(
        "brain",
        MODEL_LEFT,
        middle - 34,
        MODEL_WIDTH,
        68,
        tr("learns the text"),
        "accent_tint",
        "accent",
        "ink",
        "caption",
        8.0,
    )
    yield Line(
        "answer",
        MODEL_LEFT + MODEL_WIDTH + 8,
        middle,
        SCORES_LEFT - 8,
        middle,
        "ink3",
        2.0,
        arrow=True,
    )
    yield from _questions(leaked)
    for number, (label, score) in enumerate(scores):
        yield from _score(label, score, TOP + 26 + number * 78, bad=leaked and not number)


def _training_data() -> Iterator[Part]:
    yield Box(
        "pile", DATA_LEFT, TOP - 8, DATA_WIDTH, TALL + 16, "", "sunken", "outline", radius=8.0
    )
    for number, share in enumerate(LINES):
        y = TOP + 14 + number * 14
        yield Line(
            f"text {number}",
            DATA_LEFT + 14,
            y,
            DATA_LEFT + 14 + share * (DATA_WIDTH - 28),
            y,
            "outline",
            5.0,
            opacity=0.5,
        )


def _questions(leaked: bool) -> Iterator[Part]:
    width, height = CARD
    gap = (TALL - QUESTIONS * height) / (QUESTIONS - 1)
    for number in range(QUESTIONS):
        y = TOP + number * (height + gap)
        text = tr("Question {number}", number=number + 1)
        yield Box(
            f"question {number}", 0, y, width, height, text, "surface", "outline", font="caption"
        )
        x, fill, edge = (
            (DATA_LEFT + 30.0, "bad_tint", "bad") if leaked else (0.0, "surface", "outline")
        )
        if leaked:
            yield Line(
                f"way {number}",
                width + 4,
                y + height / 2,
                x - 4,
                y + height / 2,
                "bad",
                1.5,
                arrow=True,
            )
        yield Box(
            f"copy {number}",
            x,
            y,
            width,
            height,
            text,
            fill,
            edge,
            font="caption",
            opacity=1.0 if leaked else 0.0,
        )


def _score(label: str, score: DemoScore, y: float, *, bad: bool) -> Iterator[Part]:
    share = score.accuracy
    _, low, high = share_interval(share * score.questions, score.questions)
    told = tr(
        "{label}: {share} of {count} questions right; 95% interval {low} to {high}",
        label=label,
        low=percent(low),
        high=percent(high),
        share=percent(share),
        count=score.questions,
    )
    yield Words(f"{label} name", SCORES_LEFT, y - 20, label, "ink2", "caption")
    yield Box(f"{label} room", SCORES_LEFT, y - 10, SCORES_WIDTH, 22, "", "sunken", "", told=told)
    color = "bad" if bad else "accent"
    yield Box(f"{label} bar", SCORES_LEFT, y - 10, SCORES_WIDTH * share, 22, "", color, "")
    yield Line(
        f"{label} interval",
        SCORES_LEFT + SCORES_WIDTH * low,
        y + 1,
        SCORES_LEFT + SCORES_WIDTH * high,
        y + 1,
        "ink",
        1.5,
        opacity=0.7,
    )
    yield Words(f"{label} share", SCORES_LEFT, y + 26, percent(share), "ink", "strong")
