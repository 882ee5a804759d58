"""The steps of confidence by which words are colored and underlined, from sure to a guess."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat

STEPS = (0.9, 0.6, 0.3)
"""Minimum probabilities of steps 0, 1, and 2; anything lower is step 3."""
LINES = (
    QTextCharFormat.UnderlineStyle.NoUnderline,
    QTextCharFormat.UnderlineStyle.DotLine,
    QTextCharFormat.UnderlineStyle.DashUnderline,
    QTextCharFormat.UnderlineStyle.SingleUnderline,
)


def step_of(probability: float) -> int:
    """Return the step of a probability, which determines its color."""
    return next((step for step, least in enumerate(STEPS) if probability >= least), len(STEPS))
