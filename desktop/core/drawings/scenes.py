"""Random drawings, and questions about them: groups of shapes, a digit, a bar chart, nothing, or a
texture, which stands for a photo and is beyond the model.

A scene depends only on its name, so that any of them can be drawn again, at any size.
"""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop.core.drawings.canvas import KINDS, STROKES, Canvas, Floats, texture
from desktop.core.students.story_words import with_article

NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six")
# Ranges of hue, saturation, and value. A dark background has no black, and a light one no white.
COLORS: Final[dict[str, tuple[tuple[float, float], ...]]] = {
    "red": ((-0.02, 0.015), (0.8, 1), (0.7, 1)),
    "orange": ((0.065, 0.09), (0.85, 1), (0.92, 1)),
    "yellow": ((0.14, 0.165), (0.8, 1), (0.9, 1)),
    "green": ((0.29, 0.4), (0.6, 1), (0.45, 0.85)),
    "blue": ((0.58, 0.66), (0.7, 1), (0.6, 1)),
    "purple": ((0.76, 0.83), (0.6, 1), (0.5, 0.85)),
    "black": ((0, 1), (0, 0.2), (0, 0.15)),
    "white": ((0, 1), (0, 0.04), (0.92, 1)),
}
BEYOND: Final = "I only know drawings of shapes, digits, and bar charts."
DESCRIBE: Final = ("What is in the picture?", "What do you see?", "Describe the picture.")
WHERE: Final = (
    ("top left", "top", "top right"),
    ("left", "center", "right"),
    ("bottom left", "bottom", "bottom right"),
)
PAD: Final = np.array([122, 116, 104], np.float32) / 255
"""The color with which llama.cpp fills a picture that isn't square."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a picture. `about` is what it asks for: "kind", "color", "count",
    "position", "digit", "chart", "yes or no", "nothing", or "everything" for the description."""

    about: str
    text: str
    answer: str


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes of one kind and color."""

    count: int
    color: str
    kind: str

    def __str__(self) -> str:
        shape = f"{self.color} {self.kind}"
        return with_article(shape) if self.count == 1 else f"{NUMBERS[self.count]} {many(shape)}"

    @property
    def name(self) -> str:
        return self.kind if self.count == 1 else many(self.kind)

    @property
    def verb(self) -> str:
        return "is" if self.count == 1 else "are"


@dataclass(slots=True)
class Scene:
    """A drawing and its questions, the description first. `things` names each object, in the order
    in which `canvas` numbers them, by what it is and its color."""

    picture: NDArray[np.uint8]
    objects: NDArray[np.uint8]
    things: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    questions: list[Question] = field(default_factory=list[Question])


Drawn = tuple[list[tuple[str, str]], list[Question]]
"""What each object is and its color, and the questions."""
Draw = Callable[[Random, Canvas, bool], Drawn]
"""Draws on a canvas, which is dark or light."""


def scene(name: str, side: int) -> Scene:
    """Draw the scene of this name, with `side` pixels per side."""
    random = Random(name)
    (draw,) = random.choices(list(DRAWS), list(DRAWS.values()))
    dark = random.random() < 0.3
    shade = random.uniform(0.04, 0.22) if dark else random.uniform(0.8, 1)
    tint = [shade + random.uniform(-0.03, 0.03) for _ in range(3)]
    canvas = Canvas(side, np.asarray(tint, np.float32))
    if random.random() < 0.3:
        canvas.shade(random.uniform(0.02, 0.08), random.uniform(0, 6.28))
    things, questions = draw(random, canvas, dark)
    if random.random() < 0.3:
        canvas.blur()
    return Scene(canvas.finished(), canvas.objects, things, questions)


def _only(answer: str) -> list[Question]:
    """Every question about such a picture has the same answer."""
    asked = (*DESCRIBE, "How many shapes are there?", "Which digit is it?", "What shape is it?")
    return [Question("nothing", text, answer) for text in asked]


def _nothing(_random: Random, _canvas: Canvas, _dark: bool) -> Drawn:
    questions = _only("nothing")
    questions[3] = Question("count", questions[3].text, "none")
    return [], questions


def _texture(random: Random, canvas: Canvas, _dark: bool) -> Drawn:
    canvas.fill(texture(canvas.side, np.random.default_rng(random.getrandbits(63))))
    return [], _only(BEYOND)


def _groups(random: Random, canvas: Canvas, dark: bool) -> Drawn:
    """Draw one group, or two beside or above each other."""
    two = random.random() < 0.6
    most = 3 if two else 6
    groups = [Group(_small(random, most), random.choice(_colors(dark)), random.choice(KINDS))]
    while two and len(groups) < 2:
        other = Group(_small(random, most), random.choice(_colors(dark)), random.choice(KINDS))
        if (other.color, other.kind) != (groups[0].color, groups[0].kind):
            groups.append(other)
    upright = random.random() < 0.5
    cut = random.uniform(0.42, 0.58)
    areas = [(0.02, cut - 0.03), (cut + 0.03, 0.98)] if two else [(0.02, 0.98)]
    outline = random.uniform(0.12, 0.18) if random.random() < 0.25 else 0.0
    things: list[tuple[str, str]] = []
    spots: list[tuple[float, float, float]] = []
    for group, area in zip(groups, areas, strict=True):
        whole = (0.02, 0.98)
        spots = _spots(random, group.count, *((whole, area) if upright else (area, whole)))
        for x, y, radius in spots:
            canvas.shape(
                group.kind, x, y, radius, paint(random, group.color),
                turn=random.gauss(0, 0.12), outline=outline,
            )  # fmt: skip
            things.append((group.kind, group.color))
    relation = "above" if upright else "left of"
    described = f" {relation} ".join(map(str, groups))
    questions = [Question("everything", text, described) for text in DESCRIBE]
    questions += _counts(random, groups, dark) + _looks(groups)
    if two:
        questions += _sides(random, groups, upright)
    elif groups[0].count == 1:
        questions += _place(groups[0].kind, *spots[0][:2])
    return things, questions


def _small(random: Random, most: int) -> int:
    """Return a number from 1 to `most`; small ones are more likely."""
    return random.choices(range(1, most + 1), [1 / (i + 1) for i in range(most)])[0]


def _colors(dark: bool) -> list[str]:
    return [color for color in COLORS if color != ("black" if dark else "white")]


def paint(random: Random, color: str) -> Floats:
    """Return a shade of a color, [red, green, blue] from 0 to 1."""
    hue, saturation, value = (random.uniform(*ends) for ends in COLORS[color])
    return np.asarray(colorsys.hsv_to_rgb(hue % 1, saturation, value), np.float32)


def _spots(
    random: Random, count: int, across: tuple[float, float], down: tuple[float, float]
) -> list[tuple[float, float, float]]:
    """Return places [x, y, radius] for shapes that don't touch."""
    room = min(across[1] - across[0], down[1] - down[0])
    largest = min(0.27 if count == 1 else 0.17, room / 2.4)
    radius = random.uniform(min(0.09, largest), largest)
    while True:
        found: list[tuple[float, float, float]] = []
        for _ in range(40 * count):
            size = radius * random.uniform(0.85, 1)
            edge = 1.18 * size
            x, y = (random.uniform(a + edge, b - edge) for a, b in (across, down))
            if all(np.hypot(x - u, y - v) > 1.22 * (size + r) for u, v, r in found):
                found.append((x, y, size))
                if len(found) == count:
                    return found
        radius *= 0.9


def _counts(random: Random, groups: Sequence[Group], dark: bool) -> list[Question]:
    """Return questions for numbers, also of shapes that aren't there."""
    all_shapes = _number(sum(group.count for group in groups))
    found = [Question("count", "How many shapes are there?", all_shapes)]
    for kind in {group.kind: 0 for group in groups} | {random.choice(KINDS): 0}:
        number = _number(sum(group.count for group in groups if group.kind == kind))
        found.append(Question("count", f"How many {many(kind)} are there?", number))
    for color in {group.color: 0 for group in groups} | {random.choice(_colors(dark)): 0}:
        number = _number(sum(group.count for group in groups if group.color == color))
        found.append(Question("count", f"How many {color} shapes are there?", number))
    there = random.choice(groups)
    almost = random.choice(
        [Group(1, there.color, random.choice(KINDS)),
         Group(1, random.choice(_colors(dark)), there.kind)]
    )  # fmt: skip
    for asked in (there, almost):
        seen = any((asked.color, asked.kind) == (group.color, group.kind) for group in groups)
        text = f"Is there {with_article(f'{asked.color} {asked.kind}')}?"
        found.append(Question("yes or no", text, "yes" if seen else "no"))
    return found


def many(shape: str) -> str:
    """Return the plural of a shape."""
    return f"{shape}es" if shape.endswith("s") else f"{shape}s"


def _number(count: int) -> str:
    return NUMBERS[count] if count else "none"


def _looks(groups: Sequence[Group]) -> list[Question]:
    """Return questions for the color of a kind, and for the kind of a color."""
    found: list[Question] = []
    for group in groups:
        others = [other for other in groups if other is not group]
        if all(other.kind != group.kind for other in others):
            text = f"What color {group.verb} the {group.name}?"
            found.append(Question("color", text, group.color))
        if all(other.color != group.color for other in others):
            found.append(Question("kind", f"What shape is {group.color}?", group.kind))
    if len(groups) == 1:
        found.append(Question("kind", "What shape is it?", groups[0].kind))
        found.append(Question("color", "What color is it?", groups[0].color))
    return found


def _sides(random: Random, groups: Sequence[Group], upright: bool) -> list[Question]:
    """Return questions for the places of two groups."""
    names = ("top", "bottom") if upright else ("left", "right")
    found: list[Question] = []
    first, second = groups
    for group, other, side in ((first, second, names[0]), (second, first, names[1])):
        if group.kind != other.kind:
            found.append(Question("position", f"Where {group.verb} the {group.name}?", side))
        found.append(Question("kind", f"What shape is on the {side}?", group.kind))
        found.append(Question("color", f"What color is on the {side}?", group.color))
    if first.kind != second.kind:
        pair, right = random.choice([((first, second), "yes"), ((second, first), "no")])
        relation = "above" if upright else "left of"
        verb = pair[0].verb.capitalize()
        text = f"{verb} the {pair[0].name} {relation} the {pair[1].name}?"
        found.append(Question("yes or no", text, right))
    return found


def _place(name: str, x: float, y: float) -> list[Question]:
    """Return the question for a place; none if it is too close to the border of two."""
    if any(abs(each - border) < 0.04 for each in (x, y) for border in (0.37, 0.63)):
        return []
    row, column = (int(each > 0.37) + int(each > 0.63) for each in (y, x))
    return [Question("position", f"Where is the {name}?", WHERE[row][column])]


def _digit(random: Random, canvas: Canvas, dark: bool) -> Drawn:
    digit, color = random.choice(list(STROKES)), random.choice(_colors(dark))
    radius = random.uniform(0.14, 0.4)
    x, y = (random.uniform(0.03 + 1.1 * radius, 0.97 - 1.1 * radius) for _ in range(2))
    canvas.digit(
        digit, x, y, radius, paint(random, color),
        thick=random.uniform(0.09, 0.2), slant=random.uniform(-0.05, 0.25),
        wobble=random.uniform(0, 0.09), random=np.random.default_rng(random.getrandbits(63)),
    )  # fmt: skip
    described = f"{with_article(color)} {digit}"
    questions = [Question("everything", text, described) for text in DESCRIBE]
    questions += [
        Question("digit", "Which digit is it?", digit),
        Question("digit", "What number is it?", digit),
        Question("color", "What color is the digit?", color),
        Question("color", "What color is it?", color),
        *_place("digit", x, y),
    ]
    return [(digit, color)], questions


def _chart(random: Random, canvas: Canvas, dark: bool) -> Drawn:
    """Draw bars of different colors on a line. The tallest and the shortest one are clear."""
    count = random.randint(2, 5)
    colors = random.sample(_colors(dark), count)
    heights = [random.uniform(0.12, 0.85) for _ in range(count)]
    while min(b - a for a, b in pairwise(sorted(heights))) < 0.05:
        heights = [random.uniform(0.12, 0.85) for _ in range(count)]
    width = random.uniform(0.09, 0.8 / count)
    gap = random.uniform(0.2, 0.8) * width if count * width * 1.2 < 0.9 else 0.1 * width
    gap = min(gap, (0.94 - count * width) / max(1, count - 1))
    left = random.uniform(0.03, 0.97 - count * width - (count - 1) * gap)
    bottom = random.uniform(0.9, 0.96)
    for i, (color, height) in enumerate(zip(colors, heights, strict=True)):
        start = left + i * (width + gap)
        canvas.bar(start, start + width, bottom - height, bottom, paint(random, color))
    if random.random() < 0.5:
        line = np.full(3, 0.8 if dark else 0.3, np.float32)
        canvas.bar(0.02, 0.98, bottom, bottom + 0.02, line)
    described = f"a bar chart with {NUMBERS[count]} bars: {', '.join(colors)}"
    questions = [Question("everything", text, described) for text in DESCRIBE]
    questions += [
        Question("count", "How many bars are there?", NUMBERS[count]),
        Question("chart", "Which bar is the tallest?", colors[int(np.argmax(heights))]),
        Question("chart", "Which bar is the shortest?", colors[int(np.argmin(heights))]),
        Question("color", "What color is the first bar?", colors[0]),
        Question("color", "What color is the last bar?", colors[-1]),
    ]
    return [("bar", color) for color in colors], questions


DRAWS: Final[dict[Draw, float]] = {
    _groups: 0.6,
    _digit: 0.2,
    _chart: 0.14,
    _nothing: 0.02,
    _texture: 0.04,
}
"""How often each kind of drawing comes."""
