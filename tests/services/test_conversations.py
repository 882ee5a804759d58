"""Tests storing conversations in a real file: they are saved soon and survive errors."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.conversations.conversation import Conversation
from desktop.core.conversations.drafts import Draft, write_drafts
from desktop.core.conversations.store import ConversationStore
from desktop.core.conversations.token_record import TokenRecord
from desktop.core.conversations.turns import Recipe
from desktop.core.errors import UserError
from desktop.core.messages import Token
from desktop.services.conversations import Conversations
from desktop.services.jobs import Job
from tests.core.test_conversations import path, talk

Open = Callable[[], Conversations]
TOKENS = TokenRecord((Token(1, "a"),))


class Desk:
    def __init__(self, file: Path, qtbot: QtBot) -> None:
        self.file, self.qtbot = file, qtbot
        self.service = Conversations(file)
        self.problems: list[UserError] = []
        self.service.problem.connect(self.problems.append)

    def result(self, job: Job) -> object:
        results: list[object] = []
        job.finished.connect(results.append)
        self.qtbot.waitUntil(lambda: bool(results))
        return results[0]

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.service.busy)

    def keep(self, *texts: str) -> Conversation:
        made = talk(*texts)
        self.service.keep(made)
        self.settle()
        return made

    @property
    def titles(self) -> list[str]:
        return [each.title for each in self.service.summaries]

    def on_disk(self) -> list[str]:
        store = ConversationStore(self.file)
        found = [each.title for each in store.summaries()]
        store.close()
        return found


@pytest.fixture
def make(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Desk]]:
    made: list[Desk] = []

    def build() -> Desk:
        made.append(Desk(tmp_path / "conversations.db", qtbot))
        return made[-1]

    yield build
    for each in made:
        each.service.shut_down()


@pytest.fixture
def desk(make: Callable[[], Desk]) -> Desk:
    return make()


def test_what_is_kept_comes_back(desk: Desk, make: Callable[[], Desk]) -> None:
    made = desk.keep("One?", "a")
    assert desk.titles == desk.on_disk() == ["One?"]
    later = make()
    later.service.refresh()
    later.settle()
    assert later.titles == ["One?"]
    back = later.result(later.service.open(made.id))
    assert isinstance(back, Conversation)
    assert path(back) == ["One?", "a"]
    matches = later.result(later.service.search("one"))
    assert [match.summary.id for match in matches] == [made.id]  # type: ignore[attr-defined]
    assert not desk.problems + later.problems


def test_an_answer_is_written_while_it_grows(desk: Desk) -> None:
    made = talk("One?")
    answer = made.begin_answer(made.turns[0], Recipe())
    for step in range(3):
        made.write(answer, "word " * (step + 1), "")
        desk.service.keep(made)
        desk.settle()
        store = ConversationStore(desk.file)
        kept = store.open(made.id)
        store.close()
        assert kept is not None
        assert kept.turns[1].text == answer.text
        assert kept.turns[1].outcome is None


def test_a_conversation_without_a_question_is_not_kept(desk: Desk) -> None:
    desk.service.keep(Conversation())
    desk.settle()
    assert desk.titles == []


def test_a_name_that_is_given_while_another_change_is_written(desk: Desk) -> None:
    made = talk("One?", "a")
    desk.service.keep(made)
    desk.service._save()
    desk.service.rename(made, "Sums")
    desk.settle()
    desk.service.shut_down()
    assert desk.on_disk() == ["Sums"]


def test_what_was_changed_last_is_written_at_the_end(desk: Desk) -> None:
    made = desk.keep("One?", "a")
    made.ask("Two?")
    desk.service.keep(made)
    new = talk("New?")
    desk.service.keep(new)
    desk.service.shut_down()
    store = ConversationStore(desk.file)
    kept = store.open(made.id)
    assert kept is not None
    assert path(kept) == ["One?", "a", "Two?"]
    assert len(store.summaries()) == 2


@pytest.fixture
def held(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Desk whose thread is busy until the window closes, so that it drops all later work."""
    begun, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        begun.set()
        let_go.wait(10)

    desk.service.background(hold, "hold the thread")
    assert begun.wait(10)
    cancel = desk.service._thread.cancel_all

    def cancel_all() -> None:
        cancel()
        let_go.set()

    monkeypatch.setattr(desk.service._thread, "cancel_all", cancel_all)
    return desk


def test_an_export_that_fails_at_the_end_costs_no_conversation(held: Desk) -> None:
    """Nothing is lost although the drive for which it waited was removed."""

    def export() -> None:
        raise UserError("The drive is gone.", kind="unwritable")

    held.service.background(export, "export")
    held.service.keep(talk("New?"))
    held.service.shut_down()
    assert held.on_disk() == ["New?"]


def test_a_change_that_waits_at_the_end_is_written_as_a_whole(held: Desk) -> None:
    """That includes the tokens of an answer and what was removed."""
    made = talk("One?", "a", "Two?", "b")
    store = ConversationStore(held.file)
    store.save(made.take_changes())
    made.record(made.turns[1], TOKENS)
    made.remove(made.turns[3])
    held.service.keep(made)
    held.service._save()
    held.service.shut_down()
    kept = store.open(made.id)
    assert kept is not None
    assert path(kept) == ["One?", "a", "Two?"]
    assert store.tokens(made.turns[1].id) == TOKENS


def test_a_change_that_waits_at_the_end_belongs_to_what_was_restored(held: Desk) -> None:
    made = talk("One?", "a")
    held.service.keep(made)
    held.service._save()
    held.service.delete(made.id)
    held.service.restore(made.summary)
    held.service.shut_down()
    store = ConversationStore(held.file)
    kept = store.open(made.id)
    assert kept is not None
    assert path(kept) == ["One?", "a"]


def test_delete_and_restore(desk: Desk, make: Callable[[], Desk]) -> None:
    made, _other = desk.keep("One?", "a"), desk.keep("Two?")
    made.ask("Three?")
    desk.service.keep(made)
    summary = made.summary
    desk.service.delete(made.id)
    assert desk.titles == ["Two?"]
    desk.service.keep(made)  # an answer that arrived late
    desk.settle()
    assert desk.on_disk() == ["Two?"]
    desk.service.restore(summary)
    desk.settle()
    assert sorted(desk.titles) == sorted(desk.on_disk()) == ["One?", "Two?"]
    back = desk.result(desk.service.open(made.id))
    assert isinstance(back, Conversation)
    assert path(back) == ["One?", "a", "Three?"]
    desk.service.delete(made.id)
    desk.service.shut_down()
    store = ConversationStore(desk.file)
    store.restore(made.id)
    assert store.open(made.id) is None, "at the end it is gone for good"


def test_what_another_window_has_purged_is_kept_whole(desk: Desk) -> None:
    made = desk.keep("One?", "a")
    made.record(made.turns[1], TOKENS)
    desk.service.keep(made)
    desk.settle()
    other = ConversationStore(desk.file)
    other.delete(made.id)
    other.purge(0, [made.id])
    made.ask("Two?")
    desk.service.keep(made)
    desk.settle()
    back = other.open(made.id)
    assert back is not None
    assert path(back) == ["One?", "a", "Two?"]
    assert other.tokens(made.turns[1].id) == TOKENS


def test_a_full_disk_is_said_once_and_the_chat_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.conversations.TRY_AGAIN_MS", 20)
    made = desk.keep("One?", "a")
    store = desk.service._store
    assert store is not None
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    made.ask("x" * 500_000)
    desk.service.keep(made)
    desk.qtbot.waitUntil(lambda: bool(desk.problems))
    made.ask("Three?")
    desk.service.keep(made)
    desk.qtbot.wait(200)
    assert [problem.kind for problem in desk.problems] == ["not_kept"]
    back = desk.result(desk.service.background(lambda: 7, "nothing"))
    assert back == 7
    store._db.execute("PRAGMA max_page_count = 1000000")
    desk.qtbot.waitUntil(lambda: not desk.service._waiting)
    kept = desk.result(desk.service.open(made.id))
    assert isinstance(kept, Conversation)
    assert len(path(kept)) == 4


def test_a_file_that_another_program_holds_is_waited_for(
    make: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.conversations.TRY_AGAIN_MS", 20)
    monkeypatch.setattr("desktop.core.conversations.store.WAIT_FOR_OTHERS_S", 0.01)
    first = make()
    first.keep("One?", "a")
    first.service.shut_down()
    other = sqlite3.connect(first.file, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    desk = make()
    desk.service.refresh()
    made = talk("Two?", "b")
    desk.service.keep(made)
    desk.qtbot.waitUntil(lambda: bool(desk.problems))
    desk.qtbot.wait(100)
    assert [problem.kind for problem in desk.problems] == ["not_kept"]
    assert "Another program is using the file" in desk.problems[0].message
    other.execute("ROLLBACK")
    other.close()
    desk.qtbot.waitUntil(lambda: desk.service.loaded and not desk.service._waiting)
    assert sorted(desk.titles) == ["One?", "Two?"]
    assert sorted(desk.on_disk()) == ["One?", "Two?"]


@pytest.mark.parametrize("closes", [False, True])
def test_a_deletion_is_undone_even_if_the_file_is_held_at_that_moment(
    closes: bool, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the deletion stayed in the file, the conversation would soon be removed."""
    monkeypatch.setattr("desktop.services.conversations.TRY_AGAIN_MS", 60_000 if closes else 20)
    made = desk.keep("One?", "a")
    store = desk.service._store
    assert store is not None
    store._db.execute("PRAGMA busy_timeout = 10")
    summary = made.summary
    desk.service.delete(made.id)
    desk.settle()
    other = sqlite3.connect(desk.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    desk.service.restore(summary)
    desk.qtbot.waitUntil(lambda: bool(desk.problems))
    other.execute("ROLLBACK")
    if closes:
        desk.service.shut_down()
    else:
        desk.qtbot.waitUntil(lambda: not desk.service._undone)
    (deleted,) = other.execute("SELECT deleted FROM conversations").fetchone()
    other.close()
    assert deleted is None


@pytest.mark.parametrize("closes", [False, True])
@pytest.mark.parametrize("restored_first", [False, True])
def test_what_could_not_be_saved_before_a_deletion_comes_back_with_it(
    closes: bool, restored_first: bool, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.conversations.TRY_AGAIN_MS", 20)
    made = desk.keep("One?", "a")
    store = desk.service._store
    assert store is not None
    store._db.execute("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(desk.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    made.ask("Two?")
    desk.service.keep(made)
    desk.service._save()
    summary = made.summary
    desk.service.delete(made.id)
    if not restored_first:
        desk.qtbot.waitUntil(lambda: bool(desk.problems))
    desk.service.restore(summary)
    desk.qtbot.waitUntil(lambda: bool(desk.problems))
    other.execute("ROLLBACK")
    other.close()
    if not closes:
        desk.qtbot.waitUntil(lambda: not desk.service._undone and not desk.service.unsaved)
    desk.service.shut_down()
    kept = ConversationStore(desk.file).open(made.id)
    assert kept is not None
    assert [turn.text for turn in kept.turns][-1] == "Two?"


def test_a_file_that_is_damaged_while_it_is_used(
    make: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.conversations.TRY_AGAIN_MS", 20)
    desk = make()
    made = desk.keep("One?", "word " * 5000)
    store = desk.service._store
    assert store is not None
    store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with desk.file.open("r+b") as file:
        file.write(b"\xaa" * desk.file.stat().st_size)
    store._db.execute("PRAGMA cache_size = 0")
    store._db.execute("PRAGMA shrink_memory")
    made.ask("Two?")
    desk.service.keep(made)
    desk.qtbot.waitUntil(lambda: bool(desk.problems))
    desk.qtbot.waitUntil(lambda: not desk.service._waiting)
    desk.settle()
    assert [problem.kind for problem in desk.problems] == ["damaged_conversations"]
    kept = desk.result(desk.service.open(made.id))
    assert isinstance(kept, Conversation)
    assert path(kept) == ["One?", "word " * 5000, "Two?"]
    assert desk.on_disk() == ["One?"]


@pytest.mark.parametrize("replaced", [False, True])
@pytest.mark.parametrize("closes", [False, True])
def test_a_file_that_is_deleted_or_replaced_while_it_is_used(
    replaced: bool, closes: bool, make: Callable[[], Desk], tmp_path: Path
) -> None:
    """SQLite would go on writing to the file that has no name any more."""
    other = ConversationStore(tmp_path / "other.db")
    other.save(talk("Other?", "x").take_changes())
    other.close()
    desk = make()
    made = desk.keep("One?", "a")
    made.ask("This?", ("a" * 64,))
    desk.service.keep(made)
    desk.settle()
    picture = tmp_path / "pictures" / f"{'a' * 64}.png"
    picture.parent.mkdir()
    picture.touch()
    os.utime(picture, (1.0, 1.0))
    if replaced:
        (tmp_path / "other.db").replace(desk.file)
    else:
        desk.file.unlink()
    made.ask("Two?")
    desk.service.keep(made)
    if closes:
        desk.service.shut_down()
    else:
        desk.settle()
    store = ConversationStore(desk.file)
    kept = store.open(made.id)
    assert kept is not None
    assert path(kept) == ["One?", "a", "This?", "Two?"]
    assert picture.exists()
    assert len(store.summaries()) == 1 + replaced
    assert not desk.problems
    if not closes:
        desk.service.refresh()
        desk.settle()
        assert len(desk.titles) == 1 + replaced


def test_a_folder_that_can_not_be_made(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "data").write_text("a file")
    desk = Desk(tmp_path / "data" / "conversations.db", qtbot)
    made = desk.keep("One?", "a")
    assert [problem.kind for problem in desk.problems] == ["cannot_keep"]
    assert isinstance(desk.result(desk.service.open(made.id)), Conversation)
    assert desk.titles == ["One?"]
    desk.service.shut_down()


def test_pictures_that_nothing_shows_any_more_are_removed(
    make: Callable[[], Desk], tmp_path: Path
) -> None:
    made = talk("What is this?", "A cat.")
    made.ask("And this?", ("a" * 64,))
    folder = tmp_path / "pictures"
    folder.mkdir()
    names = [f"{letter * 64}{end}" for letter in "abcd" for end in (".png", ".small.png")]
    for name in names:
        (folder / name).touch()
        if not name.startswith("c"):  # those of c are new
            os.utime(folder / name, (1.0, 1.0))
    write_drafts(tmp_path / "drafts.json", {"new": Draft("", ("d" * 64,))})
    first = Conversations(tmp_path / "conversations.db")
    first.keep(made)
    first.shut_down()
    later = make()
    later.service.refresh()
    later.settle()
    assert sorted(each.name[0] for each in folder.iterdir()) == ["a", "a", "c", "c", "d", "d"]
