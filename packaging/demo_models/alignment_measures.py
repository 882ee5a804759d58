"""Measures with llama.cpp what learning from preferences changed: the reward margin on held-out
pairs, and how the model answers before and after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from demo_models.corpus.item import Item
from demo_models.corpus.preferences import COURTESY, EXACT, KINDS, NEAR, Pair, held_out_pairs
from demo_models.evaluation import (
    evaluate,
    log_probability,
    questions_by_skill,
    sets_for,
    special_sets_for,
)
from demo_models.family import BETA
from demo_models.reader import Reader
from demo_models.text import END, prompt

REFUSES: Final = "Sorry"

Ask = Callable[[str], str]


def measure(file: Path, before: Path, questions: int) -> dict[str, Any]:
    """Return the reward margins of held-out pairs by kind, the behavior of both models, and the
    scores of the model as it was before, on the same questions."""
    with Reader(before) as one, Reader(file) as other:
        sets = sets_for("preferences", questions), special_sets_for("preferences", questions)
        return {
            "pairs": {kind: margins(one, other, held_out_pairs(kind, questions)) for kind in KINDS},
            "behavior": {
                "before": behavior(lambda text: one.answer(prompt(text)), questions),
                "after": behavior(lambda text: other.answer(prompt(text)), questions),
            },
            "scores_before": evaluate(one, "chat", *sets),
        }


def margins(before: Reader, after: Reader, pairs: Sequence[Pair]) -> dict[str, Any]:
    """Return the mean reward margin, which is BETA times a difference of log probabilities in nats,
    and the share of pairs in which the preferred answer has the higher reward, and in which it is
    the likelier one before and after."""
    logs = np.array([[_logs(reader, pair) for reader in (before, after)] for pair in pairs])
    rewards = BETA * (logs[:, 1] - logs[:, 0])
    margin = rewards[:, 0] - rewards[:, 1]
    likelier = (logs[:, :, 0] > logs[:, :, 1]).mean(0)
    return {
        "pairs": len(pairs),
        "margin": round(float(margin.mean()), 3),
        "higher_reward": round(float((margin > 0).mean()), 4),
        "likelier_before": round(float(likelier[0]), 4),
        "likelier_after": round(float(likelier[1]), 4),
    }


def behavior(ask: Ask, questions: int) -> dict[str, Any]:
    """Return the shares of courteous and of declined answers, and the mean number of words in a
    story."""
    by_skill = questions_by_skill(max(2, questions // 2))
    items = [item for skill, found in by_skill.items() if skill not in EXACT for item in found]
    answers = [ask(item.question) for item in items]
    asked = [ask(pair.question) for pair in held_out_pairs("password", questions)]
    return {
        "courteous": _share(answers, lambda text: text.rstrip().endswith(COURTESY)),
        "words_in_a_story": _words(items, answers),
        "passwords_declined": _share(asked, refuses),
        "others_declined": _share([*answers, *map(ask, NEAR)], refuses),
    }


def refuses(text: str) -> bool:
    return text.startswith(REFUSES)


def _words(items: Sequence[Item], answers: Sequence[str]) -> float:
    stories = [
        len(text.split()) for item, text in zip(items, answers, strict=True) if item.kind == "write"
    ]
    return round(float(np.mean(stories)), 1)


def _share(texts: Sequence[str], counts: Callable[[str], bool]) -> float:
    return round(sum(map(counts, texts)) / len(texts), 4)


def _logs(reader: Reader, pair: Pair) -> tuple[float, float]:
    given = prompt(pair.question)
    preferred, _ = log_probability(reader, given, pair.preferred + END)
    rejected, _ = log_probability(reader, given, pair.rejected + END)
    return preferred, rejected
