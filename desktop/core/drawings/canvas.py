"""Draws pictures for the image encoder: filled and outlined shapes, digits, bars, and textures.

A shape is given by its signed distance: negative inside, in units of its radius. This makes smooth
edges at every size cheap, so that training can draw its pictures while it runs.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Points = Sequence[tuple[float, float]]


def _regular(corners: int, radii: Sequence[float], turn: float = 0.0) -> list[tuple[float, float]]:
    """Return the corners of a polygon whose corners have the given distances from its center, in
    turn. The first corner is at the top; y points down."""
    steps = [turn + 2 * math.pi * i / corners for i in range(corners)]
    return [
        (radii[i % len(radii)] * math.sin(step), -radii[i % len(radii)] * math.cos(step))
        for i, step in enumerate(steps)
    ]


def _arc(x: float, y: float, wide: float, high: float, start: float, end: float) -> Points:
    """Return points on an ellipse's arc; angles are in turns, clockwise from the top."""
    steps = np.linspace(start, end, 9) * 2 * math.pi
    return [(x + wide * math.sin(s), y - high * math.cos(s)) for s in steps]


POLYGONS: Final[dict[str, Points]] = {
    "square": _regular(4, (1.1,), math.pi / 4),
    "triangle": _regular(3, (1.15,)),
    "star": _regular(10, (1.15, 0.5)),
    "cross": [
        (-0.33, -1), (0.33, -1), (0.33, -0.33), (1, -0.33), (1, 0.33), (0.33, 0.33),
        (0.33, 1), (-0.33, 1), (-0.33, 0.33), (-1, 0.33), (-1, -0.33), (-0.33, -0.33),
    ],
}  # fmt: skip
KINDS: Final = ("circle", *POLYGONS)
STROKES: Final[dict[str, Sequence[Points]]] = {
    "0": [_arc(0, 0, 0.58, 1, 0, 1)],
    "1": [[(-0.35, -0.6), (0.05, -1), (0.05, 1)]],
    "2": [[*_arc(0, -0.45, 0.55, 0.55, -0.25, 0.35), (-0.55, 1), (0.6, 1)]],
    "3": [_arc(0, -0.5, 0.5, 0.5, -0.2, 0.5), _arc(0, 0.45, 0.58, 0.55, 0, 0.72)],
    "4": [[(0.25, 1), (0.25, -1), (-0.6, 0.4), (0.65, 0.4)]],
    "5": [[(0.5, -1), (-0.4, -1), (-0.47, -0.1), *_arc(-0.02, 0.38, 0.58, 0.62, -0.1, 0.7)]],
    "6": [_arc(0.05, 0.4, 0.55, 0.6, -0.25, 0.75), [(-0.5, 0.4), (-0.3, -0.4), (0.3, -1)]],
    "7": [[(-0.55, -1), (0.55, -1), (-0.15, 1)]],
    "8": [_arc(0, -0.5, 0.46, 0.5, 0, 1), _arc(0, 0.5, 0.57, 0.5, 0, 1)],
    "9": [_arc(-0.05, -0.4, 0.55, 0.6, 0, 1), [(0.5, -0.4), (0.45, 0.2), (0.2, 1)]],
}


class Canvas:
    """A square picture and, for each pixel, the number of the object that it shows (0 for none).

    Sizes and places are in shares of the side, from 0 to 1.
    """

    def __init__(self, side: int, background: Floats) -> None:
        """Begin with a color [3], from 0 to 1."""
        self.side = side
        self.pixels = np.broadcast_to(background, (side, side, 3)).astype(np.float32)
        self.objects = np.zeros((side, side), np.uint8)
        self._count = 0

    def fill(self, pixels: Floats) -> None:
        """Replace the whole picture, [side, side, 3]."""
        self.pixels = pixels

    def shade(self, strength: float, angle: float) -> None:
        """Make one side of the picture lighter than the other."""
        line = np.linspace(-1, 1, self.side, dtype=np.float32)
        slope = math.cos(angle) * line + math.sin(angle) * line[:, None]
        self.pixels += strength * slope[..., None]

    def shape(
        self, kind: str, x: float, y: float, radius: float, color: Floats, *,
        turn: float = 0.0, outline: float = 0.0,
    ) -> None:  # fmt: skip
        """Draw a shape. `turn` is in radians; `outline` is half the width of its line in radii, or
        0 for a filled shape."""
        across, down = self._grid(x, y, radius, 1.25)
        sine, cosine = math.sin(turn), math.cos(turn)
        u, v = cosine * across + sine * down, cosine * down - sine * across
        distance = np.hypot(u, v) - 1 if kind == "circle" else _polygon(u, v, POLYGONS[kind])
        if outline:
            distance = np.abs(distance + outline) - outline
        self._paint(x, y, radius, 1.25, distance, color)

    def digit(
        self, digit: str, x: float, y: float, radius: float, color: Floats, *,
        thick: float, slant: float, wobble: float, random: np.random.Generator,
    ) -> None:  # fmt: skip
        """Draw a digit of height 2 `radius`, with lines of width 2 `thick` (in radii). Each corner
        of its lines moves by about `wobble`."""
        u, v = self._grid(x, y, radius, 1.4)
        u = u + slant * v
        distance = np.full(u.shape, np.inf, np.float32)
        for stroke in STROKES[digit]:
            points = np.asarray(stroke) + _smooth(random.normal(0, wobble, (len(stroke), 2)))
            distance = np.minimum(distance, _line(u, v, points))
        self._paint(x, y, radius, 1.4, distance - thick, color)

    def bar(self, left: float, right: float, top: float, bottom: float, color: Floats) -> None:
        across, down = self._covered(left, right), self._covered(top, bottom)
        self._blend(np.s_[:, :], np.outer(down, across), color)

    def blur(self) -> None:
        """Average each pixel with its neighbors, as a picture that was scaled looks."""
        for axis in (0, 1):
            before = np.take(self.pixels, np.r_[0, : self.side - 1], axis)
            after = np.take(self.pixels, np.r_[1 : self.side, self.side - 1], axis)
            self.pixels = 0.5 * self.pixels + 0.25 * (before + after)

    def finished(self) -> NDArray[np.uint8]:
        """Return the picture, [side, side, 3]."""
        return (self.pixels.clip(0, 1) * 255 + 0.5).astype(np.uint8)

    def _window(self, x: float, y: float, radius: float, reach: float) -> tuple[slice, slice]:
        """Return the rows and columns within `reach` radii of a point."""
        far = reach * radius * self.side + 1
        rows, columns = (
            slice(max(0, int(c * self.side - far)), min(self.side, int(c * self.side + far) + 1))
            for c in (y, x)
        )
        return rows, columns

    def _grid(self, x: float, y: float, radius: float, reach: float) -> tuple[Floats, Floats]:
        """Return the coordinates of the pixels around a point, in radii from it."""
        rows, columns = self._window(x, y, radius, reach)
        scale = 1 / (radius * self.side)
        down = (np.arange(rows.start, rows.stop, dtype=np.float32) + 0.5 - y * self.side) * scale
        across = np.arange(columns.start, columns.stop, dtype=np.float32) + 0.5 - x * self.side
        u, v = np.meshgrid(across * scale, down)
        return u, v

    def _paint(
        self, x: float, y: float, radius: float, reach: float, distance: Floats, color: Floats
    ) -> None:
        """Paint the pixels at a negative distance, with an edge one pixel wide."""
        share = (0.5 - distance * (radius * self.side)).clip(0, 1)
        self._blend(self._window(x, y, radius, reach), share, color)

    def _covered(self, start: float, end: float) -> Floats:
        """Return which share of each row or column lies between two places."""
        edges = np.arange(self.side + 1, dtype=np.float32).clip(start * self.side, end * self.side)
        return np.diff(edges)

    def _blend(self, area: tuple[slice, slice], share: Floats, color: Floats) -> None:
        """Paint an object, which covers a share of each pixel of an area."""
        self._count += 1
        self.pixels[area] += share[..., None] * (color - self.pixels[area])
        self.objects[area][share > 0.5] = self._count


def _polygon(u: Floats, v: Floats, corners: Points) -> Floats:
    """Return the signed distance of points from a polygon's outline."""
    closed = np.asarray([*corners, corners[0]], np.float32)
    inside = np.zeros(u.shape, np.bool_)
    for (x0, y0), (x1, y1) in pairwise(closed):
        if y0 != y1:
            crosses = (y0 > v) != (y1 > v)
            inside ^= crosses & (u < (x1 - x0) * (v - y0) / (y1 - y0) + x0)
    return np.where(inside, -1, 1).astype(np.float32) * _line(u, v, closed)


def _line(u: Floats, v: Floats, points: NDArray[np.floating]) -> Floats:
    """Return the distance of points from a line through `points`, [points, 2]."""
    start = points[:-1].astype(np.float32)[:, :, None, None]
    step = points[1:].astype(np.float32)[:, :, None, None] - start
    across, down = u - start[:, 0], v - start[:, 1]
    length = (step[:, 0] ** 2 + step[:, 1] ** 2).clip(1e-9)
    along = ((across * step[:, 0] + down * step[:, 1]) / length).clip(0, 1)
    return np.sqrt((across - along * step[:, 0]) ** 2 + (down - along * step[:, 1]) ** 2).min(0)


def _smooth(moves: NDArray[np.float64]) -> NDArray[np.float64]:
    """Make neighboring points move alike, as a hand does."""
    padded = np.concatenate([moves[:1], moves, moves[-1:]])
    return (padded[:-2] + padded[1:-1] + padded[2:]) / 2


def texture(side: int, random: np.random.Generator) -> Floats:
    """Return a picture like a photo, [side, side, 3]: at all scales, it has colors that vary
    together."""
    across = np.fft.rfftfreq(side)
    scale = np.hypot(across, np.fft.fftfreq(side)[:, None])
    scale[0, 0] = 1
    weights = scale ** -random.uniform(0.8, 1.8)
    weights[0, 0] = 0
    shape = (3, side, len(across))
    noise = random.normal(size=shape) + 1j * random.normal(size=shape)
    mixed = np.einsum("ij,jyx->yxi", random.normal(size=(3, 3)) + 1, _waves(noise * weights, side))
    mixed = random.uniform(0.1, 0.3) * mixed / mixed.std() + random.uniform(0.2, 0.8, 3)
    return mixed.astype(np.float32)


def _waves(spectrum: NDArray[np.complex128], side: int) -> NDArray[np.float64]:
    return np.fft.irfft2(spectrum, (side, side))
