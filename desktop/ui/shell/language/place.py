"""Remembers where the user is on a page, to return there after the page has been built again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


@dataclass(frozen=True)
class PagePlace:
    """The focused widget, by its number among the page's widgets that can have the focus, and the
    positions of the vertical scroll bars. A page has the same widgets in every language."""

    focused: int  # -1: the focus is elsewhere
    kind: type[QWidget] | None  # of the focused widget
    scrolled: tuple[int, ...]


def place_in(page: QWidget) -> PagePlace:
    widgets = _focusable(page)
    # Not hasFocus(), which is false for all widgets of a window that isn't active
    focus = page.window().focusWidget()
    focused = widgets.index(focus) if focus in widgets else -1
    bars = (each.verticalScrollBar().value() for each in _areas(page))
    kind = type(widgets[focused]) if focused >= 0 else None
    return PagePlace(focused, kind, tuple(bars))


def return_to(place: PagePlace, page: QWidget) -> None:
    """Return to a place, as far as the page has the same widgets now."""
    widgets = _focusable(page)
    if 0 <= place.focused < len(widgets) and type(widgets[place.focused]) is place.kind:
        widgets[place.focused].setFocus(Qt.FocusReason.OtherFocusReason)
    # After the layout
    soon = QTimer(page, singleShot=True, interval=0)
    soon.timeout.connect(lambda: _scroll(page, place.scrolled))
    soon.timeout.connect(soon.deleteLater)
    soon.start()


def _focusable(page: QWidget) -> list[QWidget]:
    """Return the widgets that can have the focus, without those in the pop-ups of lists, which are
    built when they are first opened."""
    return [
        each
        for each in page.findChildren(QWidget)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.window() is page.window()
    ]


def _scroll(page: QWidget, values: tuple[int, ...]) -> None:
    areas = _areas(page)
    if len(areas) == len(values):
        for area, value in zip(areas, values, strict=True):
            area.verticalScrollBar().setValue(value)


def _areas(page: QWidget) -> list[QAbstractScrollArea]:
    areas = page.findChildren(QAbstractScrollArea)
    areas = [each for each in areas if each.window() is page.window()]
    return [page, *areas] if isinstance(page, QAbstractScrollArea) else areas
