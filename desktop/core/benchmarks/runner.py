"""Asks a model the questions of a benchmark, one item after another.

It performs no I/O itself: it sends the requests defined in core/messages to the engine and yields
samples.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from desktop.core.benchmarks.items import (
    Answer,
    ChoiceItem,
    GeneratedText,
    Item,
    Likelihoods,
    Note,
    Sample,
    TextItem,
    TextRead,
    WriteItem,
)
from desktop.core.benchmarks.rows import Rows
from desktop.core.benchmarks.tasks.own import plain_form
from desktop.core.benchmarks.tasks.perplexity import counted_text
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import RequestRunner
from desktop.core.errors import UserError
from desktop.core.messages import (
    Continuations,
    ContinuationsScored,
    ContinuationsTooLong,
    Generate,
    Generated,
    LongTextScored,
    Message,
    PromptRendered,
    RenderPrompt,
    Sampling,
    ScoreContinuations,
    ScoreLongText,
    ThoughtOpened,
    Token,
)

AT_ONCE: Final = 100
"""Number of items per likelihood request: enough to fill batches and to share common prefixes, but
few enough that their prompts are built quickly."""


@dataclass(frozen=True, slots=True)
class TaskPlan:
    """Settings for running a task. `model` is the engine's key, `limit` 0 means all questions,
    `exact` means that each option is read with an empty cache, and `chat` is true if the model has
    a chat template."""

    task: BenchmarkTask
    model: str
    shots: int
    limit: int = 0
    exact: bool = False
    chat: bool = False


def count(plan: TaskPlan, rows: Rows) -> int:
    """Return the number of items in a plan."""
    return sum(1 for _ in _items(plan, rows))


def run(
    plan: TaskPlan, rows: Rows, engine: RequestRunner, cancel: Cancel, done: Collection[int] = ()
) -> Iterator[Sample]:
    """Yield a sample for each item whose ID isn't in `done`.

    Raises: UserError, Cancelled.
    """
    left = (item for item in _items(plan, rows) if item.id not in done)
    asking = _Asking(plan, engine, cancel)
    while items := list(islice(left, AT_ONCE)):
        yield from asking.samples(items)


def _items(plan: TaskPlan, rows: Rows) -> Iterator[Item]:
    items = plan.task.items(rows, plan.shots)
    return islice(items, plan.limit) if plan.limit else items


@dataclass
class _Asking:
    plan: TaskPlan
    engine: RequestRunner
    cancel: Cancel

    def samples(self, items: Sequence[Item]) -> Iterator[Sample]:
        """Yield samples for items, which must all be of the same class (every task has only
        one)."""
        choices: list[ChoiceItem] = []
        for item in items:
            if isinstance(item, ChoiceItem):
                try:
                    choices.append(self._in_form(item))
                except UserError as error:
                    if error.kind != "too_long":
                        raise
                    yield self._unasked(item, item.prompt)
        if choices:
            yield from self._choose(choices)
            return
        for item in items:
            self.cancel.check()
            if isinstance(item, WriteItem):
                yield self._write(item)
            elif isinstance(item, TextItem):
                yield self._read(item)

    # --- multiple choice

    def _in_form(self, item: ChoiceItem) -> ChoiceItem:
        """Render a chat question with the model's template, or as plain text if it has none."""
        if not item.chat:
            return item
        if not self.plan.chat:
            plain = plain_form(item)
            assert isinstance(plain, ChoiceItem)
            return plain
        request = Generate(self.plan.model, (Message("user", item.prompt),))
        # Read to the end: an engine with unread events is restarted.
        events = list(self.engine.run(RenderPrompt(request), self.cancel))
        (text,) = (event.text for event in events if isinstance(event, PromptRendered))
        return replace(item, prompt=text, chat=False, delimiter="")

    def _choose(self, items: Sequence[ChoiceItem]) -> Iterator[Sample]:
        request = ScoreContinuations(
            self.plan.model,
            tuple(Continuations(item.prompt, item.options) for item in items),
            self.plan.exact,
        )
        for event in self.engine.run(request, self.cancel):
            if isinstance(event, ContinuationsScored):
                answer = Likelihoods(event.loglikelihoods, event.greedy)
                yield self._sample(items[event.item], items[event.item].prompt, answer)
            elif isinstance(event, ContinuationsTooLong):
                yield self._unasked(items[event.item], items[event.item].prompt)

    # --- written answers

    def _write(self, item: WriteItem) -> Sample:
        chat = item.chat and self.plan.chat
        if item.chat and not chat:
            plain = plain_form(item)
            assert isinstance(plain, WriteItem)
            item = plain
        request = Generate(
            self.plan.model,
            messages=(Message("user", item.prompt),) if chat else (),
            prompt=None if chat else item.prompt,
            sampling=Sampling(temperature=0),
            max_tokens=item.max_tokens,
            stop=item.stop,
            show_prompt=chat,
        )
        written, prompt, cut = "", item.prompt, False
        try:
            for event in self.engine.run(request, self.cancel):
                if isinstance(event, (Token, ThoughtOpened)):
                    written += event.text if isinstance(event, Token) else event.tag
                elif isinstance(event, PromptRendered):
                    prompt = event.text
                elif isinstance(event, Generated):
                    cut = event.stop == "context"
        except UserError as error:
            if error.kind != "too_long":
                raise
            return self._unasked(item, prompt)
        return self._sample(item, prompt, GeneratedText(written, cut))

    # --- whole texts

    def _read(self, item: TextItem) -> Sample:
        read, text = TextRead(0.0, 0), ""
        for event in self.engine.run(ScoreLongText(self.plan.model, item.text), self.cancel):
            if isinstance(event, LongTextScored):
                text = text or counted_text(item.text, event)
                read = TextRead(event.loglikelihood, event.tokens)
        item = replace(item, text=text)
        return self._sample(item, "", read)  # the text is the user's own file

    def _sample(self, item: Item, prompt: str, answer: Answer) -> Sample:
        score = self.plan.task.score(item, answer)
        hidden, sealed = self.plan.task.private, self.plan.task.sealed
        note: Note = "cut" if isinstance(answer, GeneratedText) and answer.cut else ""
        return Sample(
            task=self.plan.task.name,
            id=item.id,
            prompt="" if hidden or sealed else prompt,
            prediction="" if sealed else score.prediction,
            target="" if sealed else score.target,
            correct=score.correct,
            values=score.values,
            chance=score.chance,
            options=item.options if isinstance(item, ChoiceItem) and not sealed else (),
            loglikelihoods=answer.values if isinstance(answer, Likelihoods) else (),
            greedy=answer.greedy if isinstance(answer, Likelihoods) else (),
            written=answer.text if isinstance(answer, GeneratedText) and not sealed else "",
            note=note,
        )

    def _unasked(self, item: Item, prompt: str) -> Sample:
        task = self.plan.task
        shown = "" if task.private or task.sealed else prompt
        return Sample(task.name, item.id, shown, "", "", None, note="too_long")
