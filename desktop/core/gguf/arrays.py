"""Skips arrays of strings in a GGUF header quickly, and decodes them only on demand.

A vocabulary is an array of strings. Each string is an 8-byte length followed by the text, so the
end of the array is known only after every string has been skipped. A plain Python loop takes
0.1 s for a large vocabulary.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, overload

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

WINDOW: Final = 2 << 20
"""Bytes scanned at once: large enough that moving between windows costs no time, small enough to
need little memory."""

SHORT_ARRAY: Final = 64
"""Below this number of strings, a plain loop is faster than numpy."""

MOST_JUMPS: Final = 2_000
"""Limit on the runs of short strings per window. A file that exceeds it was built to be slow, so
the rest of the window is scanned one string at a time."""


class StringArray(Sequence[str]):
    """The strings of an array in the header, decoded on demand. Invalid UTF-8 becomes U+FFFD."""

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

    def lengths(self) -> list[int]:
        """Return the length of each string in bytes."""
        starts = self._all_starts()
        ends = (*starts[1:], len(self._data))
        return [end - start - 8 for start, end in zip(starts, ends, strict=True)]

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
    """Skip up to `count` strings that are completely contained in `data`.

    Returns: the number of strings skipped, and the position of the next one (at the end of `data`
    if there is none).
    """
    passed = 0
    while passed < count:
        left = count - passed
        if left < SHORT_ARRAY:
            more, position = _walk(data, position, len(data), left)
            return passed + more, position
        end = min(len(data), position + min(WINDOW, left * 32 + 4096))
        more, position = _skip_in_window(data, position, end, left)
        if not more:  # the string is longer than the window, or incomplete
            more, position = _walk(data, position, len(data), 1)
            if not more:
                break
        passed += more
    return passed, position


def _walk(data: bytes, position: int, end: int, count: int) -> tuple[int, int]:
    """Skip strings one at a time, as long as they end at or before `end`."""
    for passed in range(count):
        text = position + 8
        following = text + int.from_bytes(data[position:text], "little")
        if text > end or following > end:
            return passed, position
        position = following
    return count, position


def _skip_in_window(data: bytes, position: int, end: int, count: int) -> tuple[int, int]:
    """Skip strings with numpy, which finds the short ones all at once.

    Most strings are shorter than 256 bytes, so their length is one byte followed by seven zeros. A
    run of such places in which each one leads exactly to the next is skipped in one step. The
    result is exact because each run starts at a known string; each longer string is skipped
    individually.
    """
    import numpy as np  # imported late, as in header.py

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
    """Find the places that could hold a length below 256.

    Returns three arrays: the positions of these places; for each place, the position at which the
    following string would start; and the indices of the places that don't lead to the next place in
    the list (always including the last).
    """
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
