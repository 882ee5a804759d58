"""Tests storing votes on disk."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import astuple, fields, replace
from pathlib import Path

import pytest

from desktop.core.compare.vote_store import IN_MEMORY, Vote, VoteStore, open_votes, replace_damaged

VOTE = Vote("1", 10.0, "Why?", 0.8, 7, "A · Q8_0", "A · Q2_K", "So.", "Thus.", True, 0.5)


def test_votes_come_back_in_their_order(tmp_path: Path) -> None:
    store = VoteStore(tmp_path / "data" / "votes.db")
    later = replace(VOTE, id="2", time=20.0, first_left=False, score=1.0)
    for vote in (later, VOTE, VOTE):
        store.add(vote)
    store.close()
    again = VoteStore(tmp_path / "data" / "votes.db")
    assert again.all() == [VOTE, later]
    assert again.all()[0].duel == ("A · Q8_0", "A · Q2_K", 0.5)
    again.remove(["1", "none"])
    assert again.all() == [later]
    again.close()


def test_any_text_can_be_kept() -> None:
    store = VoteStore(IN_MEMORY)
    store.add(replace(VOTE, question="\ud800 'x'; DROP TABLE votes;", first_answer="\0"))
    assert store.all()[0].question == "? 'x'; DROP TABLE votes;"
    store.close()


def test_a_kill_costs_no_vote(tmp_path: Path) -> None:
    path = tmp_path / "votes.db"
    program = (
        "import os, sys\nfrom pathlib import Path\n"
        "from desktop.core.compare.vote_store import Vote, VoteStore\n"
        "store = VoteStore(Path(sys.argv[1]))\n"
        "store.add(Vote('1', 1.0, 'q', 0.0, 1, 'a', 'b', 'x', 'y', True, 1.0))\n"
        "os.kill(os.getpid(), 9)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], cwd=root, check=False, timeout=300
    )
    assert done.returncode == -9
    store, problem = open_votes(path)
    assert problem is None
    assert [vote.id for vote in store.all()] == ["1"]
    store.close()


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "votes.db"
    path.write_bytes(b"no database" * 100)
    store, problem = open_votes(path)
    assert problem is not None
    assert "votes.damaged.db" in problem.message
    assert (tmp_path / "votes.damaged.db").read_bytes().startswith(b"no database")
    store.add(VOTE)
    store.close()
    again, problem = open_votes(path)
    assert problem is None
    assert again.all() == [VOTE]
    again.close()


def test_a_newer_file_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "votes.db"
    VoteStore(path).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    store, problem = open_votes(path)
    assert problem is not None
    assert "newer version of Glassbox" in problem.message
    store.add(VOTE)
    store.close()
    assert path.read_bytes() == before


def test_where_nothing_can_be_written_votes_last_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store, problem = open_votes(tmp_path / "file" / "votes.db")
    assert problem is not None
    assert "New votes are kept only until you close Glassbox" in problem.message
    store.add(VOTE)
    assert store.all() == [VOTE]
    store.close()


ODD = (None, "text", b"\xff", -1, 1e300, float("inf"), 10**18)


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_values_of_any_type(tmp_path: Path, odd: object) -> None:
    path = tmp_path / "votes.db"
    for column in [field.name for field in fields(Vote)]:
        path.unlink(missing_ok=True)
        with closing(VoteStore(path)) as store:
            store.add(VOTE)
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            try:
                db.execute(f"UPDATE votes SET {column} = ?", (odd,))
            except sqlite3.IntegrityError:
                continue
        store, problem = open_votes(path)
        assert problem is None
        (vote,) = store.all()
        assert 0 <= vote.score <= 1
        assert [type(each) for each in astuple(vote)] == [type(each) for each in astuple(VOTE)]
        store.add(vote)
        store.close()


def test_what_can_be_read_is_taken_over(tmp_path: Path) -> None:
    """Also covers a file with a trigger, which never runs."""
    path = tmp_path / "votes.db"
    many = [replace(VOTE, id=str(number), question="why? " * 200) for number in range(100)]
    with closing(VoteStore(path)) as store:
        for vote in many:
            store.add(vote)
    sound = path.read_bytes()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TRIGGER x AFTER INSERT ON votes BEGIN DELETE FROM votes; END")
    store, problem = open_votes(path)
    assert problem is not None
    assert {vote.id for vote in store.all()} == {vote.id for vote in many}
    store.close()
    page = len(sound) // 2 // 4096 * 4096
    path.write_bytes(sound[:page] + bytes(4096) + sound[page + 4096 :])
    store, problem = replace_damaged(path)
    assert len(store.all()) >= 90
    store.close()
    store, problem = open_votes(path)
    assert problem is None
    store.close()


def test_a_damaged_file_stays_where_it_is_if_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise, the readable votes would be lost, although the next start could have copied
    them."""
    path = tmp_path / "votes.db"
    with closing(VoteStore(path)) as store:
        for number in range(100):
            store.add(replace(VOTE, id=str(number), question="why? " * 200))
    sound = path.read_bytes()
    page = len(sound) // 2 // 4096 * 4096
    damaged = sound[:page] + bytes(4096) + sound[page + 4096 :]
    path.write_bytes(damaged)
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    add = VoteStore.add
    tried: list[Vote] = []

    def fails_later(store: VoteStore, vote: Vote) -> None:
        tried.append(vote)
        if len(tried) > 5:
            raise full
        add(store, vote)

    with monkeypatch.context() as patch:
        patch.setattr(VoteStore, "add", fails_later)
        store, problem = replace_damaged(path)
        store.close()
        assert problem.kind == "cannot_keep"
    assert path.read_bytes() == damaged
    assert [each.name for each in tmp_path.iterdir()] == ["votes.db"]
    store, problem = replace_damaged(path)
    assert problem.kind == "damaged_votes"
    assert len(store.all()) >= 90
    store.close()
