"""Tests that the answer of a slow service does no harm to a page that was closed in the meantime,
here by a change of the language, which doesn't wait for the Hub, the keyring, or the list of
conversations."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from desktop.core import i18n
from desktop.core.conversations.export import write_export
from desktop.core.process.keyring_entry import SERVICE
from desktop.hub.token import ENTRY
from desktop.services.jobs import JobThread
from tests.fake_engine import FakeEngine
from tests.hub.server import HubServer, Repo
from tests.ui.conftest import Chat, Desk, Make, MakeChat, MakeDesk
from tests.ui.finding import Find


@contextmanager
def closed_before(desk: Desk, *threads: JobThread) -> Iterator[None]:
    """Delay the jobs that are submitted inside of the block, until the pages are closed."""
    go_on = threading.Event()
    for each in threads:
        each.call(lambda: go_on.wait(60))
    try:
        yield
        desk.settings.change(language="de")
        desk.qtbot.waitUntil(lambda: i18n.language() == "de")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    finally:
        go_on.set()
    desk.settle()


@pytest.mark.parametrize("late", ["headers", "no headers", "token"])
def test_the_hub_answers_a_closed_page(
    late: str, make_desk: MakeDesk, make: Make, secrets: dict[tuple[str, str], str]
) -> None:
    secrets[SERVICE, ENTRY] = "hf_good_token"
    data = b"no model" if late == "no headers" else make("on-the-hub/model.gguf").read_bytes()
    with HubServer(Repo("maker/Tiny-GGUF", {"Tiny-Q4_0.gguf": data}, gated=True)) as server:
        server.may_read.add("hf_good_token")
        find = Find(make_desk(endpoint=server.endpoint, language="en"))
        desk, hub = find.desk, find.desk.window.context.hub_requests
        find.type("tiny")
        if late == "token":
            find.choose("Tiny-GGUF")
            with closed_before(desk, hub._asking):
                find.press("Remove token")
            assert secrets == {}
        else:
            with closed_before(desk, hub._reading):
                find.list.setCurrentIndex(find.list.rows.index(find.names.index("Tiny-GGUF")))
                desk.qtbot.waitUntil(lambda: bool(find.files) and not hub._asking.busy)


def open_first(chat: Chat) -> None:
    chat.view.panel.opened.emit(chat.desk.conversations.summaries[-1].id)


def open_deleted(chat: Chat) -> None:
    first = chat.desk.conversations.summaries[-1].id
    chat.desk.conversations.delete(first)
    chat.view.panel.opened.emit(first)


def search(chat: Chat) -> None:
    chat.view.panel.searched.emit("bits")


def show_probabilities(chat: Chat) -> None:
    (answer,) = chat.answers
    answer.reply.record, answer.reply.looked_up = None, False
    chat.pane.inside._recall(answer)


@pytest.mark.parametrize("ask", [open_first, open_deleted, search, show_probabilities])
def test_a_conversation_is_read_for_a_closed_pane(
    ask: Callable[[Chat], None], make_chat: MakeChat
) -> None:
    chat: Chat = make_chat(FakeEngine("Four bits."), language="en", show_probabilities=True)
    chat.ask("One?")
    chat.pane.new_chat()
    chat.ask("Two?")
    with closed_before(chat.desk, chat.desk.conversations._thread):
        ask(chat)
    again = Chat(chat.desk, chat.engine)
    assert [each.reply.turn.text for each in again.answers] == ["Four bits."]


def test_an_import_is_kept_though_the_pane_was_closed(make_chat: MakeChat, tmp_path: Path) -> None:
    chat: Chat = make_chat(FakeEngine("Four bits."), language="en")
    chat.ask("One?")
    write_export(chat.pane.conversation, tmp_path / "one.json")
    with closed_before(chat.desk, chat.desk.conversations._thread):
        chat.pane.conversation_actions.import_from(tmp_path / "one.json")
    assert len(chat.desk.conversations.summaries) == 2


def test_an_export_is_written_though_the_pane_was_closed(
    make_chat: MakeChat, tmp_path: Path
) -> None:
    chat: Chat = make_chat(FakeEngine("Four bits."), language="en")
    chat.ask("One?")
    first = chat.pane.conversation.id
    chat.pane.new_chat()
    with closed_before(chat.desk, chat.desk.conversations._thread):
        chat.pane.conversation_actions.export_to(first, tmp_path / "one.md")
    chat.desk.settle()
    assert "Four bits." in (tmp_path / "one.md").read_text()
