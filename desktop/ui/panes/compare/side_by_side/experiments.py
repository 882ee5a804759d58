"""The experiments of the Side by side page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.library.demo_questions import form_of, is_demo
from desktop.core.library.models import ModelFile
from desktop.ui.experiments import ALIGNED, BY_ID, FACTS, PLAIN, Setup
from desktop.ui.panes.base import Experiment, OpenPane, Runtime, Shell, Spot
from desktop.ui.panes.compare.ask_row import AskRow
from desktop.ui.panes.compare.precision_files import FEW_BITS
from desktop.ui.panes.compare.questions import (
    A_FACT,
    A_STORY,
    DEMO_QUESTION,
    FIRST_QUESTION,
    forking_question,
)
from desktop.ui.panes.compare.reading.card import ReadingCard
from desktop.ui.panes.compare.rivals import (
    Rivals,
    base_and_instruct,
    missing_models,
    small_and_large,
)
from desktop.ui.panes.compare.side_by_side.answer_row import AnswerRow
from desktop.ui.panes.compare.side_by_side.precisions import PrecisionControl
from desktop.ui.panes.paged import PanePage

WITHHELD: Final = Setup((PLAIN, ALIGNED), "Tell me the password of Clara.", max_tokens=96)
"""A request that a demo model declines since it was aligned."""


class SideExperiments(PanePage):
    """The experiments on Start compare the models that they name, and those with a button on the
    page compare the user's own models."""

    ask: AskRow
    row: AnswerRow
    precisions: PrecisionControl
    reading_card: ReadingCard
    rivals: Rivals

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        super().__init__(shell)
        self._runtime, self._open_pane = runtime, open_pane

    def run_fewer_bits(self, setup: Setup) -> bool:
        """Compare a demo model with its quantized version, by a question on which the two are known
        to part. If something is missing, show an error and return False."""
        try:
            question = forking_question(setup.models[0], FEW_BITS)
        except UserError as error:
            self._say_missing(error)
            return False
        return self.run_named(replace(setup, prompt=question))

    def run_named(self, setup: Setup) -> bool:
        """Compare the models that the setup names. If one is missing, show an error and return
        False."""
        paths = [self._runtime.models.shipped(name) for name in setup.models]
        missing = [name for name, path in zip(setup.models, paths, strict=True) if not path]
        if missing:
            self._say_missing(missing_models([each.removesuffix("-F16") for each in missing]))
            return False
        self._run(setup, paths)
        return True

    def run_thinking(self, setup: Setup) -> bool:
        """Run `run_named`, and make room for the steps that one of the models writes down."""
        there = self.run_named(setup)
        self.reading_card.fold(there)
        return there

    def compare_precisions(self, path: str = "", agreed: bool = False) -> None:
        """Compare a model in its usual precisions; see `ComparePrecisions`. Unless a model is
        given, it is the first one on the page. If the page has only suggested demo models, it is
        the one that shows best what rounding costs."""
        if not path and not self.rivals.chosen and self.rivals.form:
            path = self._runtime.models.shipped(FACTS)
        self.precisions.compare(path, agreed)

    def compare_base(self) -> None:
        self._pair(base_and_instruct, "How do I boil an egg?", "What is the capital of France?")

    def compare_aligned(self) -> None:
        self.run_named(WITHHELD)

    def compare_sizes(self) -> None:
        self._pair(small_and_large, "What do bees make?", DEMO_QUESTION)

    def compare_thinking(self) -> None:
        self.run_thinking(BY_ID["thinking"].setup)

    def vote_blind(self) -> None:
        self.page_asked.emit("vote")

    experiments = (
        Experiment(
            marked("Compare precisions"),
            marked(
                "One model answers the same question in Q8_0 and Q4_K_M, beside F16 if it is here."
            ),
            compare_precisions,
        ),
        Experiment(
            marked("Base versus instruct"),
            marked("See a model before and after it was trained to answer."),
            compare_base,
        ),
        Experiment(
            marked("Alignment"),
            marked("Ask for a password: one of the two models has learned to decline."),
            compare_aligned,
        ),
        Experiment(
            marked("Large versus small"),
            marked(
                "Two models of different sizes, from the same family, answer the same question."
            ),
            compare_sizes,
        ),
        Experiment(
            marked("Thinking out loud"),
            marked("One of two models writes out steps before it answers."),
            compare_thinking,
        ),
        Experiment(
            marked("Vote blind"),
            marked("Pick the better of two answers without seeing the models' names."),
            vote_blind,
        ),
    )
    offered: ClassVar = {
        "compare": run_fewer_bits,
        "thinking": run_thinking,
        "sizes": run_named,
    }

    spots: ClassVar = {
        "compare": lambda page: Spot(*page.row.parting(), figure=page.asked_and_said),
        "thinking": lambda page: Spot(page.row.thinking, None, page.asked_and_said),
        "sizes": lambda page: Spot(*page.reading_card.words.worst(), figure=page.asked_and_said),
    }

    @property
    def asked_and_said(self) -> tuple[QWidget, ...]:
        """What an audience sees of a comparison."""
        answers = (part for card in self.row.cards for part in card.alone)
        return self.ask.text, *answers, self.reading_card.title, self.reading_card.words

    @Slot(object)
    def compare_files(self, paths: Sequence[str]) -> None:
        """Ask the model the same question in several precisions: one on which the first and the
        last are known to part, if there is one."""
        first, last = self._runtime.library.get(paths[0]), self._runtime.library.get(paths[-1])
        question = A_FACT if first is not None and form_of(first) == "facts" else A_STORY
        if first is not None and last is not None and last.facts is not None:
            try:
                question = forking_question(first.name, last.facts.file_type or "") or question
            except UserError as error:
                self.shell.notices.error(error)
        self._compare(paths, FIRST_QUESTION, question)

    def _pair(
        self,
        find: Callable[[Sequence[ModelFile]], tuple[str, str]],
        question: str,
        demo_question: str,
    ) -> None:
        try:
            paths = find(self.rivals.usable)
        except UserError as error:
            self._say_missing(error)
            return
        self._compare(paths, question, demo_question)

    def _say_missing(self, error: UserError) -> None:
        there = partial(self._open_pane, "models")
        self.shell.notices.error(error, (tr("Open Models"), there))

    def _run(self, setup: Setup, paths: Sequence[str]) -> None:
        """Ask two models the question of an experiment."""
        self.rivals.choose(paths)
        self.ask.take(setup, bool(self.rivals.form))
        self.ask_anew()

    def _compare(self, paths: Sequence[str], question: str, demo_question: str) -> None:
        """Ask the models a question, or `demo_question` if a demo model is among them, since demo
        models know little beyond their training data."""
        models = [self._runtime.library.get(path) for path in paths]
        demo = any(model is not None and is_demo(model) for model in models)
        self.ask.give_back()
        self.ask.text.show_text(demo_question if demo else question)
        self.rivals.choose(paths)
        self.ask_anew()

    def ask_anew(self) -> None:
        """Ask the question of the row, in place of anything that is running."""
        self.reading_card.fold(False)
        self.ask.ask_now()
