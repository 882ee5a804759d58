"""What a chart shows, as frozen data: tests read it without drawing a pixel.

Values are in the units of the axes, whatever their scale. Colors are names from ui/look/tokens.py.
Sizes are unscaled pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypedDict, Unpack

import numpy as np
import numpy.typing as npt

from desktop.core.i18n import tr
from desktop.core.numbers.number_text import number_text
from desktop.ui.plots.scale import Scale

Side = Literal["x", "y"]
Shape = Literal["disc", "square", "dash", "wedge", "ring"]
"""A wedge stands on its place and points down at it; a ring doesn't cover what it surrounds."""
Beside = Literal["", "left", "right"]
Floats = Sequence[float] | npt.NDArray[np.float64]


@dataclass(frozen=True)
class Card:
    """Describes a mark: a title and up to three facts."""

    title: str
    facts: tuple[str, ...] = ()

    @classmethod
    def of(cls, told: str) -> Card:
        """From a sentence: the title stands before the colon, facts between semicolons. Further
        lines are facts, too."""
        first, *more = told.split("\n")
        title, colon, rest = first.partition(": ")
        return cls(title, (*(rest.split("; ") if colon else ()), *more))

    @property
    def said(self) -> str:
        """The card as one sentence, for screen readers."""
        return f"{self.title}: {', '.join(self.facts)}" if self.facts else self.title


@dataclass(frozen=True)
class Name:
    """A name for a place on an axis, `strong` if it is selected. `note` follows in smaller
    letters."""

    value: float
    text: str
    strong: bool = False
    note: str = ""
    color: str = "ink"


@dataclass(frozen=True)
class Axis:
    """`title` says what the axis measures and in which unit; `told` formats a value with its unit.
    `names` replace the ticks. On y, `ends` are names at the right end of the rows. An axis that
    isn't `shown` takes no room. `room` is the width in unscaled pixels of a left axis, so that
    plots above each other align; None fits it to its words."""

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
    """`text` stands above `name`, to the upper right of the point unless another side is freer;
    with `under`, to the lower left, away from a falling curve. With `beside`, only `text` is shown,
    at the point's height and just beyond its interval on that side. `low` and `high` are the ends
    of an interval around y, `left` and `right` of one around x. `ringed` draws attention to a
    point, `chosen` marks the selected one. A point of `size` 0 shows only its words."""

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
    """A line through points whose x rises. `name` stands at its end. The pointer finds it if it is
    `pointed`."""

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
    """The area between two curves over the same x."""

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
    """A bar from `start` to `end` on the value axis, `thick` wide around `at` on the other axis.
    `text` stands just beyond it, `inside` on it if there is room. `low` and `high` are the ends of
    an interval around `end`. `hatched` means estimated. `outlined` draws only a dashed edge, for
    something that doesn't exist. A bar `across` is horizontal: its values are on x."""

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
    """A straight line across the plot at one value of an axis, with its name beside it. `within`
    limits it to a range of the other axis."""

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
    """A range of an axis with its own background, such as the selected one. In a row that has a
    name, the background includes the name."""

    on: Side
    low: float
    high: float
    color: str = "accent_tint"
    key: str = ""


@dataclass(frozen=True)
class Handle:
    """A point at `x` that the reader moves up and down."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, eq=False)
class Image:
    """A picture over a part of both axes. `pixels` are Qt's RGB32 in an array [rows, columns], the
    top row first."""

    pixels: npt.NDArray[np.uint32]
    left: float
    right: float
    top: float
    bottom: float
    key: str = ""


@dataclass(frozen=True)
class Cells:
    """A grid that the pointer finds, a click selects and the arrow keys step through: column c is
    around x = c, row r around y = -r. `told` describes the cell at a row and a column. With 0
    `rows`, each column is one cell."""

    rows: int
    columns: int
    told: Callable[[int, int], Card]


Mark = Point | Line | Band | Bar | Rule | Zone | Image


@dataclass(frozen=True)
class Legend:
    """An entry for a color that can't be named next to its marks; without a color, only words. It
    shows a line if it is `dashed`, a point if it has a `shape`, and otherwise an area."""

    name: str
    color: str = ""
    hatched: bool = False
    dashed: bool = False
    shape: Shape | None = None
    hollow: bool = False


@dataclass(frozen=True)
class Chart:
    """Marks are drawn in order, later ones on top. The keyboard walks through those with a card.
    Marks whose keys share their first line form a group that is highlighted together.

    `sentence` is for screen readers, and stands below a saved picture. `zooms` allows zooming.
    """

    x: Axis
    y: Axis
    marks: tuple[Mark, ...] = ()
    handle: Handle | None = None
    legend: tuple[Legend, ...] = ()
    sentence: str = ""
    zooms: bool = True
    columns: bool = False
    """The pointer finds the nearest mark along x, at any height."""
    lanes: bool = False
    """Its points lie in lanes, each around a whole y: Left and Right walk along one, Up and Down
    go to the next one, to what is nearest there."""
    read: Callable[[float], Card] | None = None
    """What is said of every place along x: the pointer reads it, and Left and Right do, in place
    of the marks."""
    cells: Cells | None = None
    least: tuple[int, int] = (420, 220)
    """The least width and height."""
    highest: int | None = None
    """The greatest height, if it has one."""
    keyed: Mapping[str, Mark] = field(init=False, repr=False, compare=False)
    """The marks by their keys. A mark of the next chart with the same key is the same mark."""

    def __post_init__(self) -> None:
        """Gives each mark without a key, or with a key that is taken, a key of its own."""
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
        """The keys of the marks that have a card, in order, one for each group."""
        first = {self.group(key): key for key in reversed(list(self.keyed)) if self.card_of(key)}
        return list(reversed(first.values()))

    def step(self, at: str, by: int, *, across: bool) -> str:
        """The key that a step back (-1) or forward (1) leads to; from nowhere, the first. `across`
        means Up or Down, which change lanes if there are any."""
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
    """A chart on the way from one to the next: marks with the same key and kind move, others appear
    at once. `share` runs from 0 to 1."""
    if share >= 1:
        return after
    way = _Way(share, after.x.scale, after.y.scale)
    marks = tuple(
        _moved(before.keyed[key], mark, way) if changes(before, key, mark) else mark
        for key, mark in after.keyed.items()
    )
    return replace(after, marks=marks)


def changes(before: Chart, key: str, mark: Mark) -> bool:
    """Whether a mark that can move has a new place or look."""
    old = before.keyed.get(key) if mark.key else None
    return old is not None and isinstance(mark, Point | Bar | Rule) and old != mark


@dataclass(frozen=True)
class _Way:
    """How far the marks have moved, and along which scales: on a log axis, 10 is halfway from 1 to
    100."""

    share: float
    x: Scale
    y: Scale

    def on(self, scale: Scale, old: float, new: float) -> float:
        low, high = scale.coordinate(old), scale.coordinate(new)
        return scale.back(low + self.share * (high - low))

    def end(self, scale: Scale, old: float | None, new: float | None) -> float | None:
        """The same for an end of an interval, which not every mark has."""
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
