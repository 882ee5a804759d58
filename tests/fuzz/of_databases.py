"""Fuzz targets for the program's SQLite files.

An input is a list of changes to a valid file, so that a few bytes are enough to damage it anywhere.
"""

from __future__ import annotations

import contextlib
import random
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final
from unittest import mock

from desktop.core.benchmarks.results.store import ModelSize, Published, ResultStore
from desktop.core.benchmarks.results.summary import summarize
from desktop.core.compare.vote_store import LaptopVotes, SharedVote, Vote, VoteStore, open_votes
from desktop.core.compare.vote_store import replace_damaged as replace_damaged_votes
from desktop.core.conversations.damage import open_store, replace_damaged
from desktop.core.conversations.store import ConversationStore
from desktop.core.databases.database import is_damage
from desktop.core.databases.salvage import opened_damaged, readable_rows
from desktop.core.errors import UserError
from tests.core.benchmarks.sets import task
from tests.core.benchmarks.test_store import SETTINGS, sample
from tests.core.test_conversations import talk
from tests.core.test_token_record import record
from tests.fuzz.target import Read, Target, folder, given, written

PAGE: Final = 4096
"""Size of SQLite's pages in bytes."""
CUT, EMPTY, SWAP = range(3)
"""Kinds of changes: the file ends here, the page is zeros, and the page is another one."""
SEEDS: Final = given(
    b"",
    b"\x00\x60\x00" + bytes([CUT]),
    b"\x00\x30\x00" + bytes([EMPTY]) + b"\x00\x50\x00" + bytes([EMPTY]),
    b"\x00\x40\x00" + bytes([SWAP, 7]),
    b"\x00\x30\x00\x04\xff\x00\x01\x02" + b"\x80\x42\x00\x03abc",
)


def damaged(whole: bytes, changes: bytes) -> bytes:
    """Return a file with changes. Each has three bytes for the place, one for the kind, and what
    the kind needs; a kind beyond SWAP is the number of bytes that are overwritten."""
    data, left = bytearray(whole), bytearray(changes)
    while len(left) >= 4:
        place, kind = int.from_bytes(left[:3], "little") % (len(data) or 1), left[3]
        del left[:4]
        page = place // PAGE * PAGE
        if kind == CUT:
            del data[place:]
        elif kind == EMPTY:
            data[page : page + PAGE] = bytes(len(data[page : page + PAGE]))
        elif kind == SWAP and left:
            other = left.pop(0) % (len(data) // PAGE or 1) * PAGE
            data[page : page + PAGE] = data[other : other + PAGE]
        else:
            data[place : place + kind] = left[:kind]
            del left[:kind]
    return bytes(data)


def _from_damaged(
    write: Callable[[Path], None], read: Callable[[Path], None], name: str, keys: dict[str, str]
) -> Read:
    """Return a reader of changes to the file that `write` writes. `keys` has the primary keys of
    its tables: each row that can be read by its row id must also be found by salvage.py."""
    path = folder() / name

    @cache
    def whole() -> tuple[bytes, dict[str, list[int]]]:
        data = written(write, name)
        path.write_bytes(data)
        with contextlib.closing(sqlite3.connect(path)) as db:
            rows = {table: db.execute(f"SELECT rowid FROM {table}").fetchall() for table in keys}
        return data, {table: [number for (number,) in found] for table, found in rows.items()}

    def read_bytes(changes: bytes) -> None:
        data, rows = whole()
        try:
            path.write_bytes(damaged(data, changes))
            with contextlib.suppress(sqlite3.Error), opened_damaged(path) as db:
                for table, key in keys.items():
                    found = {value for (value,) in readable_rows(db, table, (key,))}
                    there = {_read_alone(db, table, key, number) for number in rows[table]}
                    assert there - {None} <= found, (table, there - {None} - found)
            read(path)
        finally:
            for each in folder().glob(f"{path.stem}.*"):
                each.unlink()

    return read_bytes


def _read_alone(db: sqlite3.Connection, table: str, key: str, number: int) -> object:
    """Return the key of the row with a row id; None if the row can't be read."""
    try:
        row = db.execute(f"SELECT {key} FROM {table} WHERE rowid = ?", (number,)).fetchone()
    except sqlite3.Error:
        return None
    return row and row[0]


# --- conversations ---


def _write_conversations(path: Path) -> None:
    chance = random.Random(0)
    store = ConversationStore(path)
    with mock.patch("os.urandom", chance.randbytes):  # the same ids in each run
        for number in range(12):
            made = talk(f"Question {number}?", "word " * chance.choice([5, 200, 2000]), "And?")
            if not number % 4:
                made.record(made.turns[1], record(6))
            store.save(made.take_changes())
    store.close()


def _conversations(path: Path) -> None:
    store, problem = open_store(path)
    try:
        try:
            _use_conversations(store)
        except sqlite3.Error as error:  # as the program does when it meets damage
            if problem or not is_damage(error):
                raise
            store.close()
            store, problem = replace_damaged(path, error)
            _use_conversations(store)
    finally:
        store.close()
    store, problem = open_store(path)
    store.close()
    assert problem is None or problem.kind == "newer_conversations", problem.details


def _use_conversations(store: ConversationStore) -> None:
    for summary in store.summaries():
        if conversation := store.open(summary.id):
            assert len(conversation.turns) <= len(conversation.all_turns)
    store.search(["word"])
    assert store.save(talk("New?", "Yes.").take_changes())


# --- votes ---


def _write_votes(path: Path) -> None:
    store = VoteStore(path)
    for number in range(60):
        score = (1.0, 0.0, 0.5)[number % 3]
        said = "So. " * (number % 7) * 40
        store.add(Vote(str(number), number, "Why?", 0.8, 7, "Q8", "Q2", said, "Thus.", True, score))
    votes = tuple(SharedVote("Q8", "Q2", score, "0123456789abcdef") for score in (1, 0, 0.5))
    for number in range(3):
        store.add_laptop(LaptopVotes(f"{number}" * 32, "Table", 2, votes), float(number))
    store.count_export("a" * 32)
    store.close()


def _votes(path: Path) -> None:
    store, problem = open_votes(path)
    try:
        try:
            _use_votes(store)
        except sqlite3.Error as error:
            if problem or not is_damage(error):
                raise
            store.close()
            store, problem = replace_damaged_votes(path)
            _use_votes(store)
    finally:
        store.close()
    store, problem = open_votes(path)
    store.close()
    assert problem is None or "newer version" in problem.message, problem


def _use_votes(store: VoteStore) -> None:
    assert all(0 <= vote.score <= 1 for vote in store.all())
    store.room()
    store.count_export(store.laptop()[0] or "b" * 32)
    store.add(Vote("new", 1.0, "Why?", 0.8, 7, "Q8", "Q2", "So.", "Thus.", True, 0.5))


# --- results ---


def _write_results(path: Path) -> None:
    store = ResultStore(path)
    for shots in range(3):
        run = store.begin(replace(SETTINGS, shots=shots))
        samples = [sample(number, bool(number % 3)) for number in range(20)]
        for each in samples:
            store.add(run.id, each, 0.5)
        if shots:
            store.finish(run.id, summarize(task("arc_easy"), samples))
    store.keep_size("0" * 64, ModelSize(1000, 4.5))
    score = Published("MMLU", "accuracy", "A", 0.5, 0.1, 5, 100, "x", "https://a.example", "", "f")
    store.publish([score] * 30)
    store.close()


def _results(path: Path) -> None:
    for times in range(3):
        try:
            _use_results(path)
        except UserError as error:
            mended = error.kind == "damaged_results" and times < 2
            if not mended and "newer version" not in error.message:
                raise AssertionError(error.kind) from error
        else:
            return


def _use_results(path: Path) -> None:
    with contextlib.closing(ResultStore(path)) as store:
        for run in store.runs():
            store.done(run.id)
            try:
                store.samples(run.id)
            except UserError as error:
                if error.kind != "results":  # a question is damaged
                    raise
        store.sizes()
        store.published()
        store.add(store.begin(SETTINGS).id, sample(1, True), 1.0)


TARGETS = (
    Target(
        "conversations_db",
        _from_damaged(
            _write_conversations,
            _conversations,
            "talk.db",
            {"conversations": "id", "turns": "id", "tokens": "turn"},
        ),
        SEEDS,
    ),
    Target(
        "votes_db",
        _from_damaged(_write_votes, _votes, "votes.db", {"votes": "id", "room": "laptop"}),
        SEEDS,
    ),
    Target(
        "results_db",
        _from_damaged(_write_results, _results, "results.db", {"runs": "id", "published": "id"}),
        SEEDS,
    ),
)
