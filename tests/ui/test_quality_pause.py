"""Tests that benchmarks can be paused and resumed, and that they survive a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.core.cancel import Cancel
from desktop.core.messages import Event, Generate, LoadModel, Request, ScoreContinuations
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.benchmarks.quality.run import QUEUE
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk, visible
from tests.ui.drawn import rows_of
from tests.ui.quality import SHORT, Quality, write_set


@pytest.fixture
def slow(make_desk: MakeDesk, make: Make, sets: Path) -> Quality:
    write_set(sets, "easy")
    quality = Quality(make_desk(FakeEngine(SHORT, prompt_s=0.02)), make)
    quality.tick("Easy")
    quality.page.setup.begin.click()
    quality.desk.qtbot.waitUntil(lambda: len(quality.asked(Generate)) > 3)
    return quality


def pause(quality: Quality) -> None:
    next(each for each in visible(quality.page, QPushButton) if each.text() == "Pause").click()
    quality.wait()


def questions(quality: Quality) -> list[str]:
    return [each.messages[0].content for each in quality.asked(Generate)]


def test_nothing_is_asked_twice(slow: Quality) -> None:
    page = slow.page
    pause(slow)
    assert page.paused.isVisible()
    assert "Paused at" in page.paused.words.text()
    assert page.setup.isVisible()  # there are no results yet
    assert not slow.desk.inference.loaded  # the memory is free for others meanwhile
    assert 3 < len(questions(slow)) < 30
    page.paused.go_on.click()
    assert not page.paused.isVisible()
    slow.wait()
    assert len(questions(slow)) == len(set(questions(slow))) == 30
    assert rows_of(page.scores.chart)[0].text == "100%"
    assert not page.path.with_name(QUEUE).exists()


def of_two_sets(desk: Desk, make: Make, sets: Path) -> Quality:
    """Start a run of two sets, and wait until the second one is under way."""
    for name in ("first", "second"):
        write_set(sets, name)
    quality = Quality(desk, make)
    quality.tick("First", "Second")
    quality.page.setup.begin.click()
    desk.qtbot.waitUntil(lambda: len(quality.asked(Generate)) > 33)
    return quality


def test_a_set_that_is_finished_is_not_asked_again(
    make_desk: MakeDesk, make: Make, sets: Path
) -> None:
    quality = of_two_sets(make_desk(FakeEngine(SHORT, prompt_s=0.02)), make, sets)
    page = quality.page
    pause(quality)
    page.paused.go_on.click()
    quality.wait()
    assert len(questions(quality)) == 60
    assert [row.text for row in rows_of(page.scores.chart)] == ["100%", "100%"]
    page.show_setup()
    quality.start()
    assert len(questions(quality)) == 120, "a complete run can be repeated"


class LoadsForever(FakeEngine):
    """Loads the first model. The next one takes so long that the user pauses meanwhile."""

    def run(self, request: Request, cancel: Cancel) -> Iterator[Event]:
        if isinstance(request, LoadModel):
            again = any(isinstance(each, LoadModel) for each in self.requests)
            self.load_s = 60.0 if again else 0
            self._settings.clear()  # or the second load would be answered at once
        return super().run(request, cancel)


def test_a_pause_between_two_sets_of_options_repeats_none(
    make_desk: MakeDesk, make: Make, sets: Path
) -> None:
    for name in ("first", "second"):
        write_set(sets, name)
    engine = LoadsForever(SHORT)
    quality = Quality(make_desk(engine), make)
    quality.tick("First, with options", "Second, with options")
    quality.page.setup.begin.click()
    quality.desk.qtbot.waitUntil(lambda: len(quality.asked(LoadModel)) == 2)
    pause(quality)
    engine.requests.clear()
    quality.page.paused.go_on.click()
    quality.wait()
    asked = sum(len(each.items) for each in quality.asked(ScoreContinuations))
    assert asked == 30, "the second set"
    assert [row.text for row in rows_of(quality.page.scores.chart)] == ["100%", "100%"]


def test_a_stopped_run_that_starts_again_asks_only_the_rest(
    make_desk: MakeDesk, make: Make, sets: Path
) -> None:
    quality = of_two_sets(make_desk(FakeEngine(SHORT, prompt_s=0.02)), make, sets)
    quality.page.result.progress.stop_asked.emit()
    quality.wait()
    assert 33 < len(questions(quality)) < 60
    quality.page.show_setup()
    quality.start()
    assert len(questions(quality)) <= 61  # with the one whose answer was stopped


def test_a_set_that_is_finished_is_not_asked_again_after_a_restart(
    make_desk: MakeDesk, make: Make, sets: Path
) -> None:
    quality = of_two_sets(make_desk(FakeEngine(SHORT, prompt_s=0.02)), make, sets)
    pause(quality)
    before = len(questions(quality))
    assert before < 60
    after = Quality(make_desk(FakeEngine(SHORT)), make, "model.gguf")
    after.page.paused.go_on.click()
    after.wait()
    assert before + len(questions(after)) == 60


def test_it_is_there_again_after_a_restart(slow: Quality, make_desk: MakeDesk) -> None:
    pause(slow)
    before = set(questions(slow))
    desk = make_desk(FakeEngine(SHORT))
    desk.scan()
    page = desk.open_page("benchmarks", QualityPage)
    desk.settle()
    assert page.paused.isVisible()
    assert "unfinished" in page.paused.words.text()
    page.paused.go_on.click()
    desk.qtbot.waitUntil(lambda: not page.result.task.running)
    desk.settle()
    asked = [each for each in desk.engine.requests if isinstance(each, Generate)]
    assert not before & {each.messages[0].content for each in asked}
    assert len(before) + len(asked) == 30


def test_giving_up_keeps_the_answers_and_forgets_the_rest(slow: Quality) -> None:
    pause(slow)
    slow.page.paused.stop.click()
    slow.desk.settle()
    assert not slow.page.paused.isVisible()
    assert not slow.page.path.with_name(QUEUE).exists()
    assert "only the remaining questions are asked" in slow.desk.window.notices.current.text


def test_an_experiment_does_not_replace_a_run(slow: Quality) -> None:
    page = slow.page
    shown = {each.text(): each for each in visible(page, QPushButton)}
    first = shown["A first score"]
    assert not first.isEnabled()
    first.click()
    pause(slow)
    assert first.isEnabled()
    page.paused.go_on.click()
    slow.wait()
    assert len(questions(slow)) == 30


@pytest.mark.parametrize("when", ["while the other runs", "after it"])
def test_a_paused_run_that_another_replaces_can_be_taken_back(
    slow: Quality, sets: Path, when: str
) -> None:
    page, notices = slow.page, slow.desk.window.notices
    pause(slow)
    before, words = len(questions(slow)), page.paused.words.text()
    slow.tick("Easy, with options")
    page.setup.begin.click()
    assert not page.paused.isVisible()
    assert notices.current.text == "Discarded the paused run. Its answers so far are kept."
    if when == "after it":
        slow.wait()
    notices.act()
    slow.wait()
    assert page.paused.isVisible()
    assert page.paused.words.text() == words
    assert len(questions(slow)) == before
    page.paused.go_on.click()
    assert notices.current is None
    slow.wait()
    assert len(questions(slow)) == 30
    assert not page.path.with_name(QUEUE).exists()


def test_a_run_that_is_paused_is_not_replaced_by_an_earlier_one(slow: Quality) -> None:
    page, notices = slow.page, slow.desk.window.notices
    pause(slow)
    slow.tick("Easy", "Easy, with options")
    before = len(questions(slow))
    page.setup.begin.click()
    assert notices.current is not None
    slow.desk.qtbot.waitUntil(lambda: len(questions(slow)) > before)
    pause(slow)
    assert page.paused.isVisible()
    assert notices.current is None
    assert page.run.left is not None
    assert len(page.run.left.offers) == 2


def test_starting_what_is_paused_resumes_it(slow: Quality) -> None:
    pause(slow)
    slow.start()
    assert slow.desk.window.notices.current is None
    assert len(questions(slow)) == 30


def test_questions_that_are_gone_are_told(slow: Quality, make_desk: MakeDesk, sets: Path) -> None:
    pause(slow)
    (sets / "easy.jsonl").unlink()
    desk = make_desk()
    page = desk.open_page("benchmarks", QualityPage)
    desk.settle()
    assert not page.paused.isVisible()
    assert "easy are missing or locked" in desk.window.notices.current.text


def test_the_status_bar_says_how_far_it_is(slow: Quality) -> None:
    said: list[str] = []
    inference = slow.desk.inference
    inference.current_changed.connect(lambda: said.append(inference.doing))
    slow.wait()
    assert any(each.startswith("Easy, ") and "of 30" in each for each in said)
    assert inference.doing == ""


def test_what_loads_is_broken_off_at_once(make_desk: MakeDesk, make: Make, sets: Path) -> None:
    write_set(sets, "easy")
    quality = Quality(make_desk(FakeEngine(SHORT, load_s=60)), make)
    quality.tick("Easy")
    quality.page.setup.begin.click()
    quality.desk.qtbot.waitUntil(lambda: bool(quality.asked(LoadModel)))
    pause(quality)  # long before the model is loaded
    assert quality.page.paused.isVisible()
    assert not quality.asked(Generate)
