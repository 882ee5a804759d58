"""Asks several models the same question and keeps their answers and measurements."""

from __future__ import annotations

import random
import re
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from PySide6.QtCore import QObject

from desktop.core.compare.vote_store import Vote
from desktop.core.conversations.thinking import ThinkingSplitter
from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.messages import (
    Generate,
    Generated,
    GenerateTogether,
    LoadProgress,
    Message,
    ModelLoaded,
    Sampling,
    Token,
    WrittenSoFar,
)
from desktop.core.settings import LARGEST_SEED
from desktop.services.inference import Inference
from desktop.services.task import Step, Steps
from desktop.ui.panes.compare.copies import Copies, RunPlan, SharedModels, key
from desktop.ui.panes.compare.rivals import Rivals

State = Literal["waiting", "loading", "reading", "writing", "done", "stopped"]
STATES: Final = {
    "waiting": marked("waiting"),
    "loading": marked("loading"),
    "reading": marked("reading the question"),
    "writing": marked("writing"),
    "done": "",
    "stopped": marked("stopped"),
}


NO_ROOM: Final = marked(
    "There isn't enough memory for all models at once, so they answer one after another."
)


@dataclass(frozen=True)
class SharedQuestion:
    """A question for all models. If `raw` is true, the models continue the question's text, without
    a chat template. `alternatives` is as in Generate."""

    text: str
    sampling: Sampling
    max_tokens: int
    raw: bool = False
    alternatives: int = 0

    def with_next_seed(self) -> SharedQuestion:
        seed = ((self.sampling.seed or 0) + 1) % (LARGEST_SEED + 1)
        return replace(self, sampling=replace(self.sampling, seed=seed))

    def to(self, path: str) -> Generate:
        asked = Generate(
            key(path),
            sampling=self.sampling,
            max_tokens=self.max_tokens,
            alternatives=self.alternatives,
        )
        if self.raw:
            return replace(asked, prompt=self.text)
        return replace(asked, messages=(Message("user", self.text),))


@dataclass
class ModelAnswer:
    path: str
    state: State = "waiting"
    fraction: float = 0.0  # of the loading
    tokens: list[Token] = field(default_factory=list[Token])
    text: str = ""
    parts: ThinkingSplitter = field(default_factory=ThinkingSplitter)
    """The text, with the thinking separated from the answer."""
    loaded: ModelLoaded | None = None
    result: Generated | None = None

    @property
    def thinking(self) -> str:
        """The thinking before the answer, without its tags; "" if there is none."""
        return self.parts.thinking

    @property
    def said(self) -> str:
        """The answer so far, without the thinking."""
        return self.parts.answer

    def has(self, right: str) -> bool:
        """Return True if the answer has the right answer as a word of its own."""
        return re.search(rf"(?<!\w){re.escape(right)}(?!\w)", self.said) is not None

    @property
    def ended(self) -> bool:
        """True if the model ended its answer or reached a limit, rather than being stopped."""
        return self.result is not None and self.result.stop != "cancelled"

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of the written tokens, including the end token if there was one."""
        ids = [token.id for token in self.tokens if token.id >= 0]
        if self.result is not None and self.result.end is not None:
            ids.append(self.result.end)
        return tuple(ids)


class SideBySideRun(SharedModels):
    """Asks models a question, all at once or one after another. The answers so far are kept if the
    work stops or fails."""

    def __init__(self, inference: Inference, copies: Copies, parent: QObject) -> None:
        super().__init__(inference, copies, parent)
        self.answers: list[ModelAnswer] = []
        self.question: SharedQuestion | None = None
        self.plan: RunPlan | None = None

    @property
    def together(self) -> bool:
        return self.plan is not None and self.plan.together

    def begin(self, paths: Sequence[str], question: SharedQuestion) -> None:
        self.answers = [ModelAnswer(path) for path in paths]
        self.question, self.plan = question, None
        self.task.start(self._steps(self.answers, question))

    def unsaved(self) -> object:
        """As in PanePage."""
        # The plan's sentence is in the language of now.
        return self.answers, self.question, self.plan and replace(self.plan, sentence="")

    def show_unsaved(self, unsaved: Any) -> None:
        """As in PanePage."""
        self.answers, self.question, self.plan = unsaved

    def forget(self) -> None:
        """Drop the answers, because the models to compare have changed."""
        self.task.abandon()
        self.answers, self.question, self.plan = [], None, None
        self.changed.emit()

    # --- steps ---

    def _steps(self, answers: Sequence[ModelAnswer], question: SharedQuestion) -> Steps[None]:
        try:
            yield from self._ask(answers, question)
        finally:
            self._copies.hold(self, ())
            for answer in answers:
                if answer.state != "done":
                    answer.state = "stopped"

    def _ask(self, answers: Sequence[ModelAnswer], question: SharedQuestion) -> Steps[None]:
        paths = [answer.path for answer in answers]
        self._copies.hold(self, paths)
        for job in self._copies.free(but=paths):
            yield job
        plan = self.plan = yield self._copies.plan(paths)
        if plan.together:
            try:
                for answer in answers:
                    yield from self._load(answer, plan)
            except UserError as error:  # the plan was only an estimate
                if error.kind != "memory":
                    raise
                self.plan = replace(plan, together=False, sentence=tr(NO_ROOM))
            else:
                yield self._write(answers, question)
                return
        for answer in answers:
            self._copies.hold(self, [answer.path])
            for job in self._copies.free():
                yield job
            yield from self._load(answer, plan)
            yield self._write([answer], question)

    def _load(self, answer: ModelAnswer, plan: RunPlan) -> Steps[None]:
        answer.state = "loading"
        self.changed.emit()

        def follow(event: object) -> None:
            if isinstance(event, LoadProgress):
                answer.fraction = event.fraction
                self.changed.emit()

        answer.loaded = yield Step(self._copies.load(answer.path, plan), follow)
        answer.state = "waiting"

    def _write(self, answers: Sequence[ModelAnswer], question: SharedQuestion) -> Step:
        for answer in answers:
            answer.state = "reading"
        self.changed.emit()

        def follow(event: object) -> None:
            if isinstance(event, WrittenSoFar):
                _take(answers[event.place], event)
                self.changed.emit()

        requests = tuple(question.to(answer.path) for answer in answers)
        return Step(self._inference.submit(GenerateTogether(requests)), follow)


def _take(answer: ModelAnswer, event: WrittenSoFar) -> None:
    answer.state = "writing"
    answer.tokens += event.tokens
    text = "".join(token.text for token in event.tokens)
    answer.text += text
    answer.parts.feed(text)
    if event.result is not None:
        answer.result = event.result
        answer.parts.finish()
        answer.state = "stopped" if event.result.stop == "cancelled" else "done"


Asked = tuple[Sequence[str], list[ModelAnswer], SharedQuestion | None, bool]
"""The models to choose from, the answers and the question of a ballot, and `left_is_first`."""


class Ballot:
    def __init__(self, match: SideBySideRun, rivals: Rivals) -> None:
        self._match, self._rivals = match, rivals
        self.left_is_first = True

    def ask(self, question: SharedQuestion, chance: random.Random | None = None) -> None:
        """Ask two of the models, chosen at random and in random order. `chance` decides if it is
        given, so that an experiment has the same answer on the left on every laptop."""
        source = chance or random
        self._rivals.settle()
        pair = source.sample(self._rivals.paths, 2)
        raw = not all(self._rivals.has_template(path) for path in pair)
        self.left_is_first = source.random() < 0.5
        asked = SharedQuestion(question.text, question.sampling, question.max_tokens, raw)
        self._match.begin(pair, asked)

    def ask_again(self, question: SharedQuestion) -> None:
        """Ask the same two models again, in the same order."""
        self._match.begin([answer.path for answer in self._match.answers], question)

    def save(self) -> Asked:
        match = self._match
        return self._rivals.paths, match.answers, match.question, self.left_is_first

    def restore(self, asked: Asked) -> bool:
        """Go on with an earlier ballot. Returns False if there is none, or if a model has been
        deleted in the meantime."""
        paths, answers, question, left_is_first = asked
        self._rivals.choose(paths)
        if not answers or self._rivals.paths != paths:
            return False
        self._match.answers, self._match.question = answers, question
        self.left_is_first = left_is_first
        return True

    @property
    def sides(self) -> tuple[int, int]:
        """Indices of the left and right answers."""
        return (0, 1) if self.left_is_first else (1, 0)

    @property
    def said(self) -> tuple[str, str]:
        """The answers from left to right, without the thinking, which would reveal the model."""
        left, right = (self._match.answers[place].said.strip() for place in self.sides)
        return left, right

    @property
    def names(self) -> tuple[str, str]:
        """Names that distinguish the models (see Rivals.short), from left to right."""
        left, right = (self._rivals.short(self._match.answers[place].path) for place in self.sides)
        return left, right

    @property
    def cut_off(self) -> bool:
        """True if a model returned only thinking, without an answer."""
        return any(each.thinking and not each.said.strip() for each in self._match.answers)

    def vote(self, left: float) -> Vote:
        """Return the vote. `left` is the score of the left answer: 1 if the left answer is better,
        0 if the right answer is better, and 0.5 for a tie."""
        question = self._match.question
        assert question is not None
        first, second = self._match.answers
        names = self._rivals.names(first.path, second.path)
        return Vote(
            id=uuid.uuid4().hex,
            time=time.time(),
            question=question.text,
            temperature=question.sampling.temperature,
            seed=question.sampling.seed or 0,
            first=names[0],
            second=names[1],
            first_answer=first.said,
            second_answer=second.said,
            first_left=self.left_is_first,
            score=left if self.left_is_first else 1 - left,
        )
