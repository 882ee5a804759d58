"""Scrolls the page until a result is in sight."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.ui.panes.base import Spot


def area_of(spot: Spot) -> QRect:
    """Return the part's rectangle in its widget, or the whole widget if the part isn't there."""
    inside = QRectF() if spot.area is None else spot.area()
    return spot.widget.rect() if inside.isEmpty() else inside.toAlignedRect()


def reveal(spot: Spot, over: QWidget, away: int) -> None:
    """Scroll every scroll area around a part until its figure with the headline is in sight, `away`
    from the edge, or else all of what paints the part, such as a chart with its axes. If there is
    no room for that, scroll the part to the middle, if it is out of sight."""
    at = spot.widget.parentWidget()
    while at is not None and at is not over:
        if isinstance(at, QScrollArea) and (page := at.widget()) is not None:
            _scroll(spot, at, page, away)
        at = at.parentWidget()


def _scroll(spot: Spot, around: QScrollArea, page: QWidget, away: int) -> None:
    room, bar = around.viewport().size(), around.verticalScrollBar()
    part = area_of(spot)
    part.translate(spot.widget.mapTo(page, QPoint()))
    whole = _together((*spot.figure, spot.widget), page)
    if whole.height() > room.height():
        whole = _together((spot.widget,), page)
    fits = whole.height() <= room.height()
    shown = QRect(part.left(), whole.top(), part.width(), whole.height()) if fits else part
    before, middle = bar.value(), shown.center()
    across = min((shown.width() + room.width()) // 2, shown.width() // 2 + away)
    down = min((shown.height() + room.height()) // 2, shown.height() // 2 + away)
    around.ensureVisible(middle.x(), middle.y(), across, down)
    if fits and bar.value() != before:
        spare = (room.height() - shown.height()) // 2
        bar.setValue(shown.top() - min(away, spare))  # so that no line above it is cut


def _together(parts: Iterable[QWidget], page: QWidget) -> QRect:
    """Return the rectangle of all parts that are on a page."""
    found = QRect()
    for each in parts:
        if page.isAncestorOf(each) and each.isVisibleTo(page):
            found |= QRect(each.mapTo(page, QPoint()), each.size())
    return found
