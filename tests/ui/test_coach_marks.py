"""Tests how results are pointed at: the bracket, the callout, what they cover, and the focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QLineF, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from desktop.core import i18n
from desktop.ui.experiments import BY_ID
from desktop.ui.look.motion import film
from desktop.ui.panes.base import Spot
from desktop.ui.panes.quantization.bits.page import BitsPage
from desktop.ui.shell import walkthrough
from desktop.ui.shell.coach.bracket import DIM
from desktop.ui.shell.coach.callout import Remark
from desktop.ui.shell.coach.ink import Ink, Shares
from desktop.ui.shell.coach.mark import HEADLINES, CoachMark
from desktop.ui.shell.coach.placing import best_frame, best_place, is_free
from desktop.ui.shell.command_palette import CommandPalette
from desktop.ui.shell.experiment_runner import Running
from desktop.ui.widgets.focus_ring import FocusRing
from tests.ui.conftest import Chat, Desk, Make, MakeDesk, visible

WITHOUT_MODELS = ("pi", "fit", "name", "open", "sparse")


def run(desk: Desk, name: str) -> CoachMark:
    """Run an experiment until its result is pointed at."""
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    desk.window.run_experiment(name)
    desk.qtbot.waitUntil(lambda: desk.window.mark.pointing and not running.busy)
    return desk.window.mark


def read(desk: Desk) -> list[QRect]:
    """Return the rectangles of the texts of headlines and of the sentence below the title, and of
    the buttons."""
    page = desk.window.content.page
    found: list[tuple[QWidget, QRect]] = []
    found += [(each, each.rect()) for each in visible(page, QAbstractButton)]
    for each in visible(page, QLabel):
        if each.property("kind") in HEADLINES:
            room, wraps = each.contentsRect(), Qt.TextFlag.TextWordWrap.value
            found.append((each, each.fontMetrics().boundingRect(room, wraps, each.text())))
    return [rect.translated(each.mapTo(desk.window, QPoint())) for each, rect in found]


def still(make_desk: MakeDesk) -> Desk:
    return make_desk(still=True)


def sees_right(desk: Desk) -> None:
    """The bracket is around what the page names; the callout is in the window, beside it."""
    mark, window = desk.window.mark, desk.window
    pointed = window.session.pointed
    assert pointed is not None
    assert mark.callout is not None
    spot = window.pane.spot(pointed)
    area = spot.widget.rect() if spot.area is None else spot.area().toAlignedRect()
    whole = area.translated(spot.widget.mapTo(window, QPoint()))
    assert mark.target
    assert whole.contains(mark.target)
    assert mark.bracket.isVisible()
    assert mark.bracket.geometry().contains(mark.target)
    assert window.rect().contains(mark.callout.geometry())
    assert not mark.callout.geometry().intersects(mark.target)


@pytest.mark.parametrize("name", WITHOUT_MODELS)
def test_the_bracket_is_around_the_result_and_follows_it(make_desk: MakeDesk, name: str) -> None:
    desk = still(make_desk)
    mark = run(desk, name)
    sees_right(desk)
    for size, change in (
        (QSize(1000, 640), {}),
        (QSize(1500, 900), {"theme": "dark"}),
        (QSize(1500, 900), {"scale": 1.5}),
        (QSize(1280, 720), {"scale": 1.0}),
    ):
        desk.window.resize(size)
        desk.settings.change(**change)
        desk.settle()
        desk.qtbot.wait(300)  # until the callout has found its place
        assert mark.shown
        if mark.target:  # at a large scale, it may be below the edge
            sees_right(desk)


class Sizes(QObject):
    """Counts the size events of widgets that are out of sight."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        hidden = isinstance(watched, QWidget) and not watched.isVisible()
        self.count += event.type() == QEvent.Type.Resize and hidden
        return False


def test_pages_out_of_sight_have_their_sizes_before_a_result_is_pointed_at(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    desk = still(make_desk)
    for pane in ("concepts", "benchmarks", "experts"):
        desk.window.open_pane(pane)
    counts: list[int] = []

    def count(do: Callable[..., None]) -> Callable[..., None]:
        def counted(*given: object) -> None:
            sizes = Sizes()
            qapp.installEventFilter(sizes)
            do(*given)
            qapp.removeEventFilter(sizes)
            counts.append(sizes.count)

        return counted

    monkeypatch.setattr(CoachMark, "prepare", count(CoachMark.prepare))
    monkeypatch.setattr(CoachMark, "point", count(CoachMark.point))
    run(desk, "pi")
    prepared, pointed = counts
    assert pointed < prepared / 10


@pytest.mark.parametrize("name", WITHOUT_MODELS)
@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080)], ids=["720", "1080"])
def test_no_headline_and_no_button_is_covered(make_desk: MakeDesk, name: str, size: QSize) -> None:
    desk = still(make_desk)
    desk.window.resize(size)
    mark = run(desk, name)
    assert mark.callout is not None
    callout = mark.callout.geometry()
    assert not [each for each in read(desk) if each.intersects(callout)]


@pytest.mark.parametrize("name", WITHOUT_MODELS)
def test_an_audience_sees_all_of_the_figure_above_the_callout(
    make_desk: MakeDesk, name: str
) -> None:
    desk = still(make_desk)
    desk.window.present(True)
    desk.window.notices.dismiss()
    desk.window.resize(1280, 720)
    mark, stack = run(desk, name), desk.window.content.stack
    desk.settle()
    assert mark.callout is not None

    def page() -> QRect:
        return QRect(stack.mapTo(desk.window, QPoint()), stack.size())

    first, callout = page(), mark.callout
    assert callout.isVisible()
    assert first.bottom() < callout.geometry().top()
    assert callout.geometry().bottom() < desk.window.height()
    assert first.contains(mark.target)
    assert mark.target
    desk.window.present(False)
    desk.window.resize(1280, 720)
    desk.qtbot.waitUntil(lambda: page().contains(callout.geometry()))
    desk.qtbot.wait(300)  # until the callout has found its place
    sees_right(desk)
    desk.window.present(True)
    desk.settle()
    mark.close()
    desk.qtbot.waitUntil(lambda: page().bottom() > first.bottom())


def test_it_follows_scrolling(make_desk: MakeDesk) -> None:
    desk = still(make_desk)
    desk.window.resize(900, 480)
    mark = run(desk, "pi")
    before, bar = QRect(mark.target), desk.window.content.page.verticalScrollBar()
    assert bar.maximum() > 20
    bar.setValue(bar.value() + (20 if bar.value() < bar.maximum() - 20 else -20))
    desk.qtbot.waitUntil(lambda: mark.target != before)
    sees_right(desk)
    assert mark.target.left() == before.left()


def test_a_chart_is_seen_with_its_axes(desk: Desk) -> None:
    area, page = QScrollArea(desk.window.content), QWidget()
    page.resize(300, 900)
    chart = QWidget(page)
    chart.setGeometry(0, 500, 300, 200)
    area.setWidget(page)
    area.setGeometry(0, 0, 320, 300)
    area.show()
    mark = desk.window.mark
    remark = Remark("What", "is seen", ())
    mark.point(Spot(chart, lambda: QRectF(290, 20, 8, 8)), remark)
    top = chart.mapTo(area.viewport(), QPoint()).y()
    assert top >= 0
    assert top + chart.height() <= area.viewport().height()
    chart.resize(300, area.viewport().height() - 2)  # there is just enough room
    area.verticalScrollBar().setValue(0)
    mark.point(Spot(chart, lambda: QRectF(290, 20, 8, 8)), remark)
    assert chart.mapTo(area.viewport(), QPoint()).y() == 1
    chart.resize(300, 400)  # there is no room for all of it
    mark.point(Spot(chart, lambda: QRectF(290, 380, 8, 8)), remark)
    assert chart.mapTo(area.viewport(), QPoint(0, 388)).y() <= area.viewport().height()


def geometries(root: QWidget) -> dict[QWidget, QRect]:
    return {each: each.geometry() for each in root.findChildren(QWidget) if each.isVisible()}


@pytest.mark.parametrize("name", WITHOUT_MODELS)
def test_nothing_moves_when_it_comes_and_goes(make_desk: MakeDesk, name: str) -> None:
    desk = still(make_desk)
    mark = run(desk, name)
    shown = geometries(desk.window.content)
    mark.close()
    desk.qtbot.wait(20)
    assert geometries(desk.window.content) == shown
    desk.window.session.show(next(each for each in [desk.window.session._pointed] if each))
    assert mark.shown
    desk.qtbot.wait(20)
    assert geometries(desk.window.content) == shown


def test_the_rest_is_dark_for_a_moment(desk: Desk) -> None:
    mark = run(desk, "fit")
    shade = mark.shade
    shade.run(desk.window.content.grab(), mark.target, mark.frame)
    frames = [frame.toImage() for frame in film(shade.motion)]
    page = desk.window.content.grab().toImage()
    inside, outside = mark.target.center(), QPoint(desk.window.width() // 2, 20)
    first, middle, last = frames[0], frames[3], frames[-1]
    for frame in frames:
        assert frame.pixelColor(inside) == page.pixelColor(inside), "never dimmed"
    assert first.pixelColor(outside) == page.pixelColor(outside)
    assert middle.pixelColor(outside).lightness() < 0.7 * page.pixelColor(outside).lightness()
    assert last.pixelColor(outside) == page.pixelColor(outside)
    assert (shade.dim(0), shade.dim(0.5), shade.dim(1)) == (0, DIM, 0)
    assert shade.around(0) == shade.rect()
    assert shade.around(0.5).toRect() == shade.around(1).toRect() == mark.frame.rect
    assert mark.frame.rect.contains(mark.target)
    shade.motion.end()
    assert not shade.isVisible()
    assert mark.bracket.isVisible()


def test_without_motion_it_is_there_at_once(make_desk: MakeDesk) -> None:
    desk = still(make_desk)
    mark = run(desk, "fit")
    assert not mark.shade.isVisible()
    assert mark.bracket.isVisible()


def test_a_click_ends_the_dimming_and_still_counts(desk: Desk) -> None:
    mark = run(desk, "fit")
    shown = desk.window.session.pointed
    assert shown is not None
    desk.window.session.point(shown)
    mark.shade.motion.hold(0.4)
    assert mark.callout is not None
    free, clicked = mark.callout.geometry(), list[bool]()
    places = {
        each.mapTo(desk.window, each.rect().center()): each
        for each in visible(desk.page, QPushButton)
    }
    place, other = next(pair for pair in places.items() if not free.contains(pair[0]))
    other.clicked.connect(lambda: clicked.append(True))
    handle = desk.window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=place)
    assert not mark.shade.motion.runs
    assert not mark.shade.isVisible()
    assert clicked


def test_the_focus_goes_to_the_result_and_keys_reach_the_callout(make_desk: MakeDesk) -> None:
    desk = still(make_desk)
    mark = run(desk, "pi")
    page = desk.page
    assert isinstance(page, BitsPage)
    assert QApplication.focusWidget() is page.table
    assert mark.callout is not None
    assert "π in 16, 8, and 4 bits" in mark.callout.accessibleName()
    desk.qtbot.keyClick(page.table, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is mark.callout.buttons[-1]
    desk.qtbot.keyClick(mark.callout.buttons[-1], Qt.Key.Key_Escape)
    assert not mark.shown
    assert not mark.bracket.isVisible()
    assert QApplication.focusWidget() is page.table


def test_escape_in_the_page_closes_it(make_desk: MakeDesk) -> None:
    desk = still(make_desk)
    mark = run(desk, "pi")
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not mark.shown


@pytest.mark.parametrize("outlasts", [True, False])
def test_after_a_change_of_language_it_points_only_at_what_is_still_there(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch, *, outlasts: bool
) -> None:
    desk = make_desk(still=True, language="en")
    mark = run(desk, "pi")
    if not outlasts:
        gone = {"pi": lambda page: Spot(page.table, QRectF)}
        monkeypatch.setattr(BitsPage, "spots", gone)
    desk.settings.change(language="de")
    desk.qtbot.waitUntil(lambda: i18n.language() == "de")
    desk.settle()
    assert mark.shown == outlasts
    if outlasts:
        desk.qtbot.waitUntil(lambda: not mark.target.isEmpty())
        sees_right(desk)


def test_next_runs_the_one_after_it(make_desk: MakeDesk) -> None:
    desk = make_desk(still=True, plan_title="A plan", plan=("pi", "fit"))
    mark = run(desk, "pi")
    assert mark.callout is not None
    assert mark.callout.remark.after == "Next: Will it fit?"
    desk.qtbot.mouseClick(mark.callout.buttons[-1], Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: mark.pointing and mark.callout is not None)
    assert mark.callout is not None
    assert mark.callout.remark.head == "Will it fit?"
    assert [each.text() for each in mark.callout.buttons] == ["Back to Start"], "it is the last"
    assert "F6" in mark.callout.toolTip(), "in words"
    assert not any(each.text() == "F6" for each in visible(mark.callout, QLabel))


def test_another_plan_changes_what_is_next(make_desk: MakeDesk) -> None:
    desk = make_desk(still=True, plan_title="A plan", plan=("pi", "fit"))
    mark = run(desk, "pi")
    desk.settings.change(plan_title="Another plan", plan=("pi", "name"))
    assert mark.callout is not None
    assert mark.callout.remark.after == "Next: Read a model's name"
    sees_right(desk)
    desk.settings.change(plan=("name", "pi"))
    assert [each.text() for each in mark.callout.buttons] == ["Back to Start"], "it is the last"


def runs(desk: Desk) -> list[str]:
    """Return a list to which the ids of the experiments that run from now on are added."""
    found = list[str]()
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    running.starting.connect(lambda offered: found.append(offered.id))
    return found


def points_at(desk: Desk, name: str) -> None:
    """Wait until the result of an experiment is pointed at."""
    running, session = desk.window.findChild(Running), desk.window.session
    assert isinstance(running, Running)

    def points() -> bool:
        return session.pointed is BY_ID[name] and not running.busy

    desk.qtbot.waitUntil(points)


@pytest.mark.parametrize("replaced", [False, True])
def test_back_runs_an_experiment_again_if_its_result_was_replaced(
    make_desk: MakeDesk, *, replaced: bool
) -> None:
    desk = make_desk(still=True, plan_title="A plan", plan=("pi", "fit"))
    run(desk, "pi")
    page = desk.page
    assert isinstance(page, BitsPage)
    if replaced:
        page.type_number("0.1")
    desk.window.session.forward()
    points_at(desk, "fit")
    ran = runs(desk)
    desk.window.session.back()
    points_at(desk, "pi")
    assert ran == (["pi"] if replaced else [])
    assert page.state.text == "π"


def test_back_to_a_conversation_that_another_has_replaced(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk(still=True, plan_title="A plan", plan=("two-faces", "fit"))
    make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    run(desk, "two-faces")
    ran = runs(desk)
    desk.window.session.forward()
    points_at(desk, "fit")
    desk.window.session.back()
    points_at(desk, "two-faces")
    Chat(desk, desk.engine).pane.new_chat()
    desk.window.session.forward()
    points_at(desk, "fit")
    desk.window.session.back()
    points_at(desk, "two-faces")
    assert ran == ["fit", "fit", "two-faces"]


@pytest.mark.parametrize(
    "meanwhile", ["nothing", "another number", "another experiment", "another page"]
)
def test_the_result_of_an_experiment_that_ended_elsewhere_is_shown(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    desk, free = still(make_desk), Event()
    window = desk.window
    running = window.findChild(Running)
    assert isinstance(running, Running)
    window.run_experiment("pi")
    desk.qtbot.waitUntil(lambda: running.begun)
    page = desk.page
    assert isinstance(page, BitsPage)
    window.context.runtime.background.call(free.wait, "the experiment's work")
    if meanwhile == "another page":
        window.open_pane("quantization", "memory")
    else:
        window.open_pane("start")
    free.set()
    desk.qtbot.waitUntil(lambda: not running.busy)
    notice = window.notices.current
    assert notice is not None
    assert notice.text == "“π in 16, 8, and 4 bits” is done."
    ran = runs(desk)
    if meanwhile == "another number":
        page.type_number("0.1")
    elif meanwhile == "another experiment":
        monkeypatch.setattr(BitsPage, "offered", {"fit": lambda page, _: page.type_number("1/3")})
        monkeypatch.setattr(BitsPage, "spots", {**BitsPage.spots, "fit": BitsPage.spots["pi"]})
        monkeypatch.setitem(BY_ID, "fit", replace(BY_ID["fit"], page="bits"))
        run(desk, "fit")
        monkeypatch.undo()
        window.open_pane("start")
    assert notice.action is not None
    notice.action[1]()
    points_at(desk, "pi")
    again = {"another number": ["pi"], "another experiment": ["fit", "pi"]}
    assert ran == again.get(meanwhile, [])
    assert desk.page is page
    assert page.state.text == "π"


def test_the_walkthrough_points_and_goes_on_by_itself(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walkthrough, "EXPERIMENTS", ("name", "open"))
    monkeypatch.setattr(walkthrough, "LOOK_MS", 400)
    desk = still(make_desk)
    mark, guide, heads = desk.window.mark, desk.window.walkthrough, list[str]()
    guide.start()
    assert mark.callout is not None
    assert mark.callout.remark.head == "1 of 2: Read a model's name"
    for name in ("name", "open"):

        def points(name: str = name) -> bool:
            pointed = desk.window.session.pointed
            return pointed is not None and pointed.id == name

        desk.qtbot.waitUntil(points)
        assert mark.callout is not None
        heads.append(mark.callout.remark.head)
        assert [each.text() for each in mark.callout.buttons] == ["Stop the walkthrough", "Next"]
    assert heads == ["1 of 2: Read a model's name", "2 of 2: Open or open-weight?"]
    desk.qtbot.waitUntil(lambda: not guide.busy)
    assert desk.window.pane.id == "start"
    assert not mark.shown
    run(desk, "name")
    assert mark.callout is not None
    assert mark.callout.buttons[0].text() == "Back to Start", "the walkthrough is over"


def test_a_walkthrough_that_waits_for_an_experiment_goes_on_after_it(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walkthrough, "EXPERIMENTS", ("name", "open"))
    monkeypatch.setattr(walkthrough, "LOOK_MS", 400)
    desk = still(make_desk)
    mark, guide, free = desk.window.mark, desk.window.walkthrough, Event()
    running = desk.window.findChild(Running)
    assert isinstance(running, Running)
    desk.window.run_experiment("fit")
    desk.qtbot.waitUntil(lambda: running.begun)
    desk.window.context.runtime.background.call(free.wait, "the experiment's work")
    guide.start()
    desk.qtbot.wait(3 * walkthrough.LOOK_EVERY_MS)
    assert mark.callout is not None
    assert mark.callout.remark.head == "1 of 2: Read a model's name"
    free.set()
    seen = list[str]()

    def ends() -> bool:
        if mark.callout is not None and mark.pointing:
            seen.append(mark.callout.remark.head)
        return not guide.busy

    desk.qtbot.waitUntil(ends)
    heads = ["1 of 2: Read a model's name", "2 of 2: Open or open-weight?"]
    assert list(dict.fromkeys(seen)) == heads
    assert desk.window.pane.id == "start"


def test_the_walkthrough_waits_while_a_dialog_is_open(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walkthrough, "EXPERIMENTS", ("name", "pi"))
    monkeypatch.setattr(walkthrough, "LOOK_MS", 400)
    desk = still(make_desk)
    guide, ran = desk.window.walkthrough, runs(desk)
    guide.start()
    points_at(desk, "name")
    desk.window.search()
    (palette,) = desk.window.findChildren(CommandPalette)
    desk.qtbot.wait(400 + 5 * walkthrough.LOOK_EVERY_MS)
    assert ran == ["name"]
    palette.reject()
    points_at(desk, "pi")
    assert ran == ["name", "pi"]
    guide.stop()


def test_the_walkthrough_ends_when_its_callout_is_closed(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walkthrough, "EXPERIMENTS", ("name", "open"))
    desk = still(make_desk)
    guide = desk.window.walkthrough
    guide.start()
    desk.qtbot.waitUntil(lambda: desk.window.mark.pointing)
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: not guide.busy)
    assert desk.window.pane.id == "models"


def test_the_ring_is_shown_after_keys_only(desk: Desk) -> None:
    (ring,) = desk.window.findChildren(FocusRing)
    handle = desk.window.windowHandle()
    rail = visible(desk.window.content.rail, QToolButton)
    QTest.mouseClick(
        handle, Qt.MouseButton.LeftButton, pos=rail[2].mapTo(desk.window, QPoint(9, 9))
    )
    rail[2].setFocus()
    assert not ring.isVisible()
    QTest.keyClick(handle, Qt.Key.Key_Down)
    assert ring.isVisible()
    assert ring.widget() is QApplication.focusWidget()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not ring.isVisible()


def drawn(*shapes: QRect) -> QImage:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    for shape in shapes:
        painter.fillRect(shape, 0xFF336699)
    painter.end()
    return image


def ink(picture: QImage) -> Ink:
    return Ink(picture, [QColor("white")])


def busy_cells(picture: QImage) -> Shares:
    return ink(picture).cells()


def test_a_callout_covers_only_what_is_empty() -> None:
    room, target = QRect(0, 0, 400, 300), QRect(180, 140, 20, 20)
    full = QRect(200, 0, 200, 300)  # one color: it has no edges, but it is a picture
    busy = busy_cells(drawn(full))
    place = best_place([QSize(100, 60)], target, target, room, busy)
    assert not place.intersects(full)
    assert not place.intersects(target)
    assert room.contains(place)


def test_a_large_picture_of_one_color_is_no_ground() -> None:
    room, target = QRect(0, 0, 400, 300), QRect(180, 100, 20, 20)
    bars = QRect(0, 0, 400, 220)
    place = best_place([QSize(100, 60)], target, target, room, busy_cells(drawn(bars)))
    assert not place.intersects(bars)


def test_a_bracket_of_rows_runs_inside_of_the_first_and_last_where_a_neighbor_is_near() -> None:
    target = QRect(100, 100, 60, 96)
    words = [QRect(110, 100 + row + 8, 40, 8) for row in range(0, 96, 24)]
    panel = QRect(0, 197, 400, 60)
    frame = best_frame(target, ink(drawn(*words, panel)), 6, (16, 10), 3)
    assert words[-1].bottom() < frame.rect.bottom() < panel.top() - 1
    word = QRect(100, 100, 40, 12)
    frame = best_frame(word, ink(drawn(word, panel)), 6, (16, 10), 3)
    assert frame.rect.contains(word.adjusted(-1, -1, 1, 1)), "never inside of a word"


def test_faint_lines_count_less_than_words() -> None:
    picture = drawn(QRect(200, 0, 100, 300))
    painter = QPainter(picture)
    for place in range(10, 300, 20):
        painter.fillRect(0, place, 200, 1, 0xFFE0E0E0)
        painter.fillRect(300, place, 100, 1, 0xFF000000)
    painter.end()
    left, right = (busy_cells(picture.copy(QRect(at, 0, 96, 300)))[-1, -1] for at in (0, 304))
    assert 0 < left < right / 2


def test_the_line_to_a_callout_goes_around_pictures() -> None:
    """The room on the left is nearer, but a picture is in the way."""
    room, target = QRect(0, 0, 400, 300), QRect(160, 140, 20, 20)
    cells = np.zeros((75, 100))
    cells[:, 28:38] = cells[:32, 46:72] = cells[43:, 46:72] = 1
    busy = np.pad(cells.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    assert best_place([QSize(100, 60)], target, target, room, busy).left() >= 4 * 72
    cells[32:43, 46:72] = 1  # a picture is in the way there, too
    busy = np.pad(cells.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    assert best_place([QSize(100, 60)], target, target, room, busy).right() < 4 * 28


def test_of_two_sizes_the_one_that_fits_is_taken() -> None:
    room, target = QRect(0, 0, 400, 300), QRect(0, 100, 400, 100)
    busy = busy_cells(drawn())
    place = best_place([QSize(100, 150), QSize(300, 80)], target, target, room, busy)
    assert place.size() == QSize(300, 80)


def test_where_nothing_is_free_the_callout_stays_in_the_room() -> None:
    room, target = QRect(0, 0, 400, 300), QRect(0, 0, 400, 300)
    place = best_place([QSize(500, 60)], target, target, room, busy_cells(drawn()))
    assert room.contains(place)


def test_the_empty_parts_of_a_headline_are_not_covered() -> None:
    room, target = QRect(0, 0, 400, 60), QRect(190, 0, 20, 60)
    word, other = QRect(60, 20, 60, 12), QRect(290, 20, 60, 12)
    seen = ink(drawn(word, other))
    place = best_place(
        [QSize(160, 60)], target, target, room, seen.cells([word.adjusted(0, -8, 0, 0)])
    )
    assert not place.intersects(word)


def test_a_bracket_runs_between_its_part_and_the_text_beside_it() -> None:
    target = QRect(100, 100, 60, 20)
    left, above, below = QRect(90, 96, 6, 30), QRect(90, 90, 90, 6), QRect(90, 124, 90, 6)
    frame = best_frame(target, ink(drawn(left, above, below)), 6, (16, 10), 3)
    assert frame.corner == 16
    assert frame.rect.left() == 98, "in the middle of 4 pixels"
    assert frame.rect.top() == 98
    assert 121 <= frame.rect.bottom() <= 122
    assert frame.rect.right() == target.right() + 6, "where it is free, as usual"


def test_a_bracket_in_a_crowd_has_short_corners() -> None:
    target = QRect(100, 100, 60, 20)
    dense = QRect(106, 60, 48, 39), QRect(106, 121, 48, 39)  # touch the part in its middle
    frame = best_frame(target, ink(drawn(*dense)), 6, (40, 10), 3)
    assert frame.corner == 10


def test_a_line_is_free_beside_a_word_and_not_across_it() -> None:
    seen = ink(drawn(QRect(100, 100, 40, 12)))
    assert is_free(QLineF(20, 90, 300, 90), 3, seen)
    assert not is_free(QLineF(20, 90, 300, 120), 3, seen)
