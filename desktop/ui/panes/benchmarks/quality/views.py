"""The three views of the results on the Quality page."""

from __future__ import annotations

from desktop.core.i18n import tr
from desktop.ui.widgets.segments import SegmentChoice

SCORES, SIZES, QUESTIONS = "scores", "sizes", "questions"


def views() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice(SCORES, tr("Scores"), tr("Shows how many questions each model got right")),
        SegmentChoice(
            SIZES, tr("Size and bits"), tr("Shows the scores by model size and precision")
        ),
        SegmentChoice(
            QUESTIONS, tr("Every question"), tr("Shows the prompts and answers, one by one")
        ),
    )
