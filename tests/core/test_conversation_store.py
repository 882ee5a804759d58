"""Tests storing, finding, and deleting conversations in SQLite, and damaged or foreign files."""

from __future__ import annotations

import contextlib
import itertools
import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import datetime
from pathlib import Path

import pytest

from desktop.core.conversations import store as conversation_store
from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.damage import open_store, replace_damaged, trouble
from desktop.core.conversations.export import from_json, to_json, to_markdown
from desktop.core.conversations.rows import HEAD, TURN
from desktop.core.conversations.search import pieces, snippet
from desktop.core.conversations.store import ConversationStore, NewerFile
from desktop.core.conversations.token_record import packed, unpacked
from desktop.core.conversations.turns import AnswerOutcome, Failure, Recipe
from desktop.core.databases.database import is_damage
from desktop.core.databases.salvage import opened_damaged, readable_of, readable_rows
from desktop.core.errors import UserError
from tests.core.test_conversations import path, talk
from tests.core.test_token_record import record


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "conversations.db"


@pytest.fixture
def store(file: Path) -> ConversationStore:
    return ConversationStore(file)


def keep(store: ConversationStore, *texts: str) -> Conversation:
    made = talk(*texts)
    assert store.save(made.take_changes())
    return made


def found(store: ConversationStore, text: str) -> list[int]:
    return [match.summary.id for match in store.search(pieces(text))]


def test_a_conversation_comes_back_as_it_was(store: ConversationStore, file: Path) -> None:
    made = talk("One?", "a")
    made.settings = {"system_prompt": "Be brief.", "temperature": 0.2}
    made.rename("Sums")
    made.ask("Two?")
    answer = made.begin_answer(made.turns[-1], Recipe("/m.gguf", "Tiny", 7, max_tokens=9))
    made.write(answer, "b", "hm")
    made.end(
        answer, AnswerOutcome(failure=Failure("Too little memory.", "memory", "retry_smaller"))
    )
    made.edit(made.turns[2], "Three?")
    store.save(made.take_changes())
    store.close()
    back = ConversationStore(file).open(made.id)
    assert back is not None
    assert back.head == made.head
    assert sorted(back.all_turns, key=lambda turn: turn.id) == sorted(
        made.all_turns, key=lambda turn: turn.id
    )
    assert path(back) == ["One?", "a", "Three?"]
    assert back.take_changes().turns == ()


def test_changes_are_written_over_what_was_there(store: ConversationStore) -> None:
    made = keep(store, "One?", "a")
    made.write(made.turns[1], "a, and more", "")
    made.ask("Two?")
    assert store.save(made.take_changes())
    made.remove(made.turns[1])
    assert store.save(made.take_changes())
    back = store.open(made.id)
    assert back is not None
    assert path(back) == ["One?"]


def test_two_windows_with_the_same_conversation_keep_what_each_wrote(
    store: ConversationStore,
) -> None:
    here = keep(store, "One?", "a")
    answer = here.begin_answer(here.ask("Two?"), Recipe())
    here.write(answer, "b, beg", "")
    store.save(here.take_changes())
    there = store.open(here.id)
    assert there is not None
    here.write(answer, "b, begun and ended", "")
    here.end(answer, AnswerOutcome())
    here.rename("Sums")
    here.settings = {"temperature": 0.2}
    here.ask("From here?")
    store.save(here.take_changes())
    there.ask("From there?")
    there.begin_answer(there.turns[-1], Recipe("/m.gguf", "Tiny"))
    store.save(there.take_changes())
    back = store.open(here.id)
    assert back is not None
    assert path(back)[:4] == ["One?", "a", "Two?", "b, begun and ended"]
    assert {turn.text for turn in back.versions(back.turns[4])} == {"From here?", "From there?"}
    assert (back.title, back.settings, back.model_name) == ("Sums", {"temperature": 0.2}, "Tiny")
    assert store.summaries()[0].title == "Sums"
    assert found(store, "ended") == found(store, "there") == [here.id]
    there.rename("Other sums")
    store.save(there.take_changes())
    assert store.summaries()[0].title == "Other sums"
    there.rename("")
    store.save(there.take_changes())
    here.ask("And then?")
    store.save(here.take_changes())
    assert store.summaries()[0].title == "One?"


def test_a_file_that_is_renamed_meanwhile_is_complete(
    store: ConversationStore, file: Path, tmp_path: Path
) -> None:
    keep(store, "One?", "a")
    file.rename(tmp_path / "backup.db")
    store.close()
    assert not list(tmp_path.glob(f"{file.name}-*"))
    backup = ConversationStore(tmp_path / "backup.db")
    assert [each.title for each in backup.summaries()] == ["One?"]
    backup.close()


def test_an_older_copy_of_the_file_gets_the_whole_conversation(
    store: ConversationStore, file: Path, tmp_path: Path
) -> None:
    made = keep(store, "One?", "a")
    older = tmp_path / "older.db"
    with contextlib.closing(sqlite3.connect(older)) as copy:
        store._db.backup(copy)
    answer = made.begin_answer(made.ask("Two?"), Recipe())
    made.end(answer, AnswerOutcome())
    assert store.save(made.take_changes())
    store.close()
    older.replace(file)
    store = ConversationStore(file)
    made.ask("Three?")
    changes = made.take_changes()
    assert not store.save(changes)
    made.give_back(changes)
    made.forget_kept()
    assert store.save(made.take_changes())
    back = store.open(made.id)
    assert back is not None
    assert [turn.text for turn in back.turns] == ["One?", "a", "Two?", "", "Three?"]
    store.close()


def test_the_last_used_is_the_first_in_the_list(store: ConversationStore) -> None:
    first, second = keep(store, "One?"), keep(store, "Two?", "b")
    assert [each.id for each in store.summaries()] == [second.id, first.id]
    first.used = second.used + 1
    store.save(first.take_changes())
    assert [each.title for each in store.summaries()] == ["One?", "Two?"]


@pytest.mark.parametrize("available", [True, False])
def test_words_are_found_in_titles_and_texts(store: ConversationStore, available: bool) -> None:
    store._index.available = available
    prose = keep(store, "What is quantization?", 'Straße, "naïve" ÄRGER 100%_')
    other = keep(store, "你好世界", "مرحبا 👩‍👩‍👧")
    named = keep(store, "One?")
    named.rename("Fox stories")
    store.save(named.take_changes())
    for text in ("QUANTIZ", "ärger", "STRAßE", "naïve ärger", '"naïve"', "100%_", "is"):
        assert found(store, text) == [prose.id], text
    assert found(store, "你好") == [other.id]
    assert found(store, "👩‍👩‍👧") == [other.id]
    assert found(store, "fox one") == [named.id]
    assert found(store, "fox quantization") == []
    assert found(store, "100_") == []
    assert found(store, "*") == []
    assert len(found(store, "")) == 0


def test_a_found_text_is_shown_around_the_word(store: ConversationStore) -> None:
    keep(store, "One?", "word " * 50 + "the needle\nis here " + "word " * 50)
    (match,) = store.search(pieces("needle"))
    assert match.snippet.startswith("…")
    assert "the needle is here" in match.snippet
    assert len(match.snippet) < 140


@pytest.mark.parametrize("word", ["Istanbul", "İstanbul"])
def test_the_snippet_has_the_word_where_lowercase_is_longer(word: str) -> None:
    text = f"{'İ' * 40} der Fluss ist {'x ' * 50}{word} am Ende"
    assert snippet(text, pieces(word)).endswith(f"x {word} am Ende")
    assert snippet("İ" * 200, ("i",)) == "İ" * 120


def test_a_changed_text_is_found_by_its_new_words_alone(store: ConversationStore) -> None:
    made = keep(store, "One?", "old words")
    made.write(made.turns[1], "new words", "")
    store.save(made.take_changes())
    assert found(store, "old") == []
    assert found(store, "new") == [made.id]


def test_an_answer_that_was_cut_off_is_found_after_the_next_start(
    store: ConversationStore, file: Path
) -> None:
    made = talk("One?")
    answer = made.begin_answer(made.turns[0], Recipe())
    made.write(answer, "a needle", "")
    store.save(made.take_changes())
    assert found(store, "needle") == []
    assert found(ConversationStore(file), "needle") == [made.id]


def test_what_a_sqlite_without_an_index_changed_is_found_later(
    store: ConversationStore, file: Path
) -> None:
    made = keep(store, "One?", "old words")
    store._index.available = False
    made.write(made.turns[1], "new words", "")
    store.save(made.take_changes())
    later = ConversationStore(file)
    assert found(later, "old") == []
    assert found(later, "new") == [made.id]


def test_deleted_restored_purged(store: ConversationStore, file: Path) -> None:
    made, other = keep(store, "A needle?", "a"), keep(store, "Two?")
    store.delete(made.id)
    assert [each.id for each in store.summaries()] == [other.id]
    assert store.open(made.id) is None
    assert found(store, "needle") == []
    store.restore(made.id)
    assert found(store, "needle") == [made.id]
    store.purge(time.time() + 1, [made.id])
    assert store.open(made.id) is not None, "what is not deleted is not purged"
    store.delete(made.id)
    store.purge(before=0)
    store.restore(made.id)
    assert store.open(made.id) is not None, "what was deleted a moment ago can come back"
    store.delete(made.id)
    store.purge(0, [made.id])
    store.close()
    data = b"".join(each.read_bytes() for each in file.parent.iterdir())
    assert b"needle" not in data
    assert b"Two?" in data


def test_what_another_window_purged_is_written_whole(store: ConversationStore, file: Path) -> None:
    made = keep(store, "One?", "a")
    other = ConversationStore(file)
    other.delete(made.id)
    made.ask("Two?")
    assert store.save(made.take_changes()), "it is there, so it comes back"
    assert other.open(made.id) is not None
    other.delete(made.id)
    other.purge(0, [made.id])
    made.ask("Three?")
    assert not store.save(made.take_changes())
    assert store.save(made.take_changes(whole=True))
    back = other.open(made.id)
    assert back is not None
    assert path(back) == ["One?", "a", "Two?", "Three?"]


def test_two_windows_add_to_one_conversation(store: ConversationStore, file: Path) -> None:
    keep(store, "One?", "a")
    (listed,) = store.summaries()
    other = ConversationStore(file)
    mine, theirs = store.open(listed.id), other.open(listed.id)
    assert mine is not None
    assert theirs is not None
    mine.ask("Mine?")
    theirs.ask("Theirs?")
    store.save(mine.take_changes())
    other.save(theirs.take_changes())
    back = store.open(listed.id)
    assert back is not None
    assert [turn.text for turn in back.versions(back.turns[2])] == ["Mine?", "Theirs?"]


WRITER = """
import sys
from pathlib import Path
from desktop.core.conversations.damage import open_store
from desktop.core.conversations.conversation import Conversation
from desktop.core.databases.database import is_damage
from desktop.core.errors import UserError
from desktop.core.conversations.token_record import packed, unpacked
from desktop.core.conversations.turns import Recipe
store, problem = open_store(Path(sys.argv[1]))
assert problem is None, problem
for _ in range(15):
    made = Conversation()
    made.ask("Question")
    answer = made.begin_answer(made.turns[0], Recipe())
    for step in range(10):
        made.write(answer, "word " * step, "")
        store.save(made.take_changes())
"""


def test_processes_that_write_at_the_same_time(file: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    for writer in writers:
        _, problem = writer.communicate(timeout=300)
        assert writer.returncode == 0, problem
    store = ConversationStore(file)
    assert len(store.summaries()) == 45
    assert all(len(store.open(each.id).turns) == 2 for each in store.summaries())  # type: ignore[union-attr]
    assert store._db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_file_that_another_program_is_just_creating(file: Path) -> None:
    file.parent.mkdir()
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    later = threading.Timer(0.3, other.execute, ["COMMIT"])
    later.start()
    try:
        store, problem = open_store(file)
    finally:
        later.join()
        other.close()
    assert problem is None
    keep(store, "One?")
    assert len(store.summaries()) == 1


def test_hostile_texts(store: ConversationStore) -> None:
    texts = [
        "x" * 1_000_000,
        "\0 nul",
        "\ud800 lone",
        "\u202eabc 👩‍👩‍👧",
        "'; DROP TABLE turns; --",
    ]
    made = talk(*texts)
    made.rename("'; --\0\ud800")
    store.save(made.take_changes())
    back = store.open(made.id)
    assert back is not None
    assert path(back) == [*texts[:2], "? lone", *texts[3:]]
    assert found(store, "\0") == []
    assert found(store, "drop table") == [made.id]


# --- damaged files ---


def test_a_file_that_is_no_database_is_set_aside(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no database at all" * 1000)
    store, problem = open_store(file)
    assert problem is not None
    assert problem.kind == "damaged_conversations"
    assert "conversations.damaged.db" in problem.message
    assert (file.parent / "conversations.damaged.db").read_bytes().startswith(b"no database")
    keep(store, "One?")
    store.close()
    assert len(ConversationStore(file).summaries()) == 1


def in_one_file(store: ConversationStore) -> None:
    store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()


def whole(store: ConversationStore, made: Conversation) -> bool:
    back = store.open(made.id)
    return back is not None and path(back) == path(made) and back.head.title == made.head.title


def told(file: Path) -> UserError | None:
    """Return the problem that the next start reports, or None."""
    store, problem = open_store(file)
    store.close()
    return problem


def overwritten(file: Path, place: int, length: int) -> None:
    with file.open("r+b") as damaged:
        damaged.seek(place)
        damaged.write(os.urandom(length))


def mended(file: Path) -> tuple[ConversationStore, UserError | None]:
    """Open a file and read all of it, as the window eventually does. Return the store and the
    problem, if there was one."""
    store, problem = open_store(file)
    try:
        for summary in store.summaries():
            store.open(summary.id)
    except sqlite3.Error as error:
        if problem is not None or not is_damage(error):
            raise
        store.close()
        return replace_damaged(file, error)
    return store, problem


def test_a_damaged_file_stays_where_it_is_if_the_disk_is_full(
    store: ConversationStore, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        keep(store, f"Question {number}", "word " * 2000)
    in_one_file(store)
    overwritten(file, file.stat().st_size // 2 // 4096 * 4096, 20_000)
    damaged = file.read_bytes()
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL

    def fails(*_: object) -> int:
        raise full

    with monkeypatch.context() as patch:
        patch.setattr(ConversationStore, "take_over", fails)
        fresh, problem = mended(file)
        fresh.close()
    assert problem is not None
    assert problem.kind == "cannot_keep"
    assert file.read_bytes()[100:] == damaged[100:], "all but the header, which counts openings"
    fresh, problem = mended(file)
    fresh.close()
    assert problem is not None
    assert problem.kind == "damaged_conversations"


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5])
def test_what_can_be_read_of_a_damaged_file_is_taken_over(
    store: ConversationStore, file: Path, share: float
) -> None:
    made = [keep(store, f"Question {number}", "word " * 2000) for number in range(30)]
    in_one_file(store)
    overwritten(file, int(file.stat().st_size * share) // 4096 * 4096, 20_000)
    fresh, problem = mended(file)
    assert problem is not None
    kept = fresh.summaries()
    assert f"with the {len(kept)} conversations that it could read" in problem.message
    assert len(kept) >= 20
    assert sum(whole(fresh, each) for each in made) >= 12, "20 kB are parts of some"
    assert fresh._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert found(fresh, "question 2"), "they are in the index, too"
    fresh.close()
    assert (file.parent / "conversations.damaged.db").exists()
    assert told(file) is None, "it is told once"


def test_each_page_of_a_file_may_be_damaged(store: ConversationStore, file: Path) -> None:
    """Whichever page is damaged, the file opens, or its readable content is recovered. Only damage
    to a table's root page can cost most of the conversations."""
    made = [keep(store, f"Question {number}", "word " * 300) for number in range(20)]
    in_one_file(store)
    sound = file.read_bytes()
    counts: list[int] = []
    for place in range(4096, len(sound), 4096):
        file.write_bytes(sound)
        overwritten(file, place, 4096)
        fresh, _ = mended(file)
        counts.append(sum(whole(fresh, each) for each in made))
        fresh.close()
        assert told(file) is None, "it is told once"
        for aside in file.parent.glob("*damaged*"):
            aside.unlink()
    assert sum(count < 10 for count in counts) <= 1, counts


def test_a_file_that_was_cut(store: ConversationStore, file: Path) -> None:
    """Each conversation whose rows can still be read by their ids comes back. Which ones these are
    differs from run to run, since ids are random and set where a row lies in the file."""
    made = [keep(store, f"Question {number}", "word " * 2000) for number in range(60)]
    in_one_file(store)
    os.truncate(file, file.stat().st_size * 2 // 3)
    with opened_damaged(file) as cut:
        there = [each for each in made if can_be_read(cut, each)]
    assert 0 < len(there) < len(made)
    fresh, problem = mended(file)
    assert problem is not None
    assert "conversations that it could read" in problem.message
    assert all(whole(fresh, each) for each in there)


def test_a_damaged_table_whose_name_is_not_utf_8(store: ConversationStore, file: Path) -> None:
    """SQLite quotes the name in its message, which Python can't decode then."""
    made = keep(store, "Question", "Answer")
    in_one_file(store)
    data = file.read_bytes()
    for damaged in (b"tabletokenstokens", b"CREATE TABLE tokens"):
        assert data.count(damaged) == 1
        data = data.replace(damaged, b"\xff" * len(damaged))
    file.write_bytes(data)
    fresh, problem = mended(file)
    assert problem is not None
    assert problem.kind == "damaged_conversations"
    assert whole(fresh, made)


def test_reading_a_table_whose_ids_are_out_of_order_ends(tmp_path: Path) -> None:
    """Damage can change the ids on a page, after which a row with a smaller id may follow a larger
    one. With these seeds it does."""
    file = tmp_path / "table.db"
    with contextlib.closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)")
        rows = ((1000 * number, "word " * 20) for number in range(1, 501))
        db.executemany("INSERT INTO t VALUES (?, ?)", rows)
        db.commit()
    good = file.read_bytes()
    for seed in (0, 7, 45, 58):
        chance, damaged = random.Random(seed), bytearray(good)
        for _ in range(100):
            damaged[chance.randrange(4096, len(good))] = chance.randrange(256)
        file.write_bytes(damaged)
        with opened_damaged(file) as db:
            found = list(itertools.islice(readable_rows(db, "t", ("id",)), 2000))
        assert 0 < len(found) < 2000


def test_the_rows_beside_the_damage_are_read_in_a_table_without_row_ids(tmp_path: Path) -> None:
    """sqlite3 reads one row ahead, so it raises before it returns the row beside the damage."""
    file = tmp_path / "table.db"
    with contextlib.closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE t (key TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID")
        rows = ((f"{number:03}", f"page {number} " * 50) for number in range(200))
        db.executemany("INSERT INTO t VALUES (?, ?)", rows)
        db.commit()
    good = file.read_bytes()
    at = good.index(b"page 100 ") // 4096 * 4096
    file.write_bytes(good[:at] + bytes(4096) + good[at + 4096 :])
    with opened_damaged(file) as db:
        found = {key for key, _ in readable_of(db, "SELECT key, text FROM t", "key")}
        assert "100" not in found
        for key in (f"{number:03}" for number in range(200)):
            with contextlib.suppress(sqlite3.Error):
                db.execute("SELECT text FROM t WHERE key = ?", (key,)).fetchone()
                assert key in found


def can_be_read(db: sqlite3.Connection, made: Conversation) -> bool:
    rows = [("conversations", made.id), *(("turns", turn.id) for turn in made.turns)]
    with contextlib.suppress(sqlite3.Error):
        return all(
            db.execute(f"SELECT * FROM {table} WHERE rowid = ?", (number,)).fetchone()
            for table, number in rows
        )
    return False


def test_an_answers_tokens_are_taken_over(store: ConversationStore, file: Path) -> None:
    made = talk("One?", "a")
    made.record(made.turns[1], record(6))
    store.save(made.take_changes())
    store._db.execute("CREATE TRIGGER foreign_one AFTER INSERT ON turns BEGIN SELECT 1; END")
    store.close()
    fresh, problem = open_store(file)
    assert problem is not None
    assert fresh.tokens(made.turns[1].id) == unpacked(packed(record(6)))


FOREIGN = {
    "trigger": "CREATE TRIGGER x AFTER INSERT ON turns BEGIN DELETE FROM conversations; END",
    "trigger of another table": "CREATE TABLE y (a); CREATE TRIGGER x AFTER INSERT ON y BEGIN "
    "DELETE FROM turns; END",
    "view": "CREATE VIEW x AS SELECT * FROM turns",
    "index": "CREATE INDEX x ON turns(abs(created))",
    "no turns": "DROP TABLE turns",
    "a view for a table": "ALTER TABLE tokens RENAME TO t2; CREATE VIEW tokens AS WITH RECURSIVE "
    "n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS turn, x'00' AS data FROM n",
    "computed": "ALTER TABLE turns ADD COLUMN y TEXT AS (hex(zeroblob(1000000)))",
    "check": "DROP TABLE tokens; CREATE TABLE tokens (turn INTEGER PRIMARY KEY, data BLOB "
    "CHECK(length(zeroblob(100000000)) > 1))",
    "virtual": "DROP TABLE tokens; CREATE VIRTUAL TABLE tokens USING fts5(turn, data)",
}


@pytest.mark.parametrize("statement", FOREIGN.values(), ids=FOREIGN)
def test_what_a_file_would_run_is_not_run(
    store: ConversationStore, file: Path, statement: str
) -> None:
    """A database with a trigger or a view may be in a home folder that somebody passed on. The
    program runs none of this code but still reads the data."""
    made = [keep(store, f"Question {number}", "a") for number in range(3)]
    store.close()
    with contextlib.closing(sqlite3.connect(file)) as db:
        db.executescript(statement)
    fresh, problem = open_store(file)
    assert problem is not None
    assert problem.kind == "damaged_conversations"
    if "DROP TABLE turns" not in statement:
        assert "with the 3 conversations" in problem.message
        assert all(whole(fresh, each) for each in made)
    keep(fresh, "One?")
    fresh.close()
    again, problem = open_store(file)
    assert problem is None
    again.close()


@pytest.mark.parametrize("version", [0, 1, 2, 52])
@pytest.mark.parametrize("table", ["moz_places (id, url)", "turns (a, b)", "conversations (id)"])
def test_a_file_of_another_program(file: Path, version: int, table: str) -> None:
    file.parent.mkdir()
    with contextlib.closing(sqlite3.connect(file)) as db:
        db.execute(f"CREATE TABLE {table}")
        db.execute(f"PRAGMA user_version = {version}")
        db.commit()
    store, problem = open_store(file)
    if version == 52 and "moz" not in table:
        assert problem is not None
        assert problem.kind == "newer_conversations", "it may well be"
        return
    if version or "moz" not in table:  # otherwise, both programs' tables fit into the file
        assert problem is not None
        assert problem.kind == "damaged_conversations"
    keep(store, "One?")
    store.close()
    again, problem = open_store(file)
    assert problem is None
    assert len(again.summaries()) == 1
    again.close()


ODD = (None, "", "text", b"\xff\xfe", b"", -1, 1 << 62, 1e300, float("inf"), 0.5, "[" * 100_000)


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_values_of_any_type(store: ConversationStore, file: Path, odd: object) -> None:
    """Sets each column in turn to an odd value; SQLite rejects NULL where it isn't allowed."""
    made = keep(store, "One?", "a", "Two?", "b")
    made.rename("Sums")
    store.save(made.take_changes())
    store.close()
    columns = [("conversations", name) for name in (*HEAD.split(", ")[1:], "deleted")]
    columns += [("turns", name) for name in TURN.split(", ")[1:]]
    sound = file.read_bytes()
    for table, column in columns:
        file.write_bytes(sound)
        with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as db:
            try:
                value = None if column == "deleted" and odd == -1 else odd  # -1 is in 1969
                db.execute(f"UPDATE {table} SET {column} = ?", (value,))
            except sqlite3.IntegrityError:
                continue
        opened, problem = open_store(file)
        assert problem is None
        if column == "deleted" and odd is not None:
            opened.purge(0)
            opened.restore(made.id)
        (summary,) = opened.summaries()
        back = opened.open(made.id)
        assert back is not None
        assert len(back.all_turns) == 4
        for moment in (summary.used, back.created, back.used, *(t.created for t in back.turns)):
            datetime.fromtimestamp(moment)
        back.messages()
        from_json(to_json(back))
        to_markdown(back)
        opened.search(pieces("one"))
        assert opened.pictures() is not None
        back.ask("Three?")
        try:
            assert opened.save(back.take_changes(whole=True))
        except sqlite3.Error as error:  # the search index still has the previous text
            opened.close()
            opened, problem = replace_damaged(file, error)
            assert "with the one conversation" in problem.message
        opened.close()


def test_a_text_that_is_none_any_more_is_damage() -> None:
    db = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.Error) as caught:
        db.execute("SELECT CAST(x'776f72ff64' AS TEXT)").fetchall()
    db.close()
    assert is_damage(caught.value)


def test_a_file_without_what_it_should_have_is_set_aside(file: Path) -> None:
    file.parent.mkdir()
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE conversations (id INTEGER)")
        db.execute("PRAGMA user_version = 1")
    db.close()
    store, problem = open_store(file)
    assert problem is not None
    assert problem.kind == "damaged_conversations"
    keep(store, "One?")


def test_a_newer_file_is_left_as_it_is(store: ConversationStore, file: Path) -> None:
    keep(store, "One?")
    store._db.execute("PRAGMA user_version = 1000")
    store.close()
    with pytest.raises(NewerFile):
        ConversationStore(file)
    memory, problem = open_store(file)
    assert problem is not None
    assert problem.kind == "newer_conversations"
    keep(memory, "Two?")
    with sqlite3.connect(file) as db:
        assert db.execute("SELECT count(*) FROM conversations").fetchone() == (1,)
    db.close()


def test_an_older_file_is_brought_up_to_date(
    store: ConversationStore, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = keep(store, "One?", "a")
    store.close()
    later = ("ALTER TABLE turns ADD COLUMN liked INTEGER",)
    monkeypatch.setattr(conversation_store, "MIGRATIONS", (*conversation_store.MIGRATIONS, later))
    newer = ConversationStore(file)
    assert newer._db.execute("SELECT liked FROM turns").fetchall() == [(None,), (None,)]
    assert newer._db.execute("PRAGMA user_version").fetchone() == (
        len(conversation_store.MIGRATIONS),
    )
    assert newer.open(made.id) is not None


def test_a_file_from_before_there_were_pictures(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(file) as db:
        for statement in conversation_store.MIGRATIONS[0]:
            db.execute(statement)
        db.execute("PRAGMA user_version = 1")
        db.execute(
            "INSERT INTO conversations VALUES (1, '', 'One?', '', '', 1, 1, 1, '{}', 2, NULL)"
        )
        db.execute(
            "INSERT INTO turns (id, conversation, role, text, thinking, created) "
            "VALUES (2, 1, 'user', 'One?', '', 1)"
        )
    db.close()
    found = ConversationStore(file).open(1)
    assert found is not None
    assert [(turn.text, turn.pictures) for turn in found.turns] == [("One?", ())]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_folder_that_may_not_be_written_to(file: Path) -> None:
    file.parent.mkdir(mode=0o500)
    store, problem = open_store(file)
    assert problem is not None
    assert problem.kind == "cannot_keep"
    keep(store, "One?")


def test_a_folder_that_can_not_be_made(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    store, problem = open_store(tmp_path / "data" / "conversations.db")
    assert problem is not None
    assert str(tmp_path / "data") in problem.message
    made = keep(store, "One?")
    assert store.open(made.id) is not None


def test_a_folder_in_the_place_of_the_file(file: Path) -> None:
    file.mkdir(parents=True)
    _, problem = open_store(file)
    assert problem is not None
    assert problem.kind == "cannot_keep"


def test_a_full_disk_loses_nothing_that_was_there(store: ConversationStore) -> None:
    made = keep(store, "One?", "a")
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    made.ask("x" * 1_000_000)
    changes = made.take_changes()
    with pytest.raises(sqlite3.OperationalError) as caught:
        store.save(changes)
    assert trouble(caught.value).message.startswith("The disk is full. You can keep chatting")
    made.give_back(changes)
    back = store.open(made.id)
    assert back is not None
    assert path(back) == ["One?", "a"]
    store._db.execute("PRAGMA max_page_count = 1000000")
    assert store.save(made.take_changes())
    back = store.open(made.id)
    assert back is not None
    assert len(path(back)) == 3


def test_what_a_wrong_clock_deleted_in_the_future_is_purged(
    store: ConversationStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A conversation that was deleted while the clock was wrong, far in the future, is purged at
    once. If the purge waited for that date, its text would stay in the file for years."""
    hour = 3600.0
    now = time.time()
    long_ago, soon, later = (keep(store, name) for name in ("One?", "Two?", "Three?"))
    for made, moment in ((long_ago, -2 * hour), (soon, 0.5 * hour), (later, 1e9)):
        monkeypatch.setattr(time, "time", lambda moment=moment: now + moment)
        store.delete(made.id)
    monkeypatch.setattr(time, "time", lambda: now)
    store.purge(now - hour)
    left = store._db.execute("SELECT id FROM conversations").fetchall()
    assert left == [(soon.id,)], "another window may bring that one back"
