"""Scores answers as lm-evaluation-harness 0.4.13 does (lm_eval/api/task.py,
lm_eval/api/metrics.py, lm_eval/filters/extraction.py)."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from typing import Final, cast

import numpy as np

from desktop.core.benchmarks.items import Answer, ChoiceItem, Item, ItemScore, Likelihoods

INVALID: Final = "[invalid]"
"""Replaces an answer from which nothing can be extracted."""
_NO_PUNCTUATION: Final = str.maketrans("", "", string.punctuation)


def choice_score(item: Item, answer: Answer, *, by_length: bool = False) -> ItemScore:
    """Score the option that the model considers most likely (acc). With `by_length`, also compute
    acc_norm, for which each log-likelihood is divided by the number of characters in its option.
    The item must be a ChoiceItem, and the answer Likelihoods."""
    item = cast("ChoiceItem", item)
    likelihoods = np.array(cast("Likelihoods", answer).values)
    chosen = int(likelihoods.argmax())
    values = {"acc": float(chosen in item.right)}
    if by_length:
        lengths = np.array([len(choice) for choice in item.choices], np.float64)
        with np.errstate(divide="ignore", invalid="ignore"):
            values["acc_norm"] = float(int((likelihoods / lengths).argmax()) in item.right)
    return ItemScore(
        prediction=item.choices[chosen],
        target=_joined(item),
        correct=chosen in item.right,
        values=values,
        chance=len(item.right) / len(item.choices),
    )


def mass_score(item: Item, answer: Answer) -> ItemScore:
    """Score the answer by the share of the probability that the true options receive (TruthfulQA's
    MC2). The item and the answer are as in `choice_score`."""
    item = cast("ChoiceItem", item)
    likelihoods = np.array(cast("Likelihoods", answer).values)
    shares = np.exp(likelihoods - likelihoods.max())
    shares /= shares.sum()
    chosen = int(likelihoods.argmax())
    return ItemScore(
        prediction=item.choices[chosen],
        target=_joined(item),
        correct=chosen in item.right,
        values={"acc": float(shares[sorted(item.right)].sum())},
        chance=len(item.right) / len(item.choices),
    )


def _joined(item: ChoiceItem) -> str:
    return "; ".join(item.choices[number] for number in sorted(item.right))


def extracted(text: str, pattern: str, *, which: int = 0) -> str:
    """Return match number `which` of a pattern in a text (0 is the first match and -1 the last), or
    INVALID if nothing matches. If the pattern has several groups, return the match's first nonempty
    group."""
    found: list[str | tuple[str, ...]] = re.findall(pattern, text)
    if not found:
        return INVALID
    match = found[which]
    if isinstance(match, tuple):
        match = next((group for group in match if group), INVALID)
    return match.strip()


def same(
    prediction: str,
    reference: str,
    *,
    ignore: Sequence[str] = (),
    ignore_punctuation: bool = False,
) -> bool:
    """Return the harness's exact_match: True if the texts are equal, ignoring case, matches of the
    patterns in `ignore`, and, with `ignore_punctuation`, punctuation."""

    def plain(text: str) -> str:
        for pattern in ignore:
            text = re.sub(pattern, "", text)
        text = text.lower()
        return text.translate(_NO_PUNCTUATION) if ignore_punctuation else text

    return plain(prediction) == plain(reference)
