"""Tests what the callout and the bracket cover at the end of each experiment, in the real window
with the real engine and models."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, qGray
from PySide6.QtWidgets import QApplication

from desktop.ui.experiments import EXPERIMENTS
from desktop.ui.shell.coach.mark import CoachMark
from tests.endurance.acts import Hand
from tests.endurance.repeated import window

LONG = {"student", "exam"}
"""The first trains models, and the second asks two models many questions."""
TINTS = ("canvas", "surface", "sunken", "accent_tint")
"""The colors of empty places, and of the zone of a chart that is chosen."""
FAINT, TEXT = 40, 100
"""Differences in lightness (of 255) to them: the most of a chart's grid and of a card's border, and
the least of a text."""
WORD = 6
"""Number of pixels of a text from which one sees that it is cut."""
NAMES = [
    pytest.param(each.id, marks=[pytest.mark.thorough] if each.id in LONG else [])
    for each in EXPERIMENTS
]


@pytest.fixture(scope="module")
def hand(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hand]:
    """The real window at 1280x720 with the models that come with Glassbox."""
    with window(qapp, tmp_path_factory.mktemp("home")) as made:
        made.parts.settings.change(still=True, theme="light")
        yield made


def contrast(hand: Hand, picture: QImage) -> npt.NDArray[np.int_]:
    """Return how much each pixel of the page differs from an empty place [height, width]."""
    gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), -1)
    values = pixels[:, : gray.width()].astype(int)
    empty = [qGray(hand.window.context.shell.theme.color(each).rgb()) for each in TINTS]
    return np.min([np.abs(values - each) for each in empty], axis=0)


def inside(pixels: npt.NDArray[np.int_], part: QRect) -> npt.NDArray[np.int_]:
    down, across = part.top(), part.left()
    return pixels[down : down + part.height(), across : across + part.width()]


def lines(mark: CoachMark) -> dict[str, QRect]:
    """Return the two lines of each corner of the bracket, two pixels wide."""
    rect, side = mark.frame.rect, mark.frame.corner
    wide, high = min(side, rect.width() // 3), min(side, rect.height() // 3)
    found: dict[str, QRect] = {}
    for x, right in ((rect.left(), 1), (rect.right(), -1)):
        for y, down in ((rect.top(), 1), (rect.bottom(), -1)):
            left, top = x if right > 0 else x - wide + 1, y if down > 0 else y - high + 1
            name = f"{'lower' if down < 0 else 'upper'} {'right' if right < 0 else 'left'}"
            found[f"{name}, across"] = QRect(left, y - 1, wide, 2)
            found[f"{name}, down"] = QRect(x - 1, top, 2, high)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_is_compared_is_covered(hand: Hand, name: str) -> None:
    hand.experiment(name)
    hand.pause(0.3)  # until the callout has found its place
    hand.settle()
    mark = hand.window.mark
    assert mark.callout is not None
    assert not mark.target.isEmpty()
    callout = mark.callout.geometry()
    assert hand.window.rect().contains(callout)
    assert not callout.intersects(mark.frame.rect), "the callout is beside the bracket"
    pixels = contrast(hand, hand.window.content.grab().toImage())
    bracket = {each: int((inside(pixels, at) > TEXT).sum()) for each, at in lines(mark).items()}
    assert not {each: count for each, count in bracket.items() if count >= WORD}
    covered = inside(pixels, callout) > FAINT
    assert not covered.any(), f"{covered.sum()} pixels of {callout}"
    steps = round(mark.line.length())
    across = [mark.line.pointAt(step / max(steps, 1)).toPoint() for step in range(steps)]
    assert sum(int(pixels[at.y(), at.x()] > TEXT) for at in across) < WORD
