"""Tests the window around the panes, with the fake engine."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from desktop.core.lessons.lesson import lessons
from desktop.core.messages import Generate, LoadModel, Message
from desktop.ui.look.style import GlassboxStyle
from desktop.ui.panes import PANES
from desktop.ui.panes.base import PaneKind
from desktop.ui.panes.chat import ChatPane
from desktop.ui.panes.concepts.lesson_view import LessonView
from desktop.ui.panes.paged import PanePage
from desktop.ui.places import PANE_TITLES, PaneId
from desktop.ui.shell.rail import Rail
from desktop.ui.shell.status_bar import StatusBar
from desktop.ui.shell.window_place import restore_place
from desktop.ui.widgets.busy_mark import BusyMark
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.elided import NameLabel
from tests.fake_engine import FakeEngine
from tests.ui.conftest import Desk, Make, MakeDesk, visible

STYLED, STYLED_CHAT = 4.5, 2.5
"""Limits on the average number of times that a widget is styled, for most panes and for Chat. A
widget is styled when it is first measured, and again whenever it or one of its ancestors gets a
parent, such as the window's page."""


def status(desk: Desk) -> str:
    bar = desk.window.findChild(StatusBar)
    assert bar is not None
    return " | ".join(each.text() for each in visible(bar, QLabel))


def rail(desk: Desk) -> dict[str, QToolButton]:
    found = desk.window.findChild(Rail)
    assert found is not None
    return {each.text(): each for each in found.findChildren(QToolButton)}


WHERE, COPY = QPoint(600, 300), Qt.DropAction.CopyAction
BUTTONS, KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def data_of(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def drag(over: QWidget, data: QMimeData) -> bool:
    """Drag data into a widget. Returns whether the widget or one of its parents accepts the
    data."""
    enter = QDragEnterEvent(WHERE, COPY, data, BUTTONS, KEYS)
    QApplication.sendEvent(over, enter)
    return enter.isAccepted()


def drop(desk: Desk, *urls: QUrl) -> None:
    data = data_of(*urls)
    assert drag(desk.window, data)
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(WHERE), COPY, data, BUTTONS, KEYS))
    desk.settle()


def highlights(desk: Desk) -> list[str]:
    areas = desk.window.findChildren(DropArea)
    return [each.highlight.words() for each in areas if each.highlight.isVisible()]


def message(desk: Desk) -> str:
    notice = desk.window.notices.current
    return notice.text if notice else ""


# --- panes ---


def test_panes_are_built_when_they_are_first_shown(desk: Desk) -> None:
    assert len(desk.window.content.pages) == 1
    desk.window.open_pane("settings")
    assert len(desk.window.content.pages) == 2
    first = desk.window.pane
    desk.window.open_pane(PANES[0].id)
    desk.window.open_pane("settings")
    assert desk.window.pane is first


@pytest.mark.parametrize("kind", [each for each in PANES if each.id not in ("start", "chat")])
def test_a_pane_that_is_opened_on_a_page_builds_only_that_page(desk: Desk, kind: PaneKind) -> None:
    pages = kind.load().page_ids or tuple(each.key for each in lessons())
    desk.window.open_pane(kind.id, pages[-1])
    (shown,) = (*desk.window.findChildren(PanePage), *desk.window.findChildren(LessonView))
    assert shown.isVisible()
    if isinstance(shown, PanePage):
        assert shown.id == pages[-1]


def test_the_wait_cursor_is_shown_until_a_new_pane_or_theme_is_painted(desk: Desk) -> None:
    cursor = QGuiApplication.overrideCursor
    desk.qtbot.waitUntil(lambda: cursor() is None)
    for act, waits in (
        (lambda: desk.window.open_pane("concepts"), True),
        (lambda: desk.window.open_pane("concepts", "reasoning"), True),
        (lambda: desk.window.open_pane("models"), True),
        (lambda: desk.window.open_pane("concepts"), False),
        (lambda: desk.settings.change(theme="dark"), True),
        (lambda: desk.settings.change(theme="dark"), False),
    ):
        act()
        shown = cursor()
        assert (shown is not None and shown.shape() == Qt.CursorShape.WaitCursor) == waits
        desk.qtbot.waitUntil(lambda: cursor() is None)


@pytest.mark.parametrize("pane", [each.id for each in PANES])
def test_parts_are_styled_few_times_while_their_pane_is_built(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, pane: PaneId
) -> None:
    """Qt restyles a widget that has been measured whenever it or one of its ancestors gets another
    parent. Chat's widgets used to be styled six times, which took half of the time to open the
    pane."""
    styled: dict[int, QWidget] = {}  # also keeps IDs from being reused
    times: Counter[int] = Counter()
    dress = GlassboxStyle.dress

    def counted(style: GlassboxStyle, widget: QWidget) -> None:
        styled[id(widget)] = widget
        times[id(widget)] += 1
        dress(style, widget)

    monkeypatch.setattr(GlassboxStyle, "dress", counted)
    desk.window.open_pane(pane)
    most = STYLED_CHAT if pane == "chat" else STYLED
    assert times.total() <= most * len(times)


def test_the_rail_chooses(desk: Desk) -> None:
    rail(desk)["Settings"].click()
    assert desk.window.pane.id == "settings"
    assert rail(desk)["Settings"].isChecked()
    assert [button.isChecked() for button in rail(desk).values()].count(True) == 1


def test_ctrl_and_a_number_open_a_pane(desk: Desk) -> None:
    keys = [Qt.Key(Qt.Key.Key_1 + number) for number in range(len(PANES))]
    for key, pane in zip((*keys, Qt.Key.Key_Comma), PANE_TITLES, strict=True):
        desk.qtbot.keyClick(desk.window, key, Qt.KeyboardModifier.ControlModifier)
        assert desk.window.pane.id == pane


def test_the_rail_names_its_keys(desk: Desk) -> None:
    *panes, settings = rail(desk)
    assert [each.toolTip() for each in rail(desk).values()] == [
        *(f"{title} (Ctrl+{number})" for number, title in enumerate(panes, 1)),
        f"{settings} (Ctrl+,)",
    ]


@pytest.mark.parametrize("height", [480, 600, 720, 1080])
def test_the_rail_fits_into_any_window(desk: Desk, height: int) -> None:
    desk.window.resize(1280, height)
    desk.qtbot.wait(20)
    assert desk.window.height() == height
    buttons = list(rail(desk).values())
    for above, below in itertools.pairwise(buttons):
        assert above.geometry().bottom() < below.geometry().top()
    assert buttons[-1].geometry().bottom() < buttons[-1].parentWidget().height()
    if height >= 720:
        assert all("UnderIcon" in each.toolButtonStyle().name for each in buttons)


@pytest.mark.parametrize("height", [720, 1080])
def test_at_150_percent_the_rail_keeps_its_titles(desk: Desk, height: int) -> None:
    desk.settings.change(scale=1.5)
    desk.window.resize(1280, height)
    desk.qtbot.wait(20)
    for name, button in rail(desk).items():
        assert "Text" in button.toolButtonStyle().name
        assert button.fontMetrics().horizontalAdvance(name) < button.width()
        assert button.fontMetrics().height() < button.height()


@pytest.mark.parametrize("height", [640, 720, 1080])
def test_enlarged_the_rail_leaves_room_for_the_pane(desk: Desk, height: int) -> None:
    desk.settings.change(scale=2.0)
    desk.window.resize(1280, height)
    desk.qtbot.wait(20)
    (whole,) = visible(desk.window, Rail)
    assert whole.width() <= 130
    for button in rail(desk).values():
        assert button.iconSize().width() >= 30
    checked = next(each for each in rail(desk).values() if each.isChecked())
    assert whole.bar.height() < checked.height()
    assert whole.bar.right() <= checked.x()


def test_the_rails_mark_moves_with_its_button(desk: Desk) -> None:
    (whole,) = visible(desk.window, Rail)
    desk.window.open_pane("concepts")
    for _ in range(2):
        desk.qtbot.keyClick(desk.window, Qt.Key.Key_F11)
        desk.qtbot.wait(50)
    on_screen, anew = desk.painted(whole)
    assert on_screen == anew


def test_ctrl_q_closes_the_window(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not desk.window.isVisible()


def test_arrow_keys_walk_the_rail(desk: Desk) -> None:
    buttons = list(rail(desk).values())
    buttons[0].setFocus()
    desk.qtbot.keyClick(buttons[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is buttons[1]
    assert desk.window.pane.id == PANES[1].id


# --- scale and theme ---


def test_ctrl_plus_minus_and_0_change_the_scale(desk: Desk) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    side = rail(desk)["Settings"].iconSize().width()
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Plus, ctrl)
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Equal, ctrl)
    assert desk.settings.values.scale == pytest.approx(1.2)
    desk.qtbot.wait(20)
    assert rail(desk)["Settings"].iconSize().width() > side
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_Minus, ctrl)
    assert desk.settings.values.scale == pytest.approx(1.1)
    desk.qtbot.keyClick(desk.window, Qt.Key.Key_0, ctrl)
    assert desk.settings.values.scale == 1.0
    for _ in range(30):
        desk.qtbot.keyClick(desk.window, Qt.Key.Key_Plus, ctrl)
    assert desk.settings.values.scale == 2.0


def test_the_window_stays_usable_at_the_largest_scale(desk: Desk) -> None:
    desk.settings.change(scale=2.0)
    desk.qtbot.wait(20)
    assert desk.window.size().toTuple() == (1280, 720), "it must not grow off the screen"


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_a_large_scale_keeps_the_composer_in_view(desk: Desk, scale: float) -> None:
    desk.window.open_pane("chat")
    desk.settings.change(scale=scale)
    desk.window.resize(1280, 720)
    assert isinstance(desk.window.pane, ChatPane)
    composer = desk.window.pane.view.composer
    desk.qtbot.waitUntil(lambda: composer.visibleRegion().boundingRect() == composer.rect())


def test_the_theme_follows_the_settings(desk: Desk) -> None:
    theme = desk.window.context.shell.theme
    for mode, dark in (("dark", True), ("light", False)):
        desk.settings.change(theme=mode)
        desk.qtbot.waitUntil(lambda dark=dark: theme.dark is dark)
        ground = desk.window.grab().toImage().pixelColor(640, 700).name()
        assert ground == theme.color("sunken").name()


# --- stored across starts ---


def test_place_pane_and_scale_are_kept(make_desk: MakeDesk) -> None:
    first = make_desk()
    first.window.open_pane("settings")
    first.window.resize(777, 666)
    first.qtbot.wait(20)
    first.window.close()
    second = make_desk()
    assert second.window.pane.id == "settings"
    kept = second.settings.values.window_geometry
    assert kept
    second.window.restoreGeometry(QByteArray.fromBase64(kept.encode()))
    assert second.window.size().toTuple() == (777, 666)


@pytest.mark.parametrize("maximized", [False, True])
def test_after_presenting_the_next_start_is_not_full_screen(
    make_desk: MakeDesk, *, maximized: bool
) -> None:
    first = make_desk()
    if maximized:
        first.window.setWindowState(Qt.WindowState.WindowMaximized)
    else:
        first.window.resize(777, 666)
    first.qtbot.wait(20)
    first.window.present(True)
    first.qtbot.wait(20)
    first.window.close()
    other = QWidget()
    first.qtbot.addWidget(other)
    restore_place(other, first.settings.values.window_geometry)
    assert not other.isFullScreen()
    assert other.isMaximized() == maximized
    if not maximized:
        assert other.size().toTuple() == (777, 666)


@pytest.mark.parametrize("kept", ["", "nonsense", "////", "AAAA" * 100])
def test_a_damaged_place_is_no_matter(make_desk: MakeDesk, kept: str) -> None:
    desk = make_desk(window_geometry=kept, pane="No such pane")
    assert desk.window.pane.id == PANES[0].id


def test_a_window_on_a_screen_that_is_gone_comes_back(make_desk: MakeDesk) -> None:
    first = make_desk()
    first.window.setGeometry(QRect(30_000, 20_000, 900, 700))
    geometry = first.window.saveGeometry().toBase64().toStdString()
    first.window.setGeometry(QRect(10, 10, 900, 700))
    second = make_desk(window_geometry=geometry)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    seen = screen.intersected(second.window.geometry())
    assert seen.width() > 200
    assert seen.height() > 200


def test_a_damaged_settings_file_is_said(make_desk: MakeDesk, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{not json")
    desk = make_desk()
    assert "damaged" in message(desk)


def test_the_page_reaches_down_to_the_status_bar(desk: Desk) -> None:
    content = desk.window.content
    below = content.stack.mapTo(content, QPoint(0, content.stack.height()))
    assert below.y() == content.status.mapTo(content, QPoint()).y()


# --- the status bar ---


def test_nothing_is_loaded_at_first(desk: Desk) -> None:
    desk.qtbot.waitUntil(lambda: "Window" in status(desk))
    # The fake engine is in this process, which may have grown in earlier tests.
    assert re.match(r"No model loaded \| Engine [\d.]+ [MG]B · Window [\d.]+ [MG]B", status(desk))
    assert "Not using the network. Everything runs on this laptop." in status(desk)


def test_an_engine_without_memory_yet_is_not_mentioned(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As while its process starts or ends."""
    monkeypatch.setattr(desk.inference, "engine_memory", lambda: 0)
    bar = desk.window.content.status
    desk.qtbot.waitUntil(lambda: bar._memory.text().startswith("Window "))


def test_the_status_bar_says_what_is_loaded_and_how_fast(desk: Desk, make: Make) -> None:
    path = str(make("models/Tiny-1M-F32.gguf"))
    desk.scan()
    desk.inference.submit(LoadModel(path))
    desk.settle()
    assert status(desk).startswith("Tiny-1M · F32 | Engine ")
    tips = [each.toolTip() for each in visible(desk.window, QLabel) if "Engine" in each.text()]
    assert tips[0].endswith(
        "Tiny-1M · F32, 16 MB:\nweights 11 MB, KV cache for 2,048 tokens 3 MB, compute buffer 2 MB"
    )
    desk.inference.submit(Generate(path, (Message("user", "hello"),)))
    desk.settle()
    assert "tokens/s" in status(desk)
    desk.inference.submit(LoadModel(str(make("models/Other-1M-F32.gguf"))))
    desk.settle()
    assert "tokens/s" not in status(desk), "the other model hasn't written anything"


def test_the_models_name_is_whole_where_there_is_room(desk: Desk, make: Make) -> None:
    path = str(make("models/A-name-longer-than-no-model-1M-Instruct-F32.gguf"))
    desk.scan()
    desk.window.resize(1440, 900)
    desk.inference.submit(LoadModel(path))
    desk.settle()
    bar = desk.window.findChild(StatusBar)
    assert bar is not None
    [name] = visible(bar, NameLabel)
    wide = name.fontMetrics().horizontalAdvance(name.text())
    desk.qtbot.waitUntil(lambda: name.width() >= wide)


def test_without_an_engine_there_is_only_the_window(desk: Desk) -> None:
    desk.engine.closed = True
    bar = desk.window.findChild(StatusBar)
    assert bar is not None
    bar._show_memory()
    assert status(desk).startswith("No model loaded | Window ")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [720, 1280])
def test_numbers_are_whole_or_not_there(desk: Desk, make: Make, scale: float, width: int) -> None:
    path = str(make("models/A-very-long-name-of-a-model-1M-Instruct-F32.gguf"))
    desk.scan()
    desk.inference.submit(LoadModel(path))
    desk.inference.submit(Generate(path, (Message("user", "hello"),)))
    desk.settle()
    desk.settings.change(scale=scale)
    desk.window.resize(width, 720)
    bar = desk.window.findChild(StatusBar)
    assert bar is not None

    def are_whole() -> None:
        for each in visible(bar, QLabel):
            if not isinstance(each, NameLabel):
                assert each.width() >= each.sizeHint().width(), each.text()
            assert each.geometry().right() < bar.width()

    desk.qtbot.wait(20)
    desk.qtbot.waitUntil(are_whole)


def test_a_text_that_has_no_room_can_be_heard(desk: Desk) -> None:
    bar = desk.window.findChild(StatusBar)
    assert bar is not None
    said, icon = bar._network, bar._network_icon
    assert icon.accessibleName() == "", "the text is read"
    desk.settings.change(scale=2.0)
    desk.window.resize(720, 720)
    desk.qtbot.waitUntil(said.isHidden)
    assert icon.accessibleName() == "Not using the network. Everything runs on this laptop."
    desk.settings.change(scale=1.0)
    desk.window.resize(1280, 720)
    desk.qtbot.waitUntil(said.isVisible)
    assert icon.accessibleName() == ""


@pytest.mark.parametrize(("available", "said"), [(19, True), (21, False)])
def test_a_second_model_is_said_if_memory_is_short(
    desk: Desk, make: Make, monkeypatch: pytest.MonkeyPatch, available: int, said: bool
) -> None:
    memory = SimpleNamespace(total=100, available=available)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: memory)
    paths = [str(make(f"models/{name}.gguf")) for name in "AB"]
    desk.scan()
    desk.inference.submit(LoadModel(paths[0]))
    desk.settle()
    assert message(desk) == ""
    desk.inference.submit(LoadModel(paths[1]))
    desk.settle()
    if not said:
        assert message(desk) == ""
        return
    assert message(desk) == "2 models use 32 MB of memory. Unload the models that you don't need."
    desk.window.notices.act()
    desk.settle()
    assert list(desk.inference.loaded) == [paths[1]]


def test_a_busy_mark_turns_while_something_is_done(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk(FakeEngine(load_s=0.5))
    path = str(make("x-F32.gguf"))
    desk.settle()
    assert not visible(desk.window, BusyMark)
    desk.inference.submit(LoadModel(path))
    desk.qtbot.waitUntil(lambda: bool(visible(desk.window, BusyMark)))
    desk.settle()
    assert not visible(desk.window, BusyMark)


# --- dropped files ---


def test_a_dropped_file_is_listed(desk: Desk, make: Make) -> None:
    desk.window.open_pane("settings")
    drop(desk, QUrl.fromLocalFile(str(make("elsewhere/Dropped-F32.gguf"))))
    assert [model.name for model in desk.library.models] == ["Dropped-F32"]
    assert desk.window.pane.id == "models"


def test_the_window_is_highlighted_while_files_are_dragged(desk: Desk, make: Make) -> None:
    model = QUrl.fromLocalFile(str(make("elsewhere/Dropped-F32.gguf")))
    data = data_of(model)
    assert drag(desk.window, data)
    assert highlights(desk) == ["Drop models or folders here to add them"]
    (shown,) = (each for each in desk.window.findChildren(DropArea) if each.parent() is desk.window)
    assert shown.highlight.geometry() == desk.window.rect()
    QApplication.sendEvent(desk.window, QDragLeaveEvent())
    assert not highlights(desk)
    drop(desk, model)
    assert not highlights(desk)
    text = QMimeData()
    text.setText("only words")
    assert not drag(desk.window, text)
    assert not highlights(desk)


def test_over_the_chat_pictures_are_for_the_question_and_models_for_the_window(
    desk: Desk, make: Make, tmp_path: Path
) -> None:
    desk.window.open_pane("chat")
    pane = desk.window.pane
    picture = data_of(QUrl.fromLocalFile(str(tmp_path / "picture.png")))
    assert drag(pane, picture)
    assert highlights(desk) == ["Drop the files here to add them to your question"]
    QApplication.sendEvent(pane, QDragLeaveEvent())
    model = data_of(QUrl.fromLocalFile(str(make("elsewhere/Dropped-F32.gguf"))))
    assert drag(pane, model)
    assert highlights(desk) == ["Drop models or folders here to add them"]


def test_files_opened_in_the_file_manager_are_listed(desk: Desk, make: Make) -> None:
    desk.window.open_files([str(make("elsewhere/One.gguf")), str(make("elsewhere/Two.gguf"))])
    desk.qtbot.waitUntil(lambda: len(desk.library.models) == 2)
    assert desk.window.pane.id == "models"


def test_a_dropped_folder_is_listed(desk: Desk, make: Make) -> None:
    folder = make("elsewhere/a/One.gguf").parent.parent
    make("elsewhere/b/Two.gguf")
    drop(desk, QUrl.fromLocalFile(str(folder)))
    assert [model.name for model in desk.library.models] == ["One", "Two"]


def nonsense(tmp_path: Path) -> Sequence[QUrl]:
    text = tmp_path / "notes.txt"
    text.write_text("no model")
    return [
        QUrl.fromLocalFile(str(text)),
        QUrl("https://example.org/model.gguf"),
        QUrl.fromLocalFile(str(tmp_path / "gone.gguf")),
        QUrl(),
    ]


@pytest.mark.parametrize("number", range(4), ids=["text", "web", "gone", "empty"])
def test_dropped_nonsense_is_one_sentence(desk: Desk, tmp_path: Path, number: int) -> None:
    desk.window.open_pane("settings")
    drop(desk, nonsense(tmp_path)[number])
    text = message(desk)
    assert text.endswith(".")
    assert "Traceback" not in text
    assert desk.library.models == []
    assert desk.window.pane.id == "settings"


def test_good_files_are_taken_from_among_bad_ones(desk: Desk, make: Make, tmp_path: Path) -> None:
    good = QUrl.fromLocalFile(str(make("Good.gguf")))
    drop(desk, *nonsense(tmp_path), good)
    assert [model.name for model in desk.library.models] == ["Good"]
    assert message(desk)


# --- closing ---


def test_closing_while_a_model_answers(make_desk: MakeDesk, make: Make) -> None:
    desk = make_desk(FakeEngine(tokens_per_s=5))
    path = str(make("x.gguf"))
    desk.inference.submit(LoadModel(path))
    desk.inference.submit(Generate(path, (Message("user", "hello"),)))
    desk.qtbot.waitUntil(lambda: isinstance(desk.inference.current, Generate))
    desk.window.close()  # the fixture checks that the threads end in time
    assert desk.inference.busy, "the window doesn't wait for the answer"


def test_the_status_bar_says_that_models_are_looked_for(desk: Desk) -> None:
    desk.settle()
    desk.library.refresh()
    assert "Reading model files" in status(desk)
    desk.settle()
    assert "Reading model files" not in status(desk)
