"""Saves pictures of every page and lesson and of each experiment's result, with real contents, for
the documentation, reviews, and teachers."""

from __future__ import annotations

import logging
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.lessons.lesson import lessons
from desktop.core.library.models import to_begin_with
from desktop.core.messages import LoadModel
from desktop.core.packs.session_plan import times_of
from desktop.hub.requests import Hub
from desktop.hub.token import TokenStore
from desktop.services.conversations import Conversations
from desktop.services.downloads import Downloads
from desktop.services.hub_requests import HubRequests
from desktop.services.inference import Inference
from desktop.services.jobs import JobThread, end_all
from desktop.services.library import Library
from desktop.services.servers import Servers
from desktop.services.settings import Settings
from desktop.ui.experiments import EXPERIMENTS
from desktop.ui.language import speak
from desktop.ui.look.motion import film_strips
from desktop.ui.look.theme import Theme
from desktop.ui.panes.benchmarks.perplexity.page import PerplexityPage
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.concepts import ConceptsPane
from desktop.ui.panes.experts.knob.page import KnobPage
from desktop.ui.panes.experts.live.page import LivePage
from desktop.ui.panes.leaks.overlap_page import OverlapPage
from desktop.ui.panes.paged import PagedPane
from desktop.ui.panes.quantization.blocks.page import BlocksPage
from desktop.ui.panes.quantization.smaller.page import SmallerPage
from desktop.ui.places import PAGE_TITLES, PANE_TITLES, PaneId
from desktop.ui.shell.experiment_runner import Running
from desktop.ui.shell.garbage import GarbageCollector
from desktop.ui.shell.window import MainWindow
from desktop.ui.term_text import TermText
from desktop.ui.what_is import ExplanationCard

log = logging.getLogger(__name__)

QUESTIONS = ("Name three colors.", "Give me three tips for better sleep.")
"""Questions that the starter model answers well; the last answer contains a list."""
TourTheme = Literal["light", "dark", "both"]
STEPS_DOWN = ("Q8_0", "Q5_K_M", "Q4_K_M", "Q2_K")
LONGEST_WAIT_S, LOOK_EVERY_MS = 120, 20


def render(
    out: Path, size: tuple[int, int], theme: TourTheme, engine: Engine, cancel: Cancel
) -> list[Path]:
    """Save a PNG of each page and lesson and of each experiment's result in the folder `out`, or in
    both themes in its subfolders "light" and "dark". Returns their paths.

    The starter model, or else a demo model, is loaded and asked questions. Without either, the
    panes look as they do for a new user, and no experiment is run. The user's own settings are
    ignored.
    Raises: UserError, if the folder can't be written to; Cancelled, if `cancel` is set.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    speak(app)
    with tempfile.TemporaryDirectory(prefix="glassbox-tour-") as folder:
        tour = _Tour(app, Path(folder), out, size, theme, engine, cancel)
        try:
            return tour.walk()
        finally:
            tour.end()


class _Tour:
    """A window with its own services, and the code that operates it."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        out: Path,
        size: tuple[int, int],
        theme: TourTheme,
        engine: Engine,
        cancel: Cancel,
    ) -> None:
        self._out, self._cancel = out, cancel
        self._themes = ("light", "dark") if theme == "both" else (theme,)
        settings = self._settings = Settings(folder / "settings.json")
        # Greedy and without motion, so that the same program gives the same pictures.
        settings.change(theme=self._themes[0], temperature=0.0, seed=0, still=True)
        self._background = JobThread("tour background")
        self._library = Library(settings, self._background, folder / "models")
        self._inference = Inference(engine)
        self._garbage = GarbageCollector(lambda: not self._inference.busy)
        self._conversations = Conversations(folder / "conversations.db")
        tokens = TokenStore()
        hub = Hub(tokens.get)  # the tour sends it no requests
        self._hub_requests = HubRequests(hub, tokens)
        self._downloads = Downloads(hub, folder / "models", folder / "downloads.json")
        self._servers = Servers()
        self._window = MainWindow(
            Theme(app),
            settings,
            self._library,
            self._inference,
            self._background,
            self._conversations,
            self._hub_requests,
            self._downloads,
            self._servers,
            folder / "logs",
            folder,
        )
        self._window.setMinimumSize(1, 1)
        self._window.resize(*size)
        self._window.show()

    def walk(self) -> list[Path]:
        self._library.refresh()
        self._wait_until_idle()
        self._load_first_model()
        self._window.open_pane("start")
        self._wait_until_idle()
        files = self._save_in_each_theme("1-start")
        if self._inference.loaded:
            files += self._show_experiments()  # these fill most pages
            self._load_first_model()
        for theme in self._themes:
            for number, name in enumerate(self._window.ids, 1):
                if name != "start":
                    self._switch_to(theme)
                    files += self._show_pane(f"{number} {PANE_TITLES[name]}", name)
        return files

    def _load_first_model(self) -> None:
        if model := to_begin_with(self._library.models):
            self._inference.submit(LoadModel(model.path))
            self._wait_until_idle()

    def _show_pane(self, title: str, name: PaneId) -> list[Path]:
        """Save pictures of a pane's pages. In the first theme, fill them first."""
        files: list[Path] = []
        self._window.open_pane(name)
        pane, first = self._window.pane, self._theme == self._themes[0]
        converses = isinstance(pane, ChatPane) and bool(self._inference.loaded)
        if isinstance(pane, ChatPane) and converses and first:
            self._converse(pane)
        if isinstance(pane, ConceptsPane):
            pane.show_answered(lessons()[0].key)
        for page in pane.page_ids or ("",):
            self._window.open_pane(name, page)
            self._wait_until_idle()
            if first:
                self._fill_page()
            files.append(self._save(f"{title} {PAGE_TITLES.get(page, '')}"))
            files += self._show_motions(title)
        if isinstance(pane, ChatPane) and converses and first:
            files += self._show_insides(pane, title)
        if isinstance(pane, ConceptsPane):
            files += self._show_lessons(pane, title)
        return files

    def _show_motions(self, title: str) -> list[Path]:
        """Save six frames of each animation on the page that explains something."""
        for shown in self._window.pane.findChildren(LivePage):  # so that one token follows another
            shown.player.back.click()
            shown.player.forward.click()
        for blocks in self._window.pane.findChildren(BlocksPage):
            if blocks.isVisible():
                blocks.zooming.go_to(2)  # so that there is a zoom to show
                self._wait_until_idle()
        strips = film_strips(self._window.pane)
        return [self._save(f"{title} motion {name}", strip) for name, strip in strips.items()]

    def _fill_page(self) -> None:
        """Start the work that a page does only on request and that isn't an experiment, and wait
        for it."""
        pane = self._window.pane
        shown = pane.page if isinstance(pane, PagedPane) else None
        if isinstance(shown, SmallerPage) and not shown.controls.quantized:
            shown.controls.types.choose(STEPS_DOWN)
            shown.begin()
        elif isinstance(shown, QualityPage) and shown.setup.has_own:
            shown.ask_two()
        elif isinstance(shown, PerplexityPage) and self._inference.loaded:
            shown.read_briefly()
        elif isinstance(shown, SpeedPage) and self._inference.loaded:
            shown.measure_briefly()
        elif isinstance(shown, KnobPage) and shown.trained is not None:
            shown.turn(1)
        elif isinstance(shown, OverlapPage) and shown.has_demo:
            shown.experiments[0].run(shown)
            _wait(lambda: self._cancel.is_set() or not shown.busy)
        else:
            return
        self._wait_until_idle()

    def _converse(self, pane: ChatPane) -> None:
        """Hold two conversations, so that the list isn't empty."""
        pane.view.read("reader")
        for question in QUESTIONS:
            pane.new_chat()
            pane.send(question)
            self._wait_until_idle()

    def _show_insides(self, pane: ChatPane, title: str) -> list[Path]:
        """Save pictures of the token probabilities and of the raw tokens of the last answer."""
        pane.chat_settings.change(show_probabilities=True)
        pane.inside.ask_again()
        self._wait_until_idle()
        answer = pane.shown.answers[-1]
        if answer.tokens is not None:
            found = [each.probabilities for each in answer.reply.written]
            doubts = [each.probability if each else 1.0 for each in found]
            answer.tokens.choose(doubts.index(min(doubts)))
            self._wait_until_idle()
        files = self._save_in_each_theme(f"{title} how-sure")
        pane.view.read("tokens")
        self._wait_until_idle()
        files += self._save_in_each_theme(f"{title} tokens")
        pane.view.read("reader")
        pane.chat_settings.change(show_probabilities=False)
        return files

    def _show_lessons(self, pane: ConceptsPane, title: str) -> list[Path]:
        """Save pictures of a term's definition and of all lessons but the first, which already has
        a picture."""
        files: list[Path] = []
        for lesson in lessons()[1:]:
            pane.show_answered(lesson.key)
            self._wait_until_idle()
            files.append(self._save(f"{title} {lesson.key}"))
        text = pane.shown.findChild(TermText)
        assert isinstance(text, TermText)
        text.define()
        files.append(self._save(f"{title} term"))
        card = self._window.findChild(ExplanationCard)
        assert isinstance(card, ExplanationCard)
        card.close()
        return files

    def _show_experiments(self) -> list[Path]:
        """Run each experiment from Start and save a picture of its result. An experiment that fails
        or lacks a model is logged instead."""
        running = self._window.findChild(Running)
        assert isinstance(running, Running)
        files: list[Path] = []
        for number, offered in enumerate(EXPERIMENTS, 1):
            self._window.open_pane("start")
            self._window.run_experiment(offered.id)
            _wait(lambda: self._cancel.is_set() or not running.busy)
            self._wait_until_idle()
            if offered.id in times_of(self._settings.values.experiments_done):
                files += self._save_in_each_theme(f"experiment-{number:02}-{offered.id}")
                if number == 1:
                    files += self._save_in_each_theme("experiment-01-motion", film=True)
            else:
                log.warning("the tour has no picture of the experiment %s", offered.id)
        return files

    def end(self) -> None:
        self._window.closing.stop_asking()
        self._window.close()
        first = (self._downloads, self._hub_requests, self._servers, self._library)
        services = (*first, self._background, self._inference, self._conversations)
        end_all((*(each.shut_down for each in services), self._garbage.stop))
        self._window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def _theme(self) -> str:
        return self._settings.values.theme

    def _switch_to(self, theme: str) -> None:
        if theme != self._theme:
            self._settings.change(theme=theme)
            self._wait_until_idle()

    def _save_in_each_theme(self, title: str, *, film: bool = False) -> list[Path]:
        files: list[Path] = []
        for theme in sorted(self._themes, key=self._theme.__ne__):  # fewer switches
            self._switch_to(theme)
            files.append(self._save(title, self._window.mark.film() if film else None))
        return files

    def _save(self, title: str, picture: QPixmap | None = None) -> Path:
        """Save a picture, by default of the window, under a name made from its title. Returns its
        path."""
        folder = self._out / self._theme if len(self._themes) > 1 else self._out
        path = folder / f"{'-'.join(title.lower().split())}.png"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _not_saved(folder, str(error)) from error
        if not (picture or self._window.grab()).save(str(path)):
            raise _not_saved(folder, str(path))
        return path

    def _wait_until_idle(self) -> None:
        """Run the event loop until no job is left, but for at most LONGEST_WAIT_S, then briefly
        again for the resulting updates. Raises: Cancelled, if `cancel` is set."""
        cancel = self._cancel
        services = (self._inference, self._background, self._conversations)
        idle = _wait(lambda: cancel.is_set() or not any(each.busy for each in services))
        cancel.check()
        if not idle:
            log.warning("the tour goes on, though a pane is still at work")
        loop = QEventLoop()
        QTimer.singleShot(5 * LOOK_EVERY_MS, loop.quit)
        loop.exec()


def _wait(done: Callable[[], bool]) -> bool:
    """Run the event loop until `done` returns True, but for at most LONGEST_WAIT_S. Returns what
    `done` returns at the end."""
    until = time.monotonic() + LONGEST_WAIT_S
    loop = QEventLoop()
    timer = QTimer(interval=LOOK_EVERY_MS)
    timer.timeout.connect(lambda: loop.quit() if done() or time.monotonic() > until else None)
    timer.start()
    loop.exec()
    timer.stop()
    return done()


def _not_saved(folder: Path, details: str) -> UserError:
    return UserError(
        tr(
            "The screenshots can't be saved in {folder}. Check the folder's permissions and "
            "the free space on the disk.",
            folder=folder,
        ),
        kind="cannot_write",
        details=details,
    )
