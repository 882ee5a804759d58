"""Computes how much memory the intermediate results of a computation need, as ggml's graph
allocator plans it before anything is computed. Each result is freed after its last use.

Source: ggml/src/ggml-alloc.c. The allocator takes the smallest free gap that is large enough, and
lets some operations overwrite their inputs. The total therefore depends on the order of the
operations and can exceed the memory in use at any one time, so this module walks the graph instead
of using a formula.
"""

from __future__ import annotations

from dataclasses import dataclass, field

ALIGNMENT = 64
"""Alignment in bytes (TENSOR_ALIGNMENT in ggml-impl.h). Graphics cards use 128 or 256, a minor
difference."""
ENDLESS = 1 << 62


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


@dataclass(eq=False, slots=True)
class OperationResult:
    """The output of an operation: `size` bytes, computed from other results.

    A view shares the bytes of its `owner`. A result that only writes elsewhere (into the cache)
    has no bytes.
    """

    size: int
    sources: tuple[OperationResult, ...] = ()
    may_overwrite: bool = False
    owner: OperationResult | None = None
    children: int = 0
    views: int = 0
    offset: int = 0
    placed: bool = False


@dataclass(slots=True)
class Graph:
    """A computation, as a list of steps in the order in which they run.

    `inputs` are allocated at the beginning and kept until their last use. Other results are
    allocated when they are computed.
    """

    inputs: list[OperationResult] = field(default_factory=list[OperationResult])
    steps: list[OperationResult] = field(default_factory=list[OperationResult])

    def input(self, size: int) -> OperationResult:
        result = OperationResult(size)
        self.inputs.append(result)
        return result

    def new(self, size: int, *sources: OperationResult) -> OperationResult:
        return self._add(OperationResult(size, sources))

    def over(self, *sources: OperationResult) -> OperationResult:
        """Add a result as large as its first source.

        It overwrites a source of the same size that nothing else needs, if there is one.
        """
        return self._add(OperationResult(sources[0].size, sources, may_overwrite=True))

    def view(self, source: OperationResult, size: int | None = None) -> OperationResult:
        """Add a view: the same bytes as `source`, or some of them, in another shape."""
        seen = source.size if size is None else size
        return self._add(OperationResult(seen, (source,), owner=source.owner or source))

    def write(self, *sources: OperationResult) -> OperationResult:
        """Add a write to memory that is already allocated."""
        result = self._add(OperationResult(0, sources))
        result.owner = result
        return result

    def _add(self, result: OperationResult) -> OperationResult:
        self.steps.append(result)
        return result

    def room(self) -> int:
        """Return the number of bytes that the whole computation needs."""
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
    """The free gaps, sorted by offset, as in ggml_dyn_tallocr. The last gap is unlimited."""

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
        """Merge a gap with the next one if they touch."""
        here, after = self._free[place : place + 2]
        if here[0] + here[1] == after[0]:
            here[1] += after[1]
            del self._free[place + 1]


def _place(result: OperationResult, gaps: _Gaps) -> None:
    result.offset = gaps.take(result.size)
    result.placed = True


def _overwrites(result: OperationResult) -> bool:
    """Let a result take over the memory of a source that nothing else needs, if the result may
    overwrite one and there is such a source. Return True if it did."""
    if not result.may_overwrite:
        return False
    for source in result.sources:
        # ggml never overwrites a view: it checks that memory was allocated for the source itself.
        usable = source.placed and source.owner is None and source.size == result.size
        if usable and source.children == 1 and not source.views:
            result.offset, result.placed, source.placed = source.offset, True, False
            return True
    return False


def _give_back(result: OperationResult, gaps: _Gaps) -> None:
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
