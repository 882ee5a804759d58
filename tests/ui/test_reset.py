"""Tests the reset for the next group with the window and real files: what goes, what stays, Undo,
and problems that leave everything as it was."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.core.benchmarks.results.store import ResultStore
from desktop.core.cancel import Cancel
from desktop.core.compare.vote_store import LaptopVotes, SharedVote, open_votes
from desktop.core.errors import UserError
from desktop.core.library.checksums import ReadProgress
from desktop.core.messages import Event, MeasureSpeed, QuantizeModel, Request
from desktop.core.process.keyring_entry import SERVICE
from desktop.core.reset import contents, moved_aside
from desktop.core.settings import Preferences, read_settings, values_of
from desktop.core.students.report import FILES
from desktop.core.students.report import STATE_FILE as STUDENTS
from desktop.engine.remote.client import RemoteEngine
from desktop.services import shelf
from desktop.services.jobs import Job
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.compare import ComparePane
from desktop.ui.panes.models.library.page import LibraryPage
from desktop.ui.panes.start import StartPane
from desktop.ui.shell.command_palette import CommandPalette
from desktop.ui.shell.reset.dialog import ResetDialog
from tests import header_only, tiny_eye, tiny_model
from tests.endurance.stores import STORES
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Chat, Desk, Make, MakeDesk, lock_keyring
from tests.ui.finding import Find

CHANGED = {
    "system_prompt": "You are a pirate.",
    "temperature": 1.7,
    "theme": "dark",
    "scale": 1.2,
    "experiments_done": ("pi 1.0", "name 1.0"),
    "lessons_read": ("bits",),
    "plan_title": "Monday",
    "plan": ("pi", "name", "fit"),
}


def places(desk: Desk) -> contents.Places:
    return desk.window.resetting.service._places


def fill(desk: Desk, make: Make) -> dict[str, Path]:
    """Let a group leave something of every kind, and return model files by name."""
    data, beside = desk.window.context.data_folder, desk.settings.path.parent
    for name in ("votes", "speed", "ladders", "pictures"):
        STORES[name].write(beside, 1)
    store, _ = open_votes(beside / "votes.db")
    with contextlib.closing(store):
        vote = SharedVote("a", "b", 1, "0" * 16)
        store.add_laptop(LaptopVotes("a" * 32, "Ann", 1, (vote,)), 1.0)
    data.mkdir(exist_ok=True)
    for name in ("results", "private set", "benchmark queue"):
        STORES[name].write(data, 1)
    folder = desk.library.models_folder
    (folder / "repo").mkdir(parents=True, exist_ok=True)
    models = {
        "made": make("models/Tiny-Q4_K_M.gguf"),
        "downloaded": make("models/repo/Big-Q8_0.gguf"),
    }
    desk.inference.quantized.emit(str(models["made"]))
    desk.settings.change(**CHANGED)
    desk.scan()
    return models


def opened(desk: Desk) -> ResetDialog:
    desk.window.open_pane("start")
    pane = desk.window.pane
    assert isinstance(pane, StartPane)
    desk.qtbot.mouseClick(pane.reset, Qt.MouseButton.LeftButton)
    dialog = desk.window.findChild(ResetDialog)
    assert isinstance(dialog, ResetDialog)
    desk.qtbot.waitUntil(lambda: bool(dialog.total.text()) or not dialog._scroll.isVisible())
    return dialog


def press(desk: Desk, button: QPushButton) -> None:
    desk.qtbot.waitUntil(button.isEnabled)
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: not desk.window.resetting.service.running)
    desk.settle()


def reset(desk: Desk, *toggled: contents.Part) -> None:
    dialog = opened(desk)
    for part in toggled:
        dialog.boxes[part].toggle()
    press(desk, dialog.reset)


def votes_in(path: Path) -> int:
    store, _ = open_votes(path)
    with contextlib.closing(store):
        return len(store.all()) + len(store.room())


def left_behind(desk: Desk) -> dict[str, object]:
    """Return all that the window and its files show of a group."""
    beside, data = desk.settings.path.parent, desk.window.context.data_folder
    with contextlib.closing(ResultStore(data / "results.db")) as store:
        runs = len(store.runs())
    return {
        "conversations": [each.title for each in desk.conversations.summaries],
        "votes": votes_in(beside / "votes.db"),
        "results": runs,
        "speeds": (beside / "speed.jsonl").exists(),
        "pictures": (beside / "pictures").exists(),
        "queue": (data / "benchmark_queue.json").exists(),
        "ladders": (beside / "ladders.json").exists(),
        "models": sorted(each.name for each in desk.library.models),
        "settings": values_of(desk.settings.values, CHANGED),
    }


@pytest.fixture
def used(desk: Desk, make: Make) -> Desk:
    """A window in which a group has worked."""
    models = fill(desk, make)
    chat = Chat(desk, desk.engine)
    chat.pane.pick_model(str(models["downloaded"]))
    chat.ask("Who are you?")
    chat.type("an unsent question")
    chat.pane.drafts.save()  # as it does shortly after the last key
    desk.settle()
    return desk


@pytest.fixture
def pages(used: Desk) -> None:
    """Open pages that read the group's files."""
    used.window.open_pane("compare", "vote")
    used.open_page("benchmarks", SpeedPage)
    used.settle()


def test_nothing_is_said_of_bytes_where_only_settings_are_reset(make_desk: MakeDesk) -> None:
    dialog = opened(make_desk(theme="dark", temperature=1.7))
    assert dialog.total.text() == "Reset: 1 changed setting and 1 change to the appearance"
    dialog.reject()


def test_the_dialog_says_what_goes_and_what_stays(used: Desk) -> None:
    dialog = opened(used)
    texts = {part: box.text() for part, box in dialog.boxes.items()}
    assert texts == {
        "conversations": "1 conversation and 1 unsent draft",
        "votes": "1 vote and the votes of 1 other laptop",
        "results": "2 results",
        "progress": "2 completed experiments and 1 lesson read",
        "quantized": "1 model made on this laptop",
        "settings": "2 changed settings",
        "appearance": "2 changes to the appearance",
        "models": "1 other model file",
        "plan": "3 experiments in the session plan",
        "questions": "1 private question set",
    }
    kept = {part for part, box in dialog.boxes.items() if not box.isChecked()}
    assert kept == {"models", "plan", "questions"}
    goes, _, stays = dialog.total.text().partition("\n")
    assert "1 vote" in goes
    assert "1 other model file" in stays
    dialog.boxes["votes"].toggle()
    goes, _, stays = dialog.total.text().partition("\n")
    assert "1 vote" in stays
    dialog.reject()
    assert used.window.resetting.undo_text == ""


def test_a_recount_keeps_the_focus_and_the_position_of_the_list(used: Desk) -> None:
    dialog = opened(used)
    dialog.resize(dialog.width(), 420)
    used.qtbot.waitUntil(lambda: dialog._scroll.verticalScrollBar().maximum() > 0)
    bar = dialog._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    position, shown = bar.value(), dialog._contents
    assert shown is not None
    dialog.activateWindow()
    before = dialog.boxes["plan"]
    before.setFocus()
    used.qtbot.waitUntil(before.hasFocus)
    dialog.show_contents(replace(shown, counts={**shown.counts, "votes": (2, 1)}))
    assert dialog.boxes["plan"] is not before
    assert dialog.boxes["plan"].hasFocus()
    assert bar.value() == position
    counts = {part: count for part, count in shown.counts.items() if part != "plan"}
    dialog.show_contents(replace(shown, counts=counts))
    assert dialog.reset.hasFocus()
    dialog.reject()


@pytest.mark.usefixtures("pages")
def test_everything_is_as_on_the_first_day_and_undo_brings_it_back(used: Desk) -> None:
    before = left_behind(used)
    reset(used)
    assert used.window.pane.id == "start"
    fresh = Preferences()
    assert left_behind(used) == {
        "conversations": [],
        "votes": 0,
        "results": 0,
        "speeds": False,
        "pictures": False,
        "queue": False,
        "ladders": False,
        "models": ["Big-Q8_0"],
        "settings": values_of(fresh, CHANGED)
        | {"plan_title": "Monday", "plan": ("pi", "name", "fit")},
    }
    assert not used.inference.loaded
    assert used.window._theme.scale == 1.0
    chat = Chat(used, used.engine)
    assert chat.edit.toPlainText() == ""
    assert chat.questions == []
    used.window.open_pane("compare", "vote")
    pane = used.window.pane
    assert isinstance(pane, ComparePane)
    used.qtbot.waitUntil(lambda: not pane.votes.busy)
    assert pane.votes.votes == []
    press(used, used.window.content.status.undo)
    assert left_behind(used) == before
    chat = Chat(used, used.engine)
    used.qtbot.waitUntil(lambda: chat.edit.toPlainText() == "an unsent question")


def test_no_input_arrives_during_a_reset(used: Desk, make: Make) -> None:
    """A page that is built meanwhile would use files that are about to be moved."""
    window, file = used.window, make("elsewhere/One.gguf")
    control = Qt.KeyboardModifier.ControlModifier
    reset(used)
    window.present(True)
    window.activateWindow()
    used.qtbot.waitUntil(window.isActiveWindow)
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file))])

    def accepts_input() -> bool:
        place, copy, left = QPoint(9, 9), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        drag = QDragEnterEvent(place, copy, dragged, left, Qt.KeyboardModifier.NoModifier)
        drag.ignore()
        QApplication.sendEvent(window, drag)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_6, control)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, control)
        return drag.isAccepted() or bool(window.findChildren(CommandPalette))

    def send_input() -> None:
        window.open_files([str(file)])
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_PageDown)
        accepted.append(accepts_input())

    accepted: list[bool] = []
    built: list[str] = []
    pages, service = window.content.pages, window.resetting.service
    service.starting.connect(lambda: QTimer.singleShot(0, window, send_input))
    service.done.connect(lambda: built.extend(page.pane.id for page in pages.values()))
    window.resetting.undo()
    used.qtbot.waitUntil(lambda: bool(built))
    assert accepted == [False]
    assert built == ["start"]
    used.qtbot.waitUntil(lambda: window.pane.id == "models")  # where the file is shown
    assert accepts_input()
    window.present(False)


@pytest.mark.usefixtures("pages")
def test_undo_changes_places_with_what_was_made_since(used: Desk, make: Make) -> None:
    reset(used)
    Chat(used, used.engine).ask("A question of the next group")
    used.inference.quantized.emit(str(make("models/Other-Q2_K.gguf")))
    used.scan()
    since = left_behind(used)
    press(used, used.window.content.status.undo)
    assert [each.title for each in used.conversations.summaries] == ["Who are you?"]
    assert "Other-Q2_K" not in {each.name for each in used.library.models}
    assert used.window.content.status.undo.text() == "Reset again"
    press(used, used.window.content.status.undo)
    assert left_behind(used) == since
    press(used, used.window.content.status.undo)
    assert [each.title for each in used.conversations.summaries] == ["Who are you?"]


def test_what_is_unchecked_stays_and_what_is_checked_goes(used: Desk) -> None:
    reset(used, "conversations", "appearance", "models", "plan", "questions")
    assert [each.title for each in used.conversations.summaries] == ["Who are you?"]
    values = used.settings.values
    assert (values.theme, values.scale) == ("dark", 1.2)
    assert (values.plan, values.system_prompt) == ((), "")
    assert used.library.models == []
    assert not (used.window.context.data_folder / "private_sets").exists()
    press(used, used.window.content.status.undo)
    assert {each.name for each in used.library.models} == {"Big-Q8_0", "Tiny-Q4_K_M"}
    assert used.settings.values.plan_title == "Monday"


def aside(desk: Desk) -> list[Path]:
    """Return all files that were moved aside."""
    found = [root.glob(f"{moved_aside.PREFIX}*/**/*") for root in places(desk).roots]
    return sorted({path for paths in found for path in paths if path.is_file()})


@pytest.mark.usefixtures("pages")
def test_what_was_moved_aside_is_deleted_when_the_window_closes(used: Desk) -> None:
    reset(used)
    assert {"conversations.db", "votes.db", "Tiny-Q4_K_M.gguf"} <= {p.name for p in aside(used)}
    reset(used, "models")
    used.settle()
    names = {path.name for path in aside(used)}
    assert "Big-Q8_0.gguf" in names
    assert "Tiny-Q4_K_M.gguf" not in names, "only the last reset can be undone"
    used.window.close()
    assert aside(used) == []


def test_what_a_killed_window_left_behind_is_deleted_at_the_next_start(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    dead = 2**22 + 1  # above Linux's largest process id
    left = tmp_path / f"{moved_aside.PREFIX}{dead}" / "1" / "conversations.db"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"old")
    make_desk().settle()
    assert not left.exists()


# --- problems ---


def failed(desk: Desk) -> str:
    notice = desk.window.notices.current
    assert notice is not None
    assert notice.error is not None
    return notice.text


def full_disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(moved_aside, "write_atomically", full)


def full_for_settings(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last of the disk's space is used between the check and the end."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.services.settings.write_settings", full)


def locked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows while another program has the file open."""
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "votes.db":
            raise PermissionError(13, "The process cannot access the file")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)


@pytest.mark.parametrize(
    ("problem", "said"),
    [(full_disk, "can't write"), (full_for_settings, "saved"), (locked, "votes.db can't be moved")],
)
def test_a_problem_ends_in_a_sentence_with_everything_as_it_was(
    used: Desk,
    monkeypatch: pytest.MonkeyPatch,
    problem: Callable[[Desk, pytest.MonkeyPatch], None],
    said: str,
) -> None:
    before = left_behind(used)
    with monkeypatch.context() as patch:
        problem(used, patch)
        reset(used)
    assert said in failed(used)
    assert left_behind(used) == before
    assert aside(used) == []
    assert used.window.resetting.undo_text == ""
    assert used.window.centralWidget().isEnabled()
    used.window.notices.dismiss()
    reset(used)  # once the problem is solved
    assert left_behind(used)["votes"] == 0


def test_a_file_that_another_program_uses_is_left_alone(used: Desk) -> None:
    path = used.settings.path.parent / "votes.db"
    with contextlib.closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM votes").fetchone() == (1,)
        reset(used)
        assert "Another program is using votes.db" in failed(used)
    assert [each.title for each in used.conversations.summaries] == ["Who are you?"]
    assert votes_in(path) == 2


def test_a_file_in_the_way_is_never_overwritten(used: Desk, make: Make) -> None:
    reset(used)
    mine = make("models/Tiny-Q4_K_M.gguf", "gemma")
    data = mine.read_bytes()
    press(used, used.window.content.status.undo)
    assert "Tiny-Q4_K_M.gguf" in failed(used)
    assert mine.read_bytes() == data
    assert used.conversations.summaries == []
    mine.unlink()
    press(used, used.window.content.status.undo)
    assert [each.title for each in used.conversations.summaries] == ["Who are you?"]


def test_damaged_files_go_too(used: Desk) -> None:
    beside = used.settings.path.parent
    (beside / "conversations.damaged.db").write_bytes(b"private")
    (beside / "votes.db").write_bytes(b"not a database" * 100)
    dialog = opened(used)
    assert dialog.boxes["votes"].text() == "Votes"
    assert "votes.db" in dialog.boxes["votes"].accessibleName()
    press(used, dialog.reset)
    assert not (beside / "conversations.damaged.db").exists()
    assert not (beside / "votes.db").exists()


def test_files_that_cannot_be_counted_go_too(desk: Desk) -> None:
    data = desk.window.context.data_folder
    data.mkdir()
    STORES["benchmark queue"].write(data, 1)
    (data / STUDENTS).write_bytes(b"the state of a training")
    dialog = opened(desk)
    assert list(dialog.boxes) == ["results"]
    assert dialog.boxes["results"].text() == "Results"
    press(desk, dialog.reset)
    assert not (data / "benchmark_queue.json").exists()
    assert not (data / STUDENTS).exists()
    dialog = opened(desk)
    assert dialog.boxes == {}
    dialog.reject()


def test_models_that_were_trained_here_go(desk: Desk, make: Make) -> None:
    for name in FILES.values():
        make(f"models/{name}")
    make("models/repo/Big-Q8_0.gguf")
    desk.scan()
    dialog = opened(desk)
    assert dialog.boxes["quantized"].text() == "3 models made on this laptop"
    assert dialog.boxes["models"].text() == "1 other model file"
    press(desk, dialog.reset)
    assert [each.name for each in desk.library.models] == ["Big-Q8_0"]


def test_image_encoders_go_with_the_models_that_they_fit(desk: Desk) -> None:
    folder = desk.library.models_folder / "repo"
    folder.mkdir(parents=True)
    header_only.write(folder / "A-Q8_0.gguf", {"llama.embedding_length": tiny_model.WIDTH})
    encoder = tiny_eye.write(folder / "mmproj-A.gguf")
    desk.scan()
    dialog = opened(desk)
    dialog.boxes["models"].setChecked(True)
    press(desk, dialog.reset)
    assert not desk.library.models
    assert not encoder.exists()
    desk.window.notices.act()  # Undo the reset
    desk.qtbot.waitUntil(encoder.exists)
    desk.settle()


def test_nothing_to_reset_is_said(desk: Desk) -> None:
    dialog = opened(desk)
    assert dialog._hint.text() == "There is nothing to reset."
    assert not dialog.reset.isEnabled()


def test_errors_of_the_last_group_go(used: Desk) -> None:
    notices = used.window.notices
    full = UserError("The disk is full.", kind="no_space")
    notices.error(full, ("Show", lambda: None), lasts=True)
    notices.error(UserError("The model failed.", kind="x"), ("Try again", lambda: None))
    reset(used)
    assert [each.text for each in notices.errors] == [full.message]
    notices.dismiss()
    assert said_first(used).startswith("Glassbox is ready for the next group.")


def test_the_next_group_begins_with_the_first_experiment(make_desk: MakeDesk) -> None:
    desk = make_desk(still=True, plan=("pi", "name", "open"))
    session = desk.window.session
    desk.window.run_experiment("pi")
    desk.qtbot.waitUntil(lambda: session.pointed is not None)
    reset(desk)
    assert session.pointed is None
    assert session.following is not None
    assert session.following.id == "pi"


# --- while Glassbox works ---


def test_the_reset_waits_for_work_and_can_stop_it(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk(FakeEngine("word " * 2000, tokens_per_s=50))
    desk.add(make("model.gguf"))
    chat = Chat(desk, desk.engine)
    chat.start()
    desk.window.resetting.ask()
    dialog = desk.window.findChild(ResetDialog)
    assert isinstance(dialog, ResetDialog)
    desk.qtbot.waitUntil(dialog.waits.isVisible)
    assert not dialog.reset.isEnabled()
    desk.qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(dialog.reset.isEnabled)
    assert not dialog.waits.isVisible()
    press(desk, dialog.reset)
    assert desk.conversations.summaries == []


def test_what_the_reset_does_not_wait_for_goes_on(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk(FakeEngine("word " * 2000, tokens_per_s=50))
    desk.add(make("model.gguf"))
    page, hub = Find(desk).page, desk.window.context.hub_requests
    monkeypatch.setattr(hub, "search", lambda *_: Job())  # as on a slow network
    monkeypatch.setattr(hub, "repository", lambda _: Job())
    page.search.field.setText("tiny")
    page.search.search()
    page.repository.open("maker/Tiny")
    chat = Chat(desk, desk.engine)
    chat.start()
    desk.window.resetting.ask()
    dialog = desk.window.findChild(ResetDialog)
    assert isinstance(dialog, ResetDialog)
    desk.qtbot.waitUntil(dialog.stop.isVisible)
    desk.qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(dialog.reset.isEnabled)
    tasks = page.search._task, page.repository._task
    assert all(each.running for each in tasks)
    dialog.reject()
    for each in tasks:
        each.abandon()


def test_work_on_files_can_be_stopped(
    make_desk: MakeDesk, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def verify(_files: object, _sums: object, cancel: Cancel, _copies: object) -> Iterator[object]:
        while True:
            cancel.check()
            time.sleep(0.01)
            yield ReadProgress("Tiny", 1, 2)

    monkeypatch.setattr(shelf, "verify", verify)
    desk = make_desk(temperature=1.7)
    desk.add(make("model.gguf"))
    page = desk.open_page("models", LibraryPage)
    page.work.verify(desk.library.models[0])
    desk.window.resetting.ask()
    dialog = desk.window.findChild(ResetDialog)
    assert isinstance(dialog, ResetDialog)
    desk.qtbot.waitUntil(dialog.stop.isVisible)
    desk.qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(dialog.reset.isEnabled)
    dialog.reject()


def test_nothing_to_stop_is_not_offered(make_desk: MakeDesk) -> None:
    desk, go_on = make_desk(temperature=1.7), threading.Event()
    desk.library.shelf._thread.call(lambda: go_on.wait(20), "record checksums")
    desk.window.resetting.ask()
    dialog = desk.window.findChild(ResetDialog)
    assert isinstance(dialog, ResetDialog)
    desk.qtbot.waitUntil(dialog.waits.isVisible)
    assert not dialog.stop.isVisible()
    go_on.set()
    desk.qtbot.waitUntil(dialog.reset.isEnabled)
    dialog.reject()


def test_what_was_saved_meanwhile_is_counted(make_desk: MakeDesk, make: Make) -> None:
    go_on = threading.Event()

    class Slow(FakeEngine):
        def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
            if isinstance(request, MeasureSpeed):
                go_on.wait(20)
            yield from super().run(request, cancel)

    desk = make_desk(Slow(), temperature=1.7, theme="dark")
    desk.add(make("model.gguf"))
    page = desk.open_page("benchmarks", SpeedPage)
    desk.settle()
    desk.qtbot.mouseClick(page.measure, Qt.MouseButton.LeftButton)
    desk.window.resetting.ask()
    dialog = desk.window.findChild(ResetDialog)
    assert isinstance(dialog, ResetDialog)
    desk.qtbot.waitUntil(lambda: bool(dialog.boxes))
    assert "results" not in dialog.boxes
    dialog.boxes["appearance"].toggle()
    go_on.set()
    desk.qtbot.waitUntil(dialog.reset.isEnabled)
    assert dialog.boxes["results"].text() == "1 result"
    assert not dialog.boxes["appearance"].isChecked()
    press(desk, dialog.reset)
    assert not (desk.settings.path.parent / "speed.jsonl").exists()
    assert desk.settings.values.theme == "dark"


def test_undo_is_refused_while_an_answer_is_written(used: Desk) -> None:
    reset(used)
    used.engine.answer, used.engine.tokens_per_s = "word " * 2000, 50
    chat = Chat(used, used.engine)
    chat.start()
    used.window.resetting.undo()
    notice = used.window.notices.current
    assert notice is not None
    assert "still working" in notice.text
    assert isinstance(used.window.pane, ChatPane)
    chat.pane.stop()
    chat.wait()


@pytest.mark.usefixtures("pages")
def test_the_window_closes_after_a_reset_has_ended(used: Desk) -> None:
    dialog = opened(used)
    used.qtbot.waitUntil(dialog.reset.isEnabled)
    dialog.reset.click()
    used.window.close()
    used.conversations.shut_down()
    assert votes_in(used.settings.path.parent / "votes.db") == 0


def test_the_window_closes_after_the_undoing_has_ended(used: Desk) -> None:
    reset(used)
    used.window.resetting.undo()
    assert used.window.close()
    used.conversations.shut_down()
    assert votes_in(used.settings.path.parent / "votes.db") == 2
    assert (used.library.models_folder / "Tiny-Q4_K_M.gguf").exists()
    assert read_settings(used.settings.path).values.system_prompt == "You are a pirate."
    assert aside(used) == []


def test_the_window_stays_open_if_the_undoing_fails(used: Desk, make: Make) -> None:
    reset(used)
    in_the_way = make("models/Tiny-Q4_K_M.gguf", "gemma")
    used.window.resetting.undo()
    assert not used.window.close()
    assert "Tiny-Q4_K_M.gguf" in failed(used)
    in_the_way.unlink()
    press(used, used.window.content.status.undo)
    assert votes_in(used.settings.path.parent / "votes.db") == 2


# --- models on servers ---

LISTED, UNLISTED = "http://127.0.0.1:9", "http://127.0.0.1:8"


@pytest.fixture
def with_keys(make_desk: MakeDesk) -> Desk:
    """A window with a model on a server, and a key for it and for a server that isn't listed."""
    desk = make_desk(server_models=(f"{LISTED}#m",))
    for server in (LISTED, UNLISTED):
        desk.window.context.servers.keys.set(server, f"key of {server}".replace(" ", "-"))
    return desk


def test_models_on_servers_go_with_their_keys(
    with_keys: Desk, secrets: dict[tuple[str, str], str]
) -> None:
    before = dict(secrets)
    assert len(before) == 2
    dialog = opened(with_keys)
    assert dialog.boxes["servers"].text() == "1 model on a server"
    press(with_keys, dialog.reset)
    assert with_keys.settings.values.server_models == ()
    assert secrets == {}
    keys = with_keys.window.context.servers.keys
    assert keys.get(LISTED) == keys.get(UNLISTED) == ""
    press(with_keys, with_keys.window.content.status.undo)
    assert with_keys.settings.values.server_models == (f"{LISTED}#m",)
    assert secrets == before
    with_keys.window.resetting.undo()  # resets again
    with_keys.qtbot.waitUntil(lambda: not with_keys.window.resetting.service.running)
    assert secrets == {}


@pytest.mark.parametrize("used", [True, False])
def test_keys_that_stay_in_a_locked_keyring(
    make_desk: MakeDesk,
    secrets: dict[tuple[str, str], str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    used: bool,
) -> None:
    desk: Desk = make_desk(server_models=(f"{LISTED}#m",))
    secrets[SERVICE, LISTED] = "secret"
    keys = desk.window.context.servers.keys
    if used:
        assert keys.get(LISTED) == "secret"
    lock_keyring(monkeypatch)
    press(desk, opened(desk).reset)
    assert desk.settings.values.server_models == ()
    desk.qtbot.waitUntil(lambda: said_first(desk).startswith("The system's keyring"))
    assert "the key for 127.0.0.1:9, if it has one" in said_first(desk)
    assert keys.get(LISTED) == ""
    monkeypatch.undo()
    assert secrets == {(SERVICE, LISTED): "secret"}


def said_first(desk: Desk) -> str:
    current = desk.window.notices.current
    return current.text if current is not None else ""


def test_models_on_servers_can_stay(with_keys: Desk, secrets: dict[tuple[str, str], str]) -> None:
    with_keys.settings.change(temperature=1.7)
    reset(with_keys, "servers")
    assert with_keys.settings.values.server_models == (f"{LISTED}#m",)
    assert {server for _, server in secrets} == {LISTED}


# --- with the real engine ---


@pytest.fixture
def real(make_desk: MakeDesk, tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(RemoteEngine(tmp_path / "engine.log"))
    threads = threading.active_count()
    yield desk
    desk.qtbot.waitUntil(lambda: threading.active_count() <= threads)


def test_a_model_that_llama_cpp_quantized_and_loaded_goes_and_comes_back(
    real: Desk, tmp_path: Path
) -> None:
    source = tiny_model.write(tmp_path / "Tiny-1M-Instruct-F32.gguf", context_length=2048)
    real.add(source)
    folder = real.library.models_folder
    folder.mkdir(parents=True)
    target = folder / "Tiny-1M-Instruct-Q8_0.gguf"
    real.inference.submit(QuantizeModel(str(source), str(target), "Q8_0"))
    real.qtbot.waitUntil(target.exists)
    real.settle()
    real.scan()
    real.inference.submit(real.window.context.runtime.models.load_request(str(target)))
    real.qtbot.waitUntil(lambda: str(target) in real.inference.loaded)
    data = target.read_bytes()
    reset(real)
    assert not target.exists()
    assert not real.inference.loaded
    assert [each.name for each in real.library.models] == ["Tiny-1M-Instruct-F32"]
    press(real, real.window.content.status.undo)
    assert target.read_bytes() == data
    assert os.fspath(target) in {each.path for each in real.library.models}
    dialog = opened(real)
    assert dialog.boxes["quantized"].text() == "1 model made on this laptop"
    dialog.reject()
