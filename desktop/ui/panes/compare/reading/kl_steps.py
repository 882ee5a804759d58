"""Divides KL divergence into four steps, each with its own color, line style, and description."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.core.i18n import marked

STEPS = (0.02, 0.1, 0.5)
"""Lower bounds of the steps after the first, in nats. Below the first bound, predictions are almost
equal: by Pinsker's inequality, no token's probability differs by more than 10 percentage points."""
LINES = (
    Qt.PenStyle.NoPen,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.SolidLine,
)
WORDS = (
    marked("almost equal"),
    marked("slightly different"),
    marked("different"),
    marked("very different"),
)
KL = marked(
    "KL divergence in nats: how much the two models' predictions differ at a token (0 means "
    "not at all)"
)


def step_of(kld: float) -> int:
    return sum(kld >= least for least in STEPS)
