"""Leaves experiments in mid-run, and measures whether the window shows that they go on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import QTimer

from desktop.core.packs.session_plan import times_of
from desktop.ui.experiments import BY_ID
from desktop.ui.shell.experiment_runner import Running
from desktop.ui.widgets.busy_mark import BusyMark
from tests.endurance.acts import Hand

LOOK_EVERY_MS = 50
LONGEST_QUIET_S = 1.0
"""Maximum number of seconds that an experiment may work without a sign of it."""


def left_in_mid_run(hand: Hand, names: Sequence[str]) -> list[str]:
    """Leave each experiment as soon as it has begun. Return a sentence for each that doesn't go on
    visibly, or doesn't count as done when it is done."""
    found: list[str] = []
    settings, notices = hand.parts.settings, hand.window.notices
    running = hand.window.findChild(Running)
    assert isinstance(running, Running)
    for name in names:
        settings.change(experiments_done=())
        notices.dismiss()
        hand.window.run_experiment(name)
        hand.wait("the experiment begins", lambda: running.begun or not running.busy)
        hand.window.open_pane("settings")
        with Quiet(hand) as quiet:
            hand.wait("the experiment ends", lambda: not running.busy)
        hand.settle()
        if name not in times_of(settings.values.experiments_done):
            found.append(f"{name}: isn't done, though it was only left")
        if quiet.longest_s > LONGEST_QUIET_S:
            found.append(f"{name}: went on for {quiet.longest_s:.1f} s without a sign")
        said = notices.current.text if notices.current else ""
        if BY_ID[name].title not in said or hand.window.pane.id != "settings":
            found.append(f"{name}: isn't said to be done: {said!r}")
        else:
            notices.act()
            if (pane := hand.window.pane.id) != BY_ID[name].pane:
                found.append(f"{name}: its notice opens {pane}")
        found += hand.unexpected()
    return found


class Quiet:
    """Measures for how long the window works without showing it in the status bar. The time is
    that of its event loop: while other programs have all cores, nothing could be shown."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._timer = QTimer(interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.longest_s = self._now_s = 0.0

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()

    def _look(self) -> None:
        parts, marks = self._hand.parts, self._hand.window.findChildren(BusyMark)
        works = parts.inference.busy or parts.background.busy
        shown = any(mark.isVisible() for mark in marks)
        self._now_s = 0.0 if shown or not works else self._now_s + LOOK_EVERY_MS / 1000
        self.longest_s = max(self.longest_s, self._now_s)
