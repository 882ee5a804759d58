"""Runs, their items and published scores, in a SQLite file.

Every item is written as soon as it is answered, so that whatever ends the program, a run goes on
where it was.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from desktop.core import private
from desktop.core.benchmarks.items import Sample
from desktop.core.benchmarks.summary import Summary
from desktop.core.errors import UserError
from desktop.core.messages import Estimate
from desktop.core.regular_file import refuse_irregular
from desktop.core.words import tr

log = logging.getLogger(__name__)

FORMAT: Final = 1
LONGEST_WAIT_S: Final = 10.0
"""For another program that writes to the file."""
_TABLES: Final = """
create table if not exists runs (
    id integer primary key, key text not null, settings text not null, started real not null,
    seconds real not null, finished integer not null, summary text
);
create index if not exists runs_by_key on runs (key);
create table if not exists items (
    run integer not null references runs (id) on delete cascade, item integer not null,
    sample text not null, primary key (run, item)
) without rowid;
create table if not exists models (
    sha256 text primary key, parameters integer not null, bits real
) without rowid;
create table if not exists published (
    id integer primary key, benchmark text not null, metric text not null, model text not null,
    value real not null, error real, shots integer, items integer, source text not null,
    link text not null, notes text not null, file text not null
);
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """All that decides a run's numbers. `questions` and `model_sha256` are hashes; `limit` 0 is
    all of the items, `of` how many there are; `chat` whether a chat template was used; `exact`
    whether every option was read with an empty cache."""

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
        """The same for runs whose numbers may be put together: the model's name is none of it."""
        values = {name: value for name, value in asdict(self).items() if name != "model"}
        return json.dumps(values, sort_keys=True)


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it is stored. `summary` is there once all of it is done."""

    id: int
    settings: Settings
    started: float
    seconds: float
    finished: bool
    summary: Summary | None


@dataclass(frozen=True, slots=True)
class ModelSize:
    """Of a model that was asked: its weights, and the bits of each on average, where the file's
    types are known."""

    parameters: int
    bits_per_weight: float | None


@dataclass(frozen=True, slots=True)
class Published:
    """A score that somebody else measured. `value` from 0 to 1 where it is a share."""

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
    """One connection; use it in one thread. Methods raise UserError, kind results, where the
    file can't be read or written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            private.make_folder(path.parent)
            refuse_irregular(path)  # reading it might never end
            private.make_file(path)
            self._db = sqlite3.connect(path, timeout=LONGEST_WAIT_S, isolation_level=None)
            self._db.execute("pragma journal_mode = wal")
            self._db.execute("pragma synchronous = normal")
            self._db.execute("pragma foreign_keys = on")
            found: int = self._db.execute("pragma user_version").fetchone()[0]
            if found > FORMAT:
                self._db.close()
                raise UserError(
                    tr(
                        "{name} was written by a newer Glassbox, and this one can't read it.",
                        name=path.name,
                    ),
                    kind="results",
                )
            self._db.executescript(_TABLES)
            self._db.execute(f"pragma user_version = {FORMAT}")
        except (sqlite3.Error, OSError) as error:
            raise self._trouble(error) from error

    def close(self) -> None:
        self._db.close()

    def _trouble(self, error: Exception) -> UserError:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            return UserError(
                tr(
                    "Another program is writing to the results in {path}. What is kept there "
                    "stays; try again when it has finished.",
                    path=self._path,
                ),
                kind="results",
                remedy="retry",
                details=str(error),
            )
        return UserError(
            tr(
                "The results in {path} can't be read or written: {error}. Move that file "
                "away to begin with an empty one.",
                path=self._path,
                error=getattr(error, "strerror", None) or error,
            ),
            kind="results",
            details=str(error),
        )

    def _do(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        try:
            with closing(self._db.execute(sql, values)) as cursor:
                return cursor.fetchall()
        except sqlite3.Error as error:
            raise self._trouble(error) from error

    # --- runs

    def begin(self, settings: Settings) -> Run:
        """The unfinished run with these settings, or a new one."""
        rows = self._do(
            "select id from runs where key = ? and not finished order by id desc limit 1",
            (settings.key,),
        )
        if rows:
            return self.run(rows[0][0])
        (row,) = self._do(
            "insert into runs (key, settings, started, seconds, finished) values (?, ?, ?, 0, 0) "
            "returning id",
            (settings.key, json.dumps(asdict(settings)), time.time()),
        )
        return self.run(row[0])

    def add(self, run: int, sample: Sample, seconds: float) -> None:
        """One item, and how long it took beside those before."""
        text = json.dumps(asdict(sample), ensure_ascii=False)
        self._do("begin")
        try:
            self._do("insert or replace into items values (?, ?, ?)", (run, sample.id, text))
            self._do("update runs set seconds = seconds + ? where id = ?", (seconds, run))
        except UserError:
            self._db.rollback()
            raise
        self._do("commit")

    def finish(self, run: int, summary: Summary) -> None:
        text = json.dumps(asdict(summary))
        self._do("update runs set finished = 1, summary = ? where id = ?", (text, run))

    def run(self, number: int) -> Run:
        """Raises: UserError, kind results, where there is none."""
        found = next(self._runs("where id = ?", (number,)), None)
        if found is None:
            raise UserError(tr("There is no run number {number}.", number=number), kind="results")
        return found

    def runs(self) -> list[Run]:
        """The latest first, also where the clock was set back between two of them."""
        return list(self._runs("order by id desc", ()))

    def _runs(self, which: str, values: Sequence[object]) -> Iterator[Run]:
        columns = "id, settings, started, seconds, finished, summary"
        for number, settings, started, seconds, finished, summary in self._do(
            f"select {columns} from runs {which}", values
        ):
            try:
                found = Settings(**json.loads(settings)), _summary(summary)
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                log.warning("run %d of %s can't be read: %r", number, self._path, error)
                continue  # the others are none the worse for it
            yield Run(number, found[0], started, seconds, bool(finished), found[1])

    def done(self, run: int) -> set[int]:
        """Numbers of the items that need not be asked again."""
        return {row[0] for row in self._do("select item from items where run = ?", (run,))}

    def samples(self, run: int) -> list[Sample]:
        """In the order of the questions."""
        rows = self._do("select sample from items where run = ? order by item", (run,))
        try:
            return [Sample(**json.loads(row[0])) for row in rows]
        except (ValueError, TypeError) as error:
            raise self._trouble(error) from error

    def delete(self, run: int) -> None:
        self._do("delete from runs where id = ?", (run,))

    # --- models

    def keep_size(self, sha256: str, size: ModelSize) -> None:
        values = (sha256, size.parameters, size.bits_per_weight)
        self._do("insert or replace into models values (?, ?, ?)", values)

    def sizes(self) -> dict[str, ModelSize]:
        """By the hash of the model's file."""
        rows = self._do("select sha256, parameters, bits from models")
        return {sha256: ModelSize(parameters, bits) for sha256, parameters, bits in rows}

    # --- what others measured

    def publish(self, scores: Sequence[Published]) -> int:
        """Keep published scores. Those of a file replace what came from the same file before."""
        self._do("begin")
        try:
            for file in {score.file for score in scores}:
                self._do("delete from published where file = ?", (file,))
            for s in scores:
                self._do(
                    "insert into published (benchmark, metric, model, value, error, shots, items, "
                    "source, link, notes, file) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (s.benchmark, s.metric, s.model, s.value, s.error, s.shots, s.items, s.source,
                     s.link, s.notes, s.file),
                )  # fmt: skip
        except UserError:
            self._db.rollback()
            raise
        self._do("commit")
        return len(scores)

    def published(self, benchmark: str = "") -> list[Published]:
        """The best first; of all benchmarks, or of one."""
        rows = self._do(
            "select benchmark, metric, model, value, error, shots, items, source, link, notes, "
            "file from published where ? in ('', benchmark) order by benchmark, value desc",
            (benchmark,),
        )
        return [Published(*row) for row in rows]


def _summary(text: str | None) -> Summary | None:
    if text is None:
        return None
    values = cast("dict[str, Any]", json.loads(text))
    values["value"] = Estimate(*values["value"])
    metrics = cast("Mapping[str, Any]", values["metrics"])
    values["metrics"] = {name: Estimate(*each) for name, each in metrics.items()}
    return Summary(**values)
