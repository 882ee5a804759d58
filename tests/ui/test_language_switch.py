"""Tests that the language changes at once: everything that a window shows afterward is what a
window shows that was started in that language, and nothing that the user did is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QListView,
    QTabBar,
    QTableView,
    QWidget,
)

from desktop.core import i18n
from desktop.ui.panes.base import Pane
from desktop.ui.panes.paged import PanePage
from desktop.ui.plots.chart import Axis
from desktop.ui.plots.interactive_plot import Plot
from tests.ui.conftest import Desk, Make, MakeDesk, start_in
from tests.ui.test_panes import each_pane, feed, pages_of

SPOKEN = (
    *("text", "title", "windowTitle", "placeholderText", "specialValueText", "prefix", "suffix"),
    *("toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription", "format"),
)
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
MOST_ROWS = 200
MEASURED = re.compile(r"\d+")
"""Memory, times, and speeds differ from window to window. Their marks and units must not."""


def said_by(widget: QWidget) -> Iterator[str]:
    """Yield all texts of a widget, including those in its models and charts."""
    for name in SPOKEN:
        if isinstance(text := widget.property(name), str):
            yield text
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield from (widget.tabText(at), widget.tabToolTip(at), widget.tabWhatsThis(at))
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        columns = range(1 if isinstance(widget, QListView) else model.columnCount())
        for row in range(min(model.rowCount(), MOST_ROWS)):
            for column in columns:
                for role in ROLES:
                    yield str(model.index(row, column).data(role))
        if isinstance(widget, QTableView | QHeaderView):
            for column in range(model.columnCount()):
                for role in ROLES[:2]:
                    yield str(model.headerData(column, Qt.Orientation.Horizontal, role))
    if isinstance(widget, Plot):
        yield from strings_in(widget.chart)


def strings_in(value: object) -> Iterator[str]:
    """Yield all texts in a chart, and the first label of each axis, which has a number's marks."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Axis):
        yield from (value.title, value.told(1234.5))
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings_in(getattr(value, field.name))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings_in(each)


def said(desk: Desk) -> Counter[str]:
    """Return all texts in the window, without those of other pages, and how often each occurs."""
    others = {each for each in desk.window.findChildren(PanePage) if each.isHidden()}

    def is_elsewhere(widget: QWidget | None) -> bool:
        return widget is not None and (widget in others or is_elsewhere(widget.parentWidget()))

    widgets = [desk.window, *desk.window.findChildren(QWidget)]
    texts = [text for each in widgets if not is_elsewhere(each) for text in said_by(each)]
    return Counter(MEASURED.sub("#", text) for text in texts if text)


def walk(desk: Desk, kind: type[Pane]) -> dict[str, Counter[str]]:
    """Return all texts of each page of a pane."""
    return {page: said(desk) for page in pages_of(desk, kind)}


def switch(desk: Desk, code: str) -> None:
    desk.settings.change(language=code)
    desk.qtbot.waitUntil(lambda: i18n.language() == code)
    desk.settle()


@each_pane
def test_everything_is_in_the_new_language(
    make_desk: MakeDesk, make: Make, kind: type[Pane], subtests: pytest.Subtests
) -> None:
    started: dict[str, dict[str, Counter[str]]] = {}
    for code in ("de", "fr", "en"):
        start_in(code)
        desk: Desk = make_desk(pane=kind.id, language=code, still=True)
        feed(desk, make)
        walk(desk, kind)
        started[code] = walk(desk, kind)
        desk.window.close()
    desk = make_desk(pane=kind.id, language="en", still=True)
    feed(desk, make)
    walk(desk, kind)
    for code in ("de", "fr", "en"):
        switch(desk, code)
        for page, shown in walk(desk, kind).items():
            with subtests.test(language=code, page=page):
                wanted = started[code][page]
                assert (dict(shown - wanted), dict(wanted - shown)) == ({}, {})
