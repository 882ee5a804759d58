"""Tests that votes are saved at once. A failure is reported, and saving is retried when the program
closes."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.compare import vote_store
from desktop.core.compare.vote_file import shared
from desktop.core.compare.vote_store import LaptopVotes, Vote, VoteStore
from desktop.core.errors import UserError
from desktop.services.votes import Votes

ONE = Vote("1", 1.0, "q", 0.0, 1, "a", "b", "x", "y", True, 1.0)
TWO = Vote("2", 2.0, "q", 0.0, 1, "a", "b", "x", "y", False, 0.5)
THREE = Vote("3", 3.0, "q", 0.0, 1, "a", "b", "x", "y", True, 0.0)


def stored(path: Path) -> list[Vote]:
    store = VoteStore(path)
    try:
        return store.all()
    finally:
        store.close()


def test_added_and_removed_votes_are_written_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    votes = Votes(tmp_path / "votes.db")
    votes.add(ONE)  # before the old votes have been read
    votes.add(TWO)
    assert votes.votes == [ONE, TWO]
    qtbot.waitUntil(lambda: not votes.busy)
    assert stored(tmp_path / "votes.db") == [ONE, TWO]
    votes.remove([ONE])
    assert votes.votes == [TWO]
    qtbot.waitUntil(lambda: not votes.busy)
    assert stored(tmp_path / "votes.db") == [TWO]
    votes.shut_down()
    again = Votes(tmp_path / "votes.db")
    qtbot.waitUntil(lambda: again.votes == [TWO])
    again.shut_down()


def full(*_: object) -> None:
    raise sqlite3.OperationalError("database or disk is full")


def test_a_vote_that_could_not_be_written_is_written_at_the_end(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    votes = Votes(tmp_path / "votes.db")
    told: list[UserError] = []
    votes.problem.connect(told.append)
    qtbot.waitUntil(lambda: not votes.busy)
    with monkeypatch.context() as patch:
        patch.setattr(VoteStore, "add", full)
        votes.add(ONE)
        qtbot.waitUntil(lambda: not votes.busy)
    assert [error.kind for error in told] == ["not_kept"]
    assert votes.votes == [ONE]
    assert stored(tmp_path / "votes.db") == []
    votes.shut_down()
    assert stored(tmp_path / "votes.db") == [ONE]


def test_a_vote_of_the_last_moment_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    votes = Votes(tmp_path / "votes.db")
    votes.add(ONE)
    votes.shut_down()
    assert stored(tmp_path / "votes.db") == [ONE]


def test_a_deleted_file_is_written_again(qtbot: QtBot, tmp_path: Path) -> None:
    votes = Votes(tmp_path / "votes.db")
    votes.add(ONE)
    votes.add_laptop(LaptopVotes("a" * 32, "Ada", 1, shared([ONE])))
    qtbot.waitUntil(lambda: not votes.busy)
    (tmp_path / "votes.db").unlink()
    votes.add(TWO)
    qtbot.waitUntil(lambda: not votes.busy)
    assert stored(tmp_path / "votes.db") == [ONE, TWO]
    (tmp_path / "votes.db").unlink()
    votes.remove([ONE])
    votes.shut_down()
    again = Votes(tmp_path / "votes.db")
    qtbot.waitUntil(lambda: again.votes == [TWO])
    assert [each.name for each in again.room.values()] == ["Ada"]
    again.shut_down()


def test_a_file_that_can_not_be_replaced_at_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The numbers of exports go on, or other laptops would take newer votes for older ones."""
    votes = Votes(tmp_path / "votes.db")
    votes.add(ONE)
    for _ in range(2):
        votes.export(tmp_path / "exported.json", "Ada")
    qtbot.waitUntil(lambda: not votes.busy)
    (tmp_path / "votes.db").unlink()
    with monkeypatch.context() as patch:
        patch.setattr(VoteStore, "add", full)
        votes.add(TWO)
        qtbot.waitUntil(lambda: not votes.busy)
    votes.export(tmp_path / "exported.json", "Ada")
    qtbot.waitUntil(lambda: not votes.busy)
    assert json.loads((tmp_path / "exported.json").read_text())["export"] == 3
    votes.shut_down()
    assert stored(tmp_path / "votes.db") == [ONE, TWO]


def test_a_damaged_file_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "votes.db").write_bytes(b"no database" * 100)
    votes = Votes(tmp_path / "votes.db")
    told: list[UserError] = []
    votes.problem.connect(told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].kind == "damaged_votes"
    votes.shut_down()


def test_votes_that_another_program_holds_come_when_it_lets_go(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vote_store, "WAIT_FOR_OTHERS_S", 0.05)
    path = tmp_path / "votes.db"
    store = VoteStore(path)
    store.add(ONE)
    store.close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")  # otherwise, others could read
    other.execute("BEGIN EXCLUSIVE")
    votes = Votes(path)
    told: list[str] = []
    votes.problem.connect(lambda error: told.append(error.message))
    votes.add(TWO)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[0].startswith("Another program is using the file with your votes.")
    assert told[1].startswith("A change to your votes couldn't be saved.")
    assert votes.votes == [TWO]
    other.execute("ROLLBACK")
    other.close()
    votes.add(THREE)
    qtbot.waitUntil(lambda: votes.votes == [ONE, TWO, THREE])
    votes.shut_down()
    assert stored(path) == [ONE, TWO, THREE]
    assert len(told) == 2


def test_a_page_that_is_damaged_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    """The file opens, but some of its votes can't be read."""
    path = tmp_path / "votes.db"
    many = [replace(ONE, id=str(number), question="why? " * 200) for number in range(100)]
    store = VoteStore(path)
    for vote in many:
        store.add(vote)
    store.close()
    data = path.read_bytes()
    page = len(data) // 2 // 4096 * 4096
    path.write_bytes(data[:page] + bytes(4096) + data[page + 4096 :])
    votes = Votes(path)
    told: list[UserError] = []
    votes.problem.connect(told.append)
    qtbot.waitUntil(lambda: len(votes.votes) >= 90)
    assert [error.kind for error in told] == ["damaged_votes"]
    votes.shut_down()
    again = Votes(path)
    again.problem.connect(told.append)
    qtbot.waitUntil(lambda: len(again.votes) >= 90)
    again.shut_down()
    assert len(told) == 1
