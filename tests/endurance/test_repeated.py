"""Tests that experiments show the same results, whatever was done before them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.endurance.left import left_in_mid_run
from tests.endurance.repeated import IDS, differences, meddle, run, window

QUICK = tuple(each for each in IDS if each not in ("exam", "student"))
"""Two experiments take as long as all others together; `make repeated` runs them, too."""


@pytest.mark.thorough
@pytest.mark.minutes
def test_experiments_show_the_same_after_a_session(qapp: QApplication, tmp_path: Path) -> None:
    with window(qapp, tmp_path / "new") as hand:
        first = run(hand, QUICK)
    with window(qapp, tmp_path / "used") as hand:
        meddle(hand, QUICK)
        hand.parts.settings.change(scale=1.0)  # hides nothing for lack of room
        again = run(hand, QUICK[::-1])
    assert not differences(first, again, "after a session, in reverse")


@pytest.mark.thorough
@pytest.mark.minutes
def test_experiments_that_are_left_go_on_and_count(qapp: QApplication, tmp_path: Path) -> None:
    with window(qapp, tmp_path) as hand:
        assert not left_in_mid_run(hand, QUICK)
