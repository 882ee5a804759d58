"""Drawings for the model that sees, which its training didn't have, and drawings by the user."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

import numpy as np

from desktop.core.drawings.canvas import Canvas
from desktop.core.drawings.occlusion import GRID, SIDE, Pixels
from desktop.core.drawings.scenes import BEYOND, DESCRIBE, Question, Scene, paint, scene

FIRST: Final = "window 1239"
"""The name of the drawing that is shown first."""
RADIUS: Final = 0.09
"""The size of a shape that the user places, as a share of the side."""
LIGHT: Final = 0.94
"""The brightness of the user's empty sheet, from 0 to 1."""
ASKABLE: Final = (
    DESCRIBE[0],
    "How many shapes are there?",
    "What shape is it?",
    "What color is it?",
    "Which digit is it?",
    "How many bars are there?",
    "Which bar is the tallest?",
)
"""What the model can be asked about any picture."""


@dataclass(frozen=True, slots=True)
class PlacedShape:
    """A shape in the middle of a patch, or as close to it as it is whole."""

    kind: str
    color: str
    patch: int


def fresh_scene(random: Random) -> Scene:
    """Draw shapes, a digit, or a chart. The name isn't one of the training's, so neither is the
    drawing."""
    while True:
        found = scene(f"window {random.getrandbits(64)}", SIDE)
        if found.questions[0].answer not in (BEYOND, "nothing"):
            return found


def sheet(shapes: Sequence[PlacedShape]) -> Pixels:
    """Draw shapes on an empty sheet."""
    canvas = Canvas(SIDE, np.full(3, LIGHT, np.float32))
    for shape in shapes:
        row, column = divmod(shape.patch, GRID)
        edge = 1.2 * RADIUS  # the training's shapes are never cut off
        x, y = (min(max((at + 0.5) / GRID, edge), 1 - edge) for at in (column, row))
        # A shape's shade depends on its color only, so it looks the same wherever it is placed.
        canvas.shape(shape.kind, x, y, RADIUS, paint(Random(shape.color), shape.color))
    return canvas.finished()


def unlike(questions: Sequence[Question]) -> list[Question]:
    """Return the questions without those that ask for the same in other words."""
    return [each for each in questions if each.text not in DESCRIBE[1:]]
