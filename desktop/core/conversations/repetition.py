"""Notices an answer that repeats the same passage and would never end, as small models at a low
temperature often do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

LONGEST_PASSAGE: Final = 100
"""In tokens; the loops of the demo models and the starter model are shorter."""
LEAST_TIMES: Final = 8
LEAST_TOKENS: Final = 192
"""How often the same passage must follow itself, and for how many tokens, before that counts as a
loop. A refrain, a table's rule, or a list of equal lines ends earlier."""
CHECKED: Final = LONGEST_PASSAGE * LEAST_TIMES + LEAST_TOKENS
"""Number of tokens at the end of an answer that `repeated_tokens` looks at."""
CHECK_EVERY: Final = 32


def repeated_tokens(ids: Sequence[object]) -> int:
    """Return the number of tokens at the end of `ids` that form a loop, or 0 if there is none."""
    count = len(ids)
    for period in range(1, LONGEST_PASSAGE + 1):
        if count < period * LEAST_TIMES:
            break
        at = count - 1
        while at >= period and ids[at] == ids[at - period]:
            at -= 1
        length = count - 1 - at + period
        if length >= max(LEAST_TOKENS, LEAST_TIMES * period):
            return length
    return 0
