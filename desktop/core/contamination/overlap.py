"""Searches a corpus for the questions of a test, in several processes if the corpus is large.

Threads wouldn't help: most of the time is spent splitting and looking up words in Python, which
only one thread can do at a time.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing.synchronize import Event as Flag
from pathlib import Path
from typing import Any, Final

from desktop.core.cancel import Cancel
from desktop.core.contamination.blocks import Batches
from desktop.core.contamination.corpus import CorpusPiece, NotReadable, files_of, pieces_of
from desktop.core.contamination.index import Index
from desktop.core.contamination.matches import MOST_SHOWN, CorpusMatch, PieceResult, search
from desktop.core.contamination.questions import CheckedQuestion
from desktop.core.contamination.words import normal_words
from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import tr
from desktop.core.process import child_process

NGRAM: Final = 13
LONGEST_NGRAM: Final = 1000
SMALL: Final = 4_000_000
"""Corpus size in bytes below which starting processes takes longer than reading the corpus."""
MOST_WORKERS: Final = 3
"""Maximum number of worker processes by default; each takes 100 to 250 MB of memory."""
TELL_EVERY_S: Final = 0.1
SLOWEST_GUESS_S: Final = 1.0
"""Seconds before the remaining time is first estimated; until then, too little is known about the
speed."""


@dataclass(frozen=True, slots=True)
class OverlapProgress:
    """Progress of a search. `done` is the number of bytes of the corpus that have been read, out of
    `total`. `seconds_left` is None while the remaining time is unknown."""

    done: int
    total: int
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class Overlap:
    """The overlap of a test with a corpus. `flagged` has the numbers of the questions that share a
    run of `ngram` words with the corpus; a shorter question must occur as a whole. `short` has the
    numbers of the shorter questions, and `empty` has the numbers of questions without words.
    `matches` has the first few matches of each question, in the order of the corpus. `unread` lists
    the files that couldn't be read completely, each with the reason; `files` counts those of which
    at least the beginning was read."""

    ngram: int
    questions: tuple[CheckedQuestion, ...]
    flagged: frozenset[int]
    short: frozenset[int]
    empty: frozenset[int]
    matches: tuple[CorpusMatch, ...]
    files: int
    bytes: int
    unread: tuple[tuple[str, str], ...]
    seconds: float

    @property
    def rate(self) -> float:
        return len(self.flagged) / len(self.questions)


def check_overlap(
    questions: Sequence[CheckedQuestion],
    corpus: str | os.PathLike[str],
    cancel: Cancel,
    ngram: int = NGRAM,
    workers: int = 0,
    batches: Batches | None = None,
) -> Iterator[OverlapProgress | Overlap]:
    """Search a corpus for the questions. Yields OverlapProgress, then the Overlap. `workers` 0
    chooses the number of processes by the size of the corpus and the number of cores. `batches`
    reads Parquet files; it must be a function that other processes can import.

    Raises: UserError, kind ngram, empty, missing, not_text or memory, or as open_regular does;
    Cancelled.
    """
    if not 1 <= ngram <= LONGEST_NGRAM:
        raise UserError(
            tr(
                "The number of words in a row must be from 1 to {longest_ngram:,}, not {ngram:,}.",
                longest_ngram=LONGEST_NGRAM,
                ngram=ngram,
            ),
            kind="ngram",
        )
    began = time.perf_counter()
    words = [normal_words(question.text) for question in questions]
    files = files_of(corpus)
    pieces, unread = _cut(files, cancel)
    if not pieces:
        raise _nothing_to_read(Path(corpus), unread)
    run = _Run(Index(words, ngram), pieces, cancel, workers, batches)
    yield from run.progress()
    unread |= run.unread
    if not run.searched:
        raise _nothing_to_read(Path(corpus), unread)
    yield Overlap(
        ngram=ngram,
        questions=tuple(questions),
        flagged=frozenset(match.question for match in run.matches),
        short=frozenset(at for at, each in enumerate(words) if 0 < len(each) < ngram),
        empty=frozenset(at for at, each in enumerate(words) if not each),
        matches=tuple(run.matches),
        files=len(run.searched),
        bytes=run.total,
        unread=tuple(sorted(unread.items())),
        seconds=time.perf_counter() - began,
    )


def _cut(files: Sequence[Path], cancel: Cancel) -> tuple[list[CorpusPiece], dict[str, str]]:
    pieces: list[CorpusPiece] = []
    unread: dict[str, str] = {}
    for file in files:
        cancel.check()
        try:
            pieces += pieces_of(file)
        except NotReadable as reason:
            if len(files) == 1 and isinstance(reason.__cause__, UserError):
                raise reason.__cause__ from None  # it already says what to do
            unread[str(file)] = str(reason)
    return pieces, unread


def _nothing_to_read(corpus: Path, unread: dict[str, str]) -> UserError:
    reason = next(iter(unread.values()))
    if len(unread) == 1:
        message = tr(
            "Glassbox can't search {name}: {reason}. Correct the file, or choose another one.",
            name=Path(next(iter(unread))).name,
            reason=reason,
        )
    else:
        message = tr(
            "Glassbox can't search any of the {unread} files in {name}. The problem with the "
            "first file: {reason}. Correct the files, or choose another folder.",
            unread=len(unread),
            name=corpus.name,
            reason=reason,
        )
    return UserError(message, kind="not_text", details="\n".join(unread))


class _Run:
    """One search. `matches`, `searched`, and `unread` are complete when `progress` has ended.
    `searched` has the files of which at least the beginning was read."""

    def __init__(
        self,
        index: Index,
        pieces: list[CorpusPiece],
        cancel: Cancel,
        workers: int,
        batches: Batches | None,
    ) -> None:
        self.matches: list[CorpusMatch] = []
        self.searched: set[str] = set()
        self.unread: dict[str, str] = {}
        self.total = sum(piece.stop - piece.start for piece in pieces)
        self._index, self._pieces, self._cancel, self._batches = index, pieces, cancel, batches
        few = self.total < SMALL or len(pieces) == 1
        self._workers = workers or (1 if few else min(os.cpu_count() or 1, MOST_WORKERS))
        self._began = time.perf_counter()
        self._lines: dict[str, int] = {}
        self._counts: dict[int, int] = {}

    def progress(self) -> Iterator[OverlapProgress]:
        """Search all pieces, yielding progress. Raises: Cancelled; UserError, kind memory."""
        yield self._tell(0)
        if self._workers == 1:
            yield from self._here()
        else:
            yield from self._side_by_side()

    def _here(self) -> Iterator[OverlapProgress]:
        done, told = 0, time.perf_counter()
        for piece in self._pieces:
            for step in search(piece, self._index, self._batches):
                self._cancel.check()
                if isinstance(step, PieceResult):
                    self._take(piece, step)
                    continue
                done += step
                if time.perf_counter() - told > TELL_EVERY_S:
                    told = time.perf_counter()
                    yield self._tell(done)

    def _side_by_side(self) -> Iterator[OverlapProgress]:
        spawn = child_process.SPAWN
        stop, count = spawn.Event(), spawn.Value("q", 0)
        pool = ProcessPoolExecutor(
            self._workers,
            spawn,
            initializer=_begin,
            initargs=(self._index, self._batches, stop, count),
        )
        futures: list[Future[PieceResult]] = []
        try:
            futures = [pool.submit(_work, piece) for piece in self._pieces]
            for piece, future in zip(self._pieces, futures, strict=True):
                while not future.done():
                    self._cancel.wait(TELL_EVERY_S)
                    yield self._tell(count.value)
                self._take(piece, future.result())
        except BrokenProcessPool as error:
            raise UserError(
                tr(
                    "The operating system stopped the search, most likely because the computer "
                    "ran out of memory. Close other programs, then try again."
                ),
                kind="memory",
                remedy="retry",
            ) from error
        finally:
            stop.set()
            pool.shutdown(cancel_futures=True)

    def _take(self, piece: CorpusPiece, result: PieceResult) -> None:
        """Add the result of a piece. Called in corpus order, since lines are counted per piece."""
        before = self._lines.get(piece.path, 0)
        self._lines[piece.path] = before + result.lines
        if result.begun:
            self.searched.add(piece.path)
        if result.problem:
            self.unread[piece.path] = result.problem
        for match in result.matches:
            count = self._counts[match.question] = self._counts.get(match.question, 0) + 1
            if count <= MOST_SHOWN:
                self.matches.append(replace(match, line=match.line + before + 1))

    def _tell(self, done: int) -> OverlapProgress:
        spent = time.perf_counter() - self._began
        known = done > 0 and spent > SLOWEST_GUESS_S
        left = spent * (self.total - done) / done if known else None
        return OverlapProgress(min(done, self.total), self.total, left)


# --- in a worker process ----------------------------------------------------------------

_mine: dict[str, Any] = {}


def _begin(index: Index, batches: Batches | None, stop: Flag, count: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent handles Ctrl+C
    _mine.update(index=index, batches=batches, stop=stop, count=count)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _work(piece: CorpusPiece) -> PieceResult:
    count = _mine["count"]
    for step in search(piece, _mine["index"], _mine["batches"]):
        if isinstance(step, PieceResult):
            return step
        if _mine["stop"].is_set():
            raise Cancelled
        with count.get_lock():
            count.value += step
    raise AssertionError("a search ends with its result")
