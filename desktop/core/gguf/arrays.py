"""Arrays in a GGUF header: passed over fast, decoded when somebody asks.

A vocabulary is an array of strings, each a length of 8 bytes and the text, so the end of
the array is known only after all of them. A walk in Python takes 0.1 s for a large one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, overload

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

WINDOW: Final = 2 << 20
"""Bytes looked at together: enough to spend no time between windows, and little memory."""

SHORT_ARRAY: Final = 64
"""Fewer strings are walked one by one sooner than numpy gets going."""

MOST_JUMPS: Final = 2_000
"""A window with more breaks than this was made to be slow; its rest is walked one by one."""


class StringArray(Sequence[str]):
    """The strings of a header's array, decoded on demand. Bytes that are no UTF-8 become U+FFFD."""

    def __init__(self, data: bytes, count: int) -> None:
        self._data = data
        self._count = count
        self._starts: array[int] | None = None

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        starts = self._all_starts()
        if isinstance(index, slice):
            return [self._decode(start) for start in starts[index]]
        return self._decode(starts[index])

    def __iter__(self) -> Iterator[str]:
        return map(self._decode, self._all_starts())

    def raw(self, index: int) -> bytes:
        """The bytes of one string, as they are in the file."""
        start = self._all_starts()[index]
        end = start + 8 + int.from_bytes(self._data[start : start + 8], "little")
        return self._data[start + 8 : end]

    def _decode(self, start: int) -> str:
        end = start + 8 + int.from_bytes(self._data[start : start + 8], "little")
        return self._data[start + 8 : end].decode("utf-8", errors="replace")

    def _all_starts(self) -> array[int]:
        if self._starts is None:
            starts = array("q")
            data, position = self._data, 0
            for _ in range(self._count):
                starts.append(position)
                position += 8 + int.from_bytes(data[position : position + 8], "little")
            self._starts = starts
        return self._starts


def skip_strings(data: bytes, position: int, count: int) -> tuple[int, int]:
    """Pass over up to `count` strings that lie in `data` whole.

    Returns how many were passed, and where the next one starts (possibly beyond the end).
    """
    passed = 0
    while passed < count:
        left = count - passed
        if left < SHORT_ARRAY:
            more, position = _walk(data, position, len(data), left)
            return passed + more, position
        end = min(len(data), position + min(WINDOW, left * 32 + 4096))
        more, position = _skip_in_window(data, position, end, left)
        if not more:  # a string longer than the window, or one that is not there whole
            more, position = _walk(data, position, len(data), 1)
            if not more:
                break
        passed += more
    return passed, position


def _walk(data: bytes, position: int, end: int, count: int) -> tuple[int, int]:
    """The same, one by one: strings that end at or before `end`."""
    for passed in range(count):
        text = position + 8
        following = text + int.from_bytes(data[position:text], "little")
        if text > end or following > end:
            return passed, position
        position = following
    return count, position


def _skip_in_window(data: bytes, position: int, end: int, count: int) -> tuple[int, int]:
    """Most strings are shorter than 256 bytes, so their length is a byte and seven zeros.

    numpy finds all such places at once. Where each one leads exactly to the next, a run of
    strings is passed in one step; the walk over runs starts from a known string, so the
    result is exact, and every string that is not of that kind is taken by itself.
    """
    import numpy as np  # late, as in header.py

    window = np.frombuffer(data, np.uint8, count=end - position, offset=position)
    starts, following, breaks = _short_strings(window)
    linked = np.zeros(len(window) + 1, np.bool_)
    linked[starts] = True
    is_short = linked.tobytes()
    size, here, passed, jumps = end - position, 0, 0, 0
    while passed < count and here < size:
        if jumps == MOST_JUMPS:
            more, after = _walk(data, position + here, end, count - passed)
            return passed + more, after
        if is_short[here]:
            first = int(np.searchsorted(starts, here))
            last = int(breaks[np.searchsorted(breaks, first)])
            last = min(last, first + count - passed - 1)
            if following[last] > size:
                if last == first:
                    break
                last -= 1
            passed += last - first + 1
            here = int(following[last])
            jumps += 1
            continue
        more, after = _walk(data, position + here, end, 1)
        if not more:
            break
        passed += 1
        here = after - position
    return passed, position + here


def _short_strings(
    window: npt.NDArray[np.uint8],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Where a length below 256 may stand, where the string after it would start, and the
    indices of those that do not lead to the next one in the list (the last always)."""
    import numpy as np

    zero = window == 0
    two = zero[:-1] & zero[1:]
    four = two[:-2] & two[2:]
    seven = four[:-3] & four[3:]
    starts = np.flatnonzero(seven[1:]).astype(np.int64)
    following = starts + 8 + window[starts]
    breaks = np.flatnonzero(following[:-1] != starts[1:]).astype(np.int64)
    if len(starts):
        breaks = np.append(breaks, len(starts) - 1)
    return starts, following, breaks
