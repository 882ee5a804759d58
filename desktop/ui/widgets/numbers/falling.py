"""Where a number and its dots are while it falls past the formats' lines, and each format catches
it at its nearest value."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from desktop.ui.look.motion import eased, stage

FALL_MS: Final = 600
SNAP_MS: Final = 120
"""Milliseconds for dots that move to other values of their formats."""
CATCH: Final = 0.3
"""Share of the time for which a dot moves, once the number has reached its line."""


@dataclass(frozen=True)
class Fall:
    """`drop` is how far down the number is, from 0 above the first line to 1 below the last.
    `caught` says for each line how far its dot is on the way to the value that is stored."""

    drop: float
    caught: tuple[float, ...]

    @classmethod
    def at(cls, share: float, lines: int) -> Fall:
        """Return the state after a share of the time, from 0 to 1."""
        falls = 1 - CATCH
        drop = min(share / falls, 1.0) ** 2  # it gets faster, as what falls does
        passed = (falls * math.sqrt((number + 0.5) / lines) for number in range(lines))
        return cls(drop, tuple(stage(share, begins, begins + CATCH) for begins in passed))

    @classmethod
    def snap(cls, share: float, lines: int) -> Fall:
        """Return the state in which all dots move together and the number is at the bottom."""
        return cls(1.0, (eased(share),) * lines)
