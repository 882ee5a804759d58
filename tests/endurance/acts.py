"""Defines the actions that the soak test repeats in the window, as a user would."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import psutil
from PySide6.QtCore import QEventLoop, Qt, QTimer

from desktop.app import Parts
from desktop.core.messages import LoadModel, UnloadModel
from desktop.core.packs.session_plan import times_of
from desktop.engine.remote.client import RemoteEngine
from desktop.services.jobs import Job
from desktop.ui.experiments import EXPERIMENTS
from desktop.ui.figures.router.player import Player
from desktop.ui.panes.benchmarks.perplexity.page import PerplexityPage
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.models.hub.page import FindPage
from desktop.ui.panes.paged import PagedPane
from desktop.ui.panes.quantization.smaller.page import SmallerPage
from desktop.ui.places import PaneId
from desktop.ui.shell.command_palette import CommandPalette
from desktop.ui.shell.experiment_runner import Running
from tests.hub.server import Fault, HubServer

LOOK_EVERY_S = 0.02
LONGEST_S = 600.0
"""Maximum number of seconds to wait for a condition; this only guards against hanging."""
QUESTION, LONG = "Name three colors.", "Tell me a story about a fox."
LOADED = ("Pebble-1-10M-Instruct-F16", "Pebble-1-8x1M-Instruct-F16", "Pebble-1-0.4M-Instruct-F16")
FAULTS: tuple[Fault, ...] = (
    Fault(status=503),
    Fault(drop=True, after=100_000),
    Fault(reset=True, after=300_000),
    Fault(status=500),
)


class Broken(Exception):
    """Raised if a condition that the test requires doesn't hold."""


class Hand:
    """Uses the window as a user does and waits for the results."""

    def __init__(self, parts: Parts, engine: RemoteEngine, server: HubServer) -> None:
        self.parts, self.engine, self.server = parts, engine, server
        self.window = parts.window
        running = self.window.findChild(Running)
        assert isinstance(running, Running)
        self._running = running
        self._pause = QEventLoop()
        self._alarm = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        # Connected once: PySide (6.11) loses 50 bytes at each connection to one of Qt's own slots,
        # and a soak pauses some 50 times a second.
        self._alarm.timeout.connect(self._pause.quit)

    def wait(self, what: str, done: Callable[[], object]) -> None:
        """Run the event loop until a condition holds. Raises: Broken, if that takes longer than
        LONGEST_S."""
        until = time.monotonic() + LONGEST_S
        while not done():
            if time.monotonic() > until:
                raise Broken(f"it never came that {what}")
            self.pause(LOOK_EVERY_S)

    def pause(self, seconds: float) -> None:
        self._alarm.start(round(1000 * seconds))
        self._pause.exec()

    def idle(self) -> bool:
        parts = self.parts
        services = (parts.inference, parts.background, parts.conversations, parts.hub_requests)
        return not any(each.busy for each in services)

    def settle(self) -> None:
        """Wait until no work is left, including work that was started by other work."""
        for _ in range(2):
            self.wait("the work ends", self.idle)
            self.pause(0.1)

    def done(self, job: Job) -> object:
        """Wait for the job and return its result. Raises: Broken, if the job fails or is
        canceled."""
        ended: list[tuple[bool, object]] = []
        job.finished.connect(lambda result: ended.append((True, result)))
        job.failed.connect(lambda error: ended.append((False, error)))
        job.cancelled.connect(lambda: ended.append((False, "cancelled")))
        self.wait("a job ends", lambda: ended)
        well, result = ended[0]
        if not well:
            raise Broken(str(result))
        return result

    def model(self, name: str) -> str:
        """Wait until the library lists a model with this name, and return its path."""
        self.wait("the library lists it", lambda: any(self._named(name)))
        return next(self._named(name))

    def _named(self, name: str) -> Iterator[str]:
        return (each.path for each in self.parts.library.models if each.name == name)

    @property
    def chat(self) -> ChatPane:
        self.window.open_pane("chat")
        pane = self.window.pane
        assert isinstance(pane, ChatPane)
        return pane

    def experiment(self, name: str) -> None:
        self.window.open_pane("start")
        self.pause(LOOK_EVERY_S)
        self.window.run_experiment(name)
        self.wait("the experiment ends", lambda: not self._running.busy)
        self.settle()
        players = self.window.findChildren(Player)
        self.wait("the recording is played", lambda: not any(map(_is_playing, players)))
        if name not in times_of(self.parts.settings.values.experiments_done):
            raise Broken("it has no result")

    def unexpected(self) -> list[str]:
        """Return the errors in the window's notice bar and dismiss them."""
        notices, said = self.window.notices, []
        while notices.errors:
            notice = notices.errors[0]
            said.append(f"{notice.text} {notice.error.details if notice.error else ''}".strip())
            notices.dismiss()
        return said

    def rest(self) -> None:
        """Return to the initial state: no work in progress, no model loaded, no conversations."""
        self.settle()
        for path in list(self.parts.inference.loaded):
            self.done(self.parts.inference.submit(UnloadModel(path)))
        self.chat.new_chat()
        for summary in list(self.parts.conversations.summaries):
            self.parts.conversations.delete(summary.id)
        self.window.open_pane("start")
        self.server.log.clear()
        self.settle()


# --- acts


def look_at_all(hand: Hand, _random: random.Random) -> None:
    """Open all panes and their pages. Nobody opens two in one turn of the event loop, whose stalls
    the session test measures."""
    for name in hand.window.ids:
        hand.window.open_pane(name)
        hand.settle()
        for page in hand.window.pane.page_ids:
            hand.window.open_pane(name, page)
            hand.settle()


def fill_pages(hand: Hand, _random: random.Random) -> None:
    """Run the measurements of the pages, as a click on their buttons does."""
    hand.done(hand.parts.inference.submit(LoadModel(hand.model(LOADED[2]))))
    measuring: tuple[tuple[PaneId, str], ...] = (
        ("benchmarks", SpeedPage.id),
        ("benchmarks", PerplexityPage.id),
        ("benchmarks", QualityPage.id),
        ("quantization", SmallerPage.id),
    )
    for name, page in measuring:
        hand.window.open_pane(name, page)
        hand.settle()
        pane = hand.window.pane
        assert isinstance(pane, PagedPane)
        match pane.page:
            case SpeedPage() as speed:
                speed.measure_briefly()
            case PerplexityPage() as perplexity:
                perplexity.read_briefly()
            case QualityPage() as quality:
                quality.ask_two()
            case SmallerPage() as smaller:
                smaller.controls.types.choose(("Q8_0", "Q4_K_M"))
                smaller.begin()
            case other:
                raise Broken(f"{page} is {other}")
        hand.settle()


def experiments(hand: Hand, chance: random.Random) -> None:
    for offered in chance.sample(EXPERIMENTS, len(EXPERIMENTS)):
        try:
            hand.experiment(offered.id)
        except Broken as broken:
            raise Broken(f"{offered.id}: {broken}") from broken


def converse(hand: Hand, _random: random.Random) -> None:
    """Get three answers, retry the last one, stop the new answer, and switch conversations."""
    pane = hand.chat
    pane.pick_model(hand.model(LOADED[0]))
    hand.settle()
    pane.new_chat()
    for question in (QUESTION, "What is 17 + 25?", LONG):
        pane.send(question)
        hand.settle()
    answer = pane.conversation.turns[-1]
    pane.regenerate(answer)
    hand.pause(0.1)
    pane.stop()
    hand.wait("the answer stops", lambda: pane.idle)
    first = pane.conversation.id
    pane.new_chat()
    pane.send(QUESTION)
    hand.settle()
    pane.conversation_actions.open(first)
    hand.settle()


def load_and_unload(hand: Hand, chance: random.Random) -> None:
    inference = hand.parts.inference
    for name in chance.sample(LOADED, len(LOADED)):
        path = hand.model(name)
        hand.done(inference.submit(LoadModel(path)))
        hand.done(inference.submit(UnloadModel(path)))


def kill_engine(hand: Hand, chance: random.Random) -> None:
    """Kill the engine in the middle of an answer; the next question must be answered."""
    pane = hand.chat
    pane.pick_model(hand.model(LOADED[0]))
    hand.settle()
    pane.new_chat()
    pane.send(LONG)
    hand.pause(chance.random() / 2)
    if (process := hand.engine.process_id) is None:
        raise Broken("there is no engine")
    killed = psutil.Process(process)
    killed.kill()
    hand.wait("the process is gone", lambda: not killed.is_running() or is_zombie(killed))
    hand.wait("the answer ends", lambda: pane.idle)
    pane.new_chat()
    pane.send(QUESTION)
    hand.settle()
    if not pane.conversation.turns[-1].text:
        raise Broken("no answer came after the engine was killed")
    hand.unexpected()  # the kill may be reported


def _is_playing(player: Player) -> bool:
    return player.isVisible() and player.plays


def is_zombie(process: psutil.Process) -> bool:
    """Return True if the process has ended, even if its parent hasn't collected the exit status."""
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def steps_of_look(hand: Hand, chance: random.Random) -> None:
    settings = hand.parts.settings
    for theme in chance.sample(("light", "dark", "contrast", "system"), 4):
        settings.change(theme=theme)
        hand.pause(0.05)
    for scale in (1.1, 1.2, 1.5, 1.0):
        settings.change(scale=scale)
        hand.pause(0.05)
    for size in ((1920, 1080), (1024, 640), (1280, 720)):
        hand.window.resize(*size)
        hand.pause(0.05)
    hand.window.present(True)
    hand.pause(0.1)
    hand.window.present(False)
    hand.window.resize(1280, 720)
    look_at_all(hand, chance)  # hidden pages are restyled when they are shown


def fetch(hand: Hand, chance: random.Random) -> None:
    """Search and download from a Hub that sometimes fails, then delete the model."""
    hand.server.api_faults.extend(chance.sample((Fault(status=503), Fault(drop=True)), 1))
    hand.server.faults.extend(chance.sample(FAULTS, 2))
    hand.window.open_pane("models", FindPage.id)
    hand.settle()
    hub_requests, downloads = hand.parts.hub_requests, hand.parts.downloads
    hand.server.api_faults.clear()
    repository = hand.done(hub_requests.repository("pebble/Pebble-1-0.4M-GGUF"))
    download = downloads.add(repository, repository.models[0])  # type: ignore[attr-defined]

    def state() -> str:
        found = downloads.get(download.id)
        return found.state if found is not None else "removed"

    hand.wait("the download ends", lambda: state() in ("done", "failed"))
    if state() == "failed":
        raise Broken("the download failed")
    hand.settle()
    (path,) = downloads.get(download.id).paths  # type: ignore[union-attr]
    model = hand.parts.library.get(path)
    if model is None:
        raise Broken("what was downloaded isn't listed")
    downloads.cancel(download.id)
    shelf = hand.parts.library.shelf
    hand.done(shelf.delete(shelf.deletable(model)))
    hand.parts.library.refresh()
    hand.settle()


def search(hand: Hand, _random: random.Random) -> None:
    """Open and close the command palette (Ctrl+K)."""
    hand.window.search()
    hand.pause(0.1)
    for each in hand.window.findChildren(CommandPalette):
        each.close()


@dataclass(frozen=True)
class Act:
    """An action of the soak test. It runs in the first round, and then once in `every` rounds."""

    name: str
    do: Callable[[Hand, random.Random], None]
    every: int = 1


ACTS = (
    Act("look at all", look_at_all),
    Act("fill pages", fill_pages),
    Act("experiments", experiments),
    Act("converse", converse),
    Act("load and unload", load_and_unload),
    Act("kill the engine", kill_engine, every=4),
    Act("themes and sizes", steps_of_look, every=3),
    Act("fetch", fetch),
    Act("search", search),
)
