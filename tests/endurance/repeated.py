"""Compares what the experiments show in a new home with what they show after a session, in another
order, and a second time, and leaves each of them in mid-run (`make repeated`)."""

from __future__ import annotations

import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSlider,
    QTableView,
    QTextEdit,
    QWidget,
)

from desktop import app as program
from desktop.core.i18n import VARIABLE
from desktop.core.messages import LoadModel
from desktop.engine.remote.client import RemoteEngine
from desktop.folders import Folders
from desktop.ui.experiments import EXPERIMENTS
from desktop.ui.panes.base import Pane
from desktop.ui.panes.chat.answer.answer import AnswerView
from desktop.ui.panes.chat.history.panel import ConversationPanel
from desktop.ui.panes.chat.inspector.view import InsideView
from desktop.ui.panes.compare.vote.rating_card import RatingCard
from desktop.ui.panes.concepts.lesson_end import CuriousPart
from desktop.ui.panes.paged import PagedPane
from desktop.ui.places import PaneId
from desktop.ui.plots.interactive_plot import ZOOM, Plot
from desktop.ui.widgets.numbers.grid import Grid
from desktop.ui.widgets.results.figure_tools import FigureTools
from tests.endurance.acts import Hand
from tests.endurance.left import LONGEST_QUIET_S, Quiet, left_in_mid_run
from tests.hub.server import HubServer, Repo

IDS = tuple(each.id for each in EXPERIMENTS)
MEASURED = re.compile(
    r"\d[\d.,]*(?:\s|\u202f|\xa0)?(?:ms|s|[Tt]okens/s|[KMG]i?B(?:/s)?)(?![\w%])"
    r"|fits|may be slow|won't fit|color: #\w+"
)
"""Matches times, speeds, and amounts of memory, which differ from run to run, what fits, and the
colors of links, which are the theme's."""
MOST_ROWS = 40
MEDDLED: tuple[PaneId, ...] = (
    "models",
    "compare",
    "quantization",
    "experts",
    "benchmarks",
    "leaks",
    "concepts",
)
"""Panes whose controls a session changes."""
UNTOUCHED = {"find", "overlap", "surprise"}
"""Pages that ask the Hub, or for a file."""

EARLIER = (RatingCard, ConversationPanel, CuriousPart)
"""Parts of the window that show what was done before: votes, conversations, and the text that was
unfolded at the end of a lesson."""
Shown = Mapping[str, Sequence[str]]
"""By the id of an experiment, what the window shows at its end, a line for each part."""


def shown(hand: Hand) -> list[str]:
    pane = hand.window.pane
    page = pane.page if isinstance(pane, PagedPane) else pane
    notice = hand.window.notices.current
    made = hand.window.mark.callout
    lines = [f"{pane.id} {getattr(page, 'id', '')}", notice.text if notice else ""]
    lines += [f"{made.remark.text} {hand.window.mark.pointing}"] if made is not None else []
    for widget in (page, *page.findChildren(QWidget)):
        if widget.isVisible() and not any(_is_in(widget, kind) for kind in EARLIER):
            kind = type(widget).__name__
            lines += [f"{kind}: {MEASURED.sub('…', text)}" for text in _texts(widget) if text]
    return lines


def _is_in(widget: QWidget | None, kind: type[QWidget]) -> bool:
    return widget is not None and (isinstance(widget, kind) or _is_in(widget.parentWidget(), kind))


def _texts(widget: QWidget) -> Iterator[str]:
    match widget:
        case FigureTools():
            yield from (" | ".join(map(str, row)) for row in widget._table().rows)
        case Plot():
            yield widget.chart.sentence
            if widget.canvas.zoomed:
                yield "only a part of it"
        case Grid():
            yield f"row {widget.row}, column {widget.column}: {widget.accessibleName()}"
        case AnswerView():
            yield widget.view.markdown
        case InsideView():
            yield widget.flow.accessibleName()
            yield repr([getattr(piece, "id", piece) for piece in widget.flow.pieces])
        case QAbstractSpinBox():
            yield widget.text()
        case QComboBox():
            yield widget.currentText()
        case QLineEdit():
            if not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
                yield widget.text()
        case QPlainTextEdit() | QTextEdit():
            yield widget.toPlainText()
        case QLabel():
            yield widget.text()
        case QAbstractButton():
            if widget.isCheckable() and widget.isChecked():
                yield f"{widget.text() or widget.accessibleName()} is on"
        case QScrollBar():
            pass
        case QAbstractSlider():
            yield f"{widget.value()}"
        case QTableView():
            yield from _rows(widget)
        case _:
            pass


def _rows(view: QTableView) -> Iterator[str]:
    model = view.model()
    columns = range(model.columnCount())
    for row in range(min(model.rowCount(), MOST_ROWS)):
        yield " | ".join(str(model.index(row, column).data() or "") for column in columns)


@contextmanager
def window(qt: QApplication, home: Path) -> Iterator[Hand]:
    """Open the real window with the real engine on a folder with settings, models, and results."""
    folders = Folders(home / "settings.json", home, home / "models", home / "logs")
    engine = RemoteEngine(folders.logs / "engine.log", lambda: program.model_folders(folders))
    with HubServer(Repo("nobody/nothing", {})) as server:
        parts = program.build(qt, folders, engine)
        parts.settings.change(threads=1)
        parts.window.resize(1280, 720)
        parts.window.show()
        parts.library.refresh()
        hand = Hand(parts, engine, server)
        try:
            hand.settle()
            yield hand
        finally:
            parts.window.close()
            parts.shut_down()
            parts.window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def run(hand: Hand, names: Sequence[str]) -> Shown:
    found: dict[str, list[str]] = {}
    for name in names:
        hand.experiment(name)
        found[name] = [*shown(hand), *hand.unexpected()]
    return found


def meddle(hand: Hand, names: Sequence[str]) -> None:
    """Do what may happen in a session: run the experiments and change what their results show,
    change the defaults and the settings of a chat, load other models, and change every control of
    the pages."""
    for name in names:
        hand.experiment(name)
        if hand.window.pane.id in MEDDLED:
            _move_all(hand.window.pane)
            hand.settle()
    settings = hand.parts.settings
    settings.change(scale=1.5, temperature=1.3, seed=7, system_prompt="Answer like a pirate.")
    settings.change(show_probabilities=True, thinking=False, view="raw", top_k=3, max_tokens=7)
    pane = hand.chat
    pane.pick_model(hand.model("Pebble-1-3M-Think-F16"))
    hand.settle()
    pane.new_chat()
    pane.chat_settings.change(temperature=0.4, system_prompt="Whisper.", view="tokens")
    pane.send("What is 12 + 30?")
    hand.settle()
    pane.view.inside.untemplated.click()
    hand.settle()
    for name in MEDDLED:
        hand.window.open_pane(name)
        for page in hand.window.pane.page_ids or ("student-here", "scaling"):
            if page not in UNTOUCHED:
                hand.window.open_pane(name, page)
                hand.settle()
                _move_all(hand.window.pane)
                hand.settle()
    for name in ("Pebble-1-0.4M-Instruct-F16", "Pebble-1-1M-Plain-F16"):
        hand.done(hand.parts.inference.submit(LoadModel(hand.model(name))))
    hand.unexpected()
    hand.window.open_pane("start")
    hand.settle()


def _move_all(pane: Pane) -> None:
    """Zoom every visible chart of a pane, change every visible control that only changes what is
    shown, and select another row of every grid, in whichever view it is."""
    for plot in pane.findChildren(Plot):
        if plot.isVisible() and plot.chart.zooms:
            plot.canvas.enlarge(ZOOM)
    page = pane.page if isinstance(pane, PagedPane) else pane
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled():
            continue
        match widget:
            case QComboBox() if widget.count() > 1:
                widget.setCurrentIndex((widget.currentIndex() + 1) % widget.count())
                widget.activated.emit(widget.currentIndex())
            case QSlider():
                widget.setValue((widget.minimum() + 2 * widget.maximum()) // 3)
            case QDoubleSpinBox():
                widget.setValue(widget.value() + widget.singleStep())
            case QAbstractButton() if widget.isCheckable():
                widget.click()
            case _:
                pass
    for grid in page.findChildren(Grid):
        if grid.shape[0]:
            grid.step(1, 0)


def differences(one: Shown, other: Shown, name: str) -> list[str]:
    """Return the lines in which the same experiments differ, for a person to read."""
    lines: list[str] = []
    for each in one:
        lines += difflib.unified_diff(one[each], other[each], each, name, n=0, lineterm="")
    return lines


def session_in_german(home: Path, names: Sequence[str]) -> None:
    """Have a session in another process, since a window's language is chosen when it starts."""
    command = [sys.executable, "-m", "tests.endurance.repeated", "--meddle", str(home)]
    command += ["--only", *names]
    subprocess.run(command, check=True, env={**os.environ, VARIABLE: "de"})


def on_a_busy_core(qt: QApplication, names: Sequence[str]) -> list[str]:
    """Run the experiments twice while another program takes one of the cores. Return what differs,
    and a sentence for each that works without a sign of it."""
    found: list[str] = []
    command = [sys.executable, "-c", "while True: pass"]
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen(command) as other:
        if sys.platform == "linux":
            os.sched_setaffinity(other.pid, {min(os.sched_getaffinity(0))})
        try:
            with window(qt, Path(folder)) as hand:
                first: dict[str, Sequence[str]] = {}
                second: dict[str, Sequence[str]] = {}
                for shown_by_id in (first, second):
                    for name in names:
                        with Quiet(hand) as quiet:
                            shown_by_id.update(run(hand, [name]))
                        if quiet.longest_s > LONGEST_QUIET_S:
                            said = f"worked for {quiet.longest_s:.1f} s without a sign"
                            found.append(f"{name}: {said}")
                        print(f"{name} is done", flush=True)
                found += differences(first, second, "a second time, on a busy core")
        finally:
            other.kill()
    return found


def compare(qt: QApplication, names: Sequence[str]) -> list[str]:
    """Run the experiments in order, in reverse, after a session in this window, and after one in
    German, and leave them in mid-run. Return all differences. A window at 150% shows less, so it is
    compared with another at 150%."""
    found: list[str] = []
    with tempfile.TemporaryDirectory(prefix="glassbox-repeated-") as folder:
        back = tuple(reversed(names))
        with window(qt, Path(folder, "a")) as hand:
            first = run(hand, names)
            print("run in order", flush=True)
            found += differences(first, run(hand, names), "a second time")
            meddle(hand, names)
            used = run(hand, back)
            print("run after a session", flush=True)
        with window(qt, Path(folder, "b")) as hand:
            found += differences(first, run(hand, back), "in reverse")
        with window(qt, Path(folder, "d")) as hand:
            hand.parts.settings.change(scale=1.5)
            found += differences(run(hand, names), used, "after a session at 150%")
        with window(qt, Path(folder, "e")) as hand:
            found += left_in_mid_run(hand, names)
            found += differences(first, run(hand, names), "after each was left in mid-run")
            print("left in mid-run", flush=True)
        session_in_german(Path(folder, "c"), names)
        with window(qt, Path(folder, "c")) as hand:
            hand.parts.settings.change(scale=1.0)
            found += differences(first, run(hand, names), "after a session in German")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare what the experiments show.")
    parser.add_argument("--only", nargs="*", choices=IDS, default=IDS, help="some experiments")
    parser.add_argument("--left", action="store_true", help="only leave them in mid-run")
    parser.add_argument("--busy", action="store_true", help="only run while a core is taken")
    parser.add_argument("--meddle", type=Path, metavar="HOME", help="only have a session")
    options = parser.parse_args()
    qt = QApplication(sys.argv[:1])
    if options.meddle:
        with window(qt, options.meddle) as hand:
            meddle(hand, options.only)
        return 0
    if options.left:
        with tempfile.TemporaryDirectory() as folder, window(qt, Path(folder)) as hand:
            found = left_in_mid_run(hand, options.only)
    elif options.busy:
        found = on_a_busy_core(qt, options.only)
    else:
        found = compare(qt, options.only)
    print("\n".join(found) or "All show the same.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
