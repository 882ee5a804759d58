"""DROP: reading comprehension with arithmetic (Dua et al. 2019).

Follows lm_eval/tasks/drop in lm-evaluation-harness 0.4.13.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, cast

from desktop.core.benchmarks.items import Answer, GeneratedText, Item, ItemScore, WriteItem
from desktop.core.benchmarks.rows import DatasetRow, Layout, Values
from desktop.core.benchmarks.tasks.drop_scoring import drop_scores
from desktop.core.benchmarks.tasks.task import BenchmarkTask
from desktop.core.i18n import tr

_LONGEST: Final = 256


def drop() -> BenchmarkTask:
    """Return the DROP task. It has no few-shot examples, like the harness by default. Version
    0.4.13 of the harness uses column names as the examples' answers, so scores with examples
    couldn't be compared."""
    return BenchmarkTask(
        name="drop",
        title="DROP",
        version=3.0,
        metrics=("em", "f1"),
        layout=Layout(
            "EleutherAI/drop",
            "default",
            {
                "validation": ("drop_dataset_dev.json", "drop*.json", "data/validation-*.parquet",
                               "validation-*.parquet"),
            },
            unpack=_questions,
        ),
        asked="validation",
        make=_make,
        score=_score,
        most_shots=0,
        longest_answer=_LONGEST,
    )  # fmt: skip


def _questions(content: Any) -> Iterable[Values]:
    """Yield the questions in the original file, which groups the questions by passage."""
    for passage in cast("Mapping[str, Any]", content).values():
        for pair in passage["qa_pairs"]:
            validated = pair.get("validated_answers", ())
            yield {
                "passage": passage["passage"],
                "question": pair["question"],
                "query_id": pair["query_id"],
                "answer": pair["answer"],
                "validated_answers": {
                    part: [each[part] for each in validated] for part in ("number", "date", "spans")
                },
            }


def _make(asked: Sequence[DatasetRow], _given: Sequence[DatasetRow], _shots: int) -> Iterator[Item]:
    for row in asked:
        prompt = f"{row.text('passage')} {row.text('question')}"
        yield WriteItem(row.number, prompt, (".",), _LONGEST, _answers(row))


def _answers(row: DatasetRow) -> tuple[tuple[str, ...], ...]:
    """Return all accepted answers without duplicates, beginning with the original annotator's."""
    others = row.part("validated_answers").values
    try:
        rest = [
            {part: others[part][number] for part in ("number", "date", "spans")}
            for number in range(len(others["number"]))
        ]
        found = [_answer(each) for each in (row.part("answer").values, *rest)]
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise row.refuse(
            tr('has an answer without a "number", "date", or "spans" field')
        ) from error
    return tuple(dict.fromkeys(found))


def _answer(values: Values) -> tuple[str, ...]:
    if values["number"] != "":
        return (str(values["number"]),)
    if len(spans := values["spans"]):
        if not all(isinstance(span, str) for span in spans):
            raise TypeError(spans)
        return tuple(spans)
    date = values["date"]
    return (" ".join((date["day"], date["month"], date["year"])).strip(),)


def _score(item: Item, answer: Answer) -> ItemScore:
    answers, text = cast("WriteItem", item).answers, cast("GeneratedText", answer).text
    match, f1 = drop_scores(text, answers)
    target = " / ".join(", ".join(each) for each in answers)
    return ItemScore(text.strip(), target, bool(match), {"em": match, "f1": f1})
