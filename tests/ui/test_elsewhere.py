"""Tests models on servers in the window."""

from __future__ import annotations

import base64
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.core import i18n
from desktop.core.conversations.token_record import packed, unpacked
from desktop.core.messages import LoadModel
from desktop.core.resources import resource
from desktop.core.servers.address import host_of
from desktop.core.servers.facts import Kind
from desktop.servers.sharing.network import OwnAddress
from desktop.services.hub_requests import HubRequests
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.chat.answer.answer import AnswerView
from desktop.ui.panes.models.elsewhere.page import ElsewherePage
from tests.free_port import free_port
from tests.servers.places import command, running
from tests.servers.recorded import MODEL, WORDS, RecordedServer
from tests.ui.conftest import Desk, MakeDesk, answer_in_chat, lock_keyring

TEXT = "".join(WORDS)


def opened(desk: Desk) -> ElsewherePage:
    return desk.open_page("models", ElsewherePage)


def connected(desk: Desk, address: str, key: str = "") -> ElsewherePage:
    page = opened(desk)
    page.using.address.setText(address)
    page.using.key.setText(key)
    desk.qtbot.mouseClick(page.using.connect_button, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: page.using.chat.isVisible() or page.using.wrong.isVisible())
    return page


def cells(page: ElsewherePage) -> dict[str, tuple[str, str]]:
    table = page.using.table
    texts = [
        [table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())
    ]
    return {what: (mark, detail) for what, mark, detail in texts}


def test_a_server_is_asked_only_when_the_user_connects(
    make_desk: MakeDesk,
) -> None:
    with RecordedServer("lm_studio") as server:
        made = make_desk(server_models=(f"{server.address}#{MODEL}",))
        page = opened(made)
        page.using.saved.setCurrentIndex(1)
        page.using.saved.activated.emit(1)
        assert page.using.address.text() == f"{server.address}#{MODEL}"
        assert not server.requests
        page = connected(made, server.address)
        assert server.requests
        found = cells(page)
        assert found["Token probabilities"] == (
            "✗",
            "LM Studio sends no log-probabilities in chat.",
        )
        assert found["Images"][0] == "✓"
        assert "LM Studio" in page.using.title.text()


@pytest.mark.parametrize("key", ["", "wrong", "two words"])
def test_a_wrong_key_is_said(make_desk: MakeDesk, key: str) -> None:
    with RecordedServer("vllm", key="right") as server:
        page = connected(make_desk(), server.address, key)
        assert "key" in page.using.wrong.text()
        assert not page.using.chat.isVisible()


def test_chat_with_a_model_on_a_server(
    make_desk: MakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RecordedServer("vllm", key="right", thinks="reasoning") as server:
        made = make_desk()
        page = connected(made, server.address, "right")
        qtbot.mouseClick(page.using.chat, Qt.MouseButton.LeftButton)
        pane = made.window.pane
        assert isinstance(pane, ChatPane)
        path = f"{server.address}#{MODEL}"
        qtbot.waitUntil(lambda: path in made.inference.loaded)
        status = made.window.content.status
        assert "Connected to 127.0.0.1" in status._network.text()
        with monkeypatch.context() as patch:  # also while something else uses the network
            patch.setattr(HubRequests, "busy", True)
            status._show_network()
            assert "Connected to 127.0.0.1" in status._network.text()
            assert "Hugging Face Hub" in status._network.text()
        pane.sending.send("Why?")
        qtbot.waitUntil(lambda: bool(pane.shown.answers) and pane.shown.answers[-1].reply.ended)
        reply = pane.shown.answers[-1].reply
        assert reply.text == TEXT
        assert reply.thinking == "Let me see"
        assert pane.view.composer.sure.isEnabled()
        assert made.settings.values.server_models == (path,)
        text = (made.settings.path).read_text() if made.settings.path.exists() else ""
        assert "right" not in text.replace("copyright", "")


def test_llama_cpp_pythons_server_for_real(
    make_desk: MakeDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    """It is recognized, its table is right, and it answers in Chat."""
    port = free_port()
    file = resource("models", "Pebble-1-3M-Instruct-F16.gguf")
    words = command("llama_cpp_python", str(file), port, tmp_path)
    with running(words, port, tmp_path / "log") as (away, _):
        made = make_desk()
        page = connected(made, away)
        assert "llama-cpp-python" in page.using.title.text()
        found = cells(page)
        assert found["Token probabilities"][0] == "✓"
        assert found["Log-likelihood of a given text"][0] == "✗"
        assert found["Token counts"][0] == "✗"
        qtbot.mouseClick(page.using.chat, Qt.MouseButton.LeftButton)
        pane = made.window.pane
        assert isinstance(pane, ChatPane)
        qtbot.waitUntil(lambda: bool(made.inference.loaded), timeout=60_000)
        pane.sending.send("What is 3 plus 4?")
        shown = pane.shown
        qtbot.waitUntil(
            lambda: bool(shown.answers) and shown.answers[-1].reply.ended, timeout=60_000
        )
        assert "7" in shown.answers[-1].reply.text


def test_a_model_is_listed_without_a_chat(make_desk: MakeDesk, qtbot: QtBot) -> None:
    with RecordedServer("vllm") as server:
        made = make_desk()
        page = connected(made, server.address)
        path = f"{server.address}#{MODEL}"
        sent = len(server.requests)
        qtbot.mouseClick(page.using.add, Qt.MouseButton.LeftButton)
        assert [each.path for each in made.library.servers] == [path]
        assert not page.using.add.isVisible()
        assert page.using.saved.findData(path) >= 0
        speed = made.open_page("benchmarks", SpeedPage)
        assert speed.model.findData(path) >= 0
        assert len(server.requests) == sent


def test_a_model_is_removed_with_its_key(make_desk: MakeDesk, qtbot: QtBot) -> None:
    made = make_desk(server_models=("http://127.0.0.1:9#m",))
    made.window.context.servers.keys.set("http://127.0.0.1:9", "secret")
    page = opened(made)
    page.using.saved.setCurrentIndex(1)
    page.using.saved.activated.emit(1)
    qtbot.mouseClick(page.using.remove, Qt.MouseButton.LeftButton)
    assert made.settings.values.server_models == ()
    qtbot.waitUntil(lambda: made.window.context.servers.keys.get("http://127.0.0.1:9") == "")


def test_a_model_that_waits_to_be_connected_is_removed_too(
    make_desk: MakeDesk, qtbot: QtBot
) -> None:
    with RecordedServer("vllm") as server:
        path = f"{server.address}#{MODEL}"
        made = make_desk(server_models=(path,))
        page = opened(made)
        page.using.saved.setCurrentIndex(1)
        page.using.saved.activated.emit(1)
        other = answer_in_chat(made)
        made.inference.submit(LoadModel(path))
        qtbot.mouseClick(page.using.remove, Qt.MouseButton.LeftButton)
        other.cancel()
        made.settle()
        assert not made.inference.loaded


def test_a_key_that_stays_in_a_locked_keyring(
    make_desk: MakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_desk(server_models=("http://127.0.0.1:9#m",))
    keys = made.window.context.servers.keys
    keys.set("http://127.0.0.1:9", "secret")
    page = opened(made)
    lock_keyring(monkeypatch)
    page.using.saved.setCurrentIndex(1)
    page.using.saved.activated.emit(1)
    qtbot.mouseClick(page.using.remove, Qt.MouseButton.LeftButton)
    notices = made.window.notices
    qtbot.waitUntil(lambda: notices.current is not None)
    assert notices.current is not None
    assert "couldn't delete the key for 127.0.0.1:9" in notices.current.text
    assert made.settings.values.server_models == ()
    assert keys.get("http://127.0.0.1:9") == ""


def looking(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch, server: RecordedServer
) -> ElsewherePage:
    """Open the page and begin to look for a server on this laptop."""
    port = int(server.address.rpartition(":")[2])
    monkeypatch.setattr("desktop.servers.probe.PORTS", (port,))
    page = opened(make_desk())
    page.using.look.click()
    return page


def test_looking_on_this_laptop(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    with RecordedServer("ollama") as server:
        page = looking(make_desk, monkeypatch, server)
        qtbot.waitUntil(lambda: page.using.address.text() == server.address)


def test_the_search_leaves_an_address_that_was_typed_meanwhile(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    with RecordedServer("ollama") as server:
        page = looking(make_desk, monkeypatch, server)
        qtbot.keyClicks(page.using.address, "http://10.0.0.7:8000")
        qtbot.waitUntil(lambda: "Found" in page.using.state.text())
        assert page.using.address.text() == "http://10.0.0.7:8000"
        assert page.using.state.text() == f"Found {host_of(server.address)}."


def test_the_status_bar_names_a_server_until_its_work_ends(
    make_desk: MakeDesk, qtbot: QtBot
) -> None:
    """Also if other work, or a search, is waiting behind it."""
    made = make_desk()
    servers, status = made.window.context.servers, made.window.content.status
    go_on = threading.Event()
    servers.submit(lambda _cancel: iter([go_on.wait(60)]), "hold")
    with RecordedServer("ollama") as server:
        servers.ask(server.address)
        servers.look()
        assert "Connected to 127.0.0.1" in status._network.text()
        servers.submit(lambda _cancel: iter([None]), "other work")
        assert "Connected to 127.0.0.1" in status._network.text()
        behind = threading.Event()
        servers.submit(lambda _cancel: iter([behind.wait(60)]), "hold")
        go_on.set()
        qtbot.waitUntil(lambda: "Everything runs on this laptop" in status._network.text())
        assert servers._asking.busy
        behind.set()


def test_a_late_answer_doesnt_replace_what_was_asked_for_since(
    make_desk: MakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_desk()
    asking = made.window.context.servers._asking
    with RecordedServer("ollama") as server:
        page = opened(made)
        page.using.address.setText(server.address)
        page.using._connect()
        until = time.monotonic() + 60
        while not any(kind == "finished" for _, kind, _ in asking._outbox):
            assert time.monotonic() < until
            time.sleep(0.01)
        monkeypatch.setattr("desktop.servers.probe.PORTS", ())
        page.using._look()
        qtbot.waitUntil(lambda: not asking.busy)
        assert not page.using.chat.isVisible()
        assert "No server answers" in page.using.state.text()
        page.using.address.setText(server.address)
        page.using._connect()
        page.using.address.setText("http://")
        page.using._connect()
        wrong = page.using.wrong.text()
        qtbot.waitUntil(lambda: not asking.busy)
        assert page.using.wrong.text() == wrong != ""
        assert not page.using.chat.isVisible()


def test_other_panes_take_a_model_of_this_laptop(make_desk: MakeDesk, qtbot: QtBot) -> None:
    """A connected model isn't the default of panes that need its file."""
    with RecordedServer("vllm") as server:
        made = make_desk()
        before = made.window.context.runtime.models.default()
        page = connected(made, server.address)
        qtbot.mouseClick(page.using.chat, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(made.inference.loaded))
        assert made.window.context.runtime.models.default() == before
        assert all(not each.path.startswith("http") for each in made.library.usable)


def chat_on(server: RecordedServer, desk: Desk) -> ChatPane:
    page = connected(desk, server.address)
    desk.qtbot.mouseClick(page.using.chat, Qt.MouseButton.LeftButton)
    pane = desk.window.pane
    assert isinstance(pane, ChatPane)
    desk.qtbot.waitUntil(lambda: f"{server.address}#{MODEL}" in desk.inference.loaded)
    return pane


def answered(pane: ChatPane, qtbot: QtBot) -> AnswerView:
    pane.view.composer.edit.setPlainText("Why?")
    pane.sending.send("Why?")
    qtbot.waitUntil(lambda: bool(pane.shown.answers) and pane.shown.answers[-1].reply.ended)
    return pane.shown.answers[-1]


@pytest.mark.parametrize("kind", ["llama_server", "ollama"])
def test_how_sure_a_model_on_a_server_is(make_desk: MakeDesk, qtbot: QtBot, kind: Kind) -> None:
    """Ollama sends no token ids, so its tokens are told apart by their texts."""
    with RecordedServer(kind) as server:
        made = make_desk()
        pane = chat_on(server, made)
        qtbot.mouseClick(pane.view.composer.sure, Qt.MouseButton.LeftButton)
        answer = answered(pane, qtbot)
        assert answer.reply.has_probabilities
        answer.pointed.emit(0)
        card = pane.view.probability_card
        assert [(row.name, round(row.own, 2), row.drawn) for row in card.bars.rows] == [
            ("Four", 0.75, True),
            ("?", 0.25, False),
            ("all others", 0.0, False),
        ]
        assert "at temperature 1" in card.words.text()
        assert not card.slider.isVisible()
        made.settle()
        assert answer.reply.record is not None
        record = unpacked(packed(answer.reply.record))
        first = record.tokens[0].probabilities
        assert first is not None
        assert [each.text for each in first.best] == ["Four", "?"]
        assert first.probability == pytest.approx(0.75)
        assert first.only_at_one


def test_why_a_server_does_not_say_how_sure(make_desk: MakeDesk, qtbot: QtBot) -> None:
    with RecordedServer("lm_studio") as server:
        sure = chat_on(server, make_desk()).view.composer.sure
        assert not sure.isEnabled()
        assert sure.toolTip() == "LM Studio sends no log-probabilities in chat."


@pytest.mark.parametrize(("kind", "sees"), [("lm_studio", True), ("llama_server", False)])
def test_images_go_to_servers_that_see(
    make_desk: MakeDesk, qtbot: QtBot, kind: Kind, sees: bool
) -> None:
    with RecordedServer(kind) as server:
        made = make_desk()
        pane = chat_on(server, made)
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        pane.attaching.add_image(image)
        if not sees:
            qtbot.waitUntil(lambda: made.window.notices.current is not None)
            assert made.window.notices.current.text.endswith("doesn't read images.")
            return
        qtbot.waitUntil(lambda: bool(pane.attaching.ids))
        answered(pane, qtbot)
        assert made.window.notices.current is None
        sent = [fields for _, _, fields in server.requests if fields.get("messages")][-1]
        picture, text = sent["messages"][-1]["content"]
        assert text == {"type": "text", "text": "Why?"}
        url = picture["image_url"]["url"]
        assert url.startswith("data:image/png;base64,")
        shown = QImage.fromData(base64.b64decode(url.partition(",")[2]))
        assert shown.pixelColor(0, 0) == QColor("red")


class TwoModels(RecordedServer):
    def _own_pages(self) -> dict[str, dict[str, Any]]:
        listed = [self._model(), {**self._model(), "id": "another"}]
        return {**super()._own_pages(), "/v1/models": {"object": "list", "data": listed}}


def test_a_key_goes_only_to_the_server_for_which_it_was_typed(
    make_desk: MakeDesk, qtbot: QtBot
) -> None:
    with TwoModels("vllm", key="ours") as server:
        made = make_desk()
        view, keys = opened(made).using, made.window.context.servers.keys
        view.address.setText(server.address)
        view.key.setText("ours")
        view.connect_button.click()
        qtbot.waitUntil(lambda: view.models.isVisible())
        assert view.key.text() == ""
        view.address.setText("http://10.0.0.7:8000")
        view.key.setText("theirs")
        for index in range(view.models.count()):
            view.models.setCurrentIndex(index)
            view.models.activated.emit(index)
            qtbot.waitUntil(lambda: view.chat.isVisible() or view.wrong.isVisible())
            assert not view.wrong.isVisible(), view.wrong.text()
            view.chat.hide()
        assert all("theirs" not in str(headers) for _, headers, _ in server.requests)
        assert keys.get(server.address) == "ours"
        assert view.key.text() == "theirs", "it is still to be sent"


def test_an_address_from_the_list_takes_no_key_along(make_desk: MakeDesk) -> None:
    made = make_desk(server_models=("http://127.0.0.1:9#m",))
    view = opened(made).using
    view.address.setText("http://10.0.0.7:8000")
    view.key.setText("theirs")
    view.saved.setCurrentIndex(1)
    view.saved.activated.emit(1)
    assert (view.address.text(), view.key.text()) == ("http://127.0.0.1:9#m", "")


def test_an_address_stays_chosen_when_the_list_changes(make_desk: MakeDesk) -> None:
    made = make_desk(server_models=("http://127.0.0.1:9#m",))
    view = opened(made).using
    view.saved.setCurrentIndex(1)
    view.saved.activated.emit(1)
    made.library.changed.emit()  # as when a scan has found something
    assert view.saved.currentIndex() == 1
    assert view.remove.isVisible()
    made.library.list_server("http://127.0.0.1:9#m", False)
    assert not view.remove.isVisible()


def in_german(desk: Desk) -> ElsewherePage:
    """Change the language, and return the page that takes the place of the earlier one."""
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    page = desk.page
    assert isinstance(page, ElsewherePage)
    return page


def test_what_a_server_can_do_stays_when_the_language_changes(
    make_desk: MakeDesk, qtbot: QtBot
) -> None:
    with RecordedServer("vllm") as server:
        made = make_desk()
        before = connected(made, server.address)
        checks, sent = before.using.table.rowCount(), len(server.requests)
        page = in_german(made)
        assert page is not before
        qtbot.waitUntil(page.using.chat.isVisible)
        assert page.using.address.text() == server.address
        assert page.using.table.rowCount() == checks
        assert len(server.requests) == sent


def test_a_server_answers_even_if_the_language_changes_first(
    make_desk: MakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()
    with RecordedServer("vllm", key="right") as server:
        got = server.got
        monkeypatch.setattr(server, "got", lambda path: answers.wait(60) and got(path))
        made = make_desk()
        before = opened(made)
        before.using.address.setText(server.address)
        before.using.key.setText("right")
        before.using._connect()
        page = in_german(made)
        answers.set()
        qtbot.waitUntil(page.using.chat.isVisible)


def test_the_network_stays_when_the_language_changes(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    found = [OwnAddress("192.0.2.1", "eth0"), OwnAddress("192.0.2.2", "wlan0")]
    monkeypatch.setattr("desktop.servers.sharing.network.own_addresses", lambda: found)
    made = make_desk()
    before = opened(made)
    before.parts.choose("share")
    qtbot.waitUntil(lambda: before.sharing.address.count() == 3)
    before.sharing.address.setCurrentIndex(1)
    page = in_german(made)
    qtbot.waitUntil(lambda: page.sharing.address.count() == 3)
    assert page.sharing.address.address == "192.0.2.2"
