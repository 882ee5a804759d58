"""What a chart shows, as frozen data: what is drawn can be tested without a pixel.

Values are in the units of the axes, whatever their scale; colors are names of ui/tokens.py;
sizes are unscaled pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypedDict, Unpack

import numpy as np
import numpy.typing as npt

from desktop.core.number_text import number_text
from desktop.core.words import tr
from desktop.ui.plots.scale import Scale

Side = Literal["x", "y"]
Shape = Literal["disc", "square", "dash", "wedge", "ring"]
"""A wedge stands on its place and points down at it, a ring leaves what it surrounds in sight."""
Beside = Literal["", "left", "right"]
Floats = Sequence[float] | npt.NDArray[np.float64]


@dataclass(frozen=True)
class Card:
    """What is said of a mark: a title and up to three facts."""

    title: str
    facts: tuple[str, ...] = ()

    @classmethod
    def of(cls, told: str) -> Card:
        """Of a sentence: what stands before a colon is the title, between semicolons are facts."""
        title, colon, rest = told.partition(": ")
        return cls(title, tuple(rest.split("; "))) if colon else cls(told)

    @property
    def said(self) -> str:
        """As one sentence, for screen readers."""
        return f"{self.title}: {', '.join(self.facts)}" if self.facts else self.title


@dataclass(frozen=True)
class Name:
    """A place of an axis that has a name; `strong` where it is chosen. `note` follows in smaller
    letters."""

    value: float
    text: str
    strong: bool = False
    note: str = ""
    color: str = "ink"


@dataclass(frozen=True)
class Axis:
    """`title` says what is measured, in which unit; `told` writes a value with it.

    `names` stand in place of ticks where given; of y, `ends` are names at the right end of rows.
    `shown`: an axis that isn't has no room, either.
    `room`: unscaled pixels that a left axis takes, so that plots under each other align; None for
    as much as its words need."""

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
    """`text` stands over `name`, right above the point unless another side is freer; `under`: left
    below it, away from a falling curve. `beside`: `text` alone, at its height and just beyond its
    interval on that side. `low` and `high` are the ends of an interval around y, `left` and
    `right` of one around x. `ringed`: the one to be looked at; `chosen`: the one that was
    chosen. Of `size` 0, only its words are seen."""

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
    """What a line may have beside its points."""

    color: str
    dashed: bool
    name: str
    width: float
    pointed: bool
    key: str


@dataclass(frozen=True, eq=False)
class Line:
    """x rises. `name` stands at its end. `pointed`: the pointer finds it."""

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
        """Pairs of x and y."""
        return cls([x for x, _ in points], [y for _, y in points], **more)


@dataclass(frozen=True, eq=False)
class Band:
    """Between two curves over the same x."""

    x: Floats
    low: Floats
    high: Floats
    color: str = "accent_tint"
    key: str = ""

    @classmethod
    def through(cls, points: Sequence[tuple[float, float, float]]) -> Band:
        """Triples of x, the low and the high end."""
        x, low, high = ([each[part] for each in points] for part in range(3))
        return cls(x, low, high)


@dataclass(frozen=True)
class Bar:
    """From `start` to `end` on the axis of values, `thick` wide around `at` on the other.

    `text` stands just beyond it, `inside` on it where there is room. `low` and `high` are the ends
    of an interval around `end`. `hatched`: estimated. `outlined`: only its edge is drawn, dashed,
    for what isn't there. `across`: it lies, its values are those of x."""

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
    """A line straight across at one value of an axis, named in place. `within`: on the other
    axis, it goes from there to there only."""

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
    """A stretch of an axis with a ground of its own, as what is chosen has; of a row that has a
    name, the name's as well."""

    on: Side
    low: float
    high: float
    color: str = "accent_tint"
    key: str = ""


@dataclass(frozen=True)
class Handle:
    """A place at `x` that the reader moves up and down."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, eq=False)
class Image:
    """Cells of colors (Qt's RGB32, [rows, columns], the first row at the top) over a part of both
    axes."""

    pixels: npt.NDArray[np.uint32]
    left: float
    right: float
    top: float
    bottom: float
    key: str = ""


@dataclass(frozen=True)
class Cells:
    """Places that the pointer finds, a click picks and the arrow keys step over: column c around
    x = c, row r around y = -r. `told` says what is at a row and a column. Without `rows`, a column
    is one place."""

    rows: int
    columns: int
    told: Callable[[int, int], Card]


Mark = Point | Line | Band | Bar | Rule | Zone | Image


@dataclass(frozen=True)
class Legend:
    """One of several colors, where no mark can be named in place; without a color, only words.
    `dashed`: a line's; `shape`: a point's, else it is an area's."""

    name: str
    color: str = ""
    hatched: bool = False
    dashed: bool = False
    shape: Shape | None = None
    hollow: bool = False


@dataclass(frozen=True)
class Chart:
    """Marks lie on each other in their order. The keyboard walks over those with a card. Keys
    whose first line is the same are of one group, which is pointed at as one.

    `sentence` is for screen readers, and under what is saved. `zooms`: a part of it may be
    enlarged."""

    x: Axis
    y: Axis
    marks: tuple[Mark, ...] = ()
    handle: Handle | None = None
    legend: tuple[Legend, ...] = ()
    sentence: str = ""
    zooms: bool = True
    columns: bool = False
    """The pointer finds the mark that is nearest across, however far up or down it is."""
    lanes: bool = False
    """Its points lie in lanes, each around a whole y: Left and Right walk along one, Up and Down
    go to the next one, to what is nearest there."""
    read: Callable[[float], Card] | None = None
    """What is said of every place along x: the pointer reads it, and Left and Right do, in place
    of the marks."""
    cells: Cells | None = None
    least: tuple[int, int] = (420, 220)
    """Width and height that it needs."""
    highest: int | None = None
    """From which height on it doesn't grow."""
    keyed: Mapping[str, Mark] = field(init=False, repr=False, compare=False)
    """The marks by their keys: by which a mark of one chart is the same as one of the next."""

    def __post_init__(self) -> None:
        """A mark without a key, or with that of one before it, gets one of its own."""
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
        """The keys of the marks that have a card, in order; one of each group."""
        first = {self.group(key): key for key in reversed(list(self.keyed)) if self.card_of(key)}
        return list(reversed(first.values()))

    def step(self, at: str, by: int, *, across: bool) -> str:
        """The key of the mark that a step back (-1) or on (1) leads to; the first, from nowhere.
        `across`: Up or Down, which lead from lane to lane where there are some."""
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


# --- between two charts ---


def between(before: Chart, after: Chart, share: float) -> Chart:
    """On the way from one chart to the next: marks of the same key and kind move, the others are
    there at once. `share` goes from 0 to 1."""
    if share >= 1:
        return after
    way = _Way(share, after.x.scale, after.y.scale)
    marks = tuple(
        _moved(before.keyed[key], mark, way) if changes(before, key, mark) else mark
        for key, mark in after.keyed.items()
    )
    return replace(after, marks=marks)


def changes(before: Chart, key: str, mark: Mark) -> bool:
    """Whether a mark that may move is elsewhere than it was, or looks otherwise."""
    old = before.keyed.get(key) if mark.key else None
    return old is not None and isinstance(mark, Point | Bar | Rule) and old != mark


@dataclass(frozen=True)
class _Way:
    """How far along, and by which scales: on a log axis the middle of 1 and 100 is 10."""

    share: float
    x: Scale
    y: Scale

    def on(self, scale: Scale, old: float, new: float) -> float:
        low, high = scale.coordinate(old), scale.coordinate(new)
        return scale.back(low + self.share * (high - low))

    def end(self, scale: Scale, old: float | None, new: float | None) -> float | None:
        """Of an interval that not every mark has."""
        return new if old is None or new is None else self.on(scale, old, new)


def _moved(before: Mark | None, after: Mark, way: _Way) -> Mark:
    match before, after:
        case Point() as old, Point() as new:
            return replace(
                new,
                x=way.on(way.x, old.x, new.x),
                y=way.on(way.y, old.y, new.y),
                low=way.end(way.y, old.low, new.low),
                high=way.end(way.y, old.high, new.high),
                left=way.end(way.x, old.left, new.left),
                right=way.end(way.x, old.right, new.right),
            )
        case Bar() as old, Bar() as new:
            scale = way.x if new.across else way.y
            return replace(
                new,
                start=way.on(scale, old.start, new.start),
                end=way.on(scale, old.end, new.end),
                low=way.end(scale, old.low, new.low),
                high=way.end(scale, old.high, new.high),
            )
        case Rule() as old, Rule() as new:
            scale = way.x if new.on == "x" else way.y
            return replace(new, value=way.on(scale, old.value, new.value))
        case _:
            return after
