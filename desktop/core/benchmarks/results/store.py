"""Stores benchmark runs, their items, and published scores in a SQLite file.

Each item is written as soon as it is answered, so that a run can resume no matter how the program
ended.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.results.store_file import COLUMNS, mended, open_results, trouble
from desktop.core.benchmarks.results.summary import ScoreSummary
from desktop.core.databases.database import is_damage, moment_of, number_of, text_of, whole_of
from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.i18n import tr
from desktop.core.readable import storable
from desktop.core.records import read

log = logging.getLogger(__name__)

LONGEST_WAIT_S: Final = 10.0
"""Maximum time to wait for another program that is writing to the file."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RunSettings:
    """Everything that determines the scores of a run. `questions` and `model_sha256` are hashes.
    `limit` 0 means all items; `of` is the number of rows in the split with the questions. `chat` is
    true if the model has a chat template; `exact` is true if every option was read with an empty
    cache."""

    task: str
    version: float
    shots: int
    limit: int
    of: int
    questions: str
    model: str
    model_sha256: str
    chat: bool
    exact: bool
    context_length: int
    glassbox: str
    llama: str
    backend: str

    @property
    def key(self) -> str:
        """Key that is the same for all runs that may be combined. It ignores the model's file
        name."""
        values = {name: value for name, value in asdict(self).items() if name != "model"}
        return json.dumps(values, sort_keys=True)


@dataclass(frozen=True, slots=True)
class Run:
    """A stored run. `summary` is None until the run is finished."""

    id: int
    settings: RunSettings
    started: float
    seconds: float
    finished: bool
    summary: ScoreSummary | None


@dataclass(frozen=True, slots=True)
class ModelSize:
    """The parameter count of an evaluated model and its average bits per weight (None if the file
    has unknown types)."""

    parameters: int
    bits_per_weight: float | None


@dataclass(frozen=True, slots=True)
class Published:
    """A score measured by someone else. `value` is from 0 to 1 if it is a share."""

    benchmark: str
    metric: str
    model: str
    value: float
    error: float | None = None
    shots: int | None = None
    items: int | None = None
    source: str = ""
    link: str = ""
    notes: str = ""
    file: str = field(default="", compare=False)


class ResultStore:
    """A connection to the results file, for use in one thread. Methods raise UserError, kind
    results, if the file can't be read or written, or kind damaged_results, if it was damaged and
    has been replaced."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db = open_results(path, LONGEST_WAIT_S)

    def close(self) -> None:
        self._db.close()

    def _do(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        if self._db.moved:
            raise UserError(
                tr(
                    "The file with your results, {path}, was deleted or replaced during the run. "
                    "Run the benchmark again.",
                    path=self._path,
                ),
                kind="results",
                remedy="retry",
            )
        try:
            with closing(self._db.execute(sql, values)) as cursor:
                return cursor.fetchall()
        except sqlite3.Error as error:
            if is_damage(error):
                self._db.close()
            raise mended(self._path, error) from error

    @contextmanager
    def _transaction(self) -> Generator[None]:
        """Store all of the changes made in the block, or none if one of them fails."""
        self._do("begin")
        try:
            yield
            self._do("commit")
        except BaseException:  # a full disk may leave the transaction open
            with suppress(sqlite3.ProgrammingError):  # a damaged file is already closed
                self._db.rollback()
            raise

    # --- runs

    def begin(self, settings: RunSettings) -> Run:
        """Return the latest unfinished run with these settings that can be read, or a new one."""
        which = "where key = ? and not finished order by id desc"
        for found in self._runs(which, (settings.key,)):
            # A damaged index may return another run.
            if replace(found.settings, model=settings.model) == settings:
                return found
        (row,) = self._do(
            "insert into runs (key, settings, started, seconds, finished) values (?, ?, ?, 0, 0) "
            "returning id",
            (settings.key, json.dumps(asdict(settings)), time.time()),
        )
        return self.run(row[0])

    def add(self, run: int, sample: Sample, seconds: float) -> None:
        """Store one item and add the time that it took to the run's total."""
        text = storable(json.dumps(asdict(sample), ensure_ascii=False))
        with self._transaction():
            self._do("insert or replace into items values (?, ?, ?)", (run, sample.id, text))
            self._do("update runs set seconds = seconds + ? where id = ?", (seconds, run))

    def finish(self, run: int, summary: ScoreSummary) -> None:
        """Store the summary of a run, which is then the latest one."""
        # `finished` counts up, because a resumed run may end after runs that began later.
        self._do(
            "update runs set finished = (select coalesce(max(finished), 0) + 1 from runs), "
            "summary = ? where id = ?",
            (json.dumps(asdict(summary)), run),
        )

    def run(self, number: int) -> Run:
        """Return a run by number. Raises: UserError, kind results, if it doesn't exist."""
        found = next(self._runs("where id = ?", (number,)), None)
        if found is None:
            raise UserError(
                tr("Run {number} doesn't exist. Choose another run.", number=number), kind="results"
            )
        return found

    def runs(self) -> list[Run]:
        """Return all readable runs, latest first, even if the clock was set back between two of
        them: finished runs in the order in which they ended, then the others in the order in which
        they began."""
        return list(self._runs("order by finished desc, id desc", ()))

    def _runs(self, which: str, values: Sequence[object]) -> Iterator[Run]:
        columns = "id, settings, started, seconds, finished, summary"
        for number, settings, started, seconds, finished, summary in self._do(
            f"select {columns} from runs {which}", values
        ):
            found = _of(RunSettings, settings)
            told = None if summary is None else _of(ScoreSummary, summary)
            if found is None or (summary is not None and told is None):
                log.warning("run %d of %s can't be read", number, self._path)
                continue  # the other runs are unaffected
            began, took = moment_of(started), max(number_of(seconds), 0.0)
            yield Run(number, found, began, took, bool(finished), told)

    def done(self, run: int) -> set[int]:
        """Return the numbers of the items that are already answered."""
        rows = self._do("select item from items where run = ?", (run,))
        return {item for (item,) in rows if isinstance(item, int)}

    def samples(self, run: int) -> list[Sample]:
        """Return the samples of a run in the order of the questions."""
        rows = self._do("select sample from items where run = ? order by item", (run,))
        samples = [_of(Sample, row[0]) for row in rows]
        if None in samples:
            raise trouble(self._path, ValueError(tr("a stored question is damaged")))
        return [sample for sample in samples if sample is not None]

    def delete(self, run: int) -> None:
        self._do("delete from runs where id = ?", (run,))

    # --- models

    def keep_size(self, sha256: str, size: ModelSize) -> None:
        values = (sha256, size.parameters, size.bits_per_weight)
        self._do("insert or replace into models values (?, ?, ?)", values)

    def sizes(self) -> dict[str, ModelSize]:
        """Return the sizes of all models, by the hash of the model file."""
        rows = self._do("select sha256, parameters, bits from models")
        return {
            text_of(sha256): ModelSize(
                whole_of(parameters) or 0, None if bits is None else number_of(bits)
            )
            for sha256, parameters, bits in rows
        }

    # --- published scores

    def publish(self, scores: Sequence[Published]) -> int:
        """Store published scores, replacing earlier ones from the same files. Returns the number of
        scores."""
        with self._transaction():
            for file in {score.file for score in scores}:
                self._do("delete from published where file = ?", (file,))
            for s in scores:
                self._do(
                    "insert into published (benchmark, metric, model, value, error, shots, items, "
                    "source, link, notes, file) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (s.benchmark, s.metric, s.model, s.value, s.error, s.shots, s.items, s.source,
                     s.link, s.notes, s.file),
                )  # fmt: skip
        return len(scores)

    def published(self) -> list[Published]:
        """Return the published scores, sorted by benchmark and, within a benchmark, from highest to
        lowest."""
        columns = COLUMNS["published"].removeprefix("id, ")
        rows = self._do(f"select {columns} from published order by benchmark, value desc")
        found = (read(Published, dict(zip(columns.split(", "), row, strict=True))) for row in rows)
        return [each for each in found if each is not None]


def _of(kind: type[T], text: object) -> T | None:
    """Parse JSON into the dataclass `kind`. Return None if the text isn't JSON or doesn't fit the
    dataclass. Log-likelihoods may be infinite."""
    try:
        return read(kind, parsed(text_of(text)), finite=False)
    except (ValueError, RecursionError):
        return None
