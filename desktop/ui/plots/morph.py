"""Animates the change from one chart to the next: the marks that move, and the charts in
between."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.ui.plots.chart import Bar, Chart, Mark, Point, Rule
from desktop.ui.plots.scale import Scale


def moves(before: Chart, after: Chart) -> bool:
    """Return True if marks can move from one chart to the other: the axes are the same, and a mark
    with a key has a new position."""
    same = before.x.scale == after.x.scale and before.y.scale == after.y.scale
    return same and any(_moves(before, key, mark) for key, mark in after.keyed.items())


def between(before: Chart, after: Chart, share: float) -> Chart:
    """Return an intermediate chart in the animation from one chart to the next.

    Marks with the same key and kind move, and others appear immediately. `share` goes from 0 to 1.
    """
    if share >= 1:
        return after
    way = _Way(share, after.x.scale, after.y.scale)
    marks = tuple(
        _moved(before.keyed[key], mark, way) if _moves(before, key, mark) else mark
        for key, mark in after.keyed.items()
    )
    return replace(after, marks=marks)


def _moves(before: Chart, key: str, mark: Mark) -> bool:
    """Return True if a mark was there before, elsewhere."""
    old = before.keyed.get(key) if mark.key else None
    return old is not None and type(old) is type(mark) and _place(old) != _place(mark)


def _place(mark: Mark) -> tuple[object, ...]:
    """Return everything that `_moved` moves; nothing for a mark that can't move."""
    match mark:
        case Point():
            return mark.x, mark.y, mark.low, mark.high, mark.left, mark.right
        case Bar():
            return mark.start, mark.end, mark.low, mark.high
        case Rule():
            return (mark.value,)
        case _:
            return ()


@dataclass(frozen=True)
class _Way:
    """The progress of the animation as a share, and the scales along which the marks move. On a log
    axis, 10 is halfway from 1 to 100."""

    share: float
    x: Scale
    y: Scale

    def on(self, scale: Scale, old: float, new: float) -> float:
        low, high = scale.coordinate(old), scale.coordinate(new)
        return scale.back(low + self.share * (high - low))

    def end(self, scale: Scale, old: float | None, new: float | None) -> float | None:
        """Return an end of an interval at this point of the animation. Returns `new` if either mark
        has no interval."""
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
