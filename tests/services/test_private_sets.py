"""Tests password-protected question sets: plaintext is never written to disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.benchmarks.tasks.own import is_sealed, sealed_tasks
from desktop.core.errors import UserError
from desktop.services import private_sets, sealed_file
from desktop.services.jobs import Job, JobThread
from desktop.services.private_sets import SUFFIX, PrivateSets
from desktop.services.sealed_file import new_lock, opened

SECRET = "xyzzy"
ROWS = [
    {"question": f"Where is {SECRET}?", "answer": "here", "choices": ["here", "no"], "correct": 0}
]
PASSWORD = "correct horse"
OUR_COST = sealed_file.COST  # before a fixture lowers it


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lower the cost of deriving a key, to keep the tests fast. Each file states its cost."""
    monkeypatch.setattr(sealed_file, "COST", 2**4)


def seal(plain: bytes, password: str) -> bytes:
    return new_lock(password).seal(plain)


def unseal(sealed: bytes, password: str) -> bytes:
    return opened(sealed, password)[0]


class Shelf:
    def __init__(self, folder: Path, background: JobThread, qtbot: QtBot) -> None:
        self.folder, self._qtbot = folder, qtbot
        self.sets = PrivateSets(background, folder)

    def done(self, job: Job) -> str:
        """Wait for a job and return its error message, or "" if there was none."""
        said: list[str] = []
        job.failed.connect(lambda error: said.append(error.message))
        self._qtbot.waitUntil(lambda: job.done)
        return "".join(said)


@pytest.fixture
def shelf(tmp_path: Path, qtbot: QtBot):
    background = JobThread("background")
    yield Shelf(tmp_path / "private", background, qtbot)
    background.shut_down()


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_only_the_password_opens_it() -> None:
    sealed = seal(b"secret", PASSWORD)
    assert b"secret" not in sealed
    assert unseal(sealed, PASSWORD) == b"secret"
    assert unseal(seal(b"1", "caf\u00e9 caf\u00e9"), "cafe\u0301 cafe\u0301") == b"1"
    for wrong in ("", PASSWORD.upper(), PASSWORD + " "):
        with pytest.raises(UserError) as caught:
            unseal(sealed, wrong)
        assert caught.value.kind == "password"
    assert seal(b"secret", PASSWORD) != sealed  # a different salt each time


@pytest.mark.parametrize(
    "change",
    [
        {"n": 2**40},
        {"n": 17},
        {"r": 10**6},
        {"p": 10**6},
        {"salt": "?"},
        {"version": 2},
        {"format": "other"},
        {"content": None},
    ],
)
def test_damaged_and_costly_files_are_refused(change: dict[str, object]) -> None:
    values = json.loads(seal(b"secret", PASSWORD)) | change
    with pytest.raises(UserError) as caught:
        unseal(json.dumps(values).encode(), PASSWORD)
    assert caught.value.kind in ("not_sealed", "password")
    for other in (b"\xff no file", b"", b"[]", b"[" * 200_000, sealed_with(b'"n": 1e999')):
        with pytest.raises(UserError) as caught:
            unseal(other, PASSWORD)
        assert caught.value.kind == "not_sealed"


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        ({"n": 2**20}, "1.07 GB of memory and 8 times as much work"),
        ({"n": 2**17, "r": 32}, "537 MB of memory and 4 times as much work"),
        ({"n": 2**17, "p": 9}, "134 MB of memory and 9 times as much work"),
        ({"n": 2, "r": 1, "p": 2**60}, "1 PB of memory"),
        ({"n": 2**4000}, "1 PB of memory"),
    ],
)
def test_a_file_that_asks_for_too_much_says_so(
    change: dict[str, object], asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No key is derived for a file that demands too much memory or work."""
    values = json.loads(seal(b"secret", PASSWORD)) | change
    monkeypatch.setattr(sealed_file, "COST", 2**17)
    monkeypatch.setattr(sealed_file, "_lock", lambda *_: pytest.fail("it is derived"))
    with pytest.raises(UserError, match=asked) as caught:
        sealed_file.opened(json.dumps(values).encode(), PASSWORD)
    assert caught.value.kind == "not_sealed"


def test_what_our_own_files_ask_for_is_allowed() -> None:
    ours = (sealed_file.BLOCK, sealed_file.PARALLEL)
    sealed_file._check_cost(OUR_COST, *ours)
    with pytest.raises(UserError):
        sealed_file._check_cost(4 * OUR_COST, *ours)


def test_a_set_may_be_named_like_a_task(shelf: Shelf) -> None:
    """The set "hard" has a task for its options, whose name ends in "hard_choices"."""
    written = [{"question": "Where?", "answer": "here"}]
    assert shelf.done(shelf.sets.keep("hard_choices", written, PASSWORD)) == ""
    names = [task.name for each in ("hard", "hard_choices") for task in sealed_tasks(each)]
    assert len(set(names)) == 4
    assert all(map(is_sealed, names))
    assert names[0] == "private_hard"
    assert names[3] == "private_hard_choices_choices"


def test_a_file_too_large_to_be_unlocked_again_is_not_locked(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Encryption makes a file a third larger."""
    file = tmp_path / "much.jsonl"
    file.write_text("\n".join([json.dumps(ROWS[0])] * 100))
    monkeypatch.setattr(private_sets, "LARGEST", file.stat().st_size + 100)
    assert "too large" in shelf.done(shelf.sets.take_in(file, PASSWORD))
    assert not shelf.sets.paths
    monkeypatch.setattr(private_sets, "LARGEST", 100)
    assert "limit for this kind of file is 100 bytes" in shelf.done(
        shelf.sets.take_in(file, PASSWORD)
    )


def sealed_with(change: bytes) -> bytes:
    return seal(b"secret", PASSWORD).replace(b'"n": 16', change)


def test_a_set_is_kept_locked_unlocked_and_locked_again(shelf: Shelf) -> None:
    sets = shelf.sets
    assert shelf.done(sets.keep("My: set", ROWS, PASSWORD)) == ""
    (path,) = sets.paths
    assert path.name == f"My- set{SUFFIX}"
    assert SECRET.encode() not in on_disk(shelf.folder)
    assert sets.rows(path)[0].text("question") == ROWS[0]["question"]
    sets.lock(path)
    assert not sets.rows(path)
    said = shelf.done(sets.unlock(path, "wrong"))
    assert said == "The password is wrong, or the file is damaged. Enter the password again."
    assert not sets.rows(path)
    assert shelf.done(sets.unlock(path, PASSWORD)) == ""
    assert sets.rows(path)
    assert "already" in shelf.done(sets.keep("My: set", ROWS, PASSWORD))
    assert "name" in shelf.done(sets.keep(" .. ", ROWS, PASSWORD))


def test_a_set_is_changed_and_keeps_its_password(shelf: Shelf) -> None:
    sets = shelf.sets
    shelf.done(sets.keep("mine", ROWS, PASSWORD))
    (path,) = sets.paths
    sets.lock(path)
    before = path.read_bytes()
    more = [*ROWS, {"question": f"And {SECRET}?", "answer": "there"}]
    assert shelf.done(sets.change(path, more)) == "mine is locked. Unlock it before you change it."
    shelf.done(sets.unlock(path, PASSWORD))
    assert "mine" in shelf.done(sets.change(path, []))  # a question set without questions
    assert path.read_bytes() == before
    assert shelf.done(sets.change(path, more)) == ""
    assert len(sets.rows(path)) == 2
    assert path.read_bytes() != before
    assert SECRET.encode() not in on_disk(shelf.folder)
    sets.lock(path)
    assert "password" in shelf.done(sets.unlock(path, "wrong"))
    assert shelf.done(sets.unlock(path, PASSWORD)) == ""
    assert [row.values for row in sets.rows(path)] == more
    path.write_bytes(path.read_bytes()[:-40])
    assert "damaged" in shelf.done(sets.unlock(path, PASSWORD))
    path.unlink()
    assert path.name in shelf.done(sets.unlock(path, PASSWORD))


def test_a_file_is_taken_in_and_a_locked_one_travels(shelf: Shelf, tmp_path: Path) -> None:
    plain = tmp_path / "mine.jsonl"
    plain.write_text("\n".join(json.dumps(each) for each in ROWS), encoding="utf-8")
    sets = shelf.sets
    assert shelf.done(sets.take_in(plain, PASSWORD)) == ""
    assert plain.exists()
    (path,) = sets.paths
    away = tmp_path / f"away{SUFFIX}"
    away.write_bytes(path.read_bytes())
    assert "password" in shelf.done(sets.take_in(away, "wrong"))
    assert len(sets.paths) == 1
    assert shelf.done(sets.take_in(away, PASSWORD)) == ""
    assert [each.stem for each in sets.paths] == ["away", "mine"]
    data = sets.remove(path)
    assert path not in sets.paths
    assert shelf.done(sets.put_back(path, data)) == ""
    assert path in sets.paths
    assert not sets.rows(path)  # and the set is locked
    assert SECRET.encode() not in on_disk(shelf.folder)


def test_a_deleted_set_comes_back_beside_a_newer_one(shelf: Shelf) -> None:
    sets = shelf.sets
    shelf.done(sets.keep("Mine", ROWS, PASSWORD))
    (path,) = sets.paths
    data = sets.remove(path)
    newer = sets.keep("Mine", [{"question": "Newer?", "answer": "yes"}], "another password")
    assert shelf.done(sets.put_back(path, data)) == ""  # even while the newer one is being locked
    assert newer.done
    assert sorted(each.stem for each in sets.paths) == ["Mine", "Mine-2"]
    assert sets.rows(path)[0].text("question") == "Newer?"
    sets.lock(path)
    assert shelf.done(sets.unlock(path, "another password")) == ""
    back = path.with_stem("Mine-2")
    assert shelf.done(sets.unlock(back, PASSWORD)) == ""
    assert len(sets.rows(back)) == len(ROWS)


def test_a_set_that_can_not_come_back_says_so(shelf: Shelf) -> None:
    sets = shelf.sets
    shelf.done(sets.keep("Mine", ROWS, PASSWORD))
    (path,) = sets.paths
    data = sets.remove(path)
    shelf.folder.rmdir()
    shelf.folder.touch()
    assert "can't be saved" in shelf.done(sets.put_back(path, data))


@pytest.mark.parametrize("text", ["no json", '{"other": 1}', "", f'{{"question": "{SECRET}"}}'])
def test_what_is_no_set_is_told_without_its_words(shelf: Shelf, tmp_path: Path, text: str) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(text)
    said = shelf.done(shelf.sets.take_in(file, PASSWORD))
    assert "bad" in said
    assert SECRET not in said
    assert not shelf.sets.paths
