"""Tests benchmarks with real llama.cpp on a tiny model."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.summary import summarize
from desktop.core.benchmarks.row_files import load, rows_of_lines
from desktop.core.benchmarks.runner import TaskPlan, count, run
from desktop.core.benchmarks.tasks.own import sealed_tasks
from desktop.core.benchmarks.tasks.perplexity import measure
from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled
from desktop.core.messages import Event, LoadModel, LongTextScored, ModelLoaded, ScoreLongText
from desktop.engine.llama_engine import LlamaEngine
from tests import tiny_model
from tests.core.benchmarks.sets import ARC, HELLASWAG, from_rows, no_parquet, task
from tests.engine.conftest import ask

OWN = [
    {"question": f"What is {n}?", "answer": "a", "choices": ["one", "two"], "correct": n % 2}
    for n in range(3)
]


class Tiny:
    """A tiny model, loaded in the shared engine."""

    def __init__(self, engine: LlamaEngine, path: Path, template: str | None) -> None:
        self.engine, self.path = engine, str(path)
        if not path.exists():
            tiny_model.write(path, template=template, context_length=1024)

    def plan(self, name: str, shots: int = 0, limit: int = 0, exact: bool = False) -> TaskPlan:
        (*_, loaded) = ask(self.engine, LoadModel(self.path, context_length=512, threads=1))
        assert isinstance(loaded, ModelLoaded)
        chat = loaded.has_chat_template
        return TaskPlan(task(name), loaded.model, shots, limit, exact, chat)

    def samples(self, plan: TaskPlan, rows: Any, done: Sequence[int] = ()) -> list[Sample]:
        return list(run(plan, rows, self.engine, Cancel(), done))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture
def tiny(llama_engine: LlamaEngine, folder: Path) -> Tiny:
    return Tiny(llama_engine, folder / "chat.gguf", tiny_model.CHATML)


@pytest.fixture
def base(llama_engine: LlamaEngine, folder: Path) -> Tiny:
    """A model without a chat template."""
    return Tiny(llama_engine, folder / "base.gguf", None)


def test_choices_are_scored_by_their_likelihoods(tiny: Tiny, tmp_path: Path) -> None:
    rows = from_rows("hellaswag", tmp_path, validation=HELLASWAG, train=HELLASWAG[6:])
    plan = tiny.plan("hellaswag", shots=1, limit=7)
    samples = tiny.samples(plan, rows)
    assert count(plan, rows) == len(samples) == 7
    assert [sample.id for sample in samples] == list(range(7))
    for sample in samples:
        assert len(sample.loglikelihoods) == 4
        best = max(range(4), key=lambda n: sample.loglikelihoods[n])
        assert sample.options[best] == f" {sample.prediction}"
        assert sample.correct == (sample.prediction == sample.target)
    slow = tiny.samples(tiny.plan("hellaswag", shots=1, limit=7, exact=True), rows)
    for fast, exact in zip(samples, slow, strict=True):
        assert fast.loglikelihoods == pytest.approx(exact.loglikelihoods, abs=2e-3)
        assert fast.prediction == exact.prediction


def test_a_run_goes_on_without_asking_twice(tiny: Tiny, tmp_path: Path) -> None:
    """A resumed run puts the same text before an item as an uninterrupted run."""
    rows = from_rows("arc_easy", tmp_path, test=ARC, train=ARC)
    plan = tiny.plan("arc_easy", shots=2)
    whole = tiny.samples(plan, rows)
    rest = tiny.samples(plan, rows, done=range(5))
    assert [sample.id for sample in rest] == list(range(5, 12))
    for one, other in zip(rest, whole[5:], strict=True):
        assert one.prompt == other.prompt
        assert one.loglikelihoods == pytest.approx(other.loglikelihoods, abs=2e-3)


def test_stop_comes_between_items(tiny: Tiny, tmp_path: Path) -> None:
    rows = from_rows("arc_easy", tmp_path, test=ARC)
    cancel, found = Cancel(), 0
    with pytest.raises(Cancelled):
        for _ in run(tiny.plan("arc_easy"), rows, tiny.engine, cancel):
            found += 1
            cancel.set()
    assert 0 < found < len(ARC)


def test_written_answers_stop_where_the_benchmark_says(tiny: Tiny, tmp_path: Path) -> None:
    questions = [{"question": f"{n} + 1?", "answer": f"Add. #### {n + 1}"} for n in range(3)]
    rows = from_rows("gsm8k", tmp_path, test=questions, train=questions)
    samples = tiny.samples(tiny.plan("gsm8k", shots=2), rows)
    assert len(samples) == 3
    for sample in samples:
        assert sample.prompt.endswith(f"Question: {sample.id} + 1?\nAnswer:")
        assert "Question:" not in sample.written
        assert sample.target == str(sample.id + 1)
    found = summarize(task("gsm8k"), samples)
    assert found.chance is None
    assert set(found.metrics) == set(task("gsm8k").metrics)


def test_what_does_not_fit_is_counted_and_never_cut(tiny: Tiny, tmp_path: Path) -> None:
    long = {"question": "word " * 400, "answer": "#### 1"}
    short = {"question": "1?", "answer": "#### 1"}
    rows = from_rows("gsm8k", tmp_path, test=[short, long, short])
    samples = tiny.samples(tiny.plan("gsm8k"), rows)
    assert [sample.note == "too_long" for sample in samples] == [False, True, False]
    arc = [ARC[1], {**ARC[2], "question": {**_question(ARC[2]), "stem": "word " * 400}}, ARC[3]]
    rows = from_rows("arc_easy", tmp_path, test=arc)
    samples = tiny.samples(tiny.plan("arc_easy"), rows)
    assert [sample.note for sample in samples] == ["", "too_long", ""]
    found = summarize(task("arc_easy"), samples)
    assert (found.n, found.too_long) == (2, 1)


def _question(row: Mapping[str, Any]) -> Mapping[str, Any]:
    return row["question"]


def test_our_own_questions_go_through_the_chat_template(tiny: Tiny, tmp_path: Path) -> None:
    rows = from_rows("questions", tmp_path, test=OWN)
    wanted = "<|im_start|>user\nWhat is 1?<|im_end|>\n<|im_start|>assistant\n"
    written = tiny.samples(tiny.plan("questions", limit=2), rows)
    chosen = tiny.samples(tiny.plan("questions_choices", limit=2), rows)
    assert written[1].prompt == chosen[1].prompt == wanted
    assert chosen[1].options == ("one", "two")
    assert chosen[0].chance == 0.5


def test_a_model_without_a_template_is_asked_in_plain_text(base: Tiny, tmp_path: Path) -> None:
    rows = from_rows("questions", tmp_path, test=OWN)
    written = base.samples(base.plan("questions", limit=1), rows)
    chosen = base.samples(base.plan("questions_choices", limit=1), rows)
    assert written[0].prompt == chosen[0].prompt == "Question: What is 0?\nAnswer:"
    assert "\n" not in written[0].written
    assert chosen[0].options == (" one", " two")


def test_items_of_a_private_set_are_in_no_sample(tiny: Tiny, tmp_path: Path) -> None:
    secret = {
        "Question": "SECRET question", "Correct Answer": "SECRET right",
        **{f"Incorrect Answer {n}": f"SECRET wrong {n}" for n in (1, 2, 3)},
    }  # fmt: skip
    file = tmp_path / "gpqa_main.csv"
    names = list(secret)
    lines = [",".join(names), *[",".join(secret[name] for name in names)] * 3]
    file.write_text("\n".join(lines), encoding="utf-8")
    wanted = task("gpqa_main_zeroshot")
    rows = load(tmp_path, wanted.layout, wanted.asked, wanted.examples, no_parquet)
    samples = tiny.samples(tiny.plan("gpqa_main_zeroshot"), rows)
    assert len(samples) == 3
    assert "SECRET" not in repr(samples)
    assert samples[0].prediction in ("(A)", "(B)", "(C)", "(D)")


def test_a_text_has_perplexities(tiny: Tiny, tmp_path: Path) -> None:
    text = json.dumps([f"line {n} of a text" for n in range(20)])
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    wanted = task("perplexity")
    rows = load(tmp_path / "text.txt", wanted.layout, "text", None, no_parquet)
    samples = tiny.samples(tiny.plan("perplexity"), rows)
    found = summarize(wanted, samples)
    bits = found.metrics["bits_per_byte"].value
    assert found.metrics["byte_perplexity"].value == pytest.approx(2**bits)
    # Each token of this model is one byte.
    assert found.metrics["token_perplexity"].value == pytest.approx(2**bits)
    words = len(text.split())
    assert found.value.value == pytest.approx(2 ** (bits * len(text) / words), rel=1e-6)
    events = ask(tiny.engine, ScoreLongText(tiny.plan("perplexity").model, text))
    page = measure(text, [each for each in events if isinstance(each, LongTextScored)])
    for name, metric in found.metrics.items():
        assert page.metrics[name].value == pytest.approx(metric.value)
    assert page.perplexity == pytest.approx(found.metrics["token_perplexity"].value)
    assert page.tokens == len(text)


def test_no_word_of_a_sealed_set_is_in_a_sample(tiny: Tiny, tmp_path: Path) -> None:
    lines = [
        {"question": f"SECRET {n}?", "answer": "SECRET", "choices": ["SECRET", "no"], "correct": 0}
        for n in range(3)
    ]
    rows = rows_of_lines("\n".join(json.dumps(each) for each in lines), "mine")
    for sealed in sealed_tasks("mine"):
        assert sealed.title.startswith("mine")
        plan = replace(tiny.plan("questions"), task=sealed)
        samples = tiny.samples(plan, {sealed.asked: rows})
        assert "SECRET" not in repr(samples)
        assert not any(sample.written or sample.options for sample in samples)
        assert summarize(sealed, samples).n == 3
        long = rows_of_lines(json.dumps({**lines[0], "question": "SECRET " * 400}), "mine")
        samples = tiny.samples(plan, {sealed.asked: long})
        assert [sample.note for sample in samples] == ["too_long"]
        assert "SECRET" not in repr(samples)


def test_every_requests_events_are_read_to_the_end(tiny: Tiny, tmp_path: Path) -> None:
    """If events were left unread, the engine's process would be ended, and the model would have to
    be reloaded for the next question."""
    left: list[object] = []

    class Watched:
        resident, process_id = frozenset[str](), None

        def run(self, request: Any, cancel: Cancel) -> Iterator[Event]:
            left.append(request)
            yield from tiny.engine.run(request, cancel)
            left.remove(request)

        def close(self) -> None:
            pass

    rows = from_rows("questions", tmp_path, test=OWN)
    for name in ("questions", "questions_choices"):
        assert list(run(tiny.plan(name, limit=2), rows, Watched(), Cancel()))
    assert not left
