"""Display titles of benchmarks, and of the MMLU and MMLU-Pro subjects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.core.i18n import marked, tr

WITH_EXAMPLES: Final = ", with examples"
"""Title suffix of tasks with few-shot examples."""
WITH_OPTIONS: Final = ", with options"
EXAMS: Final = ("MMLU", "MMLU-Pro")
SUBJECTS: Final[Mapping[str, str]] = {
    "STEM": marked("STEM", "subject"),
    "abstract algebra": marked("abstract algebra", "subject"),
    "anatomy": marked("anatomy", "subject"),
    "astronomy": marked("astronomy", "subject"),
    "biology": marked("biology", "subject"),
    "business": marked("business", "subject"),
    "business ethics": marked("business ethics", "subject"),
    "chemistry": marked("chemistry", "subject"),
    "clinical knowledge": marked("clinical knowledge", "subject"),
    "college biology": marked("college biology", "subject"),
    "college chemistry": marked("college chemistry", "subject"),
    "college computer science": marked("college computer science", "subject"),
    "college mathematics": marked("college mathematics", "subject"),
    "college medicine": marked("college medicine", "subject"),
    "college physics": marked("college physics", "subject"),
    "computer science": marked("computer science", "subject"),
    "computer security": marked("computer security", "subject"),
    "conceptual physics": marked("conceptual physics", "subject"),
    "econometrics": marked("econometrics", "subject"),
    "economics": marked("economics", "subject"),
    "electrical engineering": marked("electrical engineering", "subject"),
    "elementary mathematics": marked("elementary mathematics", "subject"),
    "engineering": marked("engineering", "subject"),
    "formal logic": marked("formal logic", "subject"),
    "global facts": marked("global facts", "subject"),
    "health": marked("health", "subject"),
    "high school biology": marked("high school biology", "subject"),
    "high school chemistry": marked("high school chemistry", "subject"),
    "high school computer science": marked("high school computer science", "subject"),
    "high school european history": marked("high school European history", "subject"),
    "high school geography": marked("high school geography", "subject"),
    "high school government and politics": marked("high school government and politics", "subject"),
    "high school macroeconomics": marked("high school macroeconomics", "subject"),
    "high school mathematics": marked("high school mathematics", "subject"),
    "high school microeconomics": marked("high school microeconomics", "subject"),
    "high school physics": marked("high school physics", "subject"),
    "high school psychology": marked("high school psychology", "subject"),
    "high school statistics": marked("high school statistics", "subject"),
    "high school us history": marked("high school US history", "subject"),
    "high school world history": marked("high school world history", "subject"),
    "history": marked("history", "subject"),
    "human aging": marked("human aging", "subject"),
    "human sexuality": marked("human sexuality", "subject"),
    "humanities": marked("humanities", "subject"),
    "international law": marked("international law", "subject"),
    "jurisprudence": marked("jurisprudence", "subject"),
    "law": marked("law", "subject"),
    "logical fallacies": marked("logical fallacies", "subject"),
    "machine learning": marked("machine learning", "subject"),
    "management": marked("management", "subject"),
    "marketing": marked("marketing", "subject"),
    "math": marked("math", "subject"),
    "medical genetics": marked("medical genetics", "subject"),
    "miscellaneous": marked("miscellaneous", "subject"),
    "moral disputes": marked("moral disputes", "subject"),
    "moral scenarios": marked("moral scenarios", "subject"),
    "nutrition": marked("nutrition", "subject"),
    "other": marked("other", "subject"),
    "philosophy": marked("philosophy", "subject"),
    "physics": marked("physics", "subject"),
    "prehistory": marked("prehistory", "subject"),
    "professional accounting": marked("professional accounting", "subject"),
    "professional law": marked("professional law", "subject"),
    "professional medicine": marked("professional medicine", "subject"),
    "professional psychology": marked("professional psychology", "subject"),
    "psychology": marked("psychology", "subject"),
    "public relations": marked("public relations", "subject"),
    "security studies": marked("security studies", "subject"),
    "social sciences": marked("social sciences", "subject"),
    "sociology": marked("sociology", "subject"),
    "us foreign policy": marked("US foreign policy", "subject"),
    "virology": marked("virology", "subject"),
    "world religions": marked("world religions", "subject"),
}
"""Display names of the subjects, by their names in the harness, which the task titles contain."""


def shown_subject(title: str) -> str:
    """Return an MMLU or MMLU-Pro title with its subject in the window's language; "" for any title
    without one of SUBJECTS."""
    exam, _, subject = title.partition(", ")
    if exam not in EXAMS or subject not in SUBJECTS:
        return ""
    return f"{exam}, {tr(SUBJECTS[subject], 'subject')}"


def shown_title(title: str) -> str:
    """Return a task's title in the window's language."""
    if title.endswith(WITH_OPTIONS):
        return tr("{title}, with options", title=tr(title.removesuffix(WITH_OPTIONS)))
    if title.endswith(WITH_EXAMPLES):
        return tr("{title}, with examples", title=tr(title.removesuffix(WITH_EXAMPLES)))
    return shown_subject(title) or tr(title)
