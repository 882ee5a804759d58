"""Where Tab goes: through the window as it is read, whatever the order it was built in.

Qt's own chain follows the order of construction, and loses what stands before a pane's first
field or is added later, such as the buttons of an answer.
"""

from __future__ import annotations

from functools import cmp_to_key

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

BESIDE = 0.5
"""Two widgets stand side by side when they share this part of the lower one's height."""
MARGIN = 8
"""Pixels around what is brought into view: room for the ring."""


def stops(root: QWidget) -> list[QWidget]:
    """What Tab reaches now, in reading order: downwards, in each line from left to right, and
    each part of the window to its end before the next."""
    children = [
        child
        for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible() and not child.isWindow()
    ]
    found = [root] if _takes_tab(root) else []
    for child in sorted(children, key=cmp_to_key(_compare)):
        found += stops(child)
    return found


def walk(window: QWidget, forward: bool) -> bool:
    """Give the focus to the next stop, or the one before. Returns whether there is one."""
    found = stops(window)
    if not found:
        return False
    now = window.focusWidget()
    step = 1 if forward else -1
    if now in found:
        following = found[(found.index(now) + step) % len(found)]
    else:
        following = found[0 if forward else -1]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    bring_into_view(following)  # first: Qt draws no ring around what is out of sight
    following.setFocus(reason)
    return True


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
    """Scroll every page around it so far that it is seen, with room for its ring."""
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
