"""Finds kinds of tokens that go to one expert far more often than the other tokens do.

With a few tokens and many experts, some expert always looks like a specialist. So a kind counts
only if chance would hardly produce it: Fisher's exact test, one-sided, with Bonferroni's correction
for all kinds and experts of the layer. Tokens repeat, and the same token mostly goes to the same
expert. So the test counts each different token once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import comb
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from desktop.core.routing.trace import RoutingTrace

Kind = Literal["digit", "sign", "space", "capital", "word", "part"]
"""Digits; punctuation and other signs; spaces and line breaks; words with a capital letter; other
words or their beginnings, after a space; and pieces of words without a space before them."""

LEAST_SHARE: Final = 0.75
"""Share of a kind's tokens above which the kind is said to go to an expert."""
FEWEST: Final = 5
"""Smallest number of different tokens of a kind that is tested."""
SIGNIFICANT: Final = 0.05


@dataclass(frozen=True, slots=True)
class Concentration:
    """In a layer, `there` of the `tokens` of a kind gave `expert` the largest weight. `elsewhere`
    is the same share of the tokens of all other kinds. `chance` is how probable at least one such
    finding in the layer would be if the router didn't care about the kind of token."""

    kind: Kind
    expert: int
    there: int
    tokens: int
    elsewhere: float
    chance: float


@dataclass(frozen=True, slots=True)
class KindsTested:
    """The kinds of which a recording has enough different tokens to be tested, and other tokens to
    compare with, and the one that goes to one expert, or None if no kind stands out."""

    kinds: tuple[Kind, ...]
    found: Concentration | None


def kind_of(text: str) -> Kind | None:
    """Return the kind of a token; None for control tokens and for parts of a character."""
    word = text.strip()
    if "\ufffd" in text or (word.startswith("<|") and word.endswith("|>")):
        return None
    if not word:
        return "space" if text else None
    if word.isdecimal():
        return "digit"
    if not any(letter.isalnum() for letter in word):
        return "sign"
    if word[0].isupper():
        return "capital"
    return "word" if text[0].isspace() else "part"


def concentration(trace: RoutingTrace, place: int) -> KindsTested:
    """Find the kind of token that goes to one expert of the trace's layer at `place`. If several
    do, it is the one that chance would produce most rarely."""
    kinds = [kind_of(text) for text in trace.texts[: len(trace.chosen)]]
    known = [at for at, kind in enumerate(kinds) if kind is not None]
    if not known:
        return KindsTested((), None)
    top = trace.chosen[known, place, 0].astype(np.int64)
    _, first, token = np.unique(np.array(trace.ids)[known], return_index=True, return_inverse=True)
    goes = _goes(token, top, trace.experts)
    found: list[Concentration] = []
    tested: list[Kind] = []
    for kind in get_args(Kind):
        of_kind = np.array([kinds[at] == kind for at in known])
        inside = of_kind[first]
        if inside.sum() < FEWEST or of_kind.all():  # without others, there's no comparison
            continue
        tested.append(kind)
        expert = int(np.bincount(top[of_kind], minlength=trace.experts).argmax())
        there, tokens = int((top[of_kind] == expert).sum()), int(of_kind.sum())
        if there >= LEAST_SHARE * tokens:
            elsewhere = float((top[~of_kind] == expert).mean())
            chance = _tail(goes[:, expert], inside)
            found.append(Concentration(kind, expert, there, tokens, elsewhere, chance))
    best = min(found, key=lambda each: each.chance, default=None)
    if best is not None:
        best = replace(best, chance=best.chance * len(tested) * trace.experts)
    clear = best is not None and best.chance < SIGNIFICANT
    return KindsTested(tuple(tested), best if clear else None)


def _goes(token: NDArray[np.int64], top: NDArray[np.int64], experts: int) -> NDArray[np.bool_]:
    """Return for each different token the experts that at least half of its occurrences go to:
    [different tokens, experts]."""
    counts = np.zeros((int(token.max()) + 1, experts))
    np.add.at(counts, (token, top), 1)
    return 2 * counts >= counts.sum(1, keepdims=True)


def _tail(goes: NDArray[np.bool_], inside: NDArray[np.bool_]) -> float:
    """Return the probability that at least as many of the tokens `inside` would be among those that
    `goes` if these were drawn at random from all tokens (hypergeometric)."""
    every, drawn, marked = len(goes), int(inside.sum()), int(goes.sum())
    seen = int((goes & inside).sum())
    ways = sum(
        comb(marked, count) * comb(every - marked, drawn - count)
        for count in range(seen, min(marked, drawn) + 1)
    )
    return ways / comb(every, drawn)
