"""Finds the runs of words that a text shares with questions. The results are exact, even for
millions of runs.

Each run gets a rolling hash, computed from prefix sums that all lengths share. Runs with equal
hashes are compared word by word, so that a collision is never mistaken for a match.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

Ids = npt.NDArray[np.int32]
Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]

_BASE: Final = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
_INVERSE: Final = pow(_BASE, -1, 1 << 64)
_SEED: Final = 7
_FEWEST_BITS: Final = 12
_MOST_BITS: Final = 23
_SPARE_BITS: Final = 4
"""Keeps the filter at most one sixteenth full, unless _MOST_BITS limits its size."""
REFILL: Final = 0.05
"""The filter is rebuilt once more than this share of the runs has been dropped since the last
rebuild, because their questions are done."""
_MIX: Final = np.uint64(0xBF58476D1CE4E5B9)


class WordRun(NamedTuple):
    """A match of `length` words, at `start` in the text and at `position` in the question."""

    start: int
    length: int
    question: int
    position: int

    @property
    def stop(self) -> int:
        """Index after the last matching word."""
        return self.start + self.length


class Index:
    """An index of every run of `ngram` words in the questions; a shorter question is a single
    run."""

    def __init__(self, questions: Sequence[Sequence[str]], ngram: int) -> None:
        """Build the index. `questions` has the normalized words of each question."""
        self.ngram = ngram
        self.numbers: dict[str, int] = {}
        for question in questions:
            for word in question:
                self.numbers.setdefault(word, len(self.numbers) + 1)
        keys = np.random.default_rng(_SEED).integers(
            0, 1 << 64, len(self.numbers) + 1, dtype=np.uint64
        )
        self._hasher = _Hasher(keys)
        by_length: dict[int, list[int]] = {}
        for number, question in enumerate(questions):
            if question:
                by_length.setdefault(min(len(question), ngram), []).append(number)
        ids = [np.array([self.numbers[word] for word in each], np.int32) for each in questions]
        self._patterns = [
            _Patterns(length, [(number, ids[number]) for number in numbers], self._hasher)
            for length, numbers in sorted(by_length.items())
        ]
        self._hasher = _Hasher(keys)  # a new one, without the state left by the questions

    @property
    def longest(self) -> int:
        """Number of words in the longest run that the index searches for."""
        return self._patterns[-1].length if self._patterns else 1

    def find(self, ids: Ids, seen: int, end: int) -> list[WordRun]:
        """Return the matches in a text, in order, except those that end before word `seen` or
        begin at word `end` or later, and those of questions that are done."""
        self._hasher.read(ids)
        hits: list[WordRun] = []
        for patterns in self._patterns:
            hits += patterns.find(ids, max(seen - patterns.length + 1, 0), end, self._hasher)
        return sorted(hits)

    def done(self, questions: Collection[int]) -> None:
        """Stop looking for these questions."""
        for patterns in self._patterns:
            patterns.done(np.array(list(questions), np.intp))


class _Hasher:
    """Hashes runs of words as the sum of their words' keys, each times a power of the base."""

    def __init__(self, keys: Hashes) -> None:
        self._keys = keys
        self._powers = self._inverses = np.ones(1, np.uint64)
        self._sums = np.zeros(1, np.uint64)

    def read(self, ids: Ids) -> None:
        self._grow(len(ids) + 1)
        self._sums = np.zeros(len(ids) + 1, np.uint64)
        np.cumsum(self._keys[ids] * self._powers[: len(ids)], out=self._sums[1:])

    def runs(self, length: int, first: int, stop: int) -> Hashes:
        """Return the hashes of the runs that begin at word `first` or later, but before word
        `stop`, and end within the text."""
        stop = min(stop, len(self._sums) - length)
        if stop <= first:
            return np.empty(0, np.uint64)
        sums = self._sums[first + length : stop + length] - self._sums[first:stop]
        hashes = sums * self._inverses[first:stop]
        return (hashes ^ (hashes >> np.uint64(31))) * _MIX

    def _grow(self, count: int) -> None:
        if count > len(self._powers):
            self._powers, self._inverses = (
                np.cumprod(np.append(np.ones(1, np.uint64), np.full(count - 1, base, np.uint64)))
                for base in (_BASE, _INVERSE)
            )


class _Patterns:
    """All runs of one length, with equal runs grouped."""

    def __init__(self, length: int, questions: list[tuple[int, Ids]], hasher: _Hasher) -> None:
        self.length = length
        self._text = np.concatenate([ids for _, ids in questions])
        owners = np.concatenate([np.full(len(ids), number) for number, ids in questions])
        begins = np.concatenate([np.arange(len(ids)) for _, ids in questions])
        hasher.read(self._text)
        hashes = hasher.runs(length, 0, len(self._text))
        whole = owners[: len(hashes)] == owners[length - 1 :]  # runs within one question
        places = np.flatnonzero(whole)
        order = places[np.argsort(hashes[places], kind="stable")]
        self._hashes, firsts = np.unique(hashes[order], return_index=True)
        self._firsts: Places = np.append(firsts, len(order))
        self._runs = _small(np.repeat(np.arange(len(self._hashes)), np.diff(self._firsts)))
        self._places, self._owners, self._begins = (
            _small(each) for each in (order, owners[order], begins[order])
        )
        bits = len(self._hashes).bit_length() + _SPARE_BITS
        self._bits = min(max(bits, _FEWEST_BITS), _MOST_BITS)
        self._filter = np.zeros(1 << self._bits, np.bool_)
        self._open = np.ones(len(order), np.bool_)
        self._done = np.zeros(int(self._owners.max(initial=0)) + 1, np.bool_)
        self._closed = 0
        self._fill_filter()

    def find(self, ids: Ids, first: int, stop: int, hasher: _Hasher) -> list[WordRun]:
        hashes = hasher.runs(self.length, first, stop)
        near = np.flatnonzero(self._filter[self._short(hashes)])
        at = np.searchsorted(self._hashes, hashes[near])
        at[at == len(self._hashes)] = 0
        same = self._hashes[at] == hashes[near]
        return self._same_words(ids, near[same] + first, at[same])

    def _same_words(self, ids: Ids, starts: Places, runs: Places) -> list[WordRun]:
        """Return the matches whose words, not only their hashes, are the same in the text and in
        the run: one for each place in a question that isn't done."""
        counts = self._firsts[runs + 1] - self._firsts[runs]
        begins = np.repeat(self._firsts[runs], counts)
        within = np.arange(len(begins)) - np.repeat(np.cumsum(counts) - counts, counts)
        entries, starts = begins + within, np.repeat(starts, counts)
        is_open = self._open[entries]
        entries, starts = entries[is_open], starts[is_open]
        steps = np.arange(self.length)
        theirs = self._text[self._places[entries][:, None] + steps]
        equal = (theirs == ids[starts[:, None] + steps]).all(axis=1)
        entries, starts = entries[equal], starts[equal]
        found = zip(
            starts.tolist(),
            self._owners[entries].tolist(),
            self._begins[entries].tolist(),
            strict=True,
        )
        return [WordRun(start, self.length, owner, begin) for start, owner, begin in found]

    def done(self, questions: Places) -> None:
        self._done[questions[questions < len(self._done)]] = True
        self._open = ~self._done[self._owners]
        closed = len(self._open) - int(self._open.sum())
        if closed - self._closed > REFILL * len(self._open):
            self._closed = closed
            self._fill_filter()

    def _fill_filter(self) -> None:
        wanted = np.zeros(len(self._hashes), np.bool_)
        wanted[self._runs[self._open]] = True
        self._filter[:] = False
        self._filter[self._short(self._hashes[wanted])] = True

    def _short(self, hashes: Hashes) -> Hashes:
        return hashes >> np.uint64(64 - self._bits)


def _small(places: Places) -> Ids:
    """Convert to 32 bits, which halves the memory."""
    return places.astype(np.int32)
