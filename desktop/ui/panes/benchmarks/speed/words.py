"""The speed page's choices, and the texts about its charts."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.i18n import marked, tr
from desktop.ui.panes.result import Says
from desktop.ui.widgets.segments import SegmentChoice


def phases() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice("generate", tr("Writing"), tr("Shows how fast a model writes its answer")),
        SegmentChoice("prompt", tr("Reading"), tr("Shows how fast a model reads a prompt")),
    )


def views() -> tuple[SegmentChoice, ...]:
    return (
        SegmentChoice(
            "limit",
            tr("Bandwidth limit"),
            tr("Shows how close models come to the limit set by memory bandwidth"),
        ),
        SegmentChoice(
            "varied", tr("Varied setting"), tr("Shows how one setting changes the speed")
        ),
    )


BARS = marked(
    "Each bar is a model's speed: how many tokens the model reads or writes per second. The "
    "error bar is the standard deviation across runs."
)
LIMIT = marked(
    "Each dot is a model. The more bytes a model reads from memory for each token, the lower "
    "its maximum speed. The dashed line is the highest speed that the memory allows; the "
    "percentage shows how close the model comes to it."
)
VARIED = marked(
    "Shows how the speed changes with one setting. For example, each token takes longer in a "
    "longer context."
)


def says() -> Says:
    return Says(
        "ph.gauge",
        tr("Nothing measured yet"),
        tr(
            "The model reads and writes random tokens several times, as llama-bench does. The "
            "average and the standard deviation appear here and are saved."
        ),
        tr("The measurement failed"),
    )


def class_says() -> Says:
    """Return the texts for several people who ask a server at the same time."""
    return replace(
        says(),
        text=tr(
            "A server gets questions from 1, 2, 4, and more people at the same time. How fast they "
            "get their answers, and how long they wait for the first token, appears here and is "
            "saved."
        ),
    )
