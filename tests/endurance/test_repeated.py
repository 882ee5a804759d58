"""Tests that every experiment shows the same result, whatever was done before it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.endurance.repeated import IDS, differences, meddle, run, window


@pytest.mark.thorough
@pytest.mark.minutes
def test_experiments_show_the_same_after_a_session(qapp: QApplication, tmp_path: Path) -> None:
    with window(qapp, tmp_path / "new") as hand:
        first = run(hand, IDS)
    with window(qapp, tmp_path / "used") as hand:
        meddle(hand)
        hand.parts.settings.change(scale=1.0)  # hides nothing for lack of room
        again = run(hand, IDS[::-1])
    assert not differences(first, again, "after a session, in reverse")
