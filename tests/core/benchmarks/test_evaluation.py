"""Tests what a run records about its benchmark."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.core.benchmarks.evaluation import Began, Ended, EvaluationOrder, evaluate
from desktop.core.benchmarks.results.store import ResultStore
from desktop.core.cancel import Cancel
from tests import tiny_model
from tests.core.benchmarks.sets import from_rows, task
from tests.fake_engine import FakeEngine


def test_a_category_counts_its_own_questions_only(tmp_path: Path) -> None:
    """All categories of MMLU-Pro are in one file."""

    def row(category: str, number: int) -> dict[str, object]:
        return {
            "question_id": number,
            "question": f"Question {number}?",
            "options": ["yes", "no"],
            "answer": "A",
            "answer_index": 0,
            "cot_content": "A: Let's think step by step. The answer is (A).",
            "category": category,
        }

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
