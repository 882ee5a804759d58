"""MMLU (Hendrycks et al. 2021) and MMLU-Pro (Wang et al. 2024).

They follow lm_eval/tasks/mmlu/default and lm_eval/tasks/mmlu_pro in lm-evaluation-harness 0.4.13.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, cast

from desktop.core.benchmarks.items import (
    DELIMITER,
    Answer,
    ChoiceItem,
    GeneratedText,
    Item,
    ItemScore,
    WriteItem,
)
from desktop.core.benchmarks.rows import DatasetRow, Layout, Values
from desktop.core.benchmarks.scoring import choice_score, extracted, same
from desktop.core.benchmarks.tasks.examples import first_examples
from desktop.core.benchmarks.tasks.task import BenchmarkTask, Group
from desktop.core.i18n import marked, tr

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "stem": (
        "abstract_algebra", "anatomy", "astronomy", "college_biology", "college_chemistry",
        "college_computer_science", "college_mathematics", "college_physics", "computer_security",
        "conceptual_physics", "electrical_engineering", "elementary_mathematics",
        "high_school_biology", "high_school_chemistry", "high_school_computer_science",
        "high_school_mathematics", "high_school_physics", "high_school_statistics",
        "machine_learning",
    ),
    "humanities": (
        "formal_logic", "high_school_european_history", "high_school_us_history",
        "high_school_world_history", "international_law", "jurisprudence", "logical_fallacies",
        "moral_disputes", "moral_scenarios", "philosophy", "prehistory", "professional_law",
        "world_religions",
    ),
    "social_sciences": (
        "econometrics", "high_school_geography", "high_school_government_and_politics",
        "high_school_macroeconomics", "high_school_microeconomics", "high_school_psychology",
        "human_sexuality", "professional_psychology", "public_relations", "security_studies",
        "sociology", "us_foreign_policy",
    ),
    "other": (
        "business_ethics", "clinical_knowledge", "college_medicine", "global_facts", "human_aging",
        "management", "marketing", "medical_genetics", "miscellaneous", "nutrition",
        "professional_accounting", "professional_medicine", "virology",
    ),
}  # fmt: skip
CATEGORIES: Final = (
    "biology", "business", "chemistry", "computer science", "economics", "engineering", "health",
    "history", "law", "math", "other", "philosophy", "physics", "psychology",
)  # fmt: skip
LETTERS: Final = tuple(string.ascii_uppercase[:4])
PRO_LETTERS: Final = tuple(string.ascii_uppercase[:10])
SHOTS: Final = 5
_ABOUT: Final = "The following are multiple choice questions (with answers) about"


def mmlu_tasks() -> Iterator[BenchmarkTask | Group]:
    for subjects in FIELDS.values():
        for subject in subjects:
            yield _mmlu(subject)
    for field, subjects in FIELDS.items():
        names = tuple(f"mmlu_{subject}" for subject in subjects)
        words = "STEM" if field == "stem" else field.replace("_", " ")
        yield Group(f"mmlu_{field}", f"MMLU, {words}", 2, names, ("acc",))
    every = tuple(f"mmlu_{subject}" for subjects in FIELDS.values() for subject in subjects)
    yield Group("mmlu", marked("MMLU, all 57 subjects"), 2, every, ("acc",))


def _mmlu(subject: str) -> BenchmarkTask:
    def make(
        asked: Sequence[DatasetRow], given: Sequence[DatasetRow], shots: int
    ) -> Iterator[Item]:
        head = f"{_ABOUT} {subject.replace('_', ' ')}.\n\n"
        for row in first_examples(given, shots):
            head += f"{_mmlu_question(row)}{DELIMITER}{LETTERS[_mmlu_answer(row)]}\n\n"
        for row in asked:
            right = frozenset({_mmlu_answer(row)})
            yield ChoiceItem(row.number, head + _mmlu_question(row), LETTERS, right)

    return BenchmarkTask(
        name=f"mmlu_{subject}",
        title=f"MMLU, {subject.replace('_', ' ')}",
        version=1.0,
        metrics=("acc",),
        layout=Layout(
            "cais/mmlu",
            subject,
            {
                "test": (f"test/{subject}_test.csv", f"{subject}_test.csv",
                         f"{subject}/test-*.parquet"),
                "dev": (f"dev/{subject}_dev.csv", f"{subject}_dev.csv",
                        f"{subject}/dev-*.parquet", "dev-*.parquet"),
            },
            columns=("question", *LETTERS, "answer"),
            convert=_from_table,
        ),
        asked="test",
        examples="dev",
        make=make,
        score=choice_score,
        shots=SHOTS,
        most_shots=SHOTS,
    )  # fmt: skip


def _from_table(values: Values) -> Values:
    """Convert a row of the original CSV files, in which the answer is a letter."""
    return {
        "question": values["question"],
        "choices": [values[letter] for letter in LETTERS],
        "answer": LETTERS.index(values["answer"].strip()),
    }


def _mmlu_question(row: DatasetRow) -> str:
    choices = row.texts("choices")
    if len(choices) != len(LETTERS):
        raise row.refuse(
            tr(
                "has the wrong number of options: {choices} instead of {letters}",
                choices=len(choices),
                letters=len(LETTERS),
            )
        )
    lines = [f"{letter}. {choice}" for letter, choice in zip(LETTERS, choices, strict=True)]
    return "\n".join([row.text("question").strip(), *lines, "Answer:"])


def _mmlu_answer(row: DatasetRow) -> int:
    number = row.whole("answer")
    if not 0 <= number < len(LETTERS):
        raise row.refuse(
            tr(
                "has {letters} options, but gives option {number} as the correct one",
                letters=len(LETTERS),
                number=number + 1,
            )
        )
    return number


# --- MMLU-Pro: up to ten options, and the model reasons before it answers

PRO_METRIC: Final = "exact_match,custom-extract"
_STEPS: Final = "Let's think step by step."
_LONGEST: Final = 2048


def mmlu_pro_tasks() -> Iterator[BenchmarkTask | Group]:
    tasks = [_mmlu_pro(category) for category in CATEGORIES]
    yield from tasks
    names = tuple(task.name for task in tasks)
    yield Group("mmlu_pro", marked("MMLU-Pro, all 14 subjects"), 2, names, (PRO_METRIC,))


def _mmlu_pro(category: str) -> BenchmarkTask:
    def make(
        asked: Sequence[DatasetRow], given: Sequence[DatasetRow], shots: int
    ) -> Iterator[Item]:
        head = (
            f"{_ABOUT} {category}. Think step by step and then finish your answer with "
            '"the answer is (X)" where X is the correct letter choice.\n'
        )
        of_category = [row for row in given if row.text("category") == category]
        for row in first_examples(of_category, shots):
            worked = row.text("cot_content").replace(f"A: {_STEPS} ", "")
            head += f"{_pro_question(row)}{DELIMITER}{worked}\n\n"
        for row in asked:
            if row.text("category") == category:
                yield WriteItem(
                    row.number,
                    head + _pro_question(row),
                    ("Question:",),
                    _LONGEST,
                    ((row.text("answer"),),),
                    choices=len(row.texts("options")),
                )

    name = category.replace(" ", "_")
    return BenchmarkTask(
        name=f"mmlu_pro_{name}",
        title=f"MMLU-Pro, {category}",
        version=3.1,
        metrics=(PRO_METRIC,),
        layout=Layout(
            "TIGER-Lab/MMLU-Pro",
            "default",
            {
                "test": ("test*.jsonl", "data/test-*.parquet", "test-*.parquet"),
                "validation": ("validation*.jsonl", "data/validation-*.parquet",
                               "validation-*.parquet"),
            },
        ),
        asked="test",
        examples="validation",
        make=make,
        score=_pro_score,
        shots=SHOTS,
        most_shots=SHOTS,
        longest_answer=_LONGEST,
    )  # fmt: skip


def _pro_question(row: DatasetRow) -> str:
    options = zip(PRO_LETTERS, row.texts("options"), strict=False)
    lines = "".join(f"{letter}. {option.strip()}\n" for letter, option in options)
    return f"Question:\n{row.text('question')}\nOptions:\n{lines}Answer: {_STEPS}"


def _pro_score(item: Item, answer: Answer) -> ItemScore:
    asked, text = cast("WriteItem", item), cast("GeneratedText", answer).text
    target = asked.answers[0][0]
    letter = extracted(text, r"answer is \(?([ABCDEFGHIJ])\)?")
    right = same(letter, target, ignore_punctuation=True)
    return ItemScore(letter, target, right, {PRO_METRIC: float(right)}, 1 / asked.choices)
