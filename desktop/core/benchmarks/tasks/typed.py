"""Questions in Glassbox's layout (own.py) as plain lines that a user types and edits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.core.benchmarks.rows import DatasetRow, Values
from desktop.core.errors import UserError


@dataclass(frozen=True, slots=True)
class Typed:
    """A question as the user typed it. `wrong` is empty if the model should write its answer."""

    question: str
    right: str
    wrong: tuple[str, ...] = ()


def typed_of(row: DatasetRow) -> Typed | None:
    """Return a row as a typed question; None if plain lines can't represent it. That is the case if
    the fields don't fit, or if an answer is empty, has several lines, or has spaces at its
    beginning or end."""
    try:
        question = row.text("question")
        if not row.has("choices"):
            right, wrong = row.text("answer"), ()
        else:
            choices, correct = row.texts("choices"), row.whole("correct")
            if not 0 <= correct < len(choices):
                return None
            right, wrong = choices[correct], (*choices[:correct], *choices[correct + 1 :])
    except UserError:
        return None
    lines = (right, *wrong)
    whole = all(each.strip() == each and each and len(each.splitlines()) == 1 for each in lines)
    return Typed(question, right, wrong) if whole else None


def row_of(typed: Typed, number: int) -> dict[str, Any]:
    """Return a new row. With wrong answers, it becomes a multiple-choice question; the position of
    the right answer rotates with `number`, the question's index in its set."""
    row: dict[str, Any] = {"question": typed.question, "answer": typed.right}
    if wrong := _others(typed):
        row["choices"], row["correct"] = _around(typed.right, wrong, number % (len(wrong) + 1))
    return row


def changed_row(before: DatasetRow, typed: Typed, number: int) -> Values:
    """Return the row with the typed changes. Everything else is kept, such as the position of the
    right option, or an answer that is worded differently from its option. Only "must_have" is
    dropped, if the new answer doesn't contain all of its parts."""
    was = typed_of(before)
    if typed == was:
        return before.values
    row = {**before.values, "question": typed.question}
    if was is None or typed.right != was.right:
        row["answer"] = typed.right
        if not _still_in(before.values, typed.right):
            row.pop("must_have", None)  # otherwise the new answer would count as wrong
    for name in ("choices", "correct"):
        row.pop(name, None)
    if wrong := _others(typed):
        place = before.whole("correct") if before.has("choices") else number
        row["choices"], row["correct"] = _around(typed.right, wrong, place % (len(wrong) + 1))
    row.setdefault("answer", typed.right)
    return row


def _still_in(values: Mapping[str, Any], answer: str) -> bool:
    parts = values.get("must_have")
    return isinstance(parts, list) and all(str(part) in answer for part in parts)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def _others(typed: Typed) -> list[str]:
    return [each for each in dict.fromkeys(typed.wrong) if each != typed.right]


def _around(right: str, wrong: Sequence[str], place: int) -> tuple[list[str], int]:
    return [*wrong[:place], right, *wrong[place:]], place
