"""Tests small windows: parts wrap, names are shortened, and nothing scrolls without need."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.lessons.lesson import lessons
from desktop.ui.look.theme import Theme
from desktop.ui.panes import PANES
from desktop.ui.panes.concepts import ConceptsPane
from desktop.ui.shell.page import Page
from desktop.ui.widgets.elided import LongLine
from desktop.ui.widgets.layout.side_by_side import SideBySide, SideCard
from desktop.ui.widgets.name_box import NameBox, NameTick
from desktop.ui.widgets.results.data_table import DataTable, Table
from tests.ui.conftest import Desk, Make, MakeDesk
from tests.ui.quality import Quality, write_set
from tests.ui.test_panes import fed, pages_of

LONG = "Mistral-Small-24B-Instruct-2501-with-a-long-ending · Q4_K_M"
WIDE_PANES = ("quantization", "experts", "benchmarks", "leaks")


@pytest.mark.parametrize("scale", [1.4, 2.0])
def test_no_page_is_scrolled_sideways(make_desk: MakeDesk, make: Make, scale: float) -> None:
    kinds = [kind.load() for kind in PANES if kind.id in WIDE_PANES]
    desk = fed(make_desk, make, kinds[0], scale=scale)
    too_wide: list[str] = []
    for kind in kinds:
        for name in pages_of(desk, kind):
            page = desk.window.content.stack.currentWidget()
            assert isinstance(page, Page)
            if over := page.horizontalScrollBar().maximum():
                too_wide.append(f"{kind.id}, {name}: {over} pixels")
    assert not too_wide


def test_results_are_not_scrolled_sideways(make_desk: MakeDesk, make: Make, sets: Path) -> None:
    write_set(sets, "one")
    quality = Quality(make_desk(scale=2.0), make, f"{LONG[:50]}.gguf", "SmolLM2-135M.gguf")
    quality.tick("One, with options")
    quality.page.setup.models.tick([each.path for each in quality.desk.library.models])
    quality.start()
    page = quality.desk.window.content.stack.currentWidget()
    assert isinstance(page, Page)
    for view in ("scores", "sizes", "questions"):
        quality.page.views.choose(view)
        quality.desk.settle()
        quality.desk.qtbot.waitUntil(lambda: not page.horizontalScrollBar().maximum())
    assert "…" in quality.page.pair.first.shown_name() + quality.page.pair.second.shown_name()


def test_a_page_gives_up_its_bottom_margin_before_it_scrolls(desk: Desk) -> None:
    desk.window.open_pane("chat")
    page = desk.window.content.stack.currentWidget()
    assert isinstance(page, Page)
    desk.settle()
    column, bar = page.widget().layout(), page.verticalScrollBar()
    whole, room = column.contentsMargins().bottom(), page.pane.height()

    def shows(spared: int, scrolled: int) -> Callable[[], bool]:
        return lambda: (
            (whole - column.contentsMargins().bottom(), bar.maximum()) == (spared, scrolled)
        )

    for missing, spared, scrolled in ((1, 1, 0), (18, 18, 0), (19, 0, 19), (0, 0, 0), (10, 10, 0)):
        page.pane.setMinimumHeight(room + missing)
        desk.qtbot.waitUntil(shows(spared, scrolled))
    desk.settings.change(scale=2.0)
    desk.settings.change(scale=1.0)
    desk.qtbot.waitUntil(shows(10, 0))


def test_a_list_that_is_switched_off_hands_the_focus_on(
    make_desk: MakeDesk, make: Make, sets: Path
) -> None:
    """If the list didn't hand the focus on, the focus would move to the window's first button, far
    away."""
    write_set(sets, "one")
    quality = Quality(make_desk(), make)
    quality.tick("One, with options")
    quality.start()
    quality.page.pair.first.setFocus()
    quality.page.views.choose("sizes")
    assert quality.page.views.button("sizes").hasFocus()


def test_parts_go_below_each_other(theme: Theme, qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    row = SideBySide(whole)
    first, second = SideCard(theme, 200), SideCard(theme, 200)
    for each in (first, second):
        row.addWidget(each, 1)
    whole.show()
    whole.resize(600, 300)
    assert first.y() == second.y()
    assert first.width() == second.width()
    assert whole.minimumSizeHint().width() < 2 * 200
    whole.resize(300, 300)
    assert first.x() == second.x()
    assert first.width() > 200, "alone in its line it takes all of it"
    whole.resize(600, 300)
    assert first.y() == second.y()


def test_a_tick_shortens_its_name(theme: Theme, qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    tick = NameTick(LONG)
    QVBoxLayout(whole).addWidget(tick)
    whole.show()
    whole.resize(260, 60)
    assert "…" in tick.text()
    assert tick.text().endswith("Q4_K_M")
    assert tick.fontMetrics().horizontalAdvance(tick.text()) < tick.width()
    assert tick.accessibleName() == LONG
    whole.resize(900, 60)
    assert tick.text() == LONG


def test_a_list_shortens_its_name(theme: Theme, qtbot: QtBot) -> None:
    box = NameBox()
    qtbot.addWidget(box)
    box.addItem(LONG)
    box.show()
    box.resize(260, 32)
    assert box.shown_name().endswith("… · Q4_K_M")
    assert box.currentText() == LONG
    box.resize(900, 32)
    assert box.shown_name() == LONG


def test_a_long_line_is_one_line_where_it_fits(theme: Theme, qtbot: QtBot) -> None:
    line = LongLine("mono")
    qtbot.addWidget(line)
    line.setText("32 layers × 2,048 numbers × 2 bytes × 4,096 tokens = 0.54 GB")
    one = line.fontMetrics().height()
    assert line.sizeHint().height() == one
    assert line.heightForWidth(line.sizeHint().width()) < 2 * one
    assert line.heightForWidth(line.sizeHint().width() // 2) >= 2 * one


def test_a_tables_headings_grow_with_the_type(theme: Theme, qtbot: QtBot) -> None:
    """A table's headings are painted with the font of the header's viewport."""
    table = DataTable(theme, "Numbers")
    qtbot.addWidget(table)
    table.show_table(Table(("Weights", "Memory"), [("1", "2")]))
    table.show()
    before = table.horizontalHeader().viewport().font().pixelSize()
    theme.change(scale=2.0)
    assert table.horizontalHeader().viewport().font().pixelSize() == 2 * before
    theme.change(scale=1.0)


@pytest.mark.thorough
def test_enlarged_no_lesson_is_scrolled_sideways(make_desk: MakeDesk) -> None:
    """At the usual scale, tests/ui/test_concepts.py checks this."""
    desk = make_desk(scale=2.0)
    desk.window.open_pane("concepts")
    pane = desk.window.pane
    assert isinstance(pane, ConceptsPane)
    too_wide: list[str] = []
    for lesson in lessons():
        pane.show_answered(lesson.key)
        desk.settle()
        desk.qtbot.wait(20)
        if over := pane.shown.horizontalScrollBar().maximum():
            too_wide.append(f"{lesson.title}: {over} pixels")
    assert not too_wide
