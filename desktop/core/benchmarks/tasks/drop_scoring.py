"""Scores answers to DROP by exact match and by F1 over bags of words.

The rules are the dataset's original ones (Dua et al. 2019; allennlp, tools/drop_eval.py) as
lm-evaluation-harness 0.4.13 applies them (lm_eval/tasks/drop/utils.py).
"""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from typing import Final

_ARTICLES: Final = re.compile(r"\b(a|an|the)\b")
_PUNCTUATION: Final = frozenset(string.punctuation)


def drop_scores(written: str, answers: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Return the best exact match and the best F1 over all accepted answers (lists of spans)."""
    best_match, best_f1 = 0.0, 0.0
    for answer in answers:
        if answer and answer[0].strip():
            match, f1 = _against(written, answer)
            best_match, best_f1 = max(best_match, match), max(best_f1, f1)
    return best_match, best_f1


def _against(written: str, gold: Sequence[str]) -> tuple[float, float]:
    """Return the exact match and F1 of what the model wrote, taken as one span, against an accepted
    answer. Only the best-matching span of that answer counts as found; its other spans count as
    missing."""
    ours, theirs = _normal(written), [_normal(span) for span in gold]
    bag, gold_bags = set(ours.split()), [set(span.split()) for span in theirs]
    best = max(_f1(bag, other) if _numbers_agree(other, bag) else 0.0 for other in gold_bags)
    # As numpy rounds: 0.025, which Python rounds to 0.03, becomes 0.02.
    return float(theirs == [ours]), round(100 * (best / len(gold_bags))) / 100


def _f1(predicted: set[str], gold: set[str]) -> float:
    common = len(predicted & gold)
    precision = common / len(predicted) if predicted else 1.0
    recall = common / len(gold) if gold else 1.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _numbers_agree(gold: set[str], predicted: set[str]) -> bool:
    numbers = {word for word in gold if _is_number(word)}
    return not numbers or bool(numbers & {word for word in predicted if _is_number(word)})


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _normal(text: str) -> str:
    """Normalize case, punctuation, articles, and number formats."""
    words = (_normal_word(word.lower()) for word in re.split(" |-", text))
    return " ".join(word for word in words if word).strip()


def _normal_word(word: str) -> str:
    if not _is_number(word):
        word = "".join(letter for letter in word if letter not in _PUNCTUATION)
    if _is_number(word):
        word = str(float(word))
    return " ".join(_ARTICLES.sub(" ", word).split())
