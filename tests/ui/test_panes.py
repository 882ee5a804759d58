"""Tests every pane and page: building, showing, filling, checking, and closing it, in both themes.
A test's checks of a pane's pages share one window, because building a window takes longer than most
of the checks."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop.core.messages import LoadModel
from desktop.ui.look.theme import Theme
from desktop.ui.panes import PANES, SETTINGS
from desktop.ui.panes.base import Pane
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.chat.answer.answer import AnswerView
from desktop.ui.places import PAGE_TITLES, PANE_TITLES
from desktop.ui.tab_order import bring_into_view
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.focus_ring import FocusRing
from tests.ui.conftest import Desk, Make, MakeDesk, visible

KINDS = [kind.load() for kind in (*PANES, SETTINGS)]
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)

MARKED = (QAbstractItemView, QAbstractSpinBox, QLineEdit, QPlainTextEdit)
"""Widgets without a focus ring: fields draw their own border, and lists mark the current row."""

each_pane = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
USUAL_SIZE = 1280, 720
SIZES = (USUAL_SIZE, (1024, 640), (1920, 1080))
LARGEST, OTHERS = 2.0, (0.8, 1.5)
"""Scales to test. If text is cut off at all, it happens first at the largest scale."""


def fed(make_desk: MakeDesk, make: Make, kind: type[Pane], **preferences: object) -> Desk:
    """Return a window that shows the pane, with a model in the list and in memory."""
    desk = make_desk(pane=kind.id, **preferences)
    feed(desk, make)
    return desk


def pages_of(desk: Desk, kind: type[Pane]) -> Iterator[str]:
    """Show each of the pane's pages, and yield its id, or "" for a pane that isn't divided."""
    for page in kind.page_ids or ("",):
        desk.window.open_pane(kind.id, page)
        desk.settle()
        desk.qtbot.wait(5)
        desk.settle()  # work triggered by the data just read
        yield page


def feed(desk: Desk, make: Make) -> None:
    path = make("models/Tiny-1M-Instruct-F32.gguf")
    desk.scan()
    desk.inference.submit(LoadModel(str(path)))
    desk.settle()
    desk.qtbot.wait(20)
    desk.settle()  # work triggered by the data just read
    desk.qtbot.wait(20)


def test_the_rail_opens_the_pane_that_it_names() -> None:
    assert [kind.id for kind in (*PANES, SETTINGS)] == list(PANE_TITLES)
    for kind in (*PANES, SETTINGS):
        assert kind.load().id == kind.id
        assert kind.icon.startswith("ph.")


@contextlib.contextmanager
def systems_fonts(theme: Theme) -> Iterator[None]:
    """Use the system's fonts instead of ours, from the next change of the theme on."""
    system = QFontDatabase.SystemFont
    with pytest.MonkeyPatch.context() as patch:
        for name, kind_of_font in (("_sans", system.GeneralFont), ("_mono", system.FixedFont)):
            patch.setattr(theme, name, QFontDatabase.systemFont(kind_of_font).family())
        yield


@each_pane
def test_looks_whole_however_it_is_shown(
    make_desk: MakeDesk, make: Make, kind: type[Pane], theme: Theme, subtests: pytest.Subtests
) -> None:
    """Checks each page without and with a model, in both themes, at every size, enlarged, and with
    other fonts."""
    desk = make_desk(pane=kind.id, theme="dark")
    desk.scan()
    for page in pages_of(desk, kind):
        with subtests.test("nothing to show", page=page):
            assert type(desk.window.pane) is kind
            check_nothing_is_cut_off(desk)
    feed(desk, make)
    for page in pages_of(desk, kind):
        with subtests.test("dark", page=page):
            assert theme.dark
            assert has_many_colors(desk.window)
        for size in SIZES:
            desk.window.resize(*size)
            with subtests.test("size", page=page, size=size):
                assert desk.window.size().toTuple() == size
                check_nothing_is_cut_off(desk)
        desk.window.resize(*USUAL_SIZE)
    with systems_fonts(theme):
        desk.settings.change(theme="light")
        for page in pages_of(desk, kind):
            with subtests.test("light", page=page):
                assert not theme.dark
                assert type(desk.window.pane) is kind
                assert has_many_colors(desk.window)
            with subtests.test("the system's fonts", page=page):
                assert desk.window.font().family() == theme._sans != "Inter"
                check_nothing_is_cut_off(desk)
    check_layout_at(LARGEST, desk, kind, theme, subtests)


@pytest.mark.thorough
@each_pane
def test_looks_whole_at_other_scales(
    make_desk: MakeDesk, make: Make, kind: type[Pane], theme: Theme, subtests: pytest.Subtests
) -> None:
    desk = fed(make_desk, make, kind)
    for scale in OTHERS:
        check_layout_at(scale, desk, kind, theme, subtests)


def check_layout_at(
    scale: float, desk: Desk, kind: type[Pane], theme: Theme, subtests: pytest.Subtests
) -> None:
    desk.settings.change(scale=scale)
    for page in pages_of(desk, kind):
        with subtests.test("scale", page=page, scale=scale):
            assert theme.scale == scale
            assert desk.window.font().family() == "Inter"
            check_nothing_is_cut_off(desk)


def has_many_colors(window: QWidget) -> bool:
    """Return True if a picture of the window has more than ten colors."""
    picture = window.grab().toImage()
    places = product(range(0, picture.width(), 7), range(0, picture.height(), 7))
    return len({picture.pixelColor(x, y).rgb() for x, y in places}) > 10


def check_nothing_is_cut_off(desk: Desk) -> None:
    """Check that nothing is cut off after a moment: layout takes a few turns of the event loop,
    which take longer on a busy computer."""
    desk.qtbot.wait(1)
    with contextlib.suppress(desk.qtbot.TimeoutError):
        desk.qtbot.waitUntil(lambda: not list(cut_off(desk.window)), timeout=10_000)
    assert not list(cut_off(desk.window))


def cut_off(root: QWidget) -> Iterator[str]:
    """Yield labels and buttons that are smaller than their text, or extend beyond their parent."""
    # The status bar changes once a second, so new text must be laid out first.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    words: list[QWidget] = [*visible(root, QLabel), *visible(root, QPushButton)]
    for widget in [*words, *visible(root, QToolButton)]:
        if isinstance(widget, ElidedLabel) or not widget.property("text"):
            continue  # a name or path of any length; its tooltip shows all of it
        text = widget.property("text")
        needs = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.height() < widget.heightForWidth(widget.width()):
                yield f"{text!r} needs a height of {widget.heightForWidth(widget.width())}"
        elif widget.width() < needs.width() or widget.height() < needs.height():
            yield f"{text!r} needs {needs}, has {widget.size()}"
        parent = widget.parentWidget()
        if parent and not QRect(0, 0, parent.width(), parent.height()).contains(widget.geometry()):
            yield f"{text!r} sticks out of its parent"


@each_pane
def test_every_control_can_be_found_and_reached(
    make_desk: MakeDesk, make: Make, kind: type[Pane], subtests: pytest.Subtests
) -> None:
    desk = fed(make_desk, make, kind)
    for page in pages_of(desk, kind):
        with subtests.test("names", page=page):
            check_names(desk)
        with subtests.test("Tab", page=page):
            check_tab_order(desk)
    for page in pages_of(desk, kind):  # last: focus decides which button of a group Tab reaches
        with subtests.test("rings", page=page):
            check_focus_rings(desk)


def check_names(desk: Desk) -> None:
    for control in CONTROLS:
        for widget in visible(desk.window, control):
            if isinstance(widget, QScrollBar) or inner(widget):
                continue
            name = widget.accessibleName() or (
                widget.text() if isinstance(widget, QAbstractButton) else ""
            )
            assert name, f"{widget} has no name"


def inner(widget: QWidget) -> bool:
    """Return True if the widget is part of another control, such as a spin box's text field."""
    return isinstance(widget.parentWidget(), (QAbstractSpinBox, QComboBox))


def check_tab_order(desk: Desk) -> None:
    buttons = {
        each
        for each in visible(desk.window, QAbstractButton)
        if each.isEnabled() and not grouped(each)
    }
    there = walked(desk, Qt.Key.Key_Tab)
    missed = [each.text() or each.accessibleName() for each in buttons - set(there)]
    assert not missed, f"Tab misses {missed}"
    back = walked(desk, Qt.Key.Key_Backtab)
    assert back == [there[0], *reversed(there[1:])]


def test_tab_walks_the_chat_as_it_is_read(make_desk: MakeDesk, make: Make) -> None:
    desk = fed(make_desk, make, ChatPane)
    pane = desk.window.pane
    assert isinstance(pane, ChatPane)
    pane.send("Hello")
    desk.qtbot.waitUntil(lambda: pane.idle)
    view = pane.view
    view.composer.settings.click()
    found = walked(desk, Qt.Key.Key_Tab)
    answer = next(item for item in view.transcript.items if isinstance(item, AnswerView))
    wanted = [
        view.model,
        view.new_chat,
        view.side_toggle,
        view.transcript,
        answer.footer.copy,
        answer.footer.again,
        view.composer.edit,
        view.composer.settings,
        view.settings_card.defaults,
        view.settings_card.prompt,
        view.settings_card.numbers["temperature"],
        view.settings_card.random,
    ]
    assert [each for each in found if each in wanted] == [
        each for each in wanted if each.isVisible()
    ]


def walked(desk: Desk, key: Qt.Key) -> list[QWidget]:
    """Return every focus stop from the rail back to it. Each stop must show the focus."""
    rail = next(each for each in visible(desk.window, QToolButton) if each.isChecked())
    rings = desk.window.findChildren(FocusRing)
    rings[0].use_keyboard(True)
    rail.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    at: QWidget | None = rail
    while at is not None and at not in found:
        found.append(at)
        desk.qtbot.wait(1)
        ringed = any(ring.isVisible() and ring.widget() is at for ring in rings)
        assert ringed or isinstance(at, MARKED), f"{at} {at.accessibleName()} shows nothing"
        desk.qtbot.keyClick(at, key)
        at = QApplication.focusWidget()
    assert at is rail
    return found


def check_focus_rings(desk: Desk) -> None:
    rings = desk.window.findChildren(FocusRing)
    rings[0].use_keyboard(True)
    for each in visible(desk.window, QAbstractButton):
        if not each.isEnabled():
            continue
        bring_into_view(each)  # as Tab does
        each.setFocus(Qt.FocusReason.TabFocusReason)
        with contextlib.suppress(desk.qtbot.TimeoutError):
            desk.qtbot.waitUntil(lambda each=each: ring_is_whole(rings, each), timeout=1000)
        assert ring_is_whole(rings, each), f"the ring of {each.text() or each.accessibleName()}"


def ring_is_whole(rings: list[FocusRing], button: QAbstractButton) -> bool:
    ring = next(ring for ring in rings if ring.isVisible())
    page = ring.parentWidget()
    assert page is not None
    return ring.widget() is button and page.rect().contains(ring.geometry())


def grouped(button: QAbstractButton) -> bool:
    return button.group() is not None and not button.isChecked()


@each_pane
def test_says_what_it_is(kind: type[Pane]) -> None:
    assert set(kind.page_ids) <= set(PAGE_TITLES)
    assert kind.summary.endswith(".")
