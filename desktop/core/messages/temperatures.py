"""The temperatures at which the inspector's slider and the lessons can show probabilities."""

from __future__ import annotations

from typing import Final

TEMPERATURES: Final = tuple(step / 10 for step in range(1, 21))
"""Besides 0. For each, the engine sends a sum over the vocabulary with every token (Odds.sums).
A kept answer has as many sums: to change their number, raise VERSION in token_record.py."""
