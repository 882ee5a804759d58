"""Describes a diagram of boxes, lines, dots, words, and images, and the diagrams between two.

Positions and sizes are in units. A unit is one unscaled pixel at the diagram's natural size; the
whole diagram, its text included, grows and shrinks with the widget (ui/plots/diagram_view.py).
Colors and fonts are names in ui/look/design_tokens.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass, fields, replace
from functools import cached_property
from typing import Final, TypeVar


@dataclass(frozen=True)
class _Placed:
    """What all parts have. `told` describes the part; "" if it is only decoration."""

    key: str
    x: float
    y: float
    _: KW_ONLY
    opacity: float = 1.0
    told: str = ""


@dataclass(frozen=True)
class Box(_Placed):
    """A rectangle with text in its middle. `x` and `y` are its top left corner. Without an `edge`
    color it has no border, and without a `fill` color nothing in it."""

    width: float
    height: float
    text: str = ""
    fill: str = "surface"
    edge: str = "outline"
    ink: str = "ink"
    font: str = "body"
    radius: float = 4.0


@dataclass(frozen=True)
class Line(_Placed):
    """A straight line, with an arrowhead at its second end if `arrow` is set."""

    to_x: float
    to_y: float
    color: str = "outline"
    thickness: float = 1.5
    arrow: bool = False


@dataclass(frozen=True)
class Dot(_Placed):
    """A filled circle around `x` and `y`."""

    radius: float = 4.0
    color: str = "accent"


@dataclass(frozen=True)
class Words(_Placed):
    """Text on one line whose middle is at height `y`. `x` is its left end, or its middle or right
    end if `align` is 0.5 or 1."""

    text: str
    color: str = "ink2"
    font: str = "caption"
    align: float = 0.0


@dataclass(frozen=True)
class Image(_Placed):
    """An image of square pixels, row by row, three bytes per pixel (red, green, blue)."""

    width: float
    height: float
    pixels: bytes
    columns: int


Part = Box | Line | Dot | Words | Image
P = TypeVar("P", Box, Line, Dot, Words, Image)


@dataclass(frozen=True)
class Diagram:
    """The parts, drawn in order, in an area of `width` by `height` units. `sentence` is for screen
    readers. `handle` is the key of a part that can be dragged from left to right."""

    width: float
    height: float
    parts: tuple[Part, ...]
    sentence: str = ""
    handle: str = ""

    @cached_property
    def keyed(self) -> dict[str, Part]:
        return {part.key: part for part in self.parts}

    @cached_property
    def walked(self) -> tuple[str, ...]:
        """Keys of the parts that are described, in the order in which the arrow keys reach them."""
        return tuple(part.key for part in self.parts if part.told)


EMPTY: Final = Diagram(1, 1, ())


def between(before: Diagram, after: Diagram, share: float) -> Diagram:
    """Return an intermediate diagram. Parts with the same key move, new ones appear gradually, and
    those that are gone disappear gradually. `share` goes from 0 to 1."""
    if share >= 1:
        return after
    return replace(after, parts=tuple(_parts_between(before, after, share)), sentence="")


def _parts_between(before: Diagram, after: Diagram, share: float) -> Iterator[Part]:
    for part in before.parts:
        if part.key not in after.keyed:
            yield replace(part, opacity=part.opacity * (1 - share))
    for part in after.parts:
        old = before.keyed.get(part.key)
        if type(old) is type(part):
            yield _moved(old, part, share)  # type: ignore[type-var] - both have the same type
        else:
            yield replace(part, opacity=part.opacity * share)


def _moved(old: P, new: P, share: float) -> P:
    """Return `new` with each of its numbers on the way from the number in `old`."""
    numbers: dict[str, float] = {}
    for field in fields(new):
        low, high = getattr(old, field.name), getattr(new, field.name)
        if field.type == "float" and low != high:
            numbers[field.name] = low + share * (high - low)
    return replace(new, **numbers)
