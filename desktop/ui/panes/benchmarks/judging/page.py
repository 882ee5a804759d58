"""Judging benchmarks: arguments for and against, each next to a figure or something to try."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Literal

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.core.i18n import marked, tr
from desktop.core.library.demo_results import DemoResult, demo_results
from desktop.services.jobs import JobThread
from desktop.services.private_sets import PrivateSets
from desktop.ui.experiments import Setup
from desktop.ui.figures.quality_results import Results, read_results
from desktop.ui.panes.base import Experiment, OpenPane, Shell, Spot
from desktop.ui.panes.benchmarks.judging import figures
from desktop.ui.panes.benchmarks.judging.figures import JudgingFigure
from desktop.ui.panes.benchmarks.private.card import PrivateCard
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.result import Figure, FigureCard
from desktop.ui.plots.chart import Bar
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import IconLabel, button, label
from desktop.ui.widgets.layout.fitted import ScrollColumn, TallContent
from desktop.ui.widgets.layout.flow_layout import flowing
from desktop.ui.widgets.layout.one_of import OneOf
from desktop.ui.widgets.layout.scaled import Scaled, in_column, in_row, spaced
from desktop.ui.widgets.layout.side_by_side import SideBySide, SideCard
from desktop.ui.widgets.results.empty_state import EmptyState
from desktop.ui.widgets.segments import SegmentChoice, Segments

Key = Literal["full", "overfit", "scope", "private"]


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic of the page. `title` is a question; `good`, `bad`, and `practice` are the texts
    under For, Against, and In practice. The texts are keys for `tr`."""

    key: Key
    short: str
    title: str
    good: str
    bad: str
    practice: str


TOPICS = (
    Topic(
        "full",
        marked("Saturation"),
        marked("Too easy a benchmark?"),
        marked(
            "A good model should answer nearly every question in an easy benchmark correctly, "
            "so a low score shows right away that something is broken."
        ),
        marked(
            "Once good models answer nearly everything correctly, a better model has little "
            "room to stand out. On GSM8K's 1,319 questions, the gap between 97% and 99% is "
            "larger than chance explains. But a 2025 review removed 110 of the questions as "
            "unclear (GSM8K-Platinum)."
        ),
        marked(
            "Harder benchmarks replace saturated ones: MMLU-Pro has up to ten options where "
            "MMLU has four, and its questions take more steps to solve."
        ),
    ),
    Topic(
        "overfit",
        marked("Overfitting"),
        marked("Has the model memorized the benchmark?"),
        marked("Public questions let anyone repeat a measurement."),
        marked(
            "Public questions often end up in training data, by accident or not. And anyone "
            "who tries many versions of a model and keeps the one with the best score has "
            "fitted the model to the benchmark, too."
        ),
        marked(
            "Search the training data for the questions. Then ask fresh questions of the same "
            "kind, and don't trust a score that drops on them."
        ),
    ),
    Topic(
        "scope",
        marked("Limited scope"),
        marked("What does the benchmark leave out?"),
        marked("A single number for a single task is easy to compare."),
        marked(
            "The score says little about other tasks. An average over many benchmarks can hide "
            "what a model can't do at all."
        ),
        marked(
            "Look at the scores on several benchmarks and at people's votes on open-ended "
            "questions. Then try your own task."
        ),
    ),
    Topic(
        "private",
        marked("Private sets"),
        marked("What if no model has seen the questions?"),
        marked(
            "A model is unlikely to have been trained on questions that were never published. "
            "And you can test exactly what you need the model for."
        ),
        marked(
            "Others can't check your score, and a few dozen questions give only a wide "
            "confidence interval. Questions that you type into an online service are no longer "
            "private."
        ),
        marked(
            "Some benchmark makers keep part of their question set private. In Glassbox, your "
            "questions stay on this laptop, encrypted with a password."
        ),
    ),
)


OPENS_QUALITY = marked("Opens Quality, where models answer a benchmark's questions.")
OPENS_LEAKS = marked("Opens Leak check and has both models answer the questions.")
TEXT_WIDTH, LEAST_TEXT, LEAST_CHART = 336, 200, (420, 200)
NOTHING = {
    "full": marked("Run a few benchmarks to see which of them are nearly saturated."),
    "overfit": marked(
        "The two demo models for this figure aren't included in this copy of Glassbox."
    ),
    "scope": marked("Run three benchmarks on one model to see how much its scores differ."),
}


class JudgingPage(PanePage):
    id = "judging"
    instant = True
    summary = marked(
        "See what a score is worth, what it hides, and how to get one that you can trust."
    )

    def __init__(
        self,
        shell: Shell,
        background: JobThread,
        open_pane: OpenPane,
        file: Path,  # the results of Quality
        sets: PrivateSets,
    ) -> None:
        super().__init__(shell)
        self._background, self._open_pane, self._file = background, open_pane, file
        theme = shell.theme
        self._results, self._demo = Results(), dict[str, DemoResult]()
        self._only_demo = False  # an experiment of Start is shown, until something is chosen
        self.shown: JudgingFigure | None = None
        self.topics = Segments(
            theme, [SegmentChoice(each.key, tr(each.short), tr(each.title)) for each in TOPICS]
        )
        self.heading = label(kind="section", wrap=True)
        self.good, self.bad, self.practice = (label(wrap=True) for _ in range(3))
        self.chart = Plot(theme, tr("Scores"))
        self.chart.setWhatsThis(
            tr(
                "Each bar is the share of questions that a model got right. The error bar is "
                "the 95% confidence interval."
            )
        )
        self.act = button(theme, tr("Open Quality"), "secondary", "ph.arrow-right")
        self.act.setWhatsThis(tr(OPENS_QUALITY))
        scroll = ScrollColumn(self.chart)
        Scaled(theme, scroll, lambda: scroll.setMinimumSize(*map(theme.px, LEAST_CHART)))
        scores = Figure(tr("Scores"), scroll, lambda: figures.table(self.shown))
        self.card = FigureCard(theme, shell.files, scores)
        self.nothing = OneOf(*(self._made_nothing(each) for each in TOPICS[:-1]))
        self.private = PrivateCard(theme, shell.files, shell.notices, sets)
        self.figure = OneOf(self.card, self.nothing, self.private)
        self._lay_out()
        self.topics.chosen.connect(lambda: self._show_key(self.topic.key))
        self.act.clicked.connect(self._act)
        self.setFocusProxy(self.topics)
        self._show()

    # --- building -----------------------------------------------------------------------

    def _made_nothing(self, topic: Topic) -> EmptyState:
        theme = self.shell.theme
        begin = button(theme, tr("Open Quality"), "primary", "ph.chart-bar")
        begin.setWhatsThis(tr(OPENS_QUALITY))
        begin.clicked.connect(lambda: self.page_asked.emit("quality"))
        buttons = [begin] if topic.key != "overfit" else []
        return EmptyState(theme, "ph.scales", tr(topic.title), tr(NOTHING[topic.key]), buttons)

    def _lay_out(self) -> None:
        theme = self.shell.theme
        row = flowing(theme, (("", self.topics), ("", self.act)))
        halves = spaced(theme, SideBySide(), spacing=16)
        halves.addWidget(self._made_text())
        halves.addWidget(self.figure, 1)
        in_column(theme, experiment_row(theme, self), row, (halves, 1), on=self, spacing=16)

    def _made_text(self) -> QWidget:
        theme = self.shell.theme
        content = TallContent()
        inner = in_column(theme, self.heading, on=content, margins=(24, 16, 24, 16), spacing=4)
        for icon, color, name, text in (
            ("ph.plus-circle", "good", tr("For"), self.good),
            ("ph.minus-circle", "warn", tr("Against"), self.bad),
            ("ph.compass", "accent", tr("In practice"), self.practice),
        ):
            inner.addSpacing(12)
            head = in_row(theme, IconLabel(theme, icon, color), (label(name, "strong"), 1))
            inner.addLayout(head)
            inner.addWidget(text)
        inner.addStretch(1)
        card = SideCard(theme, TEXT_WIDTH)
        scroll = ScrollColumn(content)
        Scaled(theme, scroll, lambda: scroll.setMinimumHeight(theme.px(LEAST_TEXT)))
        in_column(theme, scroll, on=card)
        return card

    # --- actions --------------------------------------------------------------------------

    def show_full(self) -> bool:
        """Show which benchmarks are nearly saturated. Returns False if there are no scores; the
        page then suggests running benchmarks."""
        return self._show_key("full")

    def show_scope(self) -> bool:
        """Show how a model's scores differ between benchmarks. Returns False if no model has scores
        on enough benchmarks; the page then suggests running more benchmarks."""
        return self._show_key("scope")

    def catch_leak(self) -> bool:
        return self._open_pane("leaks", "planted", "exam")

    def write_set(self) -> None:
        self._show_key("private")
        self.private.ask_write()

    experiments = (
        Experiment(
            marked("Find saturated benchmarks"),
            marked("Some leave little room for better models."),
            show_full,
        ),
        Experiment(
            marked("One number, many skills"),
            marked("See one model's score on each benchmark."),
            show_scope,
        ),
        Experiment(
            marked("Catch a leak"),
            marked("One of two models has seen half of the questions before."),
            catch_leak,
        ),
        Experiment(
            marked("Write private questions"), marked("You lock them with a password."), write_set
        ),
    )

    def run_full(self, _setup: Setup) -> bool:
        """Show which benchmarks are nearly saturated for the demo models, even if the user has
        scores of their own. Returns False if there are no scores."""
        self._demo = demo_results()
        return self._show_key("full", only_demo=True)

    offered: ClassVar = {"full": run_full}
    spots: ClassVar = {"full": lambda page: page.full_spot()}

    def full_spot(self) -> Spot:
        """Return the bars of nearly saturated benchmarks."""
        keyed = self.chart.chart.keyed.items()
        bars = [(key, mark.color) for key, mark in keyed if isinstance(mark, Bar)]
        full = (key for key, color in bars if color == figures.FULL_COLOR)
        return Spot(*self.chart.mark(*full), (self.card.title, self.card.said, self.chart))

    def _show_key(self, key: Key, *, only_demo: bool = False) -> bool:
        self._only_demo = only_demo
        self.topics.show_choice(key)
        self._show()
        return self.figure.shown is not self.nothing

    @property
    def topic(self) -> Topic:
        return next(each for each in TOPICS if each.key == self.topics.current)

    @Slot()
    def _act(self) -> None:
        if self.topic.key == "overfit":
            self.catch_leak()
        else:
            self.page_asked.emit("quality")

    # --- contents -------------------------------------------------------------------------

    def unsaved(self) -> object:
        return self._only_demo

    def show_unsaved(self, unsaved: Any) -> None:
        self._only_demo = unsaved
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the results again, to include benchmarks that were run in the meantime."""
        super().showEvent(event)
        file = self._file
        job = self._background.call(lambda: (read_results(file), demo_results()), "read results")
        job.finished.connect(self._take)
        job.failed.connect(self.shell.notices.error)

    @Slot(object)
    def _take(self, found: tuple[Results, dict[str, DemoResult]]) -> None:
        self._results, self._demo = found
        self._show()

    def _show(self) -> None:
        topic = self.topic
        self.act.setVisible(self._show_figure(topic))
        self.heading.setText(tr(topic.title))
        self.good.setText(tr(topic.good))
        self.bad.setText(tr(topic.bad))
        self.practice.setText(tr(topic.practice))

    def _show_figure(self, topic: Topic) -> bool:
        """Show a topic's scores, or what stands in their place. Returns True for scores."""
        if topic.key == "private":
            self.figure.show_one(self.private)
            return False
        self.shown, names = self._figure(topic.key)
        if self.shown is None:
            self.nothing.show_one(self.nothing.at(TOPICS.index(topic)))
            self.figure.show_one(self.nothing)
            return False
        self.chart.show_chart(figures.bars(self.shown, names))
        leak = topic.key == "overfit"
        self.act.setText(tr("Try it") if leak else tr("Open Quality"))
        self.act.setWhatsThis(tr(OPENS_LEAKS if leak else OPENS_QUALITY))
        self.card.say(self.shown.said, self.shown.source)
        self.figure.show_one(self.card)
        return True

    def _figure(self, key: Key) -> tuple[JudgingFigure | None, dict[str, str]]:
        """Return a topic's scores and the meanings of their colors."""
        demo = figures.demo_scores(self._demo)
        own = [] if demo and self._only_demo else figures.own_scores(self._results)
        if key == "overfit":
            return figures.overfitting(self._demo), figures.TWINS
        if key == "full":
            return figures.saturation(own, demo), figures.NEARLY_FULL
        return figures.scope(own, demo), {}
