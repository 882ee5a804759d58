"""Tests the walkthrough in the real window, with the real engine and models."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.shell import walkthrough
from tests.endurance.acts import Hand
from tests.endurance.repeated import window


@pytest.fixture(scope="module")
def hand(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hand]:
    """The real window with the models that come with Glassbox."""
    with window(qapp, tmp_path_factory.mktemp("home")) as made:
        yield made


def test_the_walkthrough_runs_five_experiments_and_ends_on_start(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walkthrough, "LOOK_MS", 200)
    seen: list[str] = []

    def note() -> None:
        made = hand.window.mark.callout
        if made is not None and made.remark.text and made.remark.head not in seen:
            assert hand.window.mark.pointing
            seen.append(made.remark.head)

    timer = QTimer(interval=10)
    timer.timeout.connect(note)
    timer.start()
    hand.window.pane.band.walk.click()  # type: ignore[attr-defined] - Start's
    hand.wait("the walkthrough ends", lambda: not hand.window.walkthrough.busy)
    timer.stop()
    assert not hand.unexpected()
    for number in range(1, 6):
        assert any(text.startswith(f"{number} of 5: ") for text in seen), seen
    assert hand.window.pane.id == "start"
    done = {
        each.partition(" ")[0] for each in map(str, hand.parts.settings.values.experiments_done)
    }
    assert len(done) == len(walkthrough.EXPERIMENTS)


def test_the_walkthrough_stops_when_asked_and_when_a_pane_is_opened(hand: Hand) -> None:
    guide = hand.window.walkthrough
    guide.start()
    assert guide.busy
    assert hand.window.mark.callout is not None
    hand.window.mark.callout.buttons[0].click()
    assert not guide.busy
    assert not hand.window.mark.shown
    hand.settle()
    guide.start()
    hand.window.open_pane("settings")
    hand.wait("it stops", lambda: not guide.busy)
    hand.settle()
    assert hand.window.pane.id == "settings"
