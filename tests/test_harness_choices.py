"""Compares `glassbox eval --exact` with a full run of lm-evaluation-harness on the starter model.

The harness makes the prompts, llama-cpp-python's own Llama answers them, and the harness computes
the scores. Skipped if the harness isn't installed (see tests/core/benchmarks/test_prompts.py).
Takes ten minutes on an idle machine.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pytest

from desktop import cli
from desktop.core.benchmarks.rows import Rows
from desktop.core.benchmarks.tasks.catalog import shipped_questions
from tests.core.benchmarks.sets import SETS, from_rows, original
from tests.core.benchmarks.test_prompts import ask_harness, harness, plain

ITEMS = 100
NATS = 0.02
"""Allowed difference between log-likelihoods, in nats."""

Made = Callable[[str, Path], tuple[Rows, Path]]
"""Function that returns a task's rows and the folder in which the command finds them."""


def mmlu(name: str, _folder: Path) -> tuple[Rows, Path]:
    return original(name), SETS / "mmlu"


def truthfulqa(name: str, _folder: Path) -> tuple[Rows, Path]:
    return original(name), SETS / "truthfulqa"


def shipped(*names: str) -> Iterator[dict[str, Any]]:
    """Yield four-option questions from the shipped sets."""
    for name in names:
        lines = (shipped_questions() / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        yield from (row for row in map(json.loads, lines) if len(row.get("choices", ())) == 4)


def arc(name: str, folder: Path) -> tuple[Rows, Path]:
    """Return shipped questions of two subjects in turn, because ARC's files aren't available."""
    pairs = zip(shipped("countries"), shipped("elements"), strict=False)
    made = [
        {
            "id": str(number),
            "question": {
                "stem": row["question"],
                "choices": [
                    {"text": text, "label": label}
                    for text, label in zip(row["choices"], "ABCD", strict=True)
                ],
            },
            "answerKey": "ABCD"[row["correct"]],
        }
        for number, row in enumerate(islice(chain.from_iterable(pairs), ITEMS))
    ]
    return from_rows(name, folder, test=made), folder


def hellaswag(name: str, folder: Path) -> tuple[Rows, Path]:
    """Return shipped questions about concepts and stories in HellaSwag's format."""
    made = [
        {
            "activity_label": "Explaining" if row["skill"] == "concepts" else "Telling a story",
            "ctx_a": row["question"].replace("\n", " "),
            "ctx_b": "it is this:",
            "endings": row["choices"],
            "label": str(row["correct"]),
        }
        for row in islice(shipped("concepts", "stories"), ITEMS)
    ]
    return from_rows(name, folder, validation=made), folder


@pytest.mark.parametrize(
    ("name", "shots", "make"),
    [
        ("arc_challenge", 0, arc),
        ("hellaswag", 0, hellaswag),
        ("truthfulqa_mc1", 0, truthfulqa),
        ("mmlu_abstract_algebra", 5, mmlu),
    ],
)
def test_choices_and_likelihoods_are_the_harness_s(
    name: str,
    shots: int,
    make: Made,
    starter: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    harness()  # skips the test if it is missing
    rows, folder = make(name, tmp_path / "rows")
    wanted = {"rows": plain(rows, name), "shots": shots, "limit": ITEMS, "model": str(starter)}
    theirs = ask_harness({name: wanted}, tmp_path)[name]
    arguments = ["--task", name, "--data", str(folder), "--shots", str(shots), "--exact"]
    more = ["--limit", str(ITEMS), "--threads", "1", "--json"]
    assert cli.main(["eval", str(starter), *arguments, *more]) == 0
    ours = json.loads(capsys.readouterr().out)
    same, farthest = 0, 0.0
    for one, other in zip(ours["samples"], theirs["items"], strict=True):
        assert (one["prompt"], one["options"]) == (other["prompt"], other["options"])
        mine, its = one["loglikelihoods"], other["loglikelihoods"]
        same += mine.index(max(mine)) == its.index(max(its))
        farthest = max(farthest, *(abs(a - b) for a, b in zip(mine, its, strict=True)))
    print(f"{name}: {same} of {ours['n']} choices are the same, {farthest:.5f} nats at most")
    assert ours["n"] == ITEMS
    assert farthest <= NATS
    assert same >= 0.99 * ITEMS
    for metric, found in ours["metrics"].items():
        assert found["value"] == pytest.approx(theirs["values"][f"{metric},none"], abs=0.01)
