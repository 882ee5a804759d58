"""A scrolling conversation that follows the newest line until the user scrolls up."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Sequence

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.restyling import Following
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.transcript.column import TranscriptColumn

BUDGET_S = 0.006


class Discard(QObject):
    """Deletes hidden widgets gradually. The window deletes any that are left when it closes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: deque[QWidget] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._delete_some)

    def add(self, widgets: Iterable[QWidget]) -> None:
        self._left.extend(widgets)
        self._timer.start()

    @Slot()
    def _delete_some(self) -> None:
        until = time.perf_counter() + BUDGET_S
        while self._left and time.perf_counter() < until:
            widget = self._left.popleft()
            if shiboken6.isValid(widget):
                shiboken6.delete(widget)
        if self._left:
            self._timer.start()


READING_WIDTH = 760
SIDE, ABOVE, BELOW = 28, 24, 24
ITEM_GAP = 28
OUTDENT = 8
"""Distance by which the column extends to the left of the text, so that icons of buttons align with
it."""
AHEAD = 1.5
"""Number of view heights that should be loaded above and below the view, if available."""
NEAR = 24
"""Largest distance from the end that still counts as being at the end, in unscaled pixels."""


class Transcript(QScrollArea):
    """Shows items that can `fit`; their width does not depend on the scroll bar."""

    near_end = Signal()  # near the top or bottom; emitted repeatedly while there
    newest_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._following = True
        self._placing = False
        self.complete = True
        """True if the last item is the newest; only then does the view follow the end."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ringed", True)
        self.setAccessibleName(tr("Conversation"))
        self._page = page = QWidget()
        page.setProperty("kind", "clear")
        self._discard = Discard(self)
        self._column = self._made_column()
        self.setWidget(page)
        self._newest = button(theme, tr("Go to end"), "secondary", "ph.arrow-down")
        self._newest.setWhatsThis(tr("Scrolls to the end of the conversation."))
        self._newest.setObjectName("newest")
        self._newest.setToolTip(tr("Scroll to the end and follow new text"))
        self._newest.setParent(self)
        self._newest.hide()
        self._newest.clicked.connect(self.newest_asked)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._keep_up)
        Following(self, self.place)

    @property
    def items(self) -> list[QWidget]:
        return self._column.items

    def add(self, item: QWidget) -> None:
        self._column.add(item)
        self.place()

    def remove(self, items: Sequence[QWidget]) -> None:
        for item in items:
            self._column.take_out(item)
        self._discard.add(items)
        self.place()

    def clear(self) -> None:
        """Remove all items."""
        old, self._column = self._column, self._made_column()
        old.grown.disconnect(self.place)
        old.hide()
        self._column.show()
        self._discard.add((*old.items, old))
        self.place()

    def _made_column(self) -> TranscriptColumn:
        column = TranscriptColumn(self._theme, ITEM_GAP, self._page)
        column.grown.connect(self.place)
        return column

    def put_before(self, items: list[QWidget]) -> None:
        """Add items above all others without moving the visible ones."""
        bar = self.verticalScrollBar()
        below = self._page.height() - bar.value()
        for item in reversed(items):
            self._column.insert(0, item)
        following = self._following
        self.place()
        if not following:
            bar.setValue(self._page.height() - below)

    @property
    def room_above(self) -> float:
        """Pixels of content above the view, minus those that should be loaded there for fast
        scrolling. If this is negative, more content should be loaded.

        While the view follows the end, this doesn't use the scroll bar, which is updated only once
        the transcript is shown.
        """
        seen = self.viewport().height()
        end = self._page.height() - seen
        return (end if self._following else self.verticalScrollBar().value()) - AHEAD * seen

    @property
    def room_below(self) -> float:
        """The same as `room_above`, but below the view."""
        seen = self.viewport().height()
        below = self._page.height() - seen - self.verticalScrollBar().value()
        return (0 if self._following else below) - AHEAD * seen

    @property
    def fills_the_view(self) -> bool:
        """True if the content reaches the bottom of the view from the current position."""
        seen = 0 if self._following else self.verticalScrollBar().value()
        return self._page.height() >= seen + self.viewport().height() + self._theme.px(BELOW)

    @Slot()
    def follow(self) -> None:
        """Scroll to the end and follow it."""
        self._following = True
        self._keep_up()

    def stay(self) -> None:
        """Stop following the end."""
        self._following = False

    def bring_up(self, item: QWidget) -> None:
        """Scroll so that this item is at the top."""
        self.stay()
        place = item.mapTo(self._page, QPoint(0, 0)).y() - self._theme.px(ABOVE)
        self.verticalScrollBar().setValue(place)

    def show_part(self, item: QWidget, part: QRect) -> None:
        """Scroll as little as possible to make a part of an item visible."""
        top = item.mapTo(self._page, part.topLeft()).y()
        bar, margin = self.verticalScrollBar(), self._theme.px(NEAR)
        lowest = top + part.height() + margin - self.viewport().height()
        bar.setValue(min(max(bar.value(), lowest), top - margin))

    @property
    def following(self) -> bool:
        return self._following

    @staticmethod
    def reading_rect(theme: Theme, room: int) -> tuple[int, int]:
        """Return the left edge and the width of the text in a transcript that is `room` pixels
        wide, so that widgets below it can align with the text."""
        width = min(room - 2 * theme.px(SIDE), theme.px(READING_WIDTH))
        width = max(theme.px(120), width)
        return (room - width) // 2, width

    @Slot()
    def place(self) -> None:
        """Lay out the column and its page. This is called whenever an item has grown."""
        if self._placing:
            return
        self._placing = True
        left, width = self.reading_rect(self._theme, self.width())
        outdent = self._theme.px(OUTDENT)
        above = self._theme.px(ABOVE)
        height = self._column.fit(width + outdent)
        self._column.setGeometry(left - outdent, above, width + outdent, height)
        page = QSize(self.viewport().width(), above + height + self._theme.px(BELOW))
        self._page.resize(page)
        self._placing = False
        self._keep_up()
        self._look_ahead()

    @Slot()
    def _keep_up(self) -> None:
        if self._following:
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())
        self._show_newest()

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        if not self._placing:
            end = self.verticalScrollBar().maximum()
            near = value >= end - self._theme.px(NEAR)
            self._following = near and self.complete
            self._show_newest()
            self._look_ahead()

    def _look_ahead(self) -> None:
        if self.room_above < 0 or self.room_below < 0:
            self.near_end.emit()

    def _show_newest(self) -> None:
        away = not self._following and self.verticalScrollBar().maximum() > 0
        if away == self._newest.isHidden():
            self._newest.setVisible(away)
            self._place_newest()

    def _place_newest(self) -> None:
        size = self._newest.sizeHint()
        left = (self.width() - size.width()) // 2
        top = self.height() - size.height() - self._theme.px(8)
        self._newest.setGeometry(left, top, size.width(), size.height())
        self._newest.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()
        self._place_newest()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            return True  # `place` lays out the page
        return super().event(event)
