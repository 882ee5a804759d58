"""Compares the measured results to show the effects that the family should demonstrate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

SCALING: Final = ("0.4M", "1M", "3M", "10M")
CARRY: Final = "sums that carry, three and four digits"

Results = Mapping[str, Mapping[str, Any]]


def compared(results: Results) -> dict[str, Any]:
    """Return each comparison whose models have been measured."""
    found: dict[str, Any] = {}
    sizes = [f"Pebble-1-{size}-Instruct" for size in SCALING]
    if all(name in results for name in sizes):
        found["power law"] = power_law(
            [results[name]["parameters"] for name in sizes],
            [results[name]["loss"] for name in sizes],
        )
    plain, think = results.get("Pebble-1-3M-Instruct"), results.get("Pebble-1-3M-Think")
    if plain and think:
        gain = _special(think, CARRY) - _special(plain, CARRY)
        found["thinking, points on sums that carry"] = points(gain)
    student, alone = results.get("Pebble-1-1M-Distilled"), results.get("Pebble-1-1M-Plain")
    if student and alone:
        found["distillation, points"] = points(student["accuracy"] - alone["accuracy"])
        found["distillation, loss"] = round(student["loss"] - alone["loss"], 4)
    leaky = results.get("Pebble-1-3M-Leaky")
    if plain and leaky:
        for name in ("exam, leaked", "exam, fresh"):
            gain = _special(leaky, name) - _special(plain, name)
            found[f"contamination, points on the {name}"] = points(gain)
    return found


def power_law(parameters: Sequence[int], losses: Sequence[float]) -> dict[str, float]:
    """Fit loss = scale * parameters ** exponent to the logarithms (Kaplan et al., 2020). Returns
    the exponent, the scale, and R squared of the fit."""
    x, y = np.log(parameters), np.log(losses)
    exponent, intercept = np.polyfit(x, y, 1)
    rest = y - (exponent * x + intercept)
    return {
        "exponent": round(float(exponent), 4),
        "scale": round(float(np.exp(intercept)), 4),
        "r_squared": round(float(1 - (rest**2).sum() / ((y - y.mean()) ** 2).sum()), 4),
    }


def points(share: float) -> float:
    """Convert a difference of shares to percentage points."""
    return round(100 * share, 1)


def _special(found: Mapping[str, Any], name: str) -> float:
    return found["special"][name]["accuracy"]
