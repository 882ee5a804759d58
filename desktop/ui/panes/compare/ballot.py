"""One blind vote: who answers, and who stands where, is left to chance."""

from __future__ import annotations

import random
import time
import uuid

from desktop.core.vote_store import Vote
from desktop.ui.panes.compare.match import Match, Question
from desktop.ui.panes.compare.rivals import Rivals


class Ballot:
    def __init__(self, match: Match, rivals: Rivals) -> None:
        self._match, self._rivals = match, rivals
        self._left_is_first = True

    def ask(self, question: Question) -> None:
        """Two of the models."""
        self._rivals.settle()
        pair = random.sample(self._rivals.paths, 2)
        raw = not all(self._rivals.has_template(path) for path in pair)
        self._left_is_first = random.random() < 0.5
        asked = Question(question.text, question.sampling, question.max_tokens, raw)
        self._match.begin(pair, asked)

    @property
    def sides(self) -> tuple[int, int]:
        """Which of the two answers stands left, and which right."""
        return (0, 1) if self._left_is_first else (1, 0)

    @property
    def said(self) -> tuple[str, str]:
        """The answers from left to right, without the thinking: that would tell who it was."""
        left, right = (self._match.answers[place].said.strip() for place in self.sides)
        return left, right

    @property
    def names(self) -> tuple[str, str]:
        """As short as they can be told apart, from left to right."""
        left, right = (self._rivals.short(self._match.answers[place].path) for place in self.sides)
        return left, right

    @property
    def cut_off(self) -> bool:
        """A model has thought to the greatest length, and not come to its answer."""
        return any(each.thinking and not each.said.strip() for each in self._match.answers)

    def vote(self, left: float) -> Vote:
        """1 for the answer at the left, 0 for that at the right, 0.5 for neither."""
        question = self._match.question
        assert question is not None
        first, second = self._match.answers
        return Vote(
            id=uuid.uuid4().hex,
            time=time.time(),
            question=question.text,
            temperature=question.sampling.temperature,
            seed=question.sampling.seed or 0,
            first=self._rivals.name(first.path),
            second=self._rivals.name(second.path),
            first_answer=first.said,
            second_answer=second.said,
            first_left=self._left_is_first,
            score=left if self._left_is_first else 1 - left,
        )
