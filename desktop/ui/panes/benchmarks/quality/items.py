"""The questions of a benchmark with the answers of one or two models."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.store import ResultStore, Run
from desktop.core.benchmarks.tasks.catalog import catalog
from desktop.core.benchmarks.tasks.own import is_sealed
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.benchmarks.tasks.titles import shown_title
from desktop.core.i18n import counted, heads, marked, named, tr
from desktop.ui.figures.quality_results import (
    MeasuredModel,
    ModelResult,
    Results,
    asked_alike,
    is_share,
)
from desktop.ui.widgets.results.data_table import Table

ALL, WRONG, DIFFERENT = (
    marked("All questions"),
    marked("Wrong answers only"),
    marked("Only where the verdicts differ"),
)
MINUS = "−"


@dataclass(frozen=True, slots=True)
class ComparedQuestion:
    """One question with the answers of one or two models. `second` is None if there is only one
    model, or if the second model wasn't asked the question in the same way."""

    title: str
    first: Sample
    second: Sample | None

    @property
    def answered(self) -> list[Sample]:
        return [each for each in (self.first, self.second) if each is not None]

    def fits(self, which: str) -> bool:
        if which == tr(WRONG):
            return any(each.correct is False for each in self.answered)
        if which == tr(DIFFERENT):
            return self.second is not None and self.first.correct != self.second.correct
        return True


def withheld(runs: Sequence[Run]) -> set[str]:
    """Return the names of the tasks in `runs` whose questions must not be shown."""
    among = catalog()
    names = {run.settings.task for run in runs}
    return {
        name
        for name in names
        if is_sealed(name) or (isinstance(task := among.get(name), BenchmarkTask) and task.private)
    }


def readable(results: Results, first: MeasuredModel) -> list[ModelResult]:
    """Return a model's results on benchmarks whose questions can be shown and whose scores are
    shares of right answers."""
    return [each for each in results.of(first) if is_share(each) and not withheld(each.runs)]


def read_questions(
    path: Path, results: Results, first: MeasuredModel, second: MeasuredModel | None, benchmark: str
) -> list[ComparedQuestion]:
    """Return the questions of a benchmark in order, with the answers of one or two models.

    Raises: UserError, if the store of results can't be read.
    """
    ours = next((each for each in readable(results, first) if each.benchmark == benchmark), None)
    other = results.of(second) if second else []
    found: list[ComparedQuestion] = []
    with closing(ResultStore(path)) as store:
        theirs = {run.settings.task: run for each in other for run in each.runs}
        for run in ours.runs if ours else ():
            title = shown_title(run.summary.title) if run.summary else run.settings.task
            pair = theirs.get(run.settings.task)
            samples: dict[int, Sample] = {}
            if pair is not None and asked_alike(run, pair):
                samples = {each.id: each for each in store.samples(pair.id)}
            found += [
                ComparedQuestion(title, each, samples.get(each.id))
                for each in store.samples(run.id)
            ]
    return found


# --- texts and tables


def options(question: ComparedQuestion, names: Sequence[str]) -> Table:
    """Return a table of the options with their log-likelihoods. A triangle marks the option that a
    model picked."""
    head = heads(
        "Option", *(tr("{name} (nats)", name=name) for name in names[: len(question.answered)])
    )
    rows: list[tuple[str, ...]] = []
    for number, option in enumerate(question.first.options):
        cells = [_likelihood(sample, number) for sample in question.answered]
        rows.append((option.strip(), *cells))
    return Table(head, rows)


def _likelihood(sample: Sample, number: int) -> str:
    values = sample.loglikelihoods
    if number >= len(values):
        return ""
    text = tr("{values:.2f}", values=values[number]).replace("-", MINUS)
    picked = values.index(max(values))  # of equal ones, the first, as in choice_score
    return f"▸ {text}" if number == picked else text


def headline(questions: Sequence[ComparedQuestion], names: Sequence[str]) -> str:
    """Return a title that says how many questions each model was asked and how many it got
    right."""
    if not questions:
        return tr("No questions to show")
    parts: list[str] = []
    before = 0
    for number, name in enumerate(names):
        samples = [each.answered[number] for each in questions if len(each.answered) > number]
        answers = [each for each in samples if each.scored]
        right, asked = sum(each.correct is True for each in answers), len(answers)
        if not answers:
            continue
        if not parts:
            part = counted(
                asked,
                "{name} gets {right:,} of {asked:,} question right",
                "{name} gets {right:,} of {asked:,} questions right",
                name=name,
                right=right,
                asked=asked,
            )
        elif asked == before:
            part = tr("versus {right:,} for {name}", name=name, right=right)
        else:
            part = tr(
                "versus {right:,} of {asked:,} for {name}", name=name, right=right, asked=asked
            )
        parts.append(part)
        before = asked
    return ", ".join(parts) or tr("No questions fit in the context")


def said(shown: int, questions: int) -> str:
    """Return a sentence about the number of questions that the filter shows; "" if it shows all."""
    if shown == questions:
        return ""
    return tr(
        "The filter shows {shown:,} of {questions:,} questions.", shown=shown, questions=questions
    )


HEAD = heads("Prompt", "Correct answer", "Model", "Answer", "Verdict")
VERDICTS = {True: marked("right"), False: marked("wrong"), None: marked("partly right")}


def table(questions: Sequence[ComparedQuestion], names: Sequence[str]) -> Table:
    """Return a table with a row for each question and model."""
    rows = [
        (
            question.first.prompt,
            question.first.target,
            name,
            sample.prediction or sample.written.strip(),
            tr(VERDICTS[sample.correct]) if sample.scored else "",
        )
        for question in questions
        for name, sample in zip(names, question.answered, strict=False)
    ]
    return Table(HEAD, rows, frozenset(range(len(HEAD))))


def told(question: ComparedQuestion, names: Sequence[str]) -> str:
    """Return the correct answer, and each model's answer with its verdict."""
    lines = (
        [tr("Correct answer: {target}", target=question.first.target)]
        if question.first.target
        else []
    )
    for name, sample in zip(names, question.answered, strict=False):
        lines.append(named(name, _answer(sample)))
    return "\n".join(lines)


def _answer(sample: Sample) -> str:
    if not sample.scored:
        return tr("not asked because the question is longer than the context")
    verdict = tr(VERDICTS[sample.correct])
    said = sample.prediction or sample.written.strip() or tr("no answer")
    cut = tr(", cut off because the context was full") if sample.note == "cut" else ""
    return f"{said}  ({verdict}{cut})"
