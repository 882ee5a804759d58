"""Tests sharing a model with the class in the window, and joining by code. A stand-in takes the
place of llama-server; the real one is in tests/servers/test_sharing_real.py."""

from __future__ import annotations

import socket
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop.core.servers.class_code import PORT, ClassCode, new_key
from desktop.services.sharing import Sharing
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.benchmarks.speed.run import VARY
from desktop.ui.panes.models.elsewhere.page import ElsewherePage
from tests.servers.recorded import RecordedServer
from tests.servers.test_sharing import needs_scripts
from tests.servers.test_sharing import program as program  # a fixture
from tests.ui.conftest import Desk, Make, MakeDesk, lock_keyring
from tests.ui.test_elsewhere import connected, opened

OURS = "127.0.0.1"
TAKES_MS = 60_000


@pytest.fixture
def desk(make_desk: MakeDesk, program: str, make: Make) -> Desk:
    made = make_desk(llama_server=program)
    made.add(make("Tiny-1M-F32.gguf"))
    return made


def prepared(desk: Desk) -> ElsewherePage:
    page = opened(desk)
    page.parts.choose("share")
    view = page.sharing
    desk.qtbot.waitUntil(lambda: view.address.count() > 0, timeout=TAKES_MS)
    view.address.setCurrentIndex(view.address.findData(OURS))
    return page


def shared(desk: Desk) -> ElsewherePage:
    page = prepared(desk)
    sharing = desk.window.context.servers.sharing
    desk.qtbot.mouseClick(page.sharing.share, Qt.MouseButton.LeftButton)
    assert sharing.state == "starting"
    assert "Starting to share a model" in desk.window.content.status._network.text()
    desk.qtbot.waitUntil(lambda: sharing.state == "on", timeout=TAKES_MS)
    return page


def code_in(desk: Desk) -> ClassCode:
    """Share the model, and return its code."""
    codes: list[ClassCode] = []
    sharing = desk.window.context.servers.sharing
    sharing.changed.connect(lambda: codes.extend([sharing.code] if sharing.code else []))
    desk.qtbot.mouseClick(prepared(desk).sharing.share, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: bool(codes), timeout=TAKES_MS)
    return codes[0]


def code_of(page: ElsewherePage) -> str:
    return page.sharing._shared.code.text()


@needs_scripts
def test_one_click_shares_and_one_stops(desk: Desk, qtbot: QtBot) -> None:
    page, status = prepared(desk), desk.window.content.status
    assert not status.stop_sharing.isVisible()
    assert "of memory" in page.sharing.memory.text()
    assert "8 people" in page.sharing.memory.text()
    page = shared(desk)
    sharing = desk.window.context.servers.sharing
    first = code_of(page)
    assert first == str(sharing.code)
    assert page.sharing._shared.code.isVisible()
    assert "Only this laptop can ask the shared model" in status._network.text()
    card = page.sharing._shared
    qtbot.waitUntil(lambda: "1 of 1 answers" in card.activity.text(), timeout=TAKES_MS)
    qtbot.waitUntil(lambda: "tokens/s" in card.activity.text(), timeout=TAKES_MS)
    qtbot.mouseClick(status.stop_sharing, Qt.MouseButton.LeftButton)
    assert sharing.state == "off"
    assert "Everything runs on this laptop" in status._network.text()
    assert page.sharing.share.isVisible()
    assert code_of(shared(desk)) != first, "the next class has another key"


@pytest.mark.parametrize("address", [OURS, "192.0.2.1"])
def test_who_can_ask_is_said(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    desk = make_desk()
    card = opened(desk).sharing._shared
    sharing = desk.window.context.servers.sharing
    monkeypatch.setattr(sharing, "code", ClassCode(address, PORT, new_key()))
    monkeypatch.setattr(sharing, "_address", address)
    sharing.changed.emit()
    alone, status = address == OURS, desk.window.content.status._network.text()
    assert ("Only this laptop can ask the shared model" in status) == alone
    assert ("Others can ask the shared model" in status) != alone
    assert ("on this laptop only" in card.title.text()) == alone
    assert ("with the class" in card.title.text()) != alone
    assert card.steps.text().startswith("On this laptop:" if alone else "On each laptop:")
    assert card.activity.text().startswith("Only this laptop" if alone else "Others can ask")


@needs_scripts
def test_the_shared_model_is_measured_as_a_class(desk: Desk, qtbot: QtBot) -> None:
    page = shared(desk)
    context = desk.window.context
    code = context.servers.sharing.code
    assert code is not None
    qtbot.mouseClick(page.sharing._shared.measure, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.window.pane.id == "benchmarks")
    speed = desk.page
    assert isinstance(speed, SpeedPage)
    assert speed.model.path.startswith(f"{code.server}#Tiny")
    assert VARY[speed.vary.currentIndex()][0] == "people"
    assert speed.result.task.running or speed.result.problem.isVisible()
    assert context.servers.keys.get(code.server) == code.key
    assert [each.path for each in desk.library.servers] == [speed.model.path]
    speed.result.task.abandon()
    context.servers.sharing.stop()
    assert not desk.library.servers, "nothing answers there anymore"
    qtbot.waitUntil(lambda: not context.servers.keys.get(code.server), timeout=TAKES_MS)


@needs_scripts
@pytest.mark.parametrize("ended", [False, True])
def test_closing_takes_the_shared_model_off_the_list(
    desk: Desk,
    secrets: dict[tuple[str, str], str],
    monkeypatch: pytest.MonkeyPatch,
    ended: bool,
) -> None:
    """Also if llama-server has ended by itself, and its key was kept for the next one."""
    context = desk.window.context
    sharing = context.servers.sharing
    with monkeypatch.context() as patch:
        if ended:
            patch.setenv("GLASSBOX_TEST_STAND_IN", "dies")
        code = code_in(desk)
    desk.qtbot.waitUntil(lambda: not ended or sharing.state == "off", timeout=TAKES_MS)
    others = "http://127.0.0.1:9#other"
    for each in (f"{code.server}#Tiny", others):
        desk.library.list_server(each, True)
    context.servers.keys.set(code.server, code.key)
    context.servers.keys.set("http://127.0.0.1:9", "kept")
    context.servers.shut_down()
    assert [each.path for each in desk.library.servers] == [others]
    assert list(secrets.values()) == ["kept"], "the key of the class isn't in the keyring anymore"


@needs_scripts
def test_a_key_that_the_keyring_keeps_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    code = code_in(desk)
    context = desk.window.context
    context.servers.keys.set(code.server, code.key)
    lock_keyring(monkeypatch)
    with desk.qtbot.waitSignal(context.servers.sharing.failed, timeout=TAKES_MS):
        context.servers.sharing.stop()
    assert desk.window.notices.current is not None
    assert "couldn't delete the key" in desk.window.notices.current.text


@needs_scripts
def test_a_key_that_the_keyring_keeps_is_logged_when_the_window_closes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    code, servers = code_in(desk), desk.window.context.servers
    servers.keys.set(code.server, code.key)
    lock_keyring(monkeypatch)
    servers.shut_down()
    assert "couldn't delete the key for 127.0.0.1" in caplog.text
    assert code.key not in caplog.text


@needs_scripts
def test_a_code_that_is_replaced_is_forgotten(
    desk: Desk, secrets: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program has taken the port since llama-server ended."""
    sharing = desk.window.context.servers.sharing
    with monkeypatch.context() as patch:
        patch.setenv("GLASSBOX_TEST_STAND_IN", "dies")
        code = code_in(desk)
    desk.qtbot.waitUntil(lambda: sharing.state == "off", timeout=TAKES_MS)
    desk.window.context.servers.keys.set(code.server, code.key)
    with socket.create_server((OURS, code.port)):
        assert code_in(desk).port != code.port
        desk.qtbot.waitUntil(lambda: not secrets, timeout=TAKES_MS)


@needs_scripts
def test_a_key_stored_after_the_sharing_was_stopped_is_forgotten(
    desk: Desk, secrets: dict[tuple[str, str], str]
) -> None:
    page = shared(desk)
    sharing = desk.window.context.servers.sharing
    stored = threading.Event()
    desk.window.context.runtime.background.call(lambda: stored.wait(60), "other work")
    page.sharing._shared.measure.click()
    sharing.stop()
    stored.set()
    desk.settle()
    desk.qtbot.waitUntil(lambda: not secrets, timeout=TAKES_MS)
    assert not desk.library.servers
    assert desk.window.pane.id == "models"


@needs_scripts
def test_closing_asks_while_others_can_ask(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared(desk)
    assert desk.window.closing.may_close(), "nobody else can ask"
    monkeypatch.setattr(Sharing, "alone", False)
    assert not desk.window.close()
    (box,) = (each for each in desk.window.findChildren(QMessageBox) if each.isVisible())
    assert "sharing a model with the class" in box.text()
    (keep,) = (each for each in box.buttons() if each.text() == "Keep working")
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert desk.window.context.servers.sharing.state == "on"
    desk.window.context.servers.sharing.stop()
    assert desk.window.close()


@needs_scripts
def test_a_server_that_dies_is_said_and_the_code_stays(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = prepared(desk)
    monkeypatch.setenv("GLASSBOX_TEST_STAND_IN", "dies")
    sharing, notices = desk.window.context.servers.sharing, desk.window.notices
    with qtbot.waitSignal(sharing.failed, timeout=TAKES_MS):
        shared(desk)
        first = code_of(page)
    assert sharing.state == "off"
    assert notices.current is not None
    assert "llama-server stopped" in notices.current.text
    monkeypatch.setenv("GLASSBOX_TEST_STAND_IN", "")
    assert code_of(shared(desk)) == first


def test_without_the_program_it_is_said_before(make_desk: MakeDesk, qtbot: QtBot) -> None:
    made = make_desk(llama_server="/nowhere")
    view = prepared(made).sharing
    qtbot.waitUntil(lambda: view.problem.isVisible())
    assert "/nowhere" in view.problem.text()
    assert view.choose.isVisible()
    assert not view.share.isEnabled()


def test_the_choices_fit_on_a_projector(make_desk: MakeDesk) -> None:
    made = make_desk(scale=1.5)
    page = opened(made)
    page.parts.choose("share")
    assert page.sharing.minimumSizeHint().width() <= page.width()


@needs_scripts
def test_the_folder_is_chosen_once(
    make_desk: MakeDesk, qtbot: QtBot, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_desk(llama_server="/nowhere")
    view = prepared(made).sharing
    qtbot.waitUntil(lambda: view.choose.isVisible())
    monkeypatch.setattr(made.window.context.shell.files, "ask_folder", lambda *_: program)
    qtbot.mouseClick(view.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.problem.isVisible())
    assert made.settings.values.llama_server == program


@needs_scripts
def test_an_address_that_is_gone_is_said(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = prepared(desk)
    monkeypatch.setattr("desktop.servers.sharing.network.has_address", lambda _address: False)
    shared(desk)
    gone = page.sharing._shared.gone
    qtbot.waitUntil(gone.isVisible, timeout=TAKES_MS)
    assert "no longer has the address 127.0.0.1" in gone.text()


@needs_scripts
def test_a_reset_for_the_next_group_ends_it(desk: Desk) -> None:
    shared(desk)
    desk.window.resetting.service.starting.emit()
    assert desk.window.context.servers.sharing.state == "off"


@needs_scripts
def test_the_code_is_shown_again_after_the_pane_was_closed(desk: Desk) -> None:
    """As after a change of the language, or of the page."""
    code = code_of(shared(desk))
    desk.window._rebuild(lambda: None)
    page = opened(desk)
    desk.qtbot.waitUntil(page.sharing._shared.code.isVisible)
    assert code_of(page) == code


def test_joining_by_code(make_desk: MakeDesk) -> None:
    key = new_key()
    with RecordedServer("llama_server", key=key) as server:
        port = int(server.address.rpartition(":")[2])
        code = ClassCode(OURS, port, key)
        made = make_desk()
        page = connected(made, str(code).lower())
        assert page.using.chat.isVisible(), page.using.wrong.text()
        assert made.window.context.servers.keys.get(server.address) == key
        page = connected(made, str(code._replace(key=new_key())))
        assert "another class" in page.using.wrong.text()
        requests = len(server.requests)
        typed = str(code)
        page = connected(made, typed[:-1] + ("0" if typed[-1] != "0" else "1"))
        assert "typo" in page.using.wrong.text()
        assert len(server.requests) == requests, "a mistyped code asks nobody"
    page = connected(made, str(code))
    assert "can't be reached" in page.using.wrong.text()


def test_what_was_found_out_for_other_choices_is_not_shown(
    make_desk: MakeDesk, make: Make, qtbot: QtBot
) -> None:
    made = make_desk(llama_server="/nowhere")
    made.add(make("Tiny-1M-F32.gguf"))
    view = prepared(made).sharing
    qtbot.waitUntil(lambda: "8 people" in view.memory.text(), timeout=TAKES_MS)
    before, thread = view.memory.text(), made.window.context.servers.sharing._thread
    view._prepare()
    view.people.setValue(2)
    view._later.stop()  # what it takes for 2 people isn't known
    qtbot.waitUntil(lambda: not thread.busy, timeout=TAKES_MS)
    qtbot.wait(20)
    assert view.memory.text() == before
    view._later.start()
    qtbot.waitUntil(lambda: "2 people" in view.memory.text(), timeout=TAKES_MS)
