"""The temperatures at which the inspector's slider and the lessons can show probabilities."""

from __future__ import annotations

from typing import Final

TEMPERATURES: Final = tuple(step / 10 for step in range(1, 21))
"""The temperatures above 0. The slider and the lessons also offer 0, which isn't listed here. With
every token, the engine sends a sum over the vocabulary for each listed temperature
(Probabilities.sums). Saved answers have the same number of sums per token, so raise VERSION in
token_record.py if the number of temperatures changes."""
