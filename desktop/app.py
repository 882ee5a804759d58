"""Composition root of the window: builds the parts, shows the window, and shuts down in order."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from threading import Thread

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.core.engine_protocol import Engine
from desktop.core.errors import UserError
from desktop.core.files.atomic_write import remove_all_left_over
from desktop.core.files.own_json import quarantine_damaged
from desktop.core.files.private import close_to_others
from desktop.core.files.quarantine import clear_the_way
from desktop.core.i18n import tr
from desktop.core.library import other_apps
from desktop.core.library.facts_cache import FactsCache
from desktop.core.process import heap
from desktop.core.process.single_instance import Opening, SingleInstance
from desktop.core.resources import resource
from desktop.core.settings import read_settings
from desktop.core.shipped import translation_problem
from desktop.engine.remote.client import RemoteEngine
from desktop.engine.remote.reach import present
from desktop.folders import Folders
from desktop.hub.requests import Hub
from desktop.hub.token import TokenStore
from desktop.logs import bug, catch_bugs, log_to
from desktop.servers.by_address import EngineByAddress
from desktop.services.conversations import Conversations
from desktop.services.downloads import Downloads
from desktop.services.hub_requests import HubRequests
from desktop.services.inference import Inference
from desktop.services.jobs import JobThread, end_all
from desktop.services.library import Library
from desktop.services.servers import Servers
from desktop.services.settings import Settings
from desktop.ui.language import speak
from desktop.ui.look.theme import Theme
from desktop.ui.shell.garbage import GarbageCollector
from desktop.ui.shell.window import MainWindow
from desktop.ui.shell.window_place import come_forward

log = logging.getLogger(__name__)

APP_ID = "Glassbox.Glassbox"
"""The AppUserModelID, which is the same as that of the shortcut (packaging/bundle/setup.nsi)."""
AFTER_THE_FIRST_PAINT_MS = 100
CHARTS = ("numpy", "pyqtgraph")
SIGNALS = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True)
class Parts:
    """The objects that exist as long as the window."""

    settings: Settings
    library: Library
    inference: Inference
    background: JobThread
    conversations: Conversations
    hub_requests: HubRequests
    downloads: Downloads
    servers: Servers
    theme: Theme
    window: MainWindow
    garbage: GarbageCollector

    def shut_down(self) -> None:
        """Stop all work, wait for the threads, end the engine, and save unsaved data."""
        first = (self.window, self.downloads, self.hub_requests, self.servers, self.library)
        ends = (*first, self.background, self.inference, self.conversations)
        end_all((*(each.shut_down for each in ends), self.settings.flush, self.garbage.stop))


def build(app: QApplication, folders: Folders, engine: Engine) -> Parts:
    settings = Settings(folders.settings)
    background = JobThread("background")
    cache = FactsCache(folders.facts)
    library = Library(settings, background, folders.models, cache, other_apps.places)
    servers = Servers()
    inference = Inference(EngineByAddress(engine, servers.engine))
    garbage = GarbageCollector(lambda: not inference.busy)
    conversations = Conversations(folders.conversations)
    tokens = TokenStore()
    hub = Hub(tokens.get, agreed=lambda: settings.values.token_addresses)
    hub_requests = HubRequests(hub, tokens)
    downloads = Downloads(hub, folders.models, folders.downloads)
    downloads.finished.connect(library.shelf.record)
    theme = Theme(app)
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
        folders.logs,
        folders.data,
    )
    return Parts(
        settings,
        library,
        inference,
        background,
        conversations,
        hub_requests,
        downloads,
        servers,
        theme,
        window,
        garbage,
    )


class Application(QApplication):
    """Emits `opened` with the path of each file that macOS asks the running program to open."""

    opened = Signal(list)  # of paths

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.opened.emit([event.file()])
            return True
        return super().event(event)


def main(
    files: Sequence[str] = (), instance: SingleInstance | None = None, *, hung: bool = False
) -> int:
    """Show the window until the program quits, and open model files in it, if any. Later starts of
    the program bring the window of `instance` forward. `hung` is true if there is another window,
    which doesn't respond; then ask whether to show one at all. Returns the exit status, which is 1
    if the window couldn't be built."""
    heap.share_heaps()
    join_taskbar()
    app = made_application() if hung else None
    if hung and not wants_another_window():
        return 0
    folders = Folders.find()
    moved = clear_the_way(folders.own_files, folders.own_folders)
    damaged = quarantine_damaged(folders.own_json)
    close_to_others(folders.own_files, folders.own_folders, folders.private_folders)
    remove_all_left_over((folders.settings.parent, folders.data, *folders.private_folders))
    log_path = log_to(folders.logs, "window")
    qInstallMessageHandler(log_qt_message)
    app = app or made_application()
    engine = RemoteEngine(folders.logs / "engine.log", lambda: model_folders(folders))
    try:
        parts = build(app, folders, engine)
    except Exception as error:
        log.exception("the window could not be built")
        sentence = (
            error.message
            if isinstance(error, UserError)
            else tr(
                "Glassbox couldn't start. For details, see the log file: {log_path}",
                log_path=log_path,
            )
        )
        box = QMessageBox(QMessageBox.Icon.Critical, "Glassbox", sentence)
        box.setTextFormat(Qt.TextFormat.PlainText)  # the application style isn't set yet
        box.exec()
        return 1
    for told in (moved, damaged, parts.theme.problem, translation_problem()):
        if told is not None:
            parts.window.notices.error(told)
    bugs = Bugs(log_path)
    bugs.caught.connect(parts.window.notices.error)
    catch_bugs(bugs.tell)
    interrupt = Interrupt()
    interrupt.arrived.connect(parts.window.closing.stop_asking)
    interrupt.arrived.connect(app.quit)
    starts = OtherStarts(parts.window)
    if instance is not None:
        app.aboutToQuit.connect(instance.close)
        instance.serve(starts.take)
    app.aboutToQuit.connect(parts.shut_down)
    app.opened.connect(parts.window.open_files)
    parts.window.show()
    if files:
        QTimer.singleShot(0, lambda: parts.window.open_files(files))
    QTimer.singleShot(0, parts.library.refresh)
    QTimer.singleShot(AFTER_THE_FIRST_PAINT_MS, parts.downloads.start)
    QTimer.singleShot(AFTER_THE_FIRST_PAINT_MS, settle)
    QTimer.singleShot(AFTER_THE_FIRST_PAINT_MS, lambda: start_early(engine, parts.inference))
    return app.exec()


def made_application() -> Application:
    app = Application([sys.argv[0]])
    app.setApplicationName("Glassbox")
    app.setDesktopFileName("glassbox")
    app.setWindowIcon(QIcon(str(resource("icons", "glassbox.svg"))))
    speak(app)
    return app


def wants_another_window() -> bool:
    """Ask whether to open a window although there is one that doesn't respond. It may hang, and
    could otherwise never be replaced."""
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        "Glassbox",
        tr("Glassbox is already open, but its window doesn't respond."),
    )
    box.setInformativeText(
        tr(
            "It may be busy or still closing. If you open another window now, one of the two can "
            "overwrite settings that you change in the other."
        )
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    another = box.addButton(tr("Open another window"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
    box.exec()
    return box.clickedButton() is another


def join_taskbar() -> None:
    """On Windows, group the windows under Glassbox in the taskbar, not under Python."""
    if sys.platform == "win32":
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(APP_ID))


def model_folders(folders: Folders) -> tuple[str, ...]:
    """Return the folders that the engine may currently read in full."""
    own = read_settings(folders.settings).values.model_folders
    others = (place.folder for place in other_apps.places())
    return folders.readable_by_engine(present((*own, *others)))


def start_early(engine: RemoteEngine, inference: Inference) -> None:
    """Start the engine's process, so that the first answer doesn't wait for it.

    This is safe because no other thread uses the engine while nothing is queued.
    """
    if not inference.busy:
        with contextlib.suppress(UserError):  # the first request will report it
            engine.start()


def settle() -> None:
    """Once the window has started, prevent later delays: import now what the first chart needs, and
    exclude the objects that exist by now from garbage collections, because nearly all of them
    stay."""
    Thread(target=lambda: [*map(import_module, CHARTS)], name="imports", daemon=True).start()
    gc.freeze()


class Bugs(QObject):
    """Passes a bug from the thread where it happened to the window's thread."""

    caught = Signal(UserError)

    def __init__(self, log_path: Path) -> None:
        super().__init__()
        self._log_path = log_path

    def tell(self, error: BaseException) -> None:
        self.caught.emit(bug(error, self._log_path))


class OtherStarts(QObject):
    """Passes the requests of later starts of the program to the window's thread."""

    asked = Signal(Opening, object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.asked.connect(self._show)

    def take(self, opening: Opening, shown: Callable[[], object]) -> None:
        """Called in another thread."""
        self.asked.emit(opening, shown)

    @Slot(Opening, object)
    def _show(self, opening: Opening, shown: Callable[[], object]) -> None:
        if opening.activation_token:
            os.environ["XDG_ACTIVATION_TOKEN"] = opening.activation_token  # Qt reads it
        come_forward(self._window)
        shown()
        if opening.files:
            self._window.open_files(opening.files)


class Interrupt(QObject):
    """Handles Ctrl+C in the terminal and the system's request to terminate.

    Python runs signal handlers only between its own instructions, and an idle event loop executes
    none. The signal therefore writes to a socket, which wakes the loop.
    """

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        for number in SIGNALS:
            signal.signal(number, lambda *_: None)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

    def _woken(self) -> None:
        if set(self._reader.recv(64)) & set(SIGNALS):
            self.arrived.emit()


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    logging.getLogger(f"qt.{context.category or 'default'}").log(level, "%s", message)
