"""Tests what a run records about its benchmark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.benchmarks.evaluation import Began, Ended, EvaluationOrder, evaluate
from desktop.core.benchmarks.results.store import ResultStore
from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import ContinuationsScored, Event, ModelLoaded, Request
from tests import tiny_model
from tests.core.benchmarks.sets import ARC, from_rows, task
from tests.fake_engine import FakeEngine


def row(category: str, number: int) -> dict[str, object]:
    """Return a row of MMLU-Pro."""
    return {
        "question_id": number,
        "question": f"Question {number}?",
        "options": ["yes", "no"],
        "answer": "A",
        "answer_index": 0,
        "cot_content": "A: Let's think step by step. The answer is (A).",
        "category": category,
    }


def test_a_category_counts_its_own_questions_only(tmp_path: Path) -> None:
    """All categories of MMLU-Pro are in one file."""
    asked = [row("law", number) for number in range(3)]
    asked += [row("business", number) for number in range(3, 10)]
    given = [row(category, number) for number in range(5) for category in ("law", "business")]
    rows = from_rows("mmlu_pro_law", tmp_path / "set", test=asked, validation=given)
    path = tiny_model.write(tmp_path / "tiny.gguf")
    order = EvaluationOrder(str(path), "0" * 64, task("mmlu_pro_law"), rows, "1", limit=1)
    with closing(ResultStore(tmp_path / "results.db")) as store:
        events = list(evaluate(order, FakeEngine("The answer is (A)."), store, Cancel()))
    began = next(event for event in events if isinstance(event, Began))
    ended = events[-1]
    assert isinstance(ended, Ended)
    assert began.total == ended.summary.n == 1
    assert ended.run.settings.of == 3


def test_a_category_without_questions_is_told_and_leaves_no_run(tmp_path: Path) -> None:
    rows = from_rows("mmlu_pro_law", tmp_path / "set", test=[row("business", 0)])
    order = EvaluationOrder("model.gguf", "0" * 64, task("mmlu_pro_law"), rows, "1", 0)
    engine = FakeEngine()
    with closing(ResultStore(tmp_path / "results.db")) as store:
        with pytest.raises(UserError, match="contains no questions from MMLU-Pro, law") as caught:
            list(evaluate(order, engine, store, Cancel()))
        assert store.runs() == []
    assert caught.value.kind == "no_questions"
    assert not engine.requests  # the model isn't even loaded


class CardFails(FakeEngine):
    """Loads models with the backend Vulkan, until it loads one again with another backend in the
    middle of the first request that scores text, as CardFallback does."""

    place = "Vulkan"

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        for event in super().run(request, cancel):
            if isinstance(event, ModelLoaded):
                event = self.loaded = replace(event, backend=self.place)
            elif isinstance(event, ContinuationsScored) and self.place == "Vulkan":
                self.place = "CPU"
                yield replace(self.loaded, backend="CPU")
            yield event


class CardFailsLate(CardFails):
    """Fails after the first score."""

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        for event in FakeEngine.run(self, request, cancel):
            yield replace(event, backend=self.place) if isinstance(event, ModelLoaded) else event
            if isinstance(event, ContinuationsScored) and self.place == "Vulkan":
                self.place = "CPU"
                raise UserError("The graphics card failed.", kind="card")


@pytest.mark.parametrize("engine", [CardFails, CardFailsLate])
def test_answers_from_a_card_and_from_the_processor_are_separate_runs(
    tmp_path: Path, engine: type[CardFails]
) -> None:
    rows = from_rows("arc_easy", tmp_path / "set", test=ARC)
    path = tiny_model.write(tmp_path / "tiny.gguf")
    order = EvaluationOrder(str(path), "0" * 64, task("arc_easy"), rows, "1", 0)
    with closing(ResultStore(tmp_path / "results.db")) as store:
        events = list(evaluate(order, engine(), store, Cancel()))
        first, second = (event.run for event in events if isinstance(event, Began))
        backends = [store.run(run).settings.backend for run in (first, second)]
        counts = [len(store.samples(run)) for run in (first, second)]
    ended = events[-1]
    assert isinstance(ended, Ended)
    assert (ended.run.id, ended.summary.n) == (second, len(ARC))
    assert backends == ["Vulkan", "CPU"]
    assert counts == [int(engine is CardFailsLate), len(ARC)]


def test_the_name_that_is_stored_changes_no_run(tmp_path: Path) -> None:
    """What an earlier version stored under the name of a blob goes on under the model's name."""
    rows = from_rows("arc_easy", tmp_path / "set", test=ARC)
    path = tiny_model.write(tmp_path / f"sha256-{64 * '0'}")
    order = EvaluationOrder(str(path), "0" * 64, task("arc_easy"), rows, "1", 0)
    with closing(ResultStore(tmp_path / "results.db")) as store:
        names: list[str] = []
        for each in (order, replace(order, file_name="qwen3:4b")):
            events = list(evaluate(each, FakeEngine(), store, Cancel()))
            names += [event.run.settings.model for event in events if isinstance(event, Ended)]
        keys = {run.settings.key for run in store.runs()}
    assert names == [path.name, "qwen3:4b"]
    assert len(keys) == 1
