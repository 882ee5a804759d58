"""GSM8K: grade school math word problems (Cobbe et al. 2021).

Follows lm_eval/tasks/gsm8k/gsm8k.yaml in lm-evaluation-harness 0.4.13.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, cast

from desktop.core.benchmarks.items import (
    DELIMITER,
    Answer,
    GeneratedText,
    Item,
    ItemScore,
    WriteItem,
)
from desktop.core.benchmarks.rows import DatasetRow, Layout
from desktop.core.benchmarks.scoring import extracted, same
from desktop.core.benchmarks.tasks.examples import DrawnExamples
from desktop.core.benchmarks.tasks.task import BenchmarkTask

STRICT: Final = "exact_match,strict-match"
FLEXIBLE: Final = "exact_match,flexible-extract"
_LONGEST: Final = 256
_STOP: Final = ("Question:", "</s>", "<|im_end|>")
_IGNORE: Final = (",", r"\$", r"(?s)\A.*#### ", r"\.$")
"""The harness's patterns. The added \\A keeps the search for "#### " from starting again at each
position of the text."""


def gsm8k() -> BenchmarkTask:
    return BenchmarkTask(
        name="gsm8k",
        title="GSM8K",
        version=3.0,
        metrics=(STRICT, FLEXIBLE),
        layout=Layout(
            "openai/gsm8k",
            "main",
            {
                "test": ("test.jsonl", "main/test-*.parquet", "test-*.parquet"),
                "train": ("train.jsonl", "train*.jsonl", "main/train-*.parquet",
                          "train-*.parquet"),
            },
        ),
        asked="test",
        examples="train",
        drawn_from=7_473,
        make=_make,
        score=_score,
        shots=5,
        longest_answer=_LONGEST,
    )  # fmt: skip


def _make(asked: Sequence[DatasetRow], given: Sequence[DatasetRow], shots: int) -> Iterator[Item]:
    examples = DrawnExamples(given, shots)
    for row in asked:
        head = "".join(_answered(each) for each in examples.before(row))
        answer = row.text("answer")
        yield WriteItem(row.number, head + _question(row), _STOP, _LONGEST, ((answer,),))


def _answered(row: DatasetRow) -> str:
    return f"{_question(row)}{DELIMITER}{row.text('answer')}\n\n"


def _question(row: DatasetRow) -> str:
    return f"Question: {row.text('question')}\nAnswer:"


def _score(item: Item, answer: Answer) -> ItemScore:
    reference, text = cast("WriteItem", item).answers[0][0], cast("GeneratedText", answer).text
    strict = extracted(text, r"#### (\-?[0-9\.\,]+)")
    flexible = extracted(text, r"(-?[$0-9.,]{2,})|(-?[0-9]+)", which=-1)
    values = {
        STRICT: float(same(strict, reference, ignore=_IGNORE)),
        FLEXIBLE: float(same(flexible, reference, ignore=_IGNORE)),
    }
    target = reference.rpartition("#### ")[2].strip()
    return ItemScore(strict, target, bool(values[STRICT]), values)
