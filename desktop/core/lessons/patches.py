"""Draws a small image and cuts it into patches, as image encoders do (ViT, arXiv 2010.11929)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

SIDE: Final = 32
PATCH_SIDES: Final = (4, 8, 16)
"""Possible sides of a patch, in pixels."""
CHANNELS: Final = 3
SKY, GRASS = (176, 208, 230), (112, 168, 96)
SUN, WALL, ROOF, DOOR = (246, 196, 66), (214, 122, 92), (140, 62, 54), (78, 60, 54)

Pixels = npt.NDArray[np.uint8]
"""Shape [height, width, 3]: red, green, and blue."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A square of an image. `row` and `column` count from the top left, and `pixels` has the shape
    [side, side, 3]."""

    row: int
    column: int
    pixels: Pixels

    @property
    def numbers(self) -> tuple[float, ...]:
        """All color values of the patch, row by row, from 0 to 1: the vector that an image encoder
        starts with."""
        return tuple((self.pixels.ravel() / 255).tolist())


def example_image() -> Pixels:
    """Return an image of SIDE by SIDE pixels: a house, grass, and the sun."""
    image = np.empty((SIDE, SIDE, CHANNELS), np.uint8)
    image[:], image[25:] = SKY, GRASS
    y, x = np.mgrid[:SIDE, :SIDE]
    image[(y - 7) ** 2 + (x - 24) ** 2 <= 14] = SUN
    image[16:27, 6:20] = WALL
    image[(y >= 9) & (y < 16) & (abs(x - 12.5) <= (y - 8) * 1.25)] = ROOF
    image[20:27, 11:15] = DOOR
    return image


def patches(image: Pixels, side: int) -> tuple[Patch, ...]:
    """Cut an image into patches, row by row. `side` divides both sides of the image."""
    rows, columns = image.shape[0] // side, image.shape[1] // side
    return tuple(
        Patch(
            row, column, image[row * side : (row + 1) * side, column * side : (column + 1) * side]
        )
        for row in range(rows)
        for column in range(columns)
    )
