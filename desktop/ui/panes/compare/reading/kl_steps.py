"""Four steps of KL divergence, each with a color and, for words, an underline of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.core.i18n import tr

STEPS = (0.02, 0.1, 0.5)
"""Nats. Below the first, expectations are as good as the same: the likelier of two words would
move by a few percent at most."""
LINES = (
    Qt.PenStyle.NoPen,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.SolidLine,
)
WORDS = (tr("almost equal"), tr("slightly different"), tr("different"), tr("very different"))
KL = tr(
    "How much the predictions of both models differ at a token: KL divergence in "
    "nats (0: not at all)"
)


def step_of(kld: float) -> int:
    return sum(kld >= least for least in STEPS)
