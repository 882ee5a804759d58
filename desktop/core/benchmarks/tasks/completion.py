"""HellaSwag (Zellers et al. 2019) and ARC (Clark et al. 2018), which a model answers with the most
likely continuation.

They follow lm_eval/tasks/hellaswag and lm_eval/tasks/arc in lm-evaluation-harness 0.4.13.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from desktop.core.benchmarks.rows import DatasetRow, Layout, Values
from desktop.core.benchmarks.scoring import choice_score
from desktop.core.benchmarks.tasks.examples import choice_items
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.i18n import tr

METRICS = ("acc", "acc_norm")


def hellaswag() -> BenchmarkTask:
    return BenchmarkTask(
        name="hellaswag",
        title="HellaSwag",
        version=1.0,
        metrics=METRICS,
        layout=Layout(
            "Rowan/hellaswag",
            "default",
            {
                "validation": ("hellaswag_val.jsonl", "data/validation-*.parquet",
                               "validation-*.parquet"),
                "train": ("hellaswag_train.jsonl", "data/train-*.parquet", "train-*.parquet"),
            },
        ),
        asked="validation",
        examples="train",
        drawn_from=39_905,
        # The harness excludes a question from its own examples if the task names no test split.
        make=partial(choice_items, _hellaswag, True, ""),
        score=partial(choice_score, by_length=True),
    )  # fmt: skip


def arc_tasks() -> Iterator[BenchmarkTask]:
    for name, config, train in (
        ("arc_easy", "ARC-Easy", 2_251),
        ("arc_challenge", "ARC-Challenge", 1_119),
    ):
        yield BenchmarkTask(
            name=name,
            title=config.replace("-", ", "),
            version=1.0,
            metrics=METRICS,
            layout=Layout(
                "allenai/ai2_arc",
                config,
                {
                    "test": (f"{config}/{config}-Test.jsonl", f"{config}-Test.jsonl",
                             f"{config}/test-*.parquet"),
                    "train": (f"{config}/{config}-Train.jsonl", f"{config}-Train.jsonl",
                              f"{config}/train-*.parquet", "train-*.parquet"),
                },
                convert=_from_original,
            ),
            asked="test",
            examples="train",
            drawn_from=train,
            make=partial(choice_items, _arc, False, ""),
            score=partial(choice_score, by_length=True),
        )  # fmt: skip


def _hellaswag(row: DatasetRow) -> tuple[str, tuple[str, ...], int]:
    text = f"{row.text('activity_label')}: {row.text('ctx_a')} {row.text('ctx_b').capitalize()}"
    choices = tuple(_cleaned(ending) for ending in row.texts("endings"))
    right = row.whole("label")
    if not 0 <= right < len(choices):
        raise row.refuse(
            tr(
                "gives {right} as the index of the correct ending (counting from 0), but the "
                "number of endings is {choices}",
                choices=len(choices),
                right=right,
            )
        )
    return _cleaned(text), choices, right


def _cleaned(text: str) -> str:
    """Remove the markup that WikiHow articles left in the dataset."""
    text = text.strip().replace(" [title]", ". ")
    # Unclosed brackets match, too, so that the text after each one is scanned only once.
    text = re.sub(r"\[[^\]\n]*(\]?)", lambda found: "" if found[1] else found[0], text)
    return text.replace("  ", " ")


def _arc(row: DatasetRow) -> tuple[str, tuple[str, ...], int]:
    part = row.part("choices")
    choices, labels, key = part.texts("text"), part.texts("label"), row.text("answerKey")
    if key not in labels or len(labels) != len(choices):
        raise row.refuse(tr("has an answer that isn't among its options"))
    return f"Question: {row.text('question')}\nAnswer:", choices, labels.index(key)


def _from_original(values: Values) -> Values:
    """Convert a row of ARC's original files, which have the question and its choices in one
    field."""
    question = values["question"]
    if isinstance(question, str):
        return values
    choices = question["choices"]
    return {
        "question": question["stem"],
        "choices": {key: [each[key] for each in choices] for key in ("text", "label")},
        "answerKey": values["answerKey"],
    }
