"""Tests Start: cards run what they promise, completed experiments are recorded, and a session plan
selects experiments."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QLabel, QToolTip
from pytestqt.qtbot import QtBot

from desktop.core.cancel import Cancel
from desktop.core.engine_protocol import Engine
from desktop.core.errors import UserError
from desktop.core.lessons.lesson import Lesson, lessons
from desktop.core.packs.session_plan import LONGEST_TITLE, SessionPlan, times_of
from desktop.core.resources import resource
from desktop.ui.experiments import BY_ID, EXPERIMENTS, GROUPS, Offered
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notice
from desktop.ui.panes import PANES
from desktop.ui.panes.base import Pane
from desktop.ui.panes.chat.answer.answer import ErrorCard
from desktop.ui.panes.models.names.page import NamesPage
from desktop.ui.panes.paged import PagedPane, PanePage
from desktop.ui.panes.start import StartPane
from desktop.ui.panes.start.card import LEAST_WIDTH, SIDE, CardGrid, ExperimentCard
from desktop.ui.panes.start.pictures import PICTURES
from desktop.ui.panes.start.plan_dialog import PlanDialog
from desktop.ui.places import PAGE_TITLES, PANE_TITLES
from desktop.ui.shell.experiment_runner import LOOK_EVERY_MS, SILENT_S, Running
from desktop.ui.widgets.results.problem_card import ProblemCard
from desktop.ui.workshop.profile_dialogs import SaveProfileDialog
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk

KINDS = {kind.id: kind for kind in PANES}

IN_GROUPS = [each for ids in GROUPS.values() for each in ids]


def start(desk: Desk) -> StartPane:
    desk.window.open_pane("start")
    pane = desk.window.pane
    assert isinstance(pane, StartPane)
    return pane


def titles(pane: StartPane) -> list[str]:
    return [card.offered.id for card in pane.grid.cards if not card.isHidden()]


def run(desk: Desk, name: str) -> None:
    """Run an experiment to its end."""
    desk.window.run_experiment(name)
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    desk.qtbot.waitUntil(lambda: not running.busy)


def said(desk: Desk) -> str:
    """Return what the callout says; "" if there is none."""
    made = desk.window.mark.callout
    return made.remark.text if made is not None else ""


def finish(desk: Desk) -> None:
    desk.qtbot.waitUntil(lambda: bool(desk.settings.values.experiments_done))


def test_what_a_card_says_fits_on_it(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font("body"))
    room = QRect(0, 0, LEAST_WIDTH - 2 * SIDE, 1000)
    for each in EXPERIMENTS:
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, each.sentence)
        assert needed.height() <= 2 * metrics.lineSpacing(), each.sentence
        title = QFontMetrics(theme.font("section")).horizontalAdvance(f"12. {each.title}")
        assert title <= room.width(), each.title


@pytest.mark.parametrize(("width", "columns"), [(1104, 4), (1440, 5), (1744, 6), (2400, 6)])
def test_there_are_more_columns_only_where_cards_stay_wide(
    theme: Theme, qtbot: QtBot, width: int, columns: int
) -> None:
    grid = CardGrid(theme)
    qtbot.addWidget(grid)
    grid.set_cards([ExperimentCard(theme, each) for each in EXPERIMENTS])
    grid.resize(width, 900)
    grid.show()
    assert len({card.x() for card in grid.cards}) == columns
    assert max(card.geometry().right() for card in grid.cards) <= width
    grid.hide()  # otherwise, it would be painted after the test, without anything holding its cards


def test_every_experiment_is_somewhere_and_has_a_picture() -> None:
    assert len({each.id for each in EXPERIMENTS}) == len(EXPERIMENTS)
    assert {each.id for each in EXPERIMENTS} == set(PICTURES)
    for each in EXPERIMENTS:
        pane = KINDS[each.pane].load()
        shown: type[Pane | PanePage] = pane
        if each.pane == "concepts":
            assert each.page in {lesson.key for lesson in lessons()}
        elif each.page:
            assert issubclass(pane, PagedPane)
            shown = next(page for page in pane.pages if page.id == each.page)
        assert each.id in shown.offered
        assert each.id in shown.spots


def place(of: Offered | Lesson) -> str:
    """Return the place of an experiment or a lesson as the course's table writes it, such as
    "Models / Find models"."""
    panes: dict[str, str] = {**PANE_TITLES}
    pages = {**{each.key: each.title for each in lessons()}, **PAGE_TITLES, "": ""}
    return f"{panes[of.pane]} / {pages[of.page]}".removesuffix(" / ")


def test_the_table_of_the_course_names_what_there_is_to_press() -> None:
    """Each section's experiment is where the table says: on Start, on a page, or in a lesson."""
    places = {(place(each), each.title) for each in EXPERIMENTS}
    for kind in PANES:
        pane = kind.load()
        pages = pane.pages if issubclass(pane, PagedPane) else ()
        places |= {
            (f"{PANE_TITLES[kind.id]} / {PAGE_TITLES[page.id]}", each.title)
            for page in pages
            for each in page.experiments
        }
    buttons = {(each.title, place(each), each.button) for each in lessons()}
    text = resource("lessons", "README.md").read_text(encoding="utf-8")
    rows = [line.strip("|").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) > 24
    for _, lesson, _, goes_on in rows[1:]:
        where, title = goes_on.strip().split(": ", 1)
        assert (where, title) in places or (lesson, where, title) in buttons, goes_on


@pytest.mark.parametrize("offered", EXPERIMENTS, ids=lambda each: each.id)
def test_a_click_opens_what_it_promises(desk: Desk, make: Make, offered: Offered) -> None:
    """The model's file has only a header, so each experiment either runs or says what prevents
    it."""
    make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    pane = start(desk)
    card = next(card for card in pane.grid.cards if card.offered is offered)
    desk.qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert desk.window.pane.id == offered.pane
    notices = desk.window.notices
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    desk.qtbot.waitUntil(lambda: not running.busy)
    done = times_of(desk.settings.values.experiments_done)
    assert (offered.id in done) == (said(desk) == offered.look)
    notices.dismiss()
    start(desk)
    assert (", done." in card.accessibleName()) == (offered.id in done)


@pytest.mark.parametrize("name", ["pi", "name", "open", "fit", "two-faces"])
def test_where_to_look_is_said(desk: Desk, make: Make, name: str) -> None:
    make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    desk.window.run_experiment(name)
    finish(desk)
    desk.qtbot.waitUntil(lambda: said(desk) == BY_ID[name].look)


def test_an_experiment_is_not_done_while_its_page_works_by_itself(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The searches of Leak check run in a thread of their own."""
    works = [True]
    monkeypatch.setattr(NamesPage, "busy", property(lambda _: works[0]))
    desk.window.open_pane("models", NamesPage.id)
    desk.window.run_experiment("name")
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    desk.qtbot.wait(8 * LOOK_EVERY_MS)
    assert running.busy
    assert not desk.settings.values.experiments_done
    works[0] = False
    finish(desk)


def test_back_to_start_and_the_hint_is_gone_elsewhere(desk: Desk) -> None:
    desk.window.run_experiment("name")
    finish(desk)
    mark = desk.window.mark
    desk.qtbot.waitUntil(lambda: mark.shown)
    assert mark.callout is not None
    desk.qtbot.mouseClick(mark.callout.buttons[0], Qt.MouseButton.LeftButton)
    assert desk.window.pane.id == "start"
    desk.qtbot.waitUntil(lambda: not mark.shown)
    desk.window.run_experiment("name")
    desk.qtbot.waitUntil(lambda: mark.shown)
    desk.window.open_pane("settings")
    desk.qtbot.waitUntil(lambda: not mark.shown)


def test_the_field_filters(desk: Desk) -> None:
    pane = start(desk)
    pane.search.setText("BITS π")
    assert titles(pane) == ["pi"]
    pane.search.setText("zebra")
    assert titles(pane) == []
    pane.search.clear()
    assert titles(pane) == IN_GROUPS


def test_a_plan_is_made_kept_and_forgotten(make_desk: MakeDesk) -> None:
    desk = make_desk()
    pane = start(desk)
    pane.actions_of_plan["Choose and order experiments…"].trigger()
    dialog = desk.window.findChild(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    assert not dialog.use.isEnabled()
    for row in (0, 3):
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
    dialog.list.setCurrentRow(3)
    for _ in range(3):
        dialog.up.click()
    dialog.up.click()  # it is already first
    dialog.name.setText("Monday")
    dialog.use.click()
    chosen = [EXPERIMENTS[3].id, EXPERIMENTS[0].id]
    assert titles(pane) == chosen
    assert pane.grid.cards[0].accessibleName().startswith("1.\u00a0")
    desk.settings.flush()
    later = make_desk()
    pane = start(later)
    assert pane.plan == SessionPlan("Monday", tuple(chosen))
    assert titles(pane) == chosen
    pane.actions_of_plan["Show all experiments"].trigger()
    assert titles(pane) == IN_GROUPS


def test_the_buttons_of_the_plan_are_in_sight_on_a_projector(make_desk: MakeDesk) -> None:
    desk = make_desk(scale=1.5)
    start(desk).actions_of_plan["Choose and order experiments…"].trigger()
    dialog = desk.window.findChild(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    assert dialog.height() < desk.window.height()
    desk.qtbot.waitUntil(lambda: dialog.rect().contains(dialog.use.geometry()))
    dialog.reject()


def test_the_check_boxes_of_the_plan_are_seen_in_both_themes(make_desk: MakeDesk) -> None:
    for mode in ("light", "dark"):
        desk = make_desk(theme=mode)
        start(desk).actions_of_plan["Choose and order experiments…"].trigger()
        dialog = desk.window.findChild(PlanDialog)
        assert isinstance(dialog, PlanDialog)
        rows = [dialog.list.visualItemRect(dialog.list.item(row)) for row in range(4)]
        assert all(row.height() >= 28 for row in rows)
        theme = desk.window.context.shell.theme
        place, outline = rows[2], theme.color("outline")
        picture = dialog.list.viewport().grab(QRect(place.topLeft(), QSize(30, place.height())))
        image = picture.toImage()
        drawn = [image.pixelColor(x, y) for x in range(30) for y in range(place.height())]
        assert drawn.count(outline) >= 32, "around an empty box"
        dialog.reject()


def test_a_title_that_is_too_long_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda *told: said.append(told[1]))
    QGuiApplication.clipboard().setText("x" * 100)
    start(desk).actions_of_plan["Choose and order experiments…"].trigger()
    plan = desk.window.findChild(PlanDialog)
    assert isinstance(plan, PlanDialog)
    desk.window.context.profiles.ask_what_to_save()
    profile = desk.window.findChild(SaveProfileDialog)
    assert isinstance(profile, SaveProfileDialog)
    for dialog in (profile, plan):
        dialog.name.clear()
        desk.qtbot.keyClick(dialog.name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert dialog.name.text() == "x" * LONGEST_TITLE
        dialog.reject()
    assert said == ["This field is limited to 80 characters. Anything longer is cut off."] * 2


def test_a_plan_has_each_experiment_once(make_desk: MakeDesk) -> None:
    pane = start(make_desk(plan_title="Monday", plan=("pi", "telepathy", "open", "pi")))
    assert titles(pane) == ["pi", "open"]
    said = [each.text() for each in pane.window().findChildren(QLabel)]
    assert any(each.startswith("Session plan: Monday. ") for each in said)


NEED_A_MODEL = (
    *("compare", "exam", "two-faces", "vote", "student"),
    *("law", "two-bits", "outliers", "experts", "poem", "sizes", "thinking", "see", "blind"),
)


@pytest.mark.parametrize("name", NEED_A_MODEL)
def test_without_a_model_nothing_is_done_and_nothing_pointed_at(desk: Desk, name: str) -> None:
    run(desk, name)
    assert not desk.settings.values.experiments_done
    assert not desk.window.mark.shown


def test_what_is_missing_is_said_as_it_is(desk: Desk, make: Make) -> None:
    run(desk, "vote")
    notices = desk.window.notices
    assert notices.current is not None
    assert notices.current.text == "No models yet. Add or download one in Models."
    make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    run(desk, "vote")
    assert "this laptop has only one" in notices.current.text
    assert notices.waiting == 0
    notices.act()
    assert isinstance(desk.window.pane, PagedPane)
    assert desk.window.pane.page.id == "side"
    run(desk, "experts")
    assert notices.current is not None
    assert notices.current.text.startswith(
        "Only a mixture of experts has a router to watch, and you don't have such a model yet."
    )


def test_what_one_experiment_lacked_does_not_hide_the_next(desk: Desk) -> None:
    run(desk, "vote")
    run(desk, "pi")
    assert said(desk) == BY_ID["pi"].look
    assert set(times_of(desk.settings.values.experiments_done)) == {"pi"}


def test_an_error_from_elsewhere_stays_and_hinders_nothing(desk: Desk) -> None:
    desk.window.notices.error(UserError("The disk is full."))
    run(desk, "vote")
    run(desk, "pi")
    notices = desk.window.notices
    assert [each.text for each in notices.errors] == ["The disk is full."]
    assert set(times_of(desk.settings.values.experiments_done)) == {"pi"}
    assert said(desk) == BY_ID["pi"].look


@pytest.mark.parametrize("place", ["downloads", "library", "settings"])
def test_an_error_from_elsewhere_during_an_experiment_is_none_of_its_own(
    make_desk: MakeDesk, make: Make, place: str
) -> None:
    desk = slow(make_desk, make)
    failed = {
        "downloads": desk.downloads.trouble,
        "library": desk.library.trouble,
        "settings": desk.settings.save_failed,
    }
    failed[place].emit(UserError("The disk is full."))
    finish(desk)
    assert said(desk) == BY_ID["two-faces"].look
    run(desk, "pi")
    notices = desk.window.notices
    assert [each.text for each in notices.errors] == ["The disk is full."]
    assert list(times_of(desk.settings.values.experiments_done)) == ["two-faces", "pi"]


def test_what_a_page_could_not_show_is_not_done(desk: Desk, make: Make) -> None:
    """The model's file was deleted after the list was read, and the page says so."""
    path = make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    desk.window.open_pane("quantization", "activations")
    desk.settle()
    path.unlink()
    run(desk, "outliers")
    assert any(card.isVisible() for card in desk.window.pane.findChildren(ProblemCard))
    assert not desk.settings.values.experiments_done
    assert desk.window.notices.current is None


def hold(desk: Desk) -> Event:
    """Occupy the engine with other work until the event is set or the work is stopped."""
    free = Event()

    def work(_engine: Engine, cancel: Cancel) -> Iterator[object]:
        while not free.wait(0.01):
            cancel.check()
        yield None

    desk.inference.submit_work(work, "other work")
    return free


def wait_for_words(desk: Desk) -> Notice:
    """Return the notice that is shown while an experiment waits."""
    notices = desk.window.notices
    desk.qtbot.waitUntil(lambda: notices.current is not None)
    assert notices.current is not None
    assert notices.current.text == "The experiment starts when the current task finishes."
    return notices.current


def test_an_experiment_that_waits_says_so_and_begins_when_it_can(desk: Desk) -> None:
    free = hold(desk)
    desk.window.run_experiment("pi")
    waits = wait_for_words(desk)
    assert not desk.settings.values.experiments_done
    free.set()
    finish(desk)
    assert desk.window.notices.current is not waits
    desk.qtbot.waitUntil(lambda: said(desk) == BY_ID["pi"].look)
    assert times_of(desk.settings.values.experiments_done)["pi"] < SILENT_S


def test_what_an_experiment_waits_for_can_be_stopped(desk: Desk) -> None:
    hold(desk)
    desk.window.run_experiment("pi")
    wait_for_words(desk)
    desk.window.notices.act()
    finish(desk)
    assert set(times_of(desk.settings.values.experiments_done)) == {"pi"}


def test_an_experiment_that_waits_is_given_up_with_its_pane(desk: Desk) -> None:
    free = hold(desk)
    desk.window.run_experiment("pi")
    wait_for_words(desk)
    desk.window.open_pane("settings")
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    desk.qtbot.waitUntil(lambda: not running.busy)
    free.set()
    desk.settle()
    assert desk.window.pane.id == "settings"
    assert desk.window.notices.current is None
    assert not desk.settings.values.experiments_done


def test_in_another_pane_the_end_is_said_and_the_result_is_a_click_away(
    desk: Desk, make: Make
) -> None:
    make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    desk.window.run_experiment("pi")
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    desk.qtbot.waitUntil(lambda: running._opened)
    desk.window.open_pane("settings")
    finish(desk)
    notice = desk.window.notices.current
    assert notice is not None
    assert BY_ID["pi"].title in notice.text
    assert not desk.window.mark.shown
    desk.window.notices.act()
    assert desk.window.pane.id == "quantization"
    assert said(desk) == BY_ID["pi"].look


def slow(make_desk: MakeDesk, make: Make) -> Desk:
    """Start an experiment whose answer takes a while."""
    desk = make_desk(FakeEngine("word " * 40, tokens_per_s=60))
    make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    desk.window.run_experiment("two-faces")
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    desk.qtbot.waitUntil(lambda: running._opened)
    return desk


def test_an_experiment_that_is_running_ends_before_the_next_and_counts(
    make_desk: MakeDesk, make: Make
) -> None:
    desk = slow(make_desk, make)
    desk.window.run_experiment("pi")
    desk.qtbot.waitUntil(lambda: len(desk.settings.values.experiments_done) == 2)
    assert list(times_of(desk.settings.values.experiments_done)) == ["two-faces", "pi"]
    assert said(desk) == BY_ID["pi"].look


def test_an_experiment_that_takes_the_place_of_a_waiting_one_says_that_it_waits(
    desk: Desk,
) -> None:
    running, free = desk.window.findChild(Running), Event()
    assert isinstance(running, Running)
    desk.window.run_experiment("fit")
    desk.qtbot.waitUntil(lambda: running.begun)
    desk.window.context.runtime.background.call(free.wait, "the experiment's work")
    desk.window.run_experiment("name")
    waits = wait_for_words(desk)
    desk.window.run_experiment("pi")
    assert desk.window.notices.current is None
    assert wait_for_words(desk) is not waits
    free.set()
    desk.qtbot.waitUntil(lambda: len(desk.settings.values.experiments_done) == 2)
    assert list(times_of(desk.settings.values.experiments_done)) == ["fit", "pi"]
    desk.qtbot.waitUntil(lambda: desk.window.notices.current is None)


def test_an_experiment_that_was_stopped_is_not_done(make_desk: MakeDesk, make: Make) -> None:
    desk = slow(make_desk, make)
    desk.qtbot.waitUntil(lambda: desk.inference.busy)
    desk.inference.stop_all()
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    desk.qtbot.waitUntil(lambda: not running.busy)
    assert not desk.settings.values.experiments_done


def test_an_answer_that_failed_is_no_result_and_stays_in_sight(
    make_desk: MakeDesk, make: Make
) -> None:
    desk = make_desk(FakeEngine(die_after=1))
    make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    run(desk, "two-faces")
    pane = desk.window.pane
    assert any(card.isVisible() for card in pane.findChildren(ErrorCard))
    assert not desk.settings.values.experiments_done
    assert desk.window.notices.current is None
    run(desk, "two-faces")
    assert set(times_of(desk.settings.values.experiments_done)) == {"two-faces"}


def test_a_vote_takes_no_less_than_the_copy_that_it_may_write() -> None:
    """If the copy doesn't exist yet, the vote writes the same copy as the comparison."""
    assert BY_ID["vote"].about_s >= BY_ID["compare"].about_s
