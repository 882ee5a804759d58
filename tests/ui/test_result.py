"""Tests the result area: empty, running, finished, stopped, failed, and retried."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.services.jobs import JobThread
from desktop.services.settings import Settings
from desktop.services.task import Steps, one_job
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.panes.result import Figure, Result, Says
from desktop.ui.widgets.results.data_table import Table

SAYS = Says("ph.gauge", "Nothing yet", "Press the button.", "This can't be counted")
ROWS = [(f"row {number}", str(number)) for number in range(20)]


class Counting:
    """A page that counts, fails, or hangs, as the test requires."""

    def __init__(
        self, theme: Theme, qtbot: QtBot, settings: Settings, *, early: bool = False
    ) -> None:
        self.qtbot, self.thread = qtbot, JobThread("counting")
        self.fails, self.hangs, self.found = False, False, 0
        self.picture = QLabel("a picture")
        figure = Figure("Counts", self.picture, lambda: Table(("Name", "Count"), ROWS), 5)
        files = Files(settings, Notices())
        self.result = Result(
            theme, files, SAYS, [figure], self.show, note="Counts may err.", early=early
        )
        self.card = self.result.cards[0]
        qtbot.addWidget(self.result)
        self.result.resize(800, 600)
        self.result.show()

    def work(self) -> Steps[int]:
        def count(cancel: Cancel) -> Iterator[int]:
            while self.hangs:
                cancel.check()
            if self.fails:
                raise UserError("The numbers have run out.", kind="numbers")
            yield 7

        return (yield from one_job(self.thread.submit(count, "count")))

    def show(self, found: Any) -> bool:
        self.found = found or self.found
        if self.found:
            self.card.say(f"There are {self.found}", "They were counted.")
        return bool(self.found)

    def run(self) -> None:
        self.result.run(self.work, "Counting", "Getting ready")

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.result.task.running)

    def words(self) -> str:
        return " | ".join(
            each.text() for each in self.result.findChildren(QLabel) if each.isVisible()
        )

    def press(self, text: str) -> None:
        found = [each for each in self.result.findChildren(QPushButton) if each.isVisible()]
        self.qtbot.mouseClick(
            next(each for each in found if each.text() == text), Qt.MouseButton.LeftButton
        )


@pytest.fixture
def counting(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Counting]:
    made = Counting(theme, qtbot, Settings(tmp_path / "settings.json"))
    yield made
    made.thread.shut_down()


@pytest.fixture
def early(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Counting]:
    made = Counting(theme, qtbot, Settings(tmp_path / "settings.json"), early=True)
    yield made
    made.thread.shut_down()


def test_early_results_stay_while_the_work_goes_on_and_below_an_error(early: Counting) -> None:
    early.hangs = early.fails = True
    early.run()
    assert "Counting" in early.words()
    assert "Nothing yet" not in early.words()
    early.found = 3
    early.result.refresh()
    assert "Counting" in early.words()
    assert "There are 3" in early.words()
    early.hangs = False
    early.wait()
    assert "The numbers have run out." in early.words()
    assert "There are 3" in early.words()
    assert "Counting" not in early.words()


def test_what_is_found_takes_the_place_of_nothing(counting: Counting) -> None:
    assert "Nothing yet | Press the button." in counting.words()
    counting.run()
    assert "Counting" in counting.words()
    counting.wait()
    said = counting.words()
    assert "There are 7 | They were counted." in said
    assert "a picture" in said
    assert "Counts may err." in said


def test_the_table_stands_in_place_of_the_picture(counting: Counting) -> None:
    counting.run()
    counting.wait()
    counting.card.tools.as_table.click()
    assert counting.card.numbers.isVisible()
    assert counting.card.numbers.rowCount() == 5  # of the file's 20
    assert not counting.picture.isVisible()
    counting.card.tools.as_table.click()
    assert counting.picture.isVisible()


def test_it_can_be_stopped(counting: Counting) -> None:
    counting.hangs = True
    counting.run()
    counting.press("Stop")
    counting.wait()
    assert "Nothing yet" in counting.words()


def test_what_is_stopped_leaves_what_was_found_before(counting: Counting) -> None:
    counting.run()
    counting.wait()
    counting.hangs = True
    counting.run()
    counting.press("Stop")
    counting.wait()
    assert "There are 7" in counting.words()


def test_what_has_failed_is_tried_again(counting: Counting) -> None:
    counting.fails = True
    counting.run()
    counting.wait()
    assert "This can't be counted | The numbers have run out." in counting.words()
    counting.fails = False
    counting.press("Try again")
    counting.wait()
    assert "There are 7" in counting.words()


def test_nothing_is_tried_again_where_nothing_was_begun(counting: Counting) -> None:
    counting.result.fail(UserError("Choose a model first.", kind="no_model"))
    assert not counting.result.again.isVisible()
