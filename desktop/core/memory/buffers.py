"""How much room the intermediate results of a computation need, when each is given back after
its last use: what ggml's graph allocator works out before anything is computed.

Source: ggml/src/ggml-alloc.c. It takes the smallest free gap that is large enough, and lets
some operations write over what they read, so the room is more than what is in use at once,
and depends on the order. Hence this walk through the graph instead of a formula.
"""

from __future__ import annotations

from dataclasses import dataclass, field

ALIGNMENT = 64
"""Bytes; TENSOR_ALIGNMENT of ggml-impl.h. Graphics cards have 128 or 256, which changes little."""
ENDLESS = 1 << 62


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


@dataclass(eq=False, slots=True)
class Result:
    """What an operation computes: bytes, from other results. A view has the bytes of its
    `owner`; one that only writes elsewhere (into the cache) has none."""

    size: int
    sources: tuple[Result, ...] = ()
    may_overwrite: bool = False
    owner: Result | None = None
    children: int = 0
    views: int = 0
    offset: int = 0
    placed: bool = False


@dataclass(slots=True)
class Graph:
    """A computation in the order in which it is carried out. `inputs` have their room from the
    beginning, until their last use; the others get theirs when it is their turn."""

    inputs: list[Result] = field(default_factory=list[Result])
    steps: list[Result] = field(default_factory=list[Result])

    def input(self, size: int) -> Result:
        result = Result(size)
        self.inputs.append(result)
        return result

    def new(self, size: int, *sources: Result) -> Result:
        return self._add(Result(size, sources))

    def over(self, *sources: Result) -> Result:
        """Of the first one's size, and in its place if nobody else needs that."""
        return self._add(Result(sources[0].size, sources, may_overwrite=True))

    def view(self, source: Result, size: int | None = None) -> Result:
        """The same bytes, or some of them, seen in another shape."""
        seen = source.size if size is None else size
        return self._add(Result(seen, (source,), owner=source.owner or source))

    def write(self, *sources: Result) -> Result:
        """Into memory that exists already."""
        result = self._add(Result(0, sources))
        result.owner = result
        return result

    def _add(self, result: Result) -> Result:
        self.steps.append(result)
        return result

    def room(self) -> int:
        """Bytes that the whole computation needs."""
        gaps = _Gaps()
        for result in self.inputs:
            _place(result, gaps)
        for result in self.steps:
            if result.owner is not None and result.owner is not result:
                result.owner.views += 1
            for source in result.sources:
                source.children += 1
        for result in self.steps:
            if result.owner is None and not _overwrites(result):
                _place(result, gaps)
            for source in result.sources:
                source.children -= 1
                _give_back(source, gaps)
        return gaps.end


class _Gaps:
    """ggml_dyn_tallocr: free stretches by their place; the last one never ends."""

    def __init__(self) -> None:
        self._free: list[list[int]] = [[0, ENDLESS]]  # [offset, size]
        self.end = 0

    def take(self, size: int) -> int:
        size = _aligned(size)
        best = len(self._free) - 1
        smallest = ENDLESS
        for place, (_, length) in enumerate(self._free[:-1]):
            if size <= length <= smallest:
                best, smallest = place, length
        gap = self._free[best]
        offset = gap[0]
        gap[0] += size
        gap[1] -= size
        if not gap[1]:
            del self._free[best]
        self.end = max(self.end, offset + size)
        return offset

    def free(self, offset: int, size: int) -> None:
        if size <= 0:
            return
        place = 0
        while self._free[place][0] < offset:
            place += 1
        self._free.insert(place, [offset, size])
        self._join(place)
        if place:
            self._join(place - 1)

    def _join(self, place: int) -> None:
        """Make one of two gaps that touch."""
        here, after = self._free[place : place + 2]
        if here[0] + here[1] == after[0]:
            here[1] += after[1]
            del self._free[place + 1]


def _place(result: Result, gaps: _Gaps) -> None:
    result.offset = gaps.take(result.size)
    result.placed = True


def _overwrites(result: Result) -> bool:
    """Give a result the place of a source that nobody else needs."""
    if not result.may_overwrite:
        return False
    for source in result.sources:
        # A view is never written over (ggml's test for it looks whether it has its own room).
        usable = source.placed and source.owner is None and source.size == result.size
        if usable and source.children == 1 and not source.views:
            result.offset, result.placed, source.placed = source.offset, True, False
            return True
    return False


def _give_back(result: Result, gaps: _Gaps) -> None:
    if result.children or result.views:
        return
    owner = result.owner
    if owner is result:
        return
    if owner is None:
        owner = result
    else:
        owner.views -= 1
    if owner.placed and not owner.views and not owner.children:
        gaps.free(owner.offset, _aligned(owner.size))
        owner.placed = False
