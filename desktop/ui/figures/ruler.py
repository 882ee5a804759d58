"""Draws numbers above the values that they are rounded to, so that the error of each is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.core.i18n import tr
from desktop.core.numbers.number_text import number_text
from desktop.ui.plots.diagram import Box, Dot, Line, Part, Words

DROP: Final = 46
"""Distance from the numbers to the values below them."""
ROOM_FOR_LABEL: Final = 24
CLOSEST: Final = 4.0
"""Smallest distance between two values that are drawn as ticks; closer ones are a band."""
HANDLE: Final = "outlier"


@dataclass(frozen=True)
class Ruler:
    """Numbers, and the values that they become. `step` is the distance between two values that can
    be stored, None if the numbers don't share it; `levels` are the multiples of it that can be.
    `x` returns the position of a number on the x axis, and `ends` are those between which values
    are drawn. `outlier` is one more number, which can be dragged if `handle` is set."""

    key: str
    title: str
    y: float
    numbers: Sequence[float]
    kept: Sequence[float]
    step: float | None
    levels: range
    x: Callable[[float], float]
    ends: tuple[float, float]
    outlier: float | None = None
    handle: bool = False

    @property
    def below(self) -> float:
        """Position of the values on the y axis."""
        return self.y + DROP


def ruler_parts(ruler: Ruler) -> Iterator[Part]:
    """Yield the numbers, the values that they can be rounded to below, and lines from each number
    to its value. The part of a line along the values is the error."""
    key, below, place = ruler.key, ruler.below, ruler.x
    left, right = sorted(map(place, ruler.ends))
    yield Words(f"{key} title", left, ruler.y - 22, ruler.title, "ink", "caption_strong")
    yield Line(f"{key} line", left, below, right, below, "line")
    if ruler.step is not None:
        yield from _ticks(ruler, ruler.step)
    for number, (value, rounded) in enumerate(zip(ruler.numbers, ruler.kept, strict=True)):
        told = tr(
            "{value}: rounded to {rounded}; error {error}",
            value=_written(value),
            rounded=_written(rounded),
            error=_written(rounded - value),
        )
        name = f"{key} number {number}"
        yield Line(f"{name} drop", place(value), ruler.y, place(rounded), below, "outline", 1.0)
        yield Line(f"{name} error", place(value), below, place(rounded), below, "bad", 4.0)
        yield Dot(f"{name} value", place(rounded), below, 3.5, "bad")
        yield Dot(name, place(value), ruler.y, 4.5, "accent", told=told)
    if ruler.outlier is not None:
        yield from _outlier(ruler, ruler.outlier)


def _ticks(ruler: Ruler, step: float) -> Iterator[Part]:
    apart = abs(ruler.x(step) - ruler.x(0))
    low, high = ruler.ends
    if apart < CLOSEST:
        ends = max(ruler.levels[0] * step, low), min(ruler.levels[-1] * step, high)
        first, last = sorted(map(ruler.x, ends))
        top = ruler.below - 7
        yield Box(f"{ruler.key} band", first, top, last - first, 14, "", "line", "", radius=2.0)
        return
    for level in ruler.levels:
        if low <= level * step <= high:
            from_zero = abs(level) * apart  # an end can be next to 0, as with zero-point
            end = level in (ruler.levels[0], ruler.levels[-1]) and from_zero >= ROOM_FOR_LABEL
            labeled = apart >= ROOM_FOR_LABEL or level == 0 or end
            x, name = ruler.x(level * step), f"{ruler.key} {level}"
            yield Line(f"{name} tick", x, ruler.below - 7, x, ruler.below + 7, "ink2", 1.5)
            if labeled:
                text = f"{level}".replace("-", "−")
                yield Words(f"{name} label", x, ruler.below + 17, text, "ink3", "count", 0.5)


def _outlier(ruler: Ruler, value: float) -> Iterator[Part]:
    x, text = ruler.x(value), _written(value)
    if not ruler.handle:
        told = tr("The outlier: {times}", times=text)
        yield Dot(f"{ruler.key} outlier", x, ruler.y, 5.0, "warn", told=told)
        return
    told = tr("The outlier: {times}; drag to change it", times=text)
    yield Line(f"{ruler.key} outlier drop", x, ruler.y, x, ruler.below, "warn", 1.0)
    yield Box(HANDLE, x - 9, ruler.y - 9, 18, 18, "", "warn", "", radius=9.0, told=told)
    yield Words("outlier name", x, ruler.y - 20, tr("outlier"), "warn", "caption_strong", 0.5)


def _written(value: float) -> str:
    return number_text(value, 3)
