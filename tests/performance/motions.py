"""Measures the animations that explain something, in the real window while a real model answers:
the time for a frame, and the processor time of their pages when nothing moves."""

from __future__ import annotations

import math
import tempfile
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Self

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import build
from desktop.core.messages import Generate, LoadModel
from desktop.core.routing.trace import RoutingTrace
from desktop.engine.remote.client import RemoteEngine
from desktop.folders import Folders
from desktop.services.inference import Inference
from desktop.ui.experiments import Offered
from desktop.ui.look.motion import Motion
from desktop.ui.panes.experts import ExpertsPane
from desktop.ui.panes.experts.live.page import LivePage
from desktop.ui.panes.paged import PagedPane
from desktop.ui.panes.quantization.bits.page import BitsPage
from desktop.ui.panes.quantization.blocks.page import BlocksPage
from desktop.ui.places import PaneId
from desktop.ui.shell.window import MainWindow
from tests.performance.report import Figure

FRAME_MS, POINT_MS, IDLE_PERCENT, IDLE_S = 16.0, 200.0, 1.0, 3.0
ROUNDS, STEP_MS, DRAGS, LOOK_MS, SETTLE_S = 10, 16, 200, 100, 1.0
LAYERS, EXPERTS, USED, TOKENS = 48, 128, 8, 64


def measure(app: QApplication, model: str) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        folders = Folders(root / "s.json", root, root / "models", root / "logs")
        parts = build(app, folders, RemoteEngine())
        window, inference = parts.window, parts.window.context.runtime.inference
        window.resize(1280, 720)
        window.show()
        try:
            parts.library.refresh()
            _run(lambda: bool(parts.library.models), 60)
            bits, live, blocks = _bits(window), _live(window), _blocks(window)
            pointed = _pointed(window)
            inference.submit(LoadModel(model, "bench", context_length=2048))
            answers = _Answers(inference)
            _run(lambda: isinstance(inference.current, Generate), 60)
            figures = [_live_frames(app, window, live), *_bits_frames(app, window, bits)]
            figures.append(_zoom_frames(app, window, blocks))
            figures += _pointing_frames(app, window, pointed)
            assert inference.busy, "the model answered all the time"
            answers.stop()
            _run(lambda: not inference.busy, 60)
            return [*figures, *_idle(window)]
        finally:
            window.close()
            parts.shut_down()


class _Answers(QObject):
    """Lets the model answer all the time. One answer is as long as the context, which a small model
    fills before everything is measured."""

    def __init__(self, inference: Inference) -> None:
        super().__init__()
        self._inference, self._stopped = inference, False
        self._ask()

    @Slot()
    def _ask(self) -> None:
        if not self._stopped:
            asked = Generate("bench", prompt="Once", max_tokens=1900, ignore_end=True)
            self._job = self._inference.submit(asked)
            self._job.finished.connect(self._ask)

    def stop(self) -> None:
        self._stopped = True
        self._job.cancel()


def _open(window: MainWindow, pane: PaneId, page: str) -> None:
    """Open a page, and wait until it is laid out: a motion ends when its widget changes its
    size."""
    window.open_pane(pane, page)
    _run(lambda: False, SETTLE_S)


def _bits(window: MainWindow) -> BitsPage:
    window.open_pane("quantization", BitsPage.id)
    assert isinstance(window.pane, PagedPane)
    assert isinstance(window.pane.page, BitsPage)
    return window.pane.page


def _live(window: MainWindow) -> LivePage:
    """Open the page with a recording of a large model."""
    window.open_pane("experts", LivePage.id)
    assert isinstance(window.pane, ExpertsPane)
    assert isinstance(window.pane.page, LivePage)
    random = np.random.default_rng(0)
    probabilities = random.dirichlet(np.full(EXPERTS, 0.1), (TOKENS, LAYERS)).astype(np.float32)
    chosen = np.argsort(-probabilities, -1)[..., :USED]
    weights = np.take_along_axis(probabilities, chosen, -1)
    texts = tuple(f" word{token}" for token in range(TOKENS))
    layers, ids = tuple(range(LAYERS)), tuple(range(TOKENS))
    trace = RoutingTrace(
        ids, texts, layers, EXPERTS, chosen.astype(np.uint16), weights, probabilities
    )
    window.pane.watch.show_trace(trace, "Large", 0)
    return window.pane.page


def _blocks(window: MainWindow) -> BlocksPage:
    """Open the page, and wait until it can zoom, since a busy engine reads no tensor."""
    window.open_pane("quantization", BlocksPage.id)
    assert isinstance(window.pane, PagedPane)
    page = window.pane.page
    assert isinstance(page, BlocksPage)
    _run(lambda: page.card.state is not None and page.picture.figures is not None, 60)
    page.zooming.go_to(1)
    _run(lambda: page.zoom.level == 1, 10)
    assert page.zoom.level == 1, "there is a tensor to zoom"
    return page


def _zoom_frames(app: QApplication, window: MainWindow, blocks: BlocksPage) -> Figure:
    _open(window, "quantization", BlocksPage.id)
    zoom = blocks.zoom
    frames = _frames(app, zoom.motion, lambda number: zoom.go(1 + (number + 1) % 4))
    return Figure("A tensor is zoomed: a frame (99 %)", _slow(frames), None, "ms", "", FRAME_MS)


def _pointed(window: MainWindow) -> Offered:
    """Run an experiment whose result is pointed at. It wouldn't start while a model answers."""
    window.run_experiment("fit")
    _run(lambda: window.mark.pointing and not window.mark.shade.motion.runs, 60)
    assert window.session.pointed is not None
    return window.session.pointed


def _pointing_frames(app: QApplication, window: MainWindow, pointed: Offered) -> list[Figure]:
    """Measure how the rest of the page is dimmed while a result is pointed at, and how long it
    takes until that begins."""
    mark = window.mark
    _open(window, pointed.pane, pointed.page)
    begins: list[float] = []
    for _ in range(ROUNDS):
        begins.append(_timed(app, lambda: window.session.point(pointed)))
        mark.shade.motion.end()
        app.processEvents()
    picture, shade = window.content.grab(), mark.shade
    frames = _frames(app, shade.motion, lambda _number: shade.run(picture, mark.target, mark.frame))
    title = "The rest of a page is dimmed: a frame (99 %)"
    return [
        Figure(title, _slow(frames), None, "ms", "", FRAME_MS),
        Figure("A result is pointed at: the first frame", max(begins), None, "ms", "", POINT_MS),
    ]


def _live_frames(app: QApplication, window: MainWindow, live: LivePage) -> Figure:
    _open(window, "experts", LivePage.id)
    live.player.pause()

    def begin(number: int) -> None:
        live.player.stepped.emit(-1 if number % 2 else 1)

    title = f"A token goes through one of {EXPERTS} experts: a frame (99 %)"
    return Figure(title, _slow(_frames(app, live.flow.motion, begin)), None, "ms", "", FRAME_MS)


def _bits_frames(app: QApplication, window: MainWindow, bits: BitsPage) -> list[Figure]:
    _open(window, "quantization", BitsPage.id)
    line = bits.line
    falls = _frames(app, line.falling, lambda _number: line.fall())
    drags: list[float] = []
    for number in range(DRAGS):
        value = line.view[0] + (line.view[1] - line.view[0]) * Fraction(number, DRAGS)
        with _Painted(line) as painted:
            drags.append(_timed(app, lambda value=value: line._move_to(value, 1000)))
        assert painted.frames, "the number that is dragged is painted"
    return [
        Figure("A number falls: a frame (99 %)", _slow(falls), None, "ms", "", FRAME_MS),
        Figure("A number is dragged: a frame (99 %)", _slow(drags), None, "ms", "", FRAME_MS),
    ]


def _frames(app: QApplication, motion: Motion, begin: Callable[[int], None]) -> list[float]:
    """Return the times in ms of all frames of several runs, the first of each included; NaN,
    which misses every limit, if a step paints nothing, so that its time means nothing."""

    def first(number: int) -> None:
        begin(number)
        assert motion.runs, f"{motion.objectName()}: the motion runs"
        motion.pause()  # at once, since a busy machine would end it meanwhile

    times: list[float] = []
    with _Painted(motion.widget) as painted:
        for number in range(ROUNDS):
            times.append(_timed(app, lambda number=number: first(number)))
            assert motion.runs, f"{motion.objectName()}: nothing ended the motion"
            for at in range(STEP_MS, motion.duration(), STEP_MS):
                before = painted.frames
                times.append(_timed(app, lambda at=at: motion.setCurrentTime(at)))
                if painted.frames == before:
                    print(f"Not measured: {motion.objectName()} paints nothing at {at} ms")
                    return [math.nan]
            motion.end()
            app.processEvents()
    return times


class _Painted(QObject):
    """Counts how often a widget or a part of it is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._watched = [widget, *widget.findChildren(QWidget)]
        self.frames = 0

    def __enter__(self) -> Self:
        for each in self._watched:
            each.installEventFilter(self)
        return self

    def __exit__(self, *_: object) -> None:
        for each in self._watched:
            each.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.frames += event.type() == QEvent.Type.Paint
        return False


def _timed(app: QApplication, step: Callable[[], object]) -> float:
    began = time.perf_counter()
    step()
    app.processEvents()  # paints what has changed
    return 1000 * (time.perf_counter() - began)


def _slow(times: list[float]) -> float:
    return sorted(times)[round(0.99 * len(times)) - 1]


def _idle(window: MainWindow) -> list[Figure]:
    """Return the processor time of each page while nothing moves, in percent of one core."""
    figures: list[Figure] = []
    for pane, page in (
        ("quantization", BitsPage.id),
        ("quantization", BlocksPage.id),
        ("experts", LivePage.id),
    ):
        _open(window, pane, page)  # type: ignore[arg-type]
        began, before = time.monotonic(), time.process_time()
        _run(lambda: False, IDLE_S)
        used = 100 * (time.process_time() - before) / (time.monotonic() - began)
        title = f"Processor time of the page {page} when nothing moves"
        figures.append(Figure(title, used, None, "%", "", IDLE_PERCENT))
    return figures


def _run(done: Callable[[], bool], limit_s: float) -> None:
    """Run the event loop until `done` returns True, but for at most this long."""
    until, loop = time.monotonic() + limit_s, QEventLoop()
    timer = QTimer(interval=LOOK_MS)
    timer.timeout.connect(lambda: loop.quit() if done() or time.monotonic() > until else None)
    timer.start()
    loop.exec()
    timer.stop()
