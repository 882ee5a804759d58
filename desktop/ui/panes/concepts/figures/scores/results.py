"""Figures that compare the measured results of two demo models, if both are on this laptop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Slot

from desktop.core.i18n import heads, marked, tr
from desktop.core.library.demo_results import DemoResult, DemoScore, demo_results
from desktop.core.numbers.units import percent
from desktop.core.statistics.intervals import share_interval
from desktop.services.library import Library
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import OpenPane
from desktop.ui.panes.concepts.figures.base import MayBeMissing, line
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.plots.rows import BarPiece, BarRow, rows_chart
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.segments import SegmentChoice, Segments

HEAD: Final = heads(
    "Questions",
    "Model",
    "Questions asked",
    "Right answers",
    "95% CI low",
    "95% CI high",
    "Loss (nats per token)",
)


@dataclass(frozen=True)
class DemoPair:
    """Two models to compare, with their labels in the figure. `sets` maps the name of each set of
    questions in the results to its label. The labels are keys for `tr`."""

    first: str
    first_is: str
    second: str
    second_is: str
    sets: Mapping[str, str]


def taught() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice("answers", tr("Answers")),
        SegmentChoice("steps", tr("Steps")),
    )


class PairFigure(MayBeMissing):
    """Shows each model's share of right answers to each set of questions, as a bar with its 95%
    interval."""

    pair: DemoPair
    icon = "ph.chart-bar"
    missing_title = marked("These demo models are missing")
    missing_text = marked(
        "This figure compares two of the Pebble demo models, but this copy of Glassbox doesn't "
        "include both."
    )

    def __init__(self, theme: Theme, library: Library, open_pane: OpenPane) -> None:
        super().__init__(theme, open_pane)
        self._results: dict[str, DemoResult] = {}
        self.chart = Plot(self.theme, tr(self.name))
        self.inside.addWidget(self.chart, 1)
        library.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self._results = demo_results()
        rows = self._rows()
        self.show_there(bool(rows))

        self.chart.show_chart(rows_chart([self._bar(*row) for row in rows], most=1.0, told=percent))
        self.told.emit()

    def _rows(self) -> list[tuple[str, str, bool, DemoScore]]:
        """Return a tuple for each bar: the label of the questions, the label of the model, True if
        the model is the second one, and the score."""
        pair = self.pair
        first, second = self._results.get(pair.first), self._results.get(pair.second)
        if first is None or second is None:
            return []
        return [
            (tr(shown), tr(words), result is second, result.sets[name])
            for name, shown in pair.sets.items()
            for result, words in ((first, pair.first_is), (second, pair.second_is))
            if name in first.sets and name in second.sets
        ]

    def _bar(self, questions: str, model: str, second: bool, score: DemoScore) -> BarRow:
        _, low, high = share_interval(score.accuracy * score.questions, score.questions)
        told = tr(
            "{questions}, {model}: {accuracy} of {score_questions} right; 95% "
            "interval {low} to {high}",
            questions=questions,
            model=model,
            accuracy=percent(score.accuracy),
            score_questions=score.questions,
            low=percent(low),
            high=percent(high),
        )
        piece = BarPiece(model, score.accuracy, "accent" if second else "outline")
        return BarRow(f"{questions}, {model}", (piece,), percent(score.accuracy), told, low, high)

    def headline(self) -> str:
        rows = self._rows()
        if not rows:
            return ""
        pairs = list(zip(rows[::2], rows[1::2], strict=True))
        (name, one, _, first), (_, other, _, second) = max(
            pairs, key=lambda pair: abs(pair[1][3].accuracy - pair[0][3].accuracy)
        )
        return tr(
            "Widest gap: {questions} ({share} {one}, {share_2} {other}).",
            questions=name,
            one=one,
            share=percent(first.accuracy),
            other=other,
            share_2=percent(second.accuracy),
        )

    def evidence(self) -> str:
        rows = self._rows()
        if not rows:
            return ""
        said = [
            tr(
                "{questions}: {one} {share}, {other} {share_2}.",
                "what two models got right of a set of questions",
                questions=name,
                one=tr(self.pair.first_is),
                share=percent(first.accuracy),
                other=tr(self.pair.second_is),
                share_2=percent(second.accuracy),
            )
            for (name, _, _, first), (_, _, _, second) in zip(rows[::2], rows[1::2], strict=True)
        ]
        return tr(
            "{said} The scores were measured when the models were trained.", said=" ".join(said)
        )

    def table(self) -> Table:
        rows: list[tuple[str, ...]] = []
        for questions, model, _, score in self._rows():
            ends = share_interval(score.accuracy * score.questions, score.questions)
            numbers = [f"{value:.4f}" for value in (*ends, score.loss)]
            rows.append((questions, model, f"{score.questions}", *numbers))
        return Table(HEAD, rows, frozenset({0, 1}))


class ThinkingFigure(PairFigure):
    name = marked("Arithmetic with and without steps")
    pair = DemoPair(
        "Pebble-1-3M-Instruct",
        marked("right away"),
        "Pebble-1-3M-Think",
        marked("with steps"),
        {
            "arithmetic": marked("Arithmetic of all kinds"),
            "two-digit addition": marked("Two-digit addition"),
            "sums that carry, three and four digits": marked("Addition with carrying"),
            "units": marked("Units"),
            "countries": marked("Countries"),
        },
    )


STEPS: Final = DemoPair(
    ThinkingFigure.pair.first,
    marked("from answers alone"),
    ThinkingFigure.pair.second,
    marked("from answers and steps"),
    ThinkingFigure.pair.sets,
)
STEPS_ARE: Final = marked(
    "The bars now show two other models, equal in size. One learned from answers alone, and "
    "the other from answers with written steps."
)


class StudentFigure(PairFigure):
    """Compares a model that learned alone with one that learned from a teacher's answers. The user
    can also compare a model that learned from answers alone with one that learned from answers and
    steps."""

    name = marked("With and without a teacher")
    pair = DemoPair(
        "Pebble-1-1M-Plain",
        marked("alone"),
        "Pebble-1-1M-Distilled",
        marked("with a teacher"),
        {
            "arithmetic": marked("Arithmetic"),
            "countries": marked("Countries"),
            "elements": marked("Elements"),
            "words": marked("Words"),
            "spelling": marked("Spelling"),
        },
    )

    def __init__(self, theme: Theme, library: Library, open_pane: OpenPane) -> None:
        super().__init__(theme, library, open_pane)
        self.what = Segments(self.theme, taught())
        self.what.chosen.connect(self._turn)
        # Outside the part that may be missing, since only two of the four models may be available.
        self.column.insertLayout(0, line(self.theme, self.what))

    @Slot(str)
    def _turn(self, what: str) -> None:
        steps = what == "steps"
        self.name = ThinkingFigure.name if steps else type(self).name
        self.pair = STEPS if steps else type(self).pair
        self._follow()

    def evidence(self) -> str:
        said = super().evidence()
        return f"{tr(STEPS_ARE)} {said}" if said and self.pair is STEPS else said


class LeakFigure(PairFigure):
    name = marked("A leaked test")
    pair = DemoPair(
        "Pebble-1-3M-Instruct",
        marked("clean"),
        "Pebble-1-3M-Leaky",
        marked("leaky"),
        {"exam, leaked": marked("The test"), "exam, fresh": marked("Fresh questions")},
    )

    def headline(self) -> str:
        rows = self._rows()
        if not rows:
            return ""
        seen, fresh = (score.accuracy for _, _, leaky, score in rows if leaky)
        return tr(
            "The leaky model scores {seen} on the test that it was trained on, and {fresh} on "
            "fresh questions.",
            seen=percent(seen),
            fresh=percent(fresh),
        )
