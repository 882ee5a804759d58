"""Draws what a student learns from: the teacher's probabilities, or one token."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from desktop.core.i18n import marked, tr
from desktop.core.numbers.units import percent, tenths
from desktop.ui.plots.diagram import Box, Diagram, Line, Part, Words

WIDTH, HEIGHT = 720, 232
TOP, ROW, TALL = 34, 25, 17
NAME_RIGHT: Final = 128.0
TEACHER_LEFT, STUDENT_LEFT, BAR_WIDTH = 140.0, 460.0, 170.0
THICKEST: Final = 16.0
LEAST_DRAWN: Final = 0.004
"""Smallest share for which a line is drawn."""


OTHERS: Final = marked("all others")


class Target(NamedTuple):
    """A token, its probability by the teacher, and the probability that the student learns."""

    name: str
    probability: float
    target: float


def targets_diagram(targets: Sequence[Target], sentence: str) -> Diagram:
    """Return a diagram with a row for each token: the teacher's probability, a line as thick as
    what is passed on, and the student's target."""
    return Diagram(WIDTH, HEIGHT, tuple(_parts(targets)), sentence)


def _parts(targets: Sequence[Target]) -> Iterator[Part]:
    yield Words(
        "teacher", TEACHER_LEFT, 12, tr("The teacher's probabilities"), "ink", "caption_strong"
    )
    yield Words("student", STUDENT_LEFT, 12, tr("The student's target"), "ink", "caption_strong")
    for number, target in enumerate(targets):
        yield from _row(f"{number}", TOP + number * ROW, target)


def _row(key: str, y: float, row: Target) -> Iterator[Part]:
    name, share, target = row
    color = "outline" if name == tr(OTHERS) else "accent"
    told = tr(
        "{name}: {share} from the teacher; the student's target is {target}",
        name=name,
        share=tenths(share),
        target=_text(target),
    )
    middle = y + TALL / 2
    start = TEACHER_LEFT + BAR_WIDTH + 46
    yield Words(f"{key} name", NAME_RIGHT, middle, name, "ink", "mono_caption", 1.0)
    yield Box(f"{key} bar", TEACHER_LEFT, y, BAR_WIDTH * share, TALL, "", color, "", told=told)
    yield _share(f"{key} share", TEACHER_LEFT, middle, share)
    yield Line(
        f"{key} pour",
        start,
        middle,
        STUDENT_LEFT - 6,
        middle,
        color,
        max(THICKEST * target, 1.0),
        opacity=0.6 if target >= LEAST_DRAWN else 0.0,
    )
    yield Box(f"{key} target", STUDENT_LEFT, y, BAR_WIDTH * target, TALL, "", color, "", told=told)
    yield _share(f"{key} learned", STUDENT_LEFT, middle, target)


def _share(key: str, left: float, middle: float, share: float) -> Words:
    x = left + BAR_WIDTH * share + 6
    return Words(key, x, middle, _text(share), "ink2", "count")


def _text(share: float) -> str:
    return tenths(share) if share else percent(0)
