"""Describes charts as immutable data, so that tests can check them without drawing a pixel.

Values are in the units of the axes, even if an axis is logarithmic. Colors are names from
ui/look/design_tokens.py. Sizes are in unscaled pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypedDict, Unpack

import numpy as np
import numpy.typing as npt

from desktop.core.i18n import tr
from desktop.core.numbers.number_text import number_text
from desktop.ui.plots.scale import Scale

Side = Literal["x", "y"]
Shape = Literal["disc", "square", "dash", "wedge", "ring"]
"""A wedge is above its position and points down at it. A ring doesn't cover what it surrounds."""
Beside = Literal["", "left", "right"]
Floats = Sequence[float] | npt.NDArray[np.float64]


@dataclass(frozen=True)
class Card:
    """Describes a mark, a cell, or a place along x: a title and facts."""

    title: str
    facts: tuple[str, ...] = ()

    @classmethod
    def of(cls, told: str) -> Card:
        """Make a card from a sentence: a title, a colon, and facts separated by semicolons.
        Additional lines are also facts."""
        first, *more = told.split("\n")
        title, colon, rest = first.partition(": ")
        return cls(title, (*(rest.split("; ") if colon else ()), *more))

    @property
    def said(self) -> str:
        """The card as one sentence, for screen readers."""
        return f"{self.title}: {', '.join(self.facts)}" if self.facts else self.title


@dataclass(frozen=True)
class Name:
    """A name for a place on an axis. A `strong` name is bold and is shown even if other names have
    to be left out. `note` follows the name in smaller type."""

    value: float
    text: str
    strong: bool = False
    note: str = ""
    color: str = "ink"


@dataclass(frozen=True)
class Axis:
    """An axis of a chart.

    `title` says what the axis measures and in which unit, and `told` formats a value with its unit.
    `names` replace the ticks. On y, `ends` are names at the right end of the rows. An axis that
    isn't `shown` takes up no space. `room` is the width of a left axis in unscaled pixels, which
    aligns plots that are above each other; None fits the axis to its text.
    """

    title: str
    scale: Scale
    told: Callable[[float], str] = number_text
    names: tuple[Name, ...] = ()
    ends: tuple[Name, ...] = ()
    shown: bool = True
    room: int | None = None

    @property
    def caption(self) -> str:
        if not self.title:
            return ""
        return tr("{title}, log scale", title=self.title) if self.scale.log else self.title


@dataclass(frozen=True)
class Point:
    """A point with labels and intervals.

    `text` is shown above `name`, to the upper right of the point unless another side has more
    space; with `under`, to the lower left, away from a falling curve. With `beside`, only `text` is
    shown, at the point's height and just beyond its interval on that side. `low` and `high` are the
    ends of an interval around y. `left` and `right` are the ends of an interval around x. `ringed`
    draws attention to a point, and `chosen` marks the selected one. A point of `size` 0 shows only
    its text.
    """

    x: float
    y: float
    text: str = ""
    name: str = ""
    card: Card | None = None
    color: str = "accent"
    shape: Shape = "disc"
    hollow: bool = False
    ringed: bool = False
    chosen: bool = False
    under: bool = False
    beside: Beside = ""
    low: float | None = None
    high: float | None = None
    left: float | None = None
    right: float | None = None
    size: float = 5
    key: str = ""


class LineLook(TypedDict, total=False):
    """Optional properties of a line."""

    color: str
    dashed: bool
    name: str
    width: float
    pointed: bool
    key: str


@dataclass(frozen=True, eq=False)
class Line:
    """A line through points in order of x. `name` is shown at its end. If `pointed` is true, the
    pointer can find the line."""

    x: Floats
    y: Floats
    color: str = "accent"
    dashed: bool = False
    name: str = ""
    width: float = 2
    pointed: bool = True
    key: str = ""

    @classmethod
    def through(cls, points: Sequence[tuple[float, float]], **more: Unpack[LineLook]) -> Line:
        """Make a line through pairs of x and y."""
        return cls([x for x, _ in points], [y for _, y in points], **more)


@dataclass(frozen=True, eq=False)
class Band:
    """The area between two curves over the same x."""

    x: Floats
    low: Floats
    high: Floats
    color: str = "accent_tint"
    key: str = ""

    @classmethod
    def through(cls, points: Sequence[tuple[float, float, float]]) -> Band:
        """Make a band through triples of x, the low end, and the high end."""
        x, low, high = ([each[part] for each in points] for part in range(3))
        return cls(x, low, high)


@dataclass(frozen=True)
class Bar:
    """A bar from `start` to `end` on the value axis, `thick` wide around `at` on the other axis.

    `text` is shown just beyond it, and `inside` on it if there is room. `low` and `high` are the
    ends of an interval around `end`. `hatched` means estimated. `outlined` draws only a dashed
    edge, for something that doesn't exist. A bar `across` is horizontal: its values are on x.
    """

    at: float
    end: float
    start: float = 0.0
    thick: float = 0.8
    text: str = ""
    card: Card | None = None
    color: str = "accent"
    hatched: bool = False
    low: float | None = None
    high: float | None = None
    across: bool = False
    inside: str = ""
    outlined: bool = False
    key: str = ""


@dataclass(frozen=True)
class Rule:
    """A straight line across the plot at one value of an axis, with its name next to it.

    `within` limits it to a range of the other axis.
    """

    on: Side
    value: float
    name: str = ""
    dashed: bool = False
    color: str = "ink"
    within: tuple[float, float] | None = None
    width: float = 1.5
    key: str = ""


@dataclass(frozen=True)
class Zone:
    """A range of an axis with a different background, such as the selected row. If the row has a
    name, the background includes it."""

    on: Side
    low: float
    high: float
    color: str = "accent_tint"
    key: str = ""


@dataclass(frozen=True)
class Handle:
    """A point at `x` that the user moves up and down."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, eq=False)
class Image:
    """A picture that covers a part of both axes. `pixels` are in Qt's RGB32 format, in an array
    [rows, columns], the top row first."""

    pixels: npt.NDArray[np.uint32]
    left: float
    right: float
    top: float
    bottom: float
    key: str = ""


@dataclass(frozen=True)
class Cells:
    """A grid of cells that the user can hover over, click, and move through with the arrow keys.

    Column c is around x = c, and row r around y = -r. `told` describes the cell at a row and a
    column. With 0 `rows`, each column is one cell.
    """

    rows: int
    columns: int
    told: Callable[[int, int], Card]


Mark = Point | Line | Band | Bar | Rule | Zone | Image


@dataclass(frozen=True)
class Legend:
    """A legend entry, for a color that can't be named next to its marks.

    Without a color, it is only text. Its symbol is a line if it is `dashed`, a point if it has a
    `shape`, and otherwise an area.
    """

    name: str
    color: str = ""
    hatched: bool = False
    dashed: bool = False
    shape: Shape | None = None
    hollow: bool = False


@dataclass(frozen=True)
class Chart:
    """A chart with two axes and marks.

    Marks are drawn in order, later ones on top. The keyboard moves through those that have a card.
    Marks whose keys share their first line form a group, which is highlighted together.

    `sentence` is for screen readers, and may be shown in a saved picture. `zooms` allows zooming.
    """

    x: Axis
    y: Axis
    marks: tuple[Mark, ...] = ()
    handle: Handle | None = None
    legend: tuple[Legend, ...] = ()
    sentence: str = ""
    zooms: bool = True
    columns: bool = False
    """True if the pointer finds the nearest mark along x, at any height."""
    lanes: bool = False
    """True if the points are in lanes, each around an integer y. Left and Right move along a lane;
    Up and Down move to the nearest point in the next lane."""
    read: Callable[[float], Card] | None = None
    """Describes any place along x. If this is set, the pointer and the Left and Right keys read
    places along x instead of marks."""
    cells: Cells | None = None
    least: tuple[int, int] = (420, 220)
    """Minimum width and height."""
    highest: int | None = None
    """Maximum height, if there is one."""
    keyed: Mapping[str, Mark] = field(init=False, repr=False, compare=False)
    """The marks by their keys. The next chart's mark with the same key is the same mark."""

    def __post_init__(self) -> None:
        """Give a unique key to each mark that has no key or a duplicate key."""
        keyed: dict[str, Mark] = {}
        for number, mark in enumerate(self.marks):
            own = f"{mark.key}#{number}"
            keyed[own if not mark.key or mark.key in keyed else mark.key] = mark
        object.__setattr__(self, "keyed", keyed)

    @staticmethod
    def group(key: str) -> str:
        return key.partition("\n")[0]

    def card_of(self, key: str) -> Card | None:
        mark = self.keyed.get(key)
        return mark.card if isinstance(mark, Point | Bar) else None

    @property
    def walked(self) -> list[str]:
        """Keys of the marks that have a card, in order, one for each group."""
        first = {self.group(key): key for key in reversed(list(self.keyed)) if self.card_of(key)}
        return list(reversed(first.values()))

    def step(self, at: str, by: int, *, across: bool) -> str:
        """Return the key one step back (-1) or forward (1) from `at`, or the first key if `at`
        isn't in `walked`. `across` is True for Up and Down, which change lanes if there are any."""
        walked = self.walked
        if at not in walked:
            return walked[0]
        if not self.lanes:
            return walked[min(max(walked.index(at) + by, 0), len(walked) - 1)]
        points = {key: mark for key in walked if isinstance(mark := self.keyed[key], Point)}
        lanes: dict[int, list[str]] = {}
        for key, point in points.items():
            lanes.setdefault(round(-point.y), []).append(key)
        lane = lanes[round(-points[at].y)]
        if not across:
            return lane[min(max(lane.index(at) + by, 0), len(lane) - 1)]
        ordered = [lanes[number] for number in sorted(lanes)]
        other = ordered[min(max(ordered.index(lane) + by, 0), len(ordered) - 1)]
        if other is lane:
            return at
        return min(other, key=lambda key: abs(points[key].x - points[at].x))


EMPTY: Final = Chart(Axis("", Scale(0, 1)), Axis("", Scale(0, 1)))
