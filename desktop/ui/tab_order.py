"""Tab order: makes Tab move through the window in reading order.

Qt's own focus chain follows the order of construction, which differs from the reading order, for
example for widgets that are added later, such as the buttons of an answer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

BESIDE = 0.5
"""Two widgets count as side by side if they overlap vertically by at least this share of the
shorter widget's height."""
MARGIN = 8
"""Pixels around a widget that is scrolled into view, for its focus ring."""


def stops(root: QWidget) -> list[QWidget]:
    """Return the widgets that Tab can currently reach, in reading order: line by line, from left to
    right, and one part of the window after another."""
    children = [
        child
        for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible() and not child.isWindow()
    ]
    found = [root] if _takes_tab(root) else []
    for child in sorted(children, key=cmp_to_key(_compare)):
        found += stops(child)
    return found


def walk(window: QWidget, forward: bool, by_key: Callable[[], object]) -> bool:
    """Move the focus to the next widget that Tab can reach or, if not `forward`, to the previous
    one. If the current one was disabled or hidden, move to one nearby; otherwise, a key was
    pressed, and `by_key` is called first. Returns False if Tab can't reach any widget."""
    found = stops(window)
    if not found:
        return False
    now = cast("QWidget | None", window.focusWidget())
    step = 1 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    if now in found:
        by_key()
        following = found[(found.index(now) + step) % len(found)]
    else:
        following = (_nearby(now) or found)[0 if forward else -1]
        if now is not None:
            reason = Qt.FocusReason.OtherFocusReason  # no key was pressed
    bring_into_view(following)  # first, since Qt draws no ring around a widget out of view
    following.setFocus(reason)
    return True


def _nearby(widget: QWidget | None) -> list[QWidget]:
    """Return the widgets that Tab can reach in the smallest part of the window around a widget in
    which there are any."""
    around = widget.parentWidget() if widget is not None else None
    while around is not None:
        if around.isVisible() and (found := stops(around)):
            return found
        around = around.parentWidget()
    return []


def _takes_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes) and widget.isEnabled() and widget.focusProxy() is None


def _compare(one: QWidget, other: QWidget) -> int:
    a, b = one.geometry(), other.geometry()
    shared = min(a.bottom(), b.bottom()) - max(a.top(), b.top()) + 1
    if shared >= BESIDE * min(a.height(), b.height()):
        return a.left() - b.left() or a.top() - b.top()
    return a.top() - b.top()


def bring_into_view(widget: QWidget) -> None:
    """Scroll every scroll area around a widget until the widget is visible with its focus ring."""
    around = widget.parentWidget()
    while around is not None:
        page = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and page is not None:
            place = widget.mapTo(page, QPoint(0, 0))
            bar, room = around.verticalScrollBar(), around.viewport().height()
            top, bottom = place.y() - MARGIN, place.y() + widget.height() + MARGIN
            if top < bar.value():
                bar.setValue(top)
            elif bottom > bar.value() + room:
                bar.setValue(min(top, bottom - room))
        around = around.parentWidget()
