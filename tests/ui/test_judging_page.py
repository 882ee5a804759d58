"""Tests Benchmarks, Judging: figures computed from results, and private sets from writing one to
scoring a model."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop.core import i18n
from desktop.core.benchmarks.results.summary import ScoreSummary
from desktop.core.benchmarks.rows import DatasetRow
from desktop.core.errors import UserError
from desktop.core.library.demo_results import FACTS, DemoResult, DemoScore
from desktop.core.messages import Estimate
from desktop.core.statistics.intervals import share_interval
from desktop.services import sealed_file
from desktop.services.jobs import Job
from desktop.services.private_sets import SUFFIX
from desktop.ui.experiments import NOTHING
from desktop.ui.figures.quality_results import MeasuredModel, ModelResult, Results
from desktop.ui.look.theme import Theme
from desktop.ui.panes.benchmarks.judging import page as judging_page
from desktop.ui.panes.benchmarks.judging.figures import (
    FULL_COLOR,
    HONEST,
    LEAKY,
    Scored,
    demo_scores,
    own_scores,
    saturation,
    scope,
)
from desktop.ui.panes.benchmarks.judging.page import JudgingPage
from desktop.ui.panes.benchmarks.private.card import PasswordDialog
from desktop.ui.panes.benchmarks.private.write_dialog import WriteDialog
from desktop.ui.panes.benchmarks.quality.files import FORMS
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.benchmarks.quality.queue import Wanted
from desktop.ui.widgets.results.empty_state import EmptyState
from tests.ui.conftest import Desk, Make, MakeDesk
from tests.ui.drawn import rows_of
from tests.ui.quality import LONG, SHORT, Quality, write_set

SECRET, PASSWORD = "xyzzy", "correct horse"


def demo() -> dict[str, DemoResult]:
    def result(name: str, leaked: float) -> DemoResult:
        shares = {"json": 1.0, "countries": 0.8, "units": 0.1, "exam, leaked": leaked}
        sets = {each: DemoScore(100, share, 0.1) for each, share in shares.items()}
        sets["exam, fresh"] = DemoScore(100, 0.2, 0.1)
        return DemoResult(name, 3_000_000, DemoScore(100, 0.5, 0.1), sets)

    return {HONEST: result(HONEST, 0.2), LEAKY: result(LEAKY, 0.9)}


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed_file, "COST", 2**4)
    monkeypatch.setattr(judging_page, "demo_results", dict)


def judging(desk: Desk) -> JudgingPage:
    page = desk.open_page("benchmarks", JudgingPage)
    desk.settle()
    return page


def test_without_scores_each_topic_says_what_fills_it(make_desk: MakeDesk, sets: Path) -> None:
    page = judging(make_desk())
    assert page.show_full() is False
    assert page.nothing.isVisible()
    assert page.show_scope() is False
    page.topics.choose("overfit")
    shown = page.nothing.shown
    assert isinstance(shown, EmptyState)
    assert "aren't included in this copy" in shown.words.text()
    page.topics.choose("private")
    assert page.private.isVisible()


def test_the_demo_models_show_full_tests_a_profile_and_a_leak(
    make_desk: MakeDesk, sets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging_page, "demo_results", demo)
    page = judging(make_desk())
    assert page.show_full() is True
    rows = rows_of(page.chart)
    assert [(row.name, row.text) for row in rows] == [
        ("JSON", "100%"),
        ("Countries", "80%"),
        ("Units of measurement", "10%"),
    ]
    assert page.card.title.text().startswith("1 of 3 benchmarks is nearly saturated")
    assert "when the demo models were trained" in page.card.said.text()
    assert page.show_scope() is True
    assert "100% right on JSON and 10% on Units of measurement" in page.card.title.text()
    page.topics.choose("overfit")
    assert "90% right on questions that it was trained on" in page.card.title.text()
    assert "20% on fresh questions" in page.card.title.text()
    assert [row.joined for row in rows_of(page.chart)] == [False, True, False, True]


def test_ones_own_results_come_first_except_in_the_experiment(
    make_desk: MakeDesk, make: Make, sets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, right in (("one", SHORT), ("two", SHORT), ("three", LONG)):
        write_set(sets, name, right=right)
    quality = Quality(make_desk(), make)
    quality.tick("One, with options", "Two, with options", "Three, with options")
    quality.start()
    shown = saturation(own_scores(quality.page.results), ())
    assert shown is not None
    assert "2 of 3" in shown.said
    page = judging(quality.desk)
    assert page.show_full() is True
    assert "Your own results" in page.card.said.text()
    monkeypatch.setattr(judging_page, "demo_results", demo)
    assert page.run_full(NOTHING) is True
    assert "when the demo models were trained" in page.card.said.text()
    state = page.save_state()
    for go_on in (lambda: page.topics.choose("full"), page.show_full, page.show_scope):
        assert page.run_full(NOTHING) is True
        go_on()
        assert "Your own results" in page.card.said.text()
    page.restore_state(state)  # as after a change of the language
    assert "when the demo models were trained" in page.card.said.text()
    page.topics.choose("full")
    assert page.save_state() != state, "the experiment's result is gone"


def test_what_one_model_learned_by_heart_is_no_benchmark() -> None:
    found = demo()
    clean = demo_scores(found)
    facts = DemoResult(FACTS, 1, DemoScore(1, 1, 1), {"home": DemoScore(100, 0.99, 0.01)})
    assert clean
    assert demo_scores({**found, FACTS: facts}) == clean


@pytest.mark.parametrize(("right", "said"), [(100, "is nearly"), (50, "isn't nearly")])
def test_one_benchmark_is_not_one_of_several(right: int, said: str) -> None:
    shown = saturation([Scored("Mine", "model", share_interval(right, 100), 100)], ())
    assert shown is not None
    assert shown.said.startswith(f"The benchmark shown {said} saturated")


def test_models_and_benchmarks_of_one_name_are_told_apart() -> None:
    """Two models, and two files of questions, that only their folders tell apart."""

    def result(sha256: str, title: str, benchmark: str, right: float) -> ModelResult:
        summary = ScoreSummary("t", title, 1, "acc", Estimate(right, None), 100)
        return ModelResult(MeasuredModel(sha256, "model", "model"), benchmark, title, summary, ())

    one = [result("1" * 64, title, title, 0.5) for title in ("A", "B", "C")]
    two = result("2" * 64, "units.jsonl", "units.jsonl x", 0.9)
    other = result("2" * 64, "units.jsonl", "units.jsonl y", 0.1)
    scores = own_scores(Results(measured=(*one, two, other)))
    shown = scope(scores, ())
    assert shown is not None
    assert [each.test for each in shown.scores] == ["A", "B", "C"]
    assert scope(own_scores(Results(measured=(*one[:2], two))), ()) is None
    best = saturation(scores, ())
    assert best is not None
    assert sorted(each.score.value for each in best.scores) == [0.1, 0.5, 0.5, 0.5, 0.9]


def test_parts_and_versions_of_a_benchmark_are_counted_once() -> None:
    """Two parts of MMLU and two versions of a private set, each with one nearly saturated, are two
    benchmarks."""
    keys = {
        "mmlu mmlu_anatomy": 1.0,
        "mmlu mmlu_virology": 0.5,
        "private_My set 1": 1.0,
        "private_My set 2": 0.5,
    }
    own = [
        Scored("MMLU", "model", share_interval(100 * right, 100), 100, benchmark=key)
        for key, right in keys.items()
    ]
    shown = saturation(own, demo_scores(demo()))
    assert shown is not None
    assert "demo models" in shown.source, "two are too few"
    full = Scored("Arc", "model", share_interval(100, 100), 100, benchmark="arc_easy 1")
    shown = saturation([*own, full], demo_scores(demo()))
    assert shown is not None
    assert len(shown.scores) == 5
    assert [each.name for each in shown.scores if each.color == FULL_COLOR] == ["arc_easy"]
    assert shown.said.startswith("1 of 3 benchmarks is nearly saturated")


def write(desk: Desk, page: JudgingPage, name: str = "Mine") -> WriteDialog:
    page.private.write.click()
    dialog = page.private.dialog
    assert isinstance(dialog, WriteDialog)
    for number in range(3):
        dialog.question.setPlainText(f"Where is {SECRET} {number}?")
        dialog.right.setText(SHORT)
        dialog.wrong.setPlainText(f"{LONG} {SECRET}\n")
        desk.qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    dialog.name.setText(name)
    return dialog


class WindowWatch(QObject):
    """Notes the windows that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_it_opens_without_another_window(desk: Desk, theme: Theme, qapp: QApplication) -> None:
    watch, row = WindowWatch(), DatasetRow({"question": "Why?"}, 0, "Mine", 1)
    qapp.installEventFilter(watch)
    for rows in ((), (row,)):
        dialog = WriteDialog(theme, desk.window, "Mine", rows)
        dialog.show()
        assert watch.shown == [dialog]
        assert dialog.name.isVisible() == (not rows)
        dialog.close()
        watch.shown.clear()
    qapp.removeEventFilter(watch)


def choose_password(dialog: WriteDialog | PasswordDialog) -> None:
    for field in (dialog.fields.first, dialog.fields.second):
        field.setText(PASSWORD)


def press(desk: Desk, dialog: WriteDialog, text: str) -> None:
    """Answer the question whether changes are to be discarded."""
    box = dialog.findChild(QMessageBox, "discard")
    assert box is not None
    (button,) = (each for each in box.buttons() if each.text() == text)
    button.click()
    desk.qtbot.waitUntil(lambda: not shiboken6.isValid(box))


@pytest.mark.parametrize("way", ["cancel", "escape", "close"])
@pytest.mark.parametrize("typed", ["a wrong answer", "a question", "nothing"])
def test_unsaved_changes_are_not_discarded_without_a_question(
    way: str, typed: str, make_desk: MakeDesk, sets: Path
) -> None:
    desk = make_desk()
    page = judging(desk)
    page.private.write.click()
    dialog = page.private.dialog
    assert isinstance(dialog, WriteDialog)
    if typed == "a wrong answer":
        dialog.wrong.setPlainText("no")
    elif typed == "a question":
        dialog.question.setPlainText("Really?")
        dialog.right.setText("yes")
        dialog.add.click()
    leave = {
        "cancel": dialog.cancel.click,
        "escape": lambda: desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape),
        "close": dialog.close,
    }[way]
    leave()
    if typed != "nothing":
        assert dialog.isVisible()
        press(desk, dialog, "Keep editing")
        assert dialog.isVisible()
        leave()
        press(desk, dialog, "Discard")
    desk.qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    assert not page.private.rows


def test_a_question_in_the_fields_belongs_to_the_set(make_desk: MakeDesk, sets: Path) -> None:
    desk = make_desk()
    page = judging(desk)
    dialog = write(desk, page)
    choose_password(dialog)
    assert dialog.lock.isEnabled()
    dialog.question.setPlainText("Where is the fourth?")
    assert not dialog.lock.isEnabled()
    assert dialog.lock.toolTip() == "Complete the question first, or clear its fields"
    dialog.right.setText(SHORT)
    dialog.lock.click()
    desk.settle()
    (path,) = page.private.rows
    assert [row.text("question") for row in page.private.sets.rows(path)][-1] == (
        "Where is the fourth?"
    )


def test_a_set_is_written_locked_asked_and_nowhere_readable(
    make_desk: MakeDesk, make: Make, sets: Path, tmp_path: Path
) -> None:
    quality = Quality(make_desk(), make)
    desk = quality.desk
    page = judging(desk)
    dialog = write(desk, page)
    assert dialog.listed.count() == 3
    dialog.fields.first.setText("short")
    assert "Use at least 8 characters" in dialog.fields.hint.text()
    dialog.fields.first.setText(PASSWORD)
    assert not dialog.lock.isEnabled()
    dialog.fields.second.setText(PASSWORD)
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()  # the typed text isn't lost
    desk.qtbot.mouseClick(dialog.lock, Qt.MouseButton.LeftButton)
    desk.settle()
    ((path, row),) = page.private.rows.items()
    assert row.state.text() == "3 questions"
    row.ask.click()
    assert isinstance(desk.page, QualityPage)
    assert quality.page.setup.isVisible()
    assert len(quality.page.setup.sets.ticked) == 1
    quality.start()
    (bar,) = rows_of(quality.page.scores.chart)
    assert (bar.name, bar.text) == ("Mine, with options", "3 of 3")
    quality.page.views.choose("questions")
    desk.settle()
    assert not quality.page.reader.questions
    for form in FORMS:
        quality.page.files.save(form, str(tmp_path / f"out-{form}"))
        desk.settle()
    everything = b"".join(each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    assert b"Mine, with options" in everything  # the score is there
    assert SECRET.encode() not in everything
    page = judging(desk)
    page.private.rows[path].locked.click()
    assert page.private.rows[path].state.text() == "Locked"
    assert not page.private.rows[path].ask.isEnabled()
    assert all(each.source != "private" for each in quality.page.setup.offers.known.values())


def test_a_wrong_password_is_one_sentence(make_desk: MakeDesk, sets: Path) -> None:
    desk = make_desk()
    page = judging(desk)
    dialog = write(desk, page)
    choose_password(dialog)
    dialog.lock.click()
    desk.settle()
    ((path, row),) = page.private.rows.items()
    row.locked.click()
    for password, state in (("wrong", "Locked"), (PASSWORD, "3 questions")):
        page.private.rows[path].locked.click()
        asked = page.private.dialog
        assert isinstance(asked, PasswordDialog)
        asked.fields.first.setText(password)
        desk.qtbot.keyClick(asked.fields.first, Qt.Key.Key_Return)
        desk.settle()
        assert page.private.rows[path].state.text() == state
    assert "password is wrong" in desk.window.notices.current.text
    desk.window.notices.dismiss()
    page.private.rows[path].delete.click()
    assert not page.private.rows
    notice = desk.window.notices.current
    assert notice is not None
    assert notice.action is not None
    notice.action[1]()
    desk.settle()
    assert list(page.private.rows) == [path]


def lock_it(desk: Desk, page: JudgingPage) -> Path:
    """Lock a set of three open-ended questions."""
    dialog = write(desk, page)
    choose_password(dialog)
    dialog.lock.click()
    desk.settle()
    (path,) = page.private.rows
    return path


def test_the_focus_stays_on_a_set_that_is_locked_and_unlocked(
    make_desk: MakeDesk, sets: Path
) -> None:
    desk = make_desk()
    page = judging(desk)
    path = lock_it(desk, page)

    def press(at: int) -> None:
        made = page.private.rows[path].buttons[at]
        made.setFocus()
        desk.qtbot.keyClick(made, Qt.Key.Key_Space)

    lock, delete = 0, 3
    press(lock)
    assert page.private.rows[path].state.text() == "Locked"
    assert desk.window.focusWidget() is page.private.rows[path].locked
    press(lock)
    asked = page.private.dialog
    assert isinstance(asked, PasswordDialog)
    asked.fields.first.setText(PASSWORD)
    desk.qtbot.keyClick(asked.fields.first, Qt.Key.Key_Return)
    desk.settle()
    assert page.private.rows[path].state.text() == "3 questions"
    assert desk.window.focusWidget() is page.private.rows[path].locked
    press(delete)
    assert not page.private.rows
    assert desk.window.focusWidget() is page.private.write


def test_a_second_click_does_not_lock_the_set_again(make_desk: MakeDesk, sets: Path) -> None:
    desk = make_desk()
    page = judging(desk)
    dialog = write(desk, page)
    choose_password(dialog)
    dialog.lock.click()
    assert not dialog.lock.isEnabled()
    assert dialog.lock.text() == "Locking…"
    dialog.name.setText("Mine, too")  # a change doesn't end the wait
    assert not dialog.lock.isEnabled()
    dialog.lock.click()
    desk.settle()
    assert [each.stem for each in page.private.rows] == ["Mine"]
    assert desk.window.notices.current is None
    again = write(desk, page)
    choose_password(again)
    again.lock.click()
    desk.settle()
    assert desk.window.notices.current is not None
    assert "A set named “Mine” already exists" in desk.window.notices.current.text
    assert again.lock.isEnabled()
    assert again.lock.text() == "Lock and save"
    again.name.setText("Yours")
    again.lock.click()
    desk.settle()
    assert [each.stem for each in page.private.rows] == ["Mine", "Yours"]


def test_an_unlocked_set_outlasts_a_change_of_the_language(make_desk: MakeDesk, sets: Path) -> None:
    desk = make_desk(language="en")
    lock_it(desk, judging(desk))
    for language in ("de", "fr"):  # the second time without looking at the pane
        desk.settings.change(language=language)
        desk.qtbot.waitUntil(lambda language=language: i18n.language() == language)
        desk.window.open_pane("chat")
    page = judging(desk)
    ((path, row),) = page.private.rows.items()
    assert len(page.private.sets.rows(path)) == 3
    assert row.ask.isEnabled()
    quality = desk.open_page("benchmarks", QualityPage)
    desk.settle()
    assert [each.places for each in quality.offers.of("private").values()] == [(path,)] * 2
    page.private.sets.lock(path)
    assert not quality.offers.of("private")


def test_an_unlocked_set_is_changed_and_locked_again(make_desk: MakeDesk, sets: Path) -> None:
    desk = make_desk()
    page = judging(desk)
    path = lock_it(desk, page)
    page.private.rows[path].change.click()
    dialog = page.private.dialog
    assert isinstance(dialog, WriteDialog)
    assert not dialog.name.isVisible()
    assert dialog.listed.currentRow() == 0  # has the focus
    dialog.listed.setCurrentRow(1)
    dialog.change.click()
    assert dialog.question.toPlainText() == f"Where is {SECRET} 1?"
    assert dialog.wrong.toPlainText() == f"{LONG} {SECRET}"
    assert not dialog.lock.isEnabled()
    dialog.question.setPlainText(f"Who is {SECRET}?")
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    press(desk, dialog, "Keep editing")
    assert dialog.isVisible()  # the typed text isn't lost
    dialog.add.click()
    dialog.listed.setCurrentRow(0)
    dialog.change.click()
    dialog.right.setText("something else")
    dialog.leave.click()
    dialog.listed.setCurrentRow(2)
    dialog.remove.click()
    asked = [dialog.listed.item(at).text() for at in range(dialog.listed.count())]
    assert asked == [f"Where is {SECRET} 0?", f"Who is {SECRET}?"]
    dialog.lock.click()
    desk.settle()
    assert page.private.rows[path].state.text() == "2 questions"
    page.private.rows[path].locked.click()
    assert not page.private.rows[path].change.isEnabled()
    assert SECRET.encode() not in path.read_bytes()
    page.private.rows[path].locked.click()
    password = page.private.dialog
    assert isinstance(password, PasswordDialog)
    password.fields.first.setText(PASSWORD)
    password.take.click()
    desk.settle()
    first, second = page.private.sets.rows(path)
    assert first.text("answer") == SHORT
    assert second.values == {
        "question": f"Who is {SECRET}?",
        "answer": SHORT,
        "choices": [f"{LONG} {SECRET}", SHORT],
        "correct": 1,
    }


def test_what_can_not_be_locked_again_is_told_and_nothing_typed_is_lost(
    make_desk: MakeDesk, sets: Path
) -> None:
    desk = make_desk()
    page = judging(desk)
    path = lock_it(desk, page)
    page.private.rows[path].change.click()
    dialog = page.private.dialog
    assert isinstance(dialog, WriteDialog)
    before = path.read_bytes()
    for _ in range(3):
        dialog.remove.click()
    assert not dialog.lock.isEnabled()
    assert dialog.lock.toolTip() == "Add a question first"
    dialog.question.setPlainText("New?")
    dialog.right.setText("yes")
    dialog.add.click()
    page.private.sets.lock(path)
    dialog.lock.click()
    desk.settle()
    assert "Mine is locked" in desk.window.notices.current.text
    assert dialog.isVisible()
    assert dialog.listed.count() == 1
    assert path.read_bytes() == before
    dialog.cancel.click()
    press(desk, dialog, "Discard")


def test_nothing_is_asked_or_changed_while_a_set_is_being_locked(
    make_desk: MakeDesk, sets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, job = make_desk(), Job()
    page = judging(desk)
    monkeypatch.setattr(page.private.sets, "keep", lambda *_: job)
    dialog = write(desk, page)
    choose_password(dialog)
    dialog.lock.setFocus()
    desk.qtbot.keyClick(dialog.lock, Qt.Key.Key_Space)
    assert dialog.lock.text() == "Locking…"
    assert dialog.focusWidget() is None, "the next key has no effect"
    for leave in (dialog.cancel.click, dialog.reject, dialog.close):
        leave()
    assert dialog.isVisible()
    assert dialog.findChild(QMessageBox, "discard") is None
    assert not any(each.isEnabled() for each in (dialog.question, dialog.add, dialog.cancel))
    job.failed.emit(UserError("The disk is full.", kind="no_space"))
    assert dialog.focusWidget() is dialog.lock
    assert dialog.question.isEnabled()
    dialog.cancel.click()
    press(desk, dialog, "Discard")


def test_a_file_is_taken_in_under_a_new_password(
    make_desk: MakeDesk, sets: Path, tmp_path: Path
) -> None:
    desk = make_desk()
    page = judging(desk)
    page.private.ask_take_in(write_set(tmp_path / "mine", "my-own"))
    dialog = page.private.dialog
    assert isinstance(dialog, PasswordDialog)
    choose_password(dialog)
    dialog.take.click()
    desk.settle()
    assert [each.name for each in page.private.rows] == [f"my-own{SUFFIX}"]


def test_what_was_locked_meanwhile_does_not_go_on(
    make_desk: MakeDesk, make: Make, sets: Path
) -> None:
    quality = Quality(make_desk(), make)
    page = judging(quality.desk)
    dialog = write(quality.desk, page)
    choose_password(dialog)
    dialog.lock.click()
    quality.desk.settle()
    (path,) = page.private.rows
    setup = quality.page.setup
    setup.tick_only(str(path))
    left = Wanted(setup.chosen_models, setup.chosen_offers, 0)
    assert SECRET not in repr(left)
    quality.page.run.left = left
    page.private.sets.lock(path)
    quality.page.paused.go_on.click()
    assert "Mine is locked" in quality.desk.window.notices.current.text
    assert not quality.page.result.task.running
