"""The steps of confidence by which words are colored and underlined, from sure to a guess."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat

from desktop.ui.look.theme import Theme

STEPS = (0.9, 0.6, 0.3)
"""Minimum probabilities of steps 0, 1, and 2; anything lower is step 3."""
READING_STEPS = (0.5, 0.1, 0.01)
"""The same for tokens of a text that a model reads. It is rarely as sure of them as of those that
it writes itself."""
LINES = (
    QTextCharFormat.UnderlineStyle.NoUnderline,
    QTextCharFormat.UnderlineStyle.DotLine,
    QTextCharFormat.UnderlineStyle.DashUnderline,
    QTextCharFormat.UnderlineStyle.SingleUnderline,
)


def step_of(probability: float, steps: tuple[float, float, float] = STEPS) -> int:
    """Return the step of a probability, which determines its color."""
    return next((step for step, least in enumerate(steps) if probability >= least), len(steps))


def step_formats(theme: Theme) -> list[QTextCharFormat]:
    """Return the format of each step's words. Step 0 has none."""
    found = [QTextCharFormat()]
    for step, line in enumerate(LINES[1:], 1):
        made = QTextCharFormat()
        made.setBackground(theme.color(f"sure_{step}"))
        made.setUnderlineStyle(line)
        made.setUnderlineColor(theme.color("sure_line"))
        found.append(made)
    return found
