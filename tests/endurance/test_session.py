"""Tests what a presenter's sessions measure, and how they conclude."""

from __future__ import annotations

import contextlib
import time
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.ui.look.wait_cursor import wait_cursor
from tests.endurance.heart import Heart, Stall
from tests.endurance.session import Verdict

STALL = Stall("all pages", 0.3, 0.2, 0.05, "ui/page.py:1 show", announced=False)
WORSE = replace(STALL, seconds=0.4, doing="presenting")
CROWDED = replace(STALL, seconds=0.9, queued_s=0.8, doing="all pages, on a busy computer")
MEMORY = ((300.0, 250.0), (610.0, 400.0), (7200.0, 440.0))
HELD = Verdict((), 18, (), MEMORY)


def test_a_stall_is_measured_with_its_place(qtbot: QtBot) -> None:
    heart = Heart(0.3)
    try:
        qtbot.wait(50)
        heart.take()
        heart.doing = "a test"
        Cancel().wait(0.6)
        qtbot.wait(50)
        stall = next(each for each in heart.take() if "cancel.py" in each.where)
        heart.pause()
        time.sleep(0.4)  # the test's own work
        heart.go_on()
        qtbot.wait(50)
        assert not [each for each in heart.take() if "cancel.py" in each.where]
    finally:
        heart.stop()
    assert stall.doing == "a test"
    assert stall.seconds >= 0.55
    assert stall.cpu_s < 0.3
    assert stall.where.startswith("core/cancel.py:")
    assert " wait" in stall.where


def test_a_verdict_says_that_it_held() -> None:
    assert HELD.held
    assert [*HELD.lines()][-1] == "It held."
    assert any("400 MB after ten minutes, 440 MB at the end (+10.0%)" in x for x in HELD.lines())


def test_a_wait_for_other_programs_is_told_but_not_missed() -> None:
    verdict = replace(HELD, stalls=(CROWDED,))
    assert verdict.held
    assert any("1 took longer only because" in line for line in verdict.lines())


def test_a_wait_with_the_wait_cursor_may_take_a_second(qtbot: QtBot) -> None:
    announced = replace(STALL, announced=True)
    verdict = replace(HELD, stalls=(announced, CROWDED))
    assert verdict.held
    assert any("1 of up to 300 ms showed the wait cursor" in line for line in verdict.lines())
    assert not replace(HELD, stalls=(replace(announced, seconds=1.2),)).held
    heart = Heart(0.1)
    try:
        for cursor in (contextlib.nullcontext(), wait_cursor()):
            qtbot.wait(50)
            with cursor:
                time.sleep(0.2)
            qtbot.wait(100)
        first, second = sorted(heart.take(), key=lambda each: each.announced)
    finally:
        heart.stop()
    assert (first.announced, second.announced) == (False, True)


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (
            replace(HELD, stalls=(STALL, CROWDED, WORSE)),
            "MISSED waits: 2 over 200 ms; the worst: presenting",
        ),
        (replace(HELD, wrong=("pi: -1",)), "MISSED results: 1 lines, among 18 compared again"),
        (replace(HELD, compared=0), "NOT JUDGED results"),
        (replace(HELD, memory=(*MEMORY, (7300.0, 500.0))), "MISSED memory: 400 MB after ten"),
        (replace(HELD, memory=MEMORY[:2]), "NOT JUDGED memory"),
        (replace(HELD, ended="Broken: it never came"), "MISSED the end: Broken: it never came"),
    ],
)
def test_what_was_missed_or_not_judged_is_said(verdict: Verdict, said: str) -> None:
    assert not verdict.held
    lines = [*verdict.lines()]
    assert any(said in line for line in lines)
    assert lines[-1] == "It did not hold."
