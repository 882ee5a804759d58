"""Remembers where the user is on a page, to return there after the page has been built again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


@dataclass(frozen=True)
class PagePlace:
    """The focused widget, by its number among all widgets of the page, and the positions of the
    vertical scroll bars. The same page has the same widgets in every language."""

    widgets: int
    focused: int  # -1: the focus is elsewhere
    scrolled: tuple[int, ...]


def place_in(page: QWidget) -> PagePlace:
    widgets = page.findChildren(QWidget)
    focused = next((number for number, each in enumerate(widgets) if each.hasFocus()), -1)
    bars = (each.verticalScrollBar().value() for each in _areas(page))
    return PagePlace(len(widgets), focused, tuple(bars))


def return_to(place: PagePlace, page: QWidget) -> None:
    """Return to a place. If the page has other widgets now, do as much as is certain."""
    widgets = page.findChildren(QWidget)
    if place.focused >= 0 and len(widgets) == place.widgets:
        widgets[place.focused].setFocus(Qt.FocusReason.OtherFocusReason)
    QTimer.singleShot(0, page, lambda: _scroll(page, place.scrolled))  # after the layout


def _scroll(page: QWidget, values: tuple[int, ...]) -> None:
    areas = _areas(page)
    if len(areas) == len(values):
        for area, value in zip(areas, values, strict=True):
            area.verticalScrollBar().setValue(value)


def _areas(page: QWidget) -> list[QAbstractScrollArea]:
    areas = page.findChildren(QAbstractScrollArea)
    return [page, *areas] if isinstance(page, QAbstractScrollArea) else areas
