"""Tests the Models pane: a user's actions on models on disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop.core import i18n
from desktop.core.errors import EngineDied, Remedy, UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.model_facts import ModelFacts, facts
from desktop.core.library import shipped_models
from desktop.core.library.other_apps import AppFolder
from desktop.core.messages import LoadModel, UnloadModel
from desktop.core.numbers.units import size_text
from desktop.hub.remote_header import RemoteFacts
from desktop.ui.names import LESS_MEMORY
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.models import ModelsPane
from desktop.ui.panes.models.estimates import needs
from desktop.ui.panes.models.library.detail import Detail
from desktop.ui.panes.models.library.list import STATE_ROLE, LibraryList, RowState
from desktop.ui.panes.models.words import told
from desktop.ui.widgets.results.problem_card import ProblemCard
from desktop.ui.widgets.results.progress import Progress, time_left
from tests import planned_models, planned_rare, tiny_eye
from tests.core.test_other_apps import ollama
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk, answer_in_chat, visible


def pane(desk: Desk) -> ModelsPane:
    desk.window.open_pane("models")
    shown = desk.window.pane
    assert isinstance(shown, ModelsPane)
    return shown


def rows(desk: Desk) -> LibraryList:
    found = pane(desk).findChild(LibraryList)
    assert found is not None
    return found


def names(desk: Desk) -> list[str]:
    model = rows(desk).rows
    return [model.index(row).data() for row in range(model.rowCount())]


def state(desk: Desk, row: int) -> RowState:
    return rows(desk).rows.index(row).data(STATE_ROLE)


def press(root: QWidget, name: str) -> None:
    """Click the visible button with this text or accessible name."""
    buttons: list[QAbstractButton] = [*visible(root, QPushButton), *visible(root, QToolButton)]
    found = [b for b in buttons if name in (b.text(), b.accessibleName())]
    assert len(found) == 1, f"{len(found)} buttons {name!r}"
    found[0].click()


def words(desk: Desk) -> str:
    """Return all text on the selected model's card."""
    desk.qtbot.wait(1)  # new labels appear in the next turn of the event loop
    card = pane(desk).findChild(Detail)
    assert card is not None
    return " ".join(each.text() for each in visible(card, QLabel))


def message(desk: Desk) -> str:
    notice = desk.window.notices.current
    return notice.text if notice else ""


@pytest.fixture
def two(make_desk: MakeDesk, make: Make) -> Desk:
    """Window with two models in its folder."""
    make("models/A-F32.gguf")
    make("models/B-F32.gguf", architecture="qwen2")
    desk = make_desk(FakeEngine(load_s=0.3))
    desk.scan()
    return desk


# --- what is on disk ---


def test_nothing_on_disk_says_so_and_offers_what_fills_it(desk: Desk) -> None:
    desk.scan()
    said = [each.text() for each in visible(pane(desk), QLabel)]
    assert "No models yet" in said
    for name in ("Add a file…", "Add a folder…"):
        assert [b for b in visible(pane(desk), QPushButton) if b.text() == name]


def test_the_list_shows_what_is_in_the_folder(two: Desk) -> None:
    assert names(two) == ["A-F32", "B-F32"]
    assert rows(two).current is not None


def test_the_real_header_in_plain_words(
    make_desk: MakeDesk, starter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped_models, "STARTER_FOLDER", Path(starter).parent)
    desk = make_desk()
    desk.scan()
    said = words(desk)
    for fact in ("135M weights", "30 layers", "8,192 tokens of context", "llama architecture"):
        assert fact in said
    assert "Q4_1 quantization" in said
    assert "98.4 MB on disk" in said
    assert "5.7 bits per weight on average" in said
    assert "SmolLM2-135M-Instruct" in said


def test_the_selected_row_is_told(two: Desk) -> None:
    assert "llama architecture" in words(two)
    two.qtbot.keyClick(rows(two), Qt.Key.Key_Down)
    assert "qwen2 architecture" in words(two)


def test_a_model_with_an_image_encoder_beside_it_is_told(two: Desk, tmp_path: Path) -> None:
    assert "can read images" not in words(two)
    encoder = tiny_eye.write(tmp_path / "models" / "mmproj.gguf", model_width=32)
    two.scan()
    assert names(two) == ["A-F32", "B-F32"]
    two.qtbot.keyClick(rows(two), Qt.Key.Key_Down)
    two.settle()
    size = size_text(encoder.stat().st_size)
    said = f"This model can read images in Chat, using the image encoder mmproj.gguf ({size})."
    assert said in words(two)
    encoder.unlink()
    two.scan()
    assert "can read images" not in words(two)


def test_an_image_encoder_of_another_model_is_not_told(two: Desk, tmp_path: Path) -> None:
    tiny_eye.write(tmp_path / "models" / "mmproj-B.gguf", model_width=32)
    two.scan()
    two.qtbot.keyClick(rows(two), Qt.Key.Key_Down)
    two.settle()
    assert "can read images" in words(two)
    two.qtbot.keyClick(rows(two), Qt.Key.Key_Up)
    two.settle()
    assert "can read images" not in words(two)


def test_the_model_of_last_time_is_selected(make_desk: MakeDesk, make: Make) -> None:
    make("models/A.gguf")
    last = make("models/B.gguf")
    desk = make_desk(last_model=str(last))
    desk.scan()
    current = rows(desk).current
    assert current is not None
    assert current.name == "B"


def test_the_model_in_memory_is_selected(make_desk: MakeDesk, make: Make) -> None:
    make("models/A.gguf")
    loaded, chosen = (str(make(f"models/{name}.gguf")) for name in "BC")
    desk = make_desk()
    desk.scan()
    desk.inference.submit(LoadModel(loaded))
    desk.settle()
    assert rows(desk).current == desk.library.get(loaded)
    rows(desk).choose(chosen)
    desk.window.open_pane("start")
    desk.inference.submit(LoadModel(loaded))
    desk.settle()
    desk.window.open_pane("models", "library")
    assert rows(desk).current == desk.library.get(chosen), "what is chosen by hand stays"


def test_a_model_that_another_pane_has_loaded_is_selected(make_desk: MakeDesk, make: Make) -> None:
    make("models/A.gguf")
    loaded = str(make("models/B.gguf"))
    desk = make_desk()
    desk.scan()
    current = rows(desk).current
    assert current is not None
    assert current.name == "A"
    desk.window.open_pane("start")
    desk.inference.submit(LoadModel(loaded))
    desk.settle()
    desk.window.open_pane("models", "library")
    assert rows(desk).current == desk.library.get(loaded)


def test_memory_is_estimated_before_and_measured_after(two: Desk) -> None:
    two.qtbot.waitUntil(lambda: "estimated" in words(two))
    press(pane(two), "Load")
    two.settle()
    said = words(two)
    assert "16 MB, measured" in said
    assert "The model loaded in 0.3 s and runs on the processor. The memory estimate was " in said
    assert "Weights 11 MB" in said
    assert "KV cache for 2,048 tokens 3 MB" in said
    assert "Compute buffer 2 MB" in said


def test_the_estimate_is_for_the_conversation_that_was_loaded(two: Desk) -> None:
    two.qtbot.waitUntil(lambda: "estimated" in words(two))
    assert "2.9 MB, estimated" in words(two)
    press(pane(two), "Load")
    two.settle()
    before = words(two)
    two.settings.change(context_length=512)
    two.settle()
    assert words(two) == before


def test_the_estimate_names_the_context_length_that_will_be_loaded(two: Desk) -> None:
    """llama.cpp rounds it up."""
    two.settings.change(context_length=1000)
    two.qtbot.waitUntil(lambda: "KV cache for 1,024 tokens" in words(two))


def test_blocks_that_are_not_loaded_take_no_memory(tmp_path: Path) -> None:
    model = planned_rare.predicting(300)
    path = planned_models.write(tmp_path / "predicting.gguf", model)
    header = read_header(path)
    stated = facts(header, path)
    found = needs(RemoteFacts(stated, header, 0), 4096)
    assert stated.active_parameters is not None
    assert found.used_share == stated.used_parameters / stated.parameters < 1
    assert found.active_share == stated.active_parameters / stated.used_parameters


# --- load, stop, unload ---


def test_load_shows_how_far_it_is_and_then_offers_the_chat(two: Desk) -> None:
    press(pane(two), "Load")
    two.qtbot.waitUntil(lambda: state(two, 0).kind == "loading" and state(two, 0).fraction > 0.2)
    assert visible(pane(two), Progress)
    two.settle()
    assert state(two, 0).kind == "loaded"
    assert not visible(pane(two), Progress)
    assert two.settings.values.last_model.endswith("A-F32.gguf")
    asked: list[str] = []
    object.__setattr__(two.window.context.go, "open_pane", asked.append)
    press(pane(two), "Chat with it")
    assert asked == ["chat"]


def test_the_settings_go_along(make_desk: MakeDesk, make: Make) -> None:
    path = str(make("models/A.gguf"))
    desk = make_desk(context_length=1024, gpu_layers=3, threads=1)
    desk.scan()
    press(pane(desk), "Load")
    desk.settle()
    assert LoadModel(path, context_length=1024, gpu_layers=3, threads=1) in desk.engine.requests


def test_stop_leaves_nothing_loaded_and_says_nothing(two: Desk) -> None:
    press(pane(two), "Load")
    two.qtbot.waitUntil(lambda: state(two, 0).kind == "loading")
    press(pane(two), "Stop")
    two.settle()
    assert state(two, 0).kind == "ready"
    assert message(two) == ""
    press(pane(two), "Load")
    two.settle()
    assert state(two, 0).kind == "loaded"


def test_a_load_that_waits_for_an_answer_stops_at_once(two: Desk) -> None:
    answer = answer_in_chat(two)
    press(pane(two), "Load")
    assert state(two, 0).kind == "waiting"
    press(pane(two), "Stop")
    assert state(two, 0).kind == "ready"
    press(pane(two), "Load")
    assert state(two, 0).kind == "waiting"
    answer.cancel()
    two.settle()
    assert state(two, 0).kind == "loaded"
    assert sum(isinstance(request, LoadModel) for request in two.engine.requests) == 1


def test_a_second_load_waits_for_the_first(two: Desk) -> None:
    press(pane(two), "Load")
    two.qtbot.waitUntil(lambda: state(two, 0).kind == "loading")
    two.qtbot.keyClick(rows(two), Qt.Key.Key_Down)
    press(pane(two), "Load")
    assert state(two, 1).kind == "waiting"
    two.settle()
    assert [state(two, row).kind for row in (0, 1)] == ["loaded", "loaded"]


def test_loading_twice_is_loading_once(two: Desk) -> None:
    for _ in range(3):
        two.qtbot.keyClick(rows(two), Qt.Key.Key_Return)
    two.settle()
    two.qtbot.keyClick(rows(two), Qt.Key.Key_Return)
    two.settle()
    assert sum(isinstance(request, LoadModel) for request in two.engine.requests) == 1


def test_unload(two: Desk) -> None:
    press(pane(two), "Load")
    two.settle()
    press(pane(two), "Unload")
    two.settle()
    assert state(two, 0).kind == "ready"
    assert not two.inference.loaded


def test_unloading_says_that_it_waits_for_an_answer(two: Desk) -> None:
    press(pane(two), "Load")
    two.settle()
    answer = answer_in_chat(two)
    press(pane(two), "Unload")
    assert message(two) == "The model is unloaded when the current task finishes."
    assert state(two, 0).kind == "loaded"
    answer.cancel()
    two.settle()
    assert state(two, 0).kind == "ready"


def test_the_button_in_a_row_loads_it(two: Desk) -> None:
    view = rows(two)
    row = view.visualRect(view.rows.index(1))
    two.qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.right() - 40, row.center().y())
    )
    two.settle()
    assert state(two, 1).kind == "loaded"
    assert state(two, 0).kind == "ready"


# --- errors ---

FAILURES: list[tuple[str, Remedy, str]] = [
    ("missing", "pick_model", ""),
    ("not_gguf", "pick_model", ""),
    ("truncated", "pick_model", ""),
    ("architecture", "pick_model", ""),
    ("memory", "retry_smaller", LESS_MEMORY),
    ("permission", "", ""),
    ("bug", "retry", "Try again"),
]


@pytest.mark.parametrize(("kind", "remedy", "button"), FAILURES, ids=lambda value: value or "none")
def test_a_failed_load_is_one_sentence_and_one_button(
    make_desk: MakeDesk, make: Make, kind: str, remedy: Remedy, button: str
) -> None:
    make("models/A.gguf")
    error = UserError(f"It could not be loaded: {kind}.", kind=kind, remedy=remedy)
    desk = make_desk(FakeEngine(fail_load=error))
    desk.scan()
    press(pane(desk), "Load")
    desk.settle()
    assert message(desk) == f"It could not be loaded: {kind}."
    notice = desk.window.notices.current
    assert notice is not None
    assert (notice.action[0] if notice.action else "") == button
    assert state(desk, 0).kind == "ready"
    desk.engine.fail_load = None
    desk.window.notices.act()
    desk.settle()
    assert (state(desk, 0).kind == "loaded") is bool(button)


def test_less_memory_means_a_shorter_context(make_desk: MakeDesk, make: Make) -> None:
    make("models/A.gguf")
    error = UserError("Too large.", kind="memory", remedy="retry_smaller")
    desk = make_desk(FakeEngine(fail_load=error), context_length=8192)
    desk.scan()
    press(pane(desk), "Load")
    desk.settle()
    desk.engine.fail_load = None
    desk.window.notices.act()
    desk.settle()
    last = desk.engine.requests[-1]
    assert isinstance(last, LoadModel)
    assert last.context_length == 4096
    press(pane(desk), "Unload")
    desk.settings.change(context_length=2000)  # a number set later takes effect again
    desk.settle()
    press(pane(desk), "Load")
    desk.settle()
    last = desk.engine.requests[-1]
    assert isinstance(last, LoadModel)
    assert last.context_length == 2000


def test_an_engine_that_died_can_be_tried_again(make_desk: MakeDesk, make: Make) -> None:
    make("models/A.gguf")
    died = EngineDied("The engine stopped while it loaded the model.", kind="engine_died")
    desk = make_desk(FakeEngine(fail_load=died))
    desk.scan()
    press(pane(desk), "Load")
    desk.settle()
    desk.engine.fail_load = None
    desk.window.notices.act()
    desk.settle()
    assert state(desk, 0).kind == "loaded"


def test_a_file_that_cannot_be_used_says_why_in_its_place(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "broken.gguf").write_bytes(b"GGUF" + bytes(40))
    desk.scan()
    assert state(desk, 0).kind == "problem"
    assert visible(pane(desk), ProblemCard)
    assert not [b for b in visible(pane(desk), QPushButton) if b.text() == "Load"]
    desk.qtbot.keyClick(rows(desk), Qt.Key.Key_Return)
    desk.settle()
    assert not desk.engine.requests


def test_a_problem_is_told_again_in_another_language(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "broken.gguf").write_bytes(b"GGUF" + bytes(40))
    desk.scan()
    problem = desk.library.models[0].problem
    assert problem is not None
    assert problem.message in words(desk)
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    desk.settle()
    assert problem.again() != problem.message
    assert problem.again() in words(desk)
    index = rows(desk).rows.index(0)
    assert problem.again() in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_file_that_vanished_after_the_scan(two: Desk, tmp_path: Path) -> None:
    (tmp_path / "models" / "A-F32.gguf").unlink()
    two.scan()
    assert names(two) == ["B-F32"]
    assert "qwen2 architecture" in words(two)


# --- adding and removing ---


def test_add_a_file(desk: Desk, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make("elsewhere/New-F32.gguf")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    press(pane(desk), "Add a file…")
    desk.settle()
    assert names(desk) == ["New-F32"]


def test_add_a_folder(desk: Desk, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make("elsewhere/deep/New-F32.gguf")
    folder = str(path.parent.parent)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)
    press(pane(desk), "Add a folder…")
    desk.settle()
    assert names(desk) == ["New-F32"]
    assert desk.settings.values.model_folders == (folder,)


def test_a_dialog_that_is_closed_adds_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    press(pane(desk), "Add a file…")
    press(pane(desk), "Add a folder…")
    desk.settle()
    assert names(desk) == []
    assert message(desk) == ""


def test_what_is_added_is_selected(two: Desk, make: Make) -> None:
    rows(two)
    two.add(make("elsewhere/C-F32.gguf"))
    current = rows(two).current
    assert current is not None
    assert current.name == "C-F32"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs permissions")
def test_a_folder_that_must_not_be_read(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0)
    try:
        assert not desk.window.context.runtime.library.models
        with pytest.raises(UserError):
            desk.library.add_folder(folder)
    finally:
        folder.chmod(0o700)


def test_remove_takes_it_off_the_list_only(two: Desk, tmp_path: Path) -> None:
    two.qtbot.keyClick(rows(two), Qt.Key.Key_Delete)
    two.settle()
    assert names(two) == ["B-F32"]
    assert (tmp_path / "models" / "A-F32.gguf").exists()
    assert message(two) == "Removed A-F32 from the list. The file stays on disk."
    two.scan()
    assert names(two) == ["B-F32"]
    two.window.notices.act()
    two.settle()
    assert names(two) == ["A-F32", "B-F32"]
    assert two.settings.values.hidden_models == two.settings.values.model_files == ()
    assert {each.source for each in two.library.models} == {"folder"}


def test_undo_lists_an_added_file_as_before(desk: Desk, make: Make) -> None:
    added = make("elsewhere/Added-F32.gguf")
    desk.add(added)
    pane(desk)
    press(pane(desk), "Remove from list")
    desk.settle()
    assert names(desk) == []
    desk.window.notices.act()
    desk.settle()
    assert names(desk) == ["Added-F32"]
    assert desk.settings.values.model_files == (str(added),)
    assert desk.settings.values.hidden_models == ()


def test_undo_lists_another_apps_model_under_its_name(desk: Desk, tmp_path: Path) -> None:
    ollama(tmp_path / "ollama", "registry.ollama.ai/library/qwen3", "4b")
    desk.add_apps(AppFolder("ollama", str(tmp_path / "ollama")))
    before = desk.library.models
    assert names(desk) == ["qwen3:4b"]
    press(pane(desk), "Remove from list")
    desk.settle()
    assert names(desk) == []
    desk.window.notices.act()
    desk.settle()
    assert desk.library.models == before
    assert desk.settings.values.hidden_models == desk.settings.values.model_files == ()


def test_removing_the_last_one_shows_the_empty_state(two: Desk) -> None:
    for _ in range(2):
        press(pane(two), "Remove from list")
        two.settle()
    said = [each.text() for each in visible(pane(two), QLabel)]
    assert "No models yet" in said


def test_a_loaded_model_that_is_removed_is_unloaded(two: Desk) -> None:
    press(pane(two), "Load")
    two.settle()
    press(pane(two), "Remove from list")
    two.settle()
    assert any(isinstance(request, UnloadModel) for request in two.engine.requests)
    assert not two.inference.loaded


# --- text ---


def test_what_the_header_does_not_say_is_left_out() -> None:
    bare = ModelFacts(
        name="x", architecture=None, parameters=1000, active_parameters=None, layers=None,
        experts=None, experts_used=None, context_length=None, embedding_length=None,
        vocabulary=None, file_type=None, bytes=4000, bits_per_weight=None, chat_template=None,
        license=None, author=None, kind=None, parts=1,
    )  # fmt: skip
    assert [(fact.value, fact.unit) for fact in told(bare)] == [
        ("1K", "weights"),
        ("4 kB", "on disk"),
    ]


def test_time_left() -> None:
    said = [time_left(seconds) for seconds in (0.1, 12.4, 200, 9000)]
    assert said == ["1 s left", "12 s left", "3 min left", "2.5 h left"]


def test_a_long_list_is_no_burden(make_desk: MakeDesk, make: Make) -> None:
    for number in range(300):
        make(f"models/Model-{number}-F32.gguf")
    desk = make_desk()
    desk.scan()
    assert len(names(desk)) == 300
    desk.qtbot.keyClick(rows(desk), Qt.Key.Key_End)
    current = rows(desk).current
    assert current is not None
    assert current.name == "Model-299-F32"


def test_chat_with_it_means_this_one(two: Desk) -> None:
    """The button starts a chat with this model even if the chat was open with another one."""
    press(pane(two), "Load")
    two.settle()
    press(pane(two), "Chat with it")
    two.qtbot.keyClick(rows(two), Qt.Key.Key_Down)
    press(pane(two), "Load")
    two.settle()
    press(pane(two), "Chat with it")
    chat = two.window.pane
    assert isinstance(chat, ChatPane)
    assert chat.choice.path.endswith("B-F32.gguf")
