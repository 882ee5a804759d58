"""Searches one piece of a corpus for questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from desktop.core.contamination.blocks import Batches, CorpusBlock, blocks_of
from desktop.core.contamination.corpus import CorpusPiece, NotReadable
from desktop.core.contamination.index import Index, WordRun
from desktop.core.contamination.words import WORD, Numbers, spans, words

MOST_SHOWN: Final = 3
"""Maximum number of matches kept per question."""
AROUND: Final = 120
"""Number of characters of context shown before a match and after it."""
LONGEST_TEXT: Final = 600
WORDS_BEFORE: Final = 25
"""Number of words kept before a match that may continue in the next block, to show the match's
context."""
LAST_WORDS: Final = 4000
"""Number of characters at the end of a block that are searched first for its last words."""


@dataclass(frozen=True, slots=True)
class CorpusMatch:
    """A run of `words` words that occurs both in a question, starting at word `position`, and in a
    file. `before` and `after` are the text around it in the file. `line` is the line number in the
    file, from 1, or 0 if line numbers have no meaning. In a PieceResult, it counts from 0 at the
    start of the piece, and is -1 if line numbers have no meaning."""

    question: int
    position: int
    file: str
    line: int
    words: int
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class PieceResult:
    """The result of searching a piece. `lines` is the number of lines in the piece. `problem` says
    why the rest of the piece couldn't be read; it is empty if everything was read. `begun` is
    false if not even the beginning could be read."""

    matches: tuple[CorpusMatch, ...]
    lines: int
    problem: str = ""
    begun: bool = True


def search(
    piece: CorpusPiece, index: Index, batches: Batches | None = None
) -> Iterator[int | PieceResult]:
    """Search a piece. Yields the number of bytes read for each block, and finally the result."""
    searcher = _Searcher(piece.path, index)
    problem, begun = "", False
    try:
        for block in blocks_of(piece, batches):
            searcher.read(block)
            begun = True
            yield block.bytes
    except NotReadable as reason:
        problem = str(reason)
    searcher.finish()
    yield PieceResult(tuple(searcher.matches), searcher.lines, problem, begun or not problem)


class _Searcher:
    """Collects `matches` block by block; `finish` adds the last ones.

    The last words of a plain-text block are read again with the next block, since runs and matches
    may continue there.
    """

    def __init__(self, path: str, index: Index) -> None:
        self.matches: list[CorpusMatch] = []
        self.lines = 0
        self._path, self._index = path, index
        self._numbers = Numbers(index.numbers)
        self._carried = ""
        self._counts: dict[int, int] = {}
        self._unfinished: dict[tuple[int, int], tuple[WordRun, int]] = {}
        """Matches that reach the end of the text so far, by the keys that _diagonal returns."""
        self._last: CorpusBlock | None = None

    def read(self, block: CorpusBlock) -> None:
        running = not block.records
        carried = self._carried if running else ""
        text = carried + block.text
        found = words(text)
        ids = np.fromiter(map(self._numbers.__getitem__, found), np.int32, len(found))
        seen = len(words(carried))
        end = seen if block.tail else len(ids)
        hits = self._index.find(ids, 0 if self._unfinished else seen, end)
        again = self._unfinished
        runs = _runs([hit for hit in hits if hit.stop > seen or _diagonal(hit) in again])
        self._last = CorpusBlock(text, block.line - carried.count("\n"), 0, block.records)
        # A match never reaches the end of a record, since BREAK follows it.
        on = {
            _diagonal(hit): (hit, length) for hit, length in runs if hit.start + length == len(ids)
        }
        self._keep(self._last, [run for run in runs if _diagonal(run[0]) not in on])
        self._carried = ""
        if running and not block.tail:
            first = min((hit.start for hit, _ in on.values()), default=len(ids))
            count = max(self._index.longest - 1, len(ids) - first + WORDS_BEFORE if on else 0)
            self._carried = _last_words(text, count)
            moved = len(ids) - len(words(self._carried))
            on = {(key[0], key[1] - moved): run for key, run in on.items()}
            self.lines = max(self.lines, block.line + block.text.count("\n"))
        elif block.records:
            self.lines = max(self.lines, block.records[-1][1] + 1)
        self._unfinished = on

    def finish(self) -> None:
        """Keep the matches at the end of the last block."""
        if self._unfinished and self._last is not None:
            self._keep(self._last, list(self._unfinished.values()))

    def _keep(self, block: CorpusBlock, runs: list[tuple[WordRun, int]]) -> None:
        wanted: list[tuple[WordRun, int]] = []
        for hit, length in runs:
            count = self._counts.get(hit.question, 0)
            if count < MOST_SHOWN:
                self._counts[hit.question] = count + 1
                wanted.append((hit, length))
        if wanted:
            begins, ends = spans(block.text)
            lines = block.lines_at(int(begins[hit.start]) for hit, _ in wanted)
            for (hit, length), line in zip(wanted, lines, strict=True):
                begin, end = int(begins[hit.start]), int(ends[hit.start + length - 1])
                self.matches.append(self._match(block.text, hit, length, line, (begin, end)))
            full = {hit.question for hit, _ in wanted if self._counts[hit.question] == MOST_SHOWN}
            self._index.done(full)

    def _match(
        self, text: str, hit: WordRun, length: int, line: int, where: tuple[int, int]
    ) -> CorpusMatch:
        begin, end = where
        before = text[max(begin - AROUND, 0) : begin].rpartition("\0")[2].lstrip()
        after = text[end : end + AROUND].partition("\0")[0].rstrip()
        inside = text[begin : min(end, begin + LONGEST_TEXT)]
        return CorpusMatch(
            hit.question,
            hit.position,
            self._path,
            line,
            length,
            _one_line(before),
            _one_line(inside),
            _one_line(after),
        )


def _diagonal(hit: WordRun) -> tuple[int, int]:
    """Return a key that all hits of one match share: the question's number, and the index of the
    word in the text at which the whole question would begin."""
    return hit.question, hit.start - hit.position


def _runs(hits: list[WordRun]) -> list[tuple[WordRun, int]]:
    """Merge hits at consecutive words into runs. Return each run's first hit and number of
    words."""
    runs: list[tuple[WordRun, int]] = []
    open_at: dict[tuple[int, int], int] = {}
    for hit in hits:
        at = open_at.get(_diagonal(hit), -1)
        if at >= 0 and runs[at][0].start + runs[at][1] == hit.stop - 1:
            runs[at] = (runs[at][0], runs[at][1] + 1)
        else:
            open_at[_diagonal(hit)] = len(runs)
            runs.append((hit, hit.length))
    return runs


def _last_words(text: str, count: int) -> str:
    """Return the end of a text with its last `count` words, or the whole text if it has fewer
    words."""
    if not count:
        return ""
    size = LAST_WORDS
    while True:
        begin = max(len(text) - size, 0)
        found = list(WORD.finditer(text, begin))
        # The first word may be cut off.
        if len(found) > count:
            return text[found[-count].start() :]
        if not begin:
            return text
        size *= 4


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
