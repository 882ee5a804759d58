"""Fixtures for the real window with the fake engine. Leftover widgets or threads fail a test."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import keyring
import pytest
import shiboken6
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.i18n import VARIABLE, use
from desktop.core.library.other_apps import AppFolder
from desktop.core.messages import Generate
from desktop.hub.requests import Hub
from desktop.hub.token import TokenStore
from desktop.servers.by_address import EngineByAddress
from desktop.services import conversations as conversation_service
from desktop.services.conversations import Conversations
from desktop.services.downloads import Downloads
from desktop.services.hub_requests import HubRequests
from desktop.services.inference import Inference
from desktop.services.jobs import Job, JobThread
from desktop.services.library import Library
from desktop.services.servers import Servers
from desktop.services.settings import Settings
from desktop.ui.language import speak
from desktop.ui.look.theme import Theme
from desktop.ui.panes.benchmarks.quality import offered_sets as quality_sets
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.chat.answer.answer import AnswerView
from desktop.ui.panes.chat.conversation.question import QuestionView
from desktop.ui.panes.paged import PagedPane, PanePage
from desktop.ui.places import PaneId
from desktop.ui.shell.window import MainWindow
from desktop.ui.widgets.transcript.items import TranscriptNote
from tests import header_only
from tests.fake_engine import FakeEngine
from tests.hub.conftest import QUICK

Make = Callable[..., Path]
P = TypeVar("P", bound=PanePage)

NO_HUB = "http://127.0.0.1:9"
"""Address without a server, as if there were no network."""
SOON_MS = 10
"""Milliseconds after which the window does what it otherwise does after a pause: most tests wait
for that after each change."""
PATIENT = replace(QUICK, connect_s=10.0, answer_s=20.0, stall_s=5.0)
"""Timeouts long enough for a busy computer."""


class _Keyring(KeyringBackend):
    """In-memory keyring that replaces the system's own."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


@pytest.fixture(autouse=True)
def secrets(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[tuple[str, str], str]]:
    """Entries of the test's keyring."""
    monkeypatch.delenv("HF_TOKEN", raising=False)
    before, backend = keyring.get_keyring(), _Keyring()
    keyring.set_keyring(backend)
    yield backend.kept
    keyring.set_keyring(before)


def lock_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test's keyring refuse everything from now on, as if the user didn't unlock it."""

    def refuse(*_: str) -> None:
        raise KeyringLocked

    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring.get_keyring(), name, refuse)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture(autouse=True)
def no_starter(nothing_shipped: None) -> None:
    """Hide the shipped models, so that a window has only the models that a test adds."""


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a function that writes a small model file with a valid header."""

    def write(
        name: str, architecture: str = "llama", more: Mapping[str, object] | None = None
    ) -> Path:
        facts: dict[str, object] = {
            f"{architecture}.block_count": 2,
            f"{architecture}.context_length": 2048,
            f"{architecture}.embedding_length": 32,
            f"{architecture}.attention.head_count": 2,
            "general.file_type": 0,
            **(more or {}),
        }
        tensors = {"blk.0.attn_q.weight": (32, 32)}
        return header_only.write(tmp_path / name, facts, architecture, tensors)

    return write


@pytest.fixture
def sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder that stands in for the shipped question sets."""
    folder = tmp_path / "shipped"
    monkeypatch.setattr(quality_sets, "shipped_questions", lambda: folder)
    return folder


@dataclass
class Desk:
    """A window and its services."""

    settings: Settings
    library: Library
    inference: Inference
    conversations: Conversations
    downloads: Downloads
    window: MainWindow
    engine: FakeEngine
    qtbot: QtBot

    def scan(self) -> None:
        """Search for models and wait for the list."""
        self.library.refresh()
        self.settle()

    def settle(self) -> None:
        """Wait until no work except downloads is in progress."""
        context = self.window.context
        background = context.runtime.background
        services = (background, context.hub_requests, self.inference, self.conversations)
        self.qtbot.waitUntil(
            lambda: not (self.library.scanning or any(each.busy for each in services))
        )

    def add(self, path: Path) -> None:
        self.library.add_file(path)
        self.settle()

    def add_apps(self, *places: AppFolder) -> None:
        """List the models of other apps, too."""
        self.library._apps = lambda: places
        self.scan()

    def open_page(self, pane: PaneId, page: type[P]) -> P:
        """Open a page of a pane."""
        self.window.open_pane(pane, page.id)
        assert isinstance(self.page, page)
        return self.page

    @property
    def page(self) -> PanePage:
        """The page that is shown."""
        shown = self.window.pane
        assert isinstance(shown, PagedPane)
        return shown.page

    def painted(self, widget: QWidget) -> tuple[QImage, QImage]:
        """Return the visible part of a widget twice: as it is on the screen, where only what was
        repainted is new, and painted as a whole."""
        self.qtbot.wait(20)
        place = widget.visibleRegion().boundingRect()
        place.moveTopLeft(widget.mapTo(self.window, place.topLeft()))
        screen = self.window.screen().grabWindow(self.window.winId()).copy(place)
        return screen.toImage(), self.window.grab(place).toImage()


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(
    theme: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MakeDesk]:
    """Build windows; afterward, close them, end their threads, and check that nothing is left."""
    monkeypatch.setattr(conversation_service, "KEEP_MS", SOON_MS)
    before, spoken = set(QApplication.topLevelWidgets()), os.environ.get(VARIABLE, "")
    threads = python_threads()
    open_desks: list[tuple[Desk, JobThread]] = []

    def build(
        engine: FakeEngine | None = None, endpoint: str = NO_HUB, **preferences: object
    ) -> Desk:
        engine = engine or FakeEngine()
        settings = Settings(tmp_path / "settings.json")
        settings.change(**preferences)
        background = JobThread("background")
        library = Library(settings, background, tmp_path / "models")
        servers = Servers()
        inference = Inference(EngineByAddress(engine, servers.engine))
        conversations = Conversations(tmp_path / "conversations.db")
        tokens = TokenStore()
        hub = Hub(tokens.get, endpoint, PATIENT, lambda: settings.values.token_addresses)
        hub_requests = HubRequests(hub, tokens)
        downloads = Downloads(hub, tmp_path / "models", tmp_path / "downloads.json")
        window = MainWindow(
            theme,
            settings,
            library,
            inference,
            background,
            conversations,
            hub_requests,
            downloads,
            servers,
            tmp_path / "logs",
            tmp_path / "data",
        )
        downloads.start()
        desk = Desk(settings, library, inference, conversations, downloads, window, engine, qtbot)
        open_desks.append((desk, background))
        window.resize(1280, 720)
        window.show()
        qtbot.waitExposed(window)
        return desk

    yield build
    for desk, background in open_desks:
        desk.window.closing.stop_asking()
        desk.window.close()
        desk.downloads.shut_down()
        desk.window.context.hub_requests.shut_down()
        desk.window.context.servers.shut_down()
        desk.library.shut_down()
        background.shut_down()
        desk.inference.shut_down()
        desk.conversations.shut_down()
        assert not background.isRunning()
        shiboken6.delete(desk.window)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    gc.freeze()  # exclude what is left from later garbage collections
    theme.change(mode="light")
    theme.change(scale=1.0)
    theme.change(still=False)
    start_in(spoken)
    assert set(QApplication.topLevelWidgets()) <= before, "a top-level widget was left"
    qtbot.waitUntil(lambda: python_threads() <= threads)


def start_in(code: str) -> None:
    """Set the language as at the start of the program."""
    if os.environ.get(VARIABLE, "") != code:
        use(code)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        speak(app)


def python_threads() -> set[threading.Thread]:
    """Return Python's threads, without the dummy threads that stand for QThreads and without a test
    server's threads for open connections."""
    return {
        each
        for each in threading.enumerate()
        if type(each) is not threading._DummyThread and "process_request" not in each.name
    }


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk()


W = TypeVar("W", bound=QWidget)


def visible(root: QWidget, kind: type[W]) -> list[W]:
    """Return all visible widgets of a kind."""
    return [child for child in root.findChildren(kind) if child.isVisible()]


class Chat:
    """The chat pane in its window, with one model in the library."""

    def __init__(self, desk: Desk, engine: FakeEngine) -> None:
        self.desk, self.engine, self.qtbot = desk, engine, desk.qtbot
        desk.window.open_pane("chat")
        assert isinstance(desk.window.pane, ChatPane)
        self.pane = desk.window.pane
        self.view = self.pane.view
        self.edit = self.view.composer.edit

    def type(self, text: str) -> None:
        self.edit.setFocus()
        self.qtbot.keyClicks(self.edit, text)

    def ask(self, text: str = "What is quantization?") -> AnswerView:
        self.type(text)
        self.qtbot.keyClick(self.edit, Qt.Key.Key_Return)
        self.wait()
        return self.answers[-1]

    def start(self, text: str = "Tell me a lot") -> AnswerView:
        """Ask a question and wait for the first words of the answer."""
        self.type(text)
        self.qtbot.keyClick(self.edit, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: bool(self.answers[-1].view.markdown))
        return self.answers[-1]

    def open(self, number: int) -> None:
        """Open a stored conversation, as a click in the list does."""
        self.view.panel.opened.emit(number)
        self.qtbot.waitUntil(lambda: self.pane.conversation.id == number)

    def wait(self) -> None:
        waiting = self.view.composer.waiting
        self.qtbot.waitUntil(lambda: self.pane.idle and waiting.isHidden())
        self.desk.settle()

    def of(self, kind: type[QWidget]) -> list:
        return [item for item in self.view.transcript.items if isinstance(item, kind)]

    @property
    def questions(self) -> list[QuestionView]:
        return self.of(QuestionView)

    @property
    def answers(self) -> list[AnswerView]:
        return self.of(AnswerView)

    @property
    def requests(self) -> list[Generate]:
        return [each for each in self.engine.requests if isinstance(each, Generate)]

    @property
    def notes(self) -> list[str]:
        shown = self.view.transcript.findChildren(TranscriptNote)
        return [note.label.text() for note in shown if note.isVisible()]


MakeChat = Callable[..., Chat]


@pytest.fixture
def make_chat(make_desk: MakeDesk, make: Make) -> MakeChat:
    def build(engine: FakeEngine | None = None, models: int = 1, **preferences: object) -> Chat:
        engine = engine or FakeEngine()
        desk = make_desk(engine, **preferences)
        for number in range(models):
            desk.add(make(f"model-{number + 1}.gguf"))
        return Chat(desk, engine)

    return build


@pytest.fixture
def chat(make_chat: MakeChat) -> Chat:
    return make_chat()


def answer_in_chat(desk: Desk) -> Job:
    """Let Chat answer until the job that is returned is cancelled."""

    def answering(_engine: Engine, cancel: Cancel) -> Iterator[object]:
        while True:
            cancel.wait(0.01)
            yield None

    answer = desk.inference.answer = desk.inference.submit_work(answering, "answer")
    desk.qtbot.waitUntil(lambda: answer.began > 0)
    return answer
