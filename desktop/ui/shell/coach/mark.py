"""Points at a part of the page: a bracket around it and a callout beside it, over the page, so that
nothing on the page moves. While presenting, the callout is below the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import (
    QEvent,
    QLineF,
    QObject,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QPixmap, QWindow
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QWidget

from desktop.ui.figures.formula import Formula
from desktop.ui.look.motion import film_strip
from desktop.ui.look.theme import Theme
from desktop.ui.look.wait_cursor import wait_cursor
from desktop.ui.panes.base import Spot
from desktop.ui.shell.coach.bracket import AROUND, CORNERS, EDGE, THICK, Bracket, Frame, Shade
from desktop.ui.shell.coach.callout import Callout, Remark
from desktop.ui.shell.coach.reveal import area_of, reveal
from desktop.ui.shell.content import WindowContent

GAP, MARGIN = 14, 8
"""The least space between a part and its callout, and around the callout, in unscaled pixels."""
GROUNDS: Final = ("canvas", "surface")
HEADLINES: Final = ("section", "lesson", "summary")
"""The kinds of labels that a callout must not cover."""
READ: Final = (QAbstractButton, QTabBar, Formula)
"""Other widgets that it must not cover."""
SETTLED_MS: Final = 200
"""Time after which a callout is placed again once its part has stopped moving."""
_Type = QEvent.Type
PAINT: Final = _Type.Paint
MOVES: Final = (_Type.Move, _Type.Resize, _Type.Show, _Type.Hide)
ENDS: Final = (_Type.MouseButtonPress, _Type.KeyPress, _Type.Wheel, _Type.TouchBegin)


class CoachMark(QObject):
    """Points at one part of the window at a time, until the user closes it, the part disappears, or
    something else is pointed at."""

    closed = Signal()
    """Emitted when it is no longer shown, for whatever reason but `point`."""

    def __init__(self, theme: Theme, over: QWidget, below: Callable[[], WindowContent]) -> None:
        """`over` is the widget that the overlays cover and belong to. `below` returns what they
        cover, which fills `over`."""
        super().__init__(over)
        self._theme, self._over, self._below = theme, over, below
        self._spot: Spot | None = None
        self._presenting = False
        self.callout: Callout | None = None
        """What is said now; None if nothing is pointed at."""
        self._watched: list[QWidget] = []
        self._handle: QWindow | None = None
        self.target = QRect()
        """The part that is pointed at, in the coordinates of `over`; empty if it isn't in sight."""
        self.frame, self.line = Frame(QRect(), 0), QLineF()
        """The bracket around the part, and the line from it to the callout, if there is one."""
        self.bracket = Bracket(theme, over)
        self.shade = Shade(theme, over)
        self.shade.motion.finished.connect(self._settle)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._place)
        theme.changed.connect(self._restyle)

    @property
    def shown(self) -> bool:
        return self.callout is not None

    @property
    def pointing(self) -> bool:
        """True if a part of the page is pointed at."""
        return self._spot is not None

    @Slot()
    @wait_cursor()
    def prepare(self) -> None:
        """Send the size events that Qt keeps for hidden widgets. The first picture of the window
        sends those of all pages, which can take longer than all else that `point` does."""
        self._below().grab(QRect(0, 0, 1, 1))

    def point(self, spot: Spot | None, remark: Remark) -> None:
        """Point at a part of the page, scroll to it, and give it the focus. Without a part, the
        callout is in the lower right corner or, while presenting, below the page."""
        self._forget()
        self._spot = spot
        made = self.callout = Callout(self._theme, remark, self._over)
        made.dismissed.connect(self.close)
        self._seat()
        self._watch(self._over if spot is None else spot.widget)
        if spot is not None:
            reveal(spot, self._over, self._theme.px(AROUND))
            _focus(spot.widget)
        made.show()
        picture = self._place()
        self.shade.run(picture, self.target, self.frame)
        self._show_bracket()
        if not self.shade.motion.runs:
            self._settled.start()
        for part in (self.shade, self.bracket, made):
            part.raise_()
        self._handle = self._over.window().windowHandle() if self.shade.motion.runs else None
        if self._handle is not None:
            self._handle.installEventFilter(self)
        made.announce()

    def present(self, on: bool) -> None:
        """Show callouts below the page, since a figure alone fills all of it, or beside the part
        again."""
        self._presenting = on
        self._seat()

    def _seat(self) -> None:
        """Give the callout its place below the page, or let it lie over the page."""
        made = self.callout
        if made is None:
            return
        if self._presenting:
            made.set_beside(True)
            self._below().foot.addWidget(made)
            self._settled.start()
        elif made.parentWidget() is not self._over:
            made.setParent(self._over)
            made.show()
            self._settled.start()

    @Slot()
    def close(self) -> None:
        """Stop pointing. If the focus is in the callout, it goes back to the part."""
        spot, made = self._spot, self.callout
        if made is None:
            return
        inside = made.isAncestorOf(self._over.window().focusWidget() or self._over)
        self._forget()
        self.bracket.hide()
        if inside and spot is not None and _there(spot.widget):
            _focus(spot.widget)
        self.closed.emit()

    def film(self) -> QPixmap:
        """Return six frames of how the part is pointed at."""
        self.shade.setGeometry(self._over.rect())
        self.shade.run(self._below().grab(), self.target, self.frame)
        return film_strip(self.shade.motion)

    def go_to_buttons(self) -> None:
        """Move the focus to the callout."""
        if self.callout is not None:
            self.callout.go_to_buttons()

    def _forget(self) -> None:
        self.shade.motion.end()
        if self.callout is not None:
            self.callout.hide()
            self.callout.deleteLater()
            self.callout = None
        for each in filter(shiboken6.isValid, self._watched):
            each.removeEventFilter(self)
        self._watched, self._spot = [], None
        self._soon.stop()
        self._settled.stop()

    # --- following the part -------------------------------------------------------------

    def _watch(self, widget: QWidget) -> None:
        """Watch everything whose changes can move the part."""
        at: QWidget | None = widget
        while at is not None:
            at.installEventFilter(self)
            self._watched.append(at)
            at = at.parentWidget() if at is not self._over else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._handle:
            if kind in ENDS:
                self.shade.motion.end()
        elif kind in MOVES or (kind == PAINT and watched is self._watched[0]):
            self._soon.start()
        return False

    def _seen(self) -> QRect:
        """Return the part's rectangle as far as it is in sight."""
        spot = self._spot
        if spot is None or not _there(spot.widget):
            return QRect()
        seen, at = area_of(spot) & spot.widget.rect(), spot.widget
        while at is not self._over and (above := at.parentWidget()) is not None:
            seen = seen.translated(at.pos()) & above.rect()
            at = above
        return seen

    @Slot()
    def _restyle(self) -> None:
        if self.callout is not None:
            self._settled.start()

    @Slot()
    def _follow(self) -> None:
        spot, made = self._spot, self.callout
        if made is None:
            return
        if spot is not None and not _there(spot.widget):
            self.close()
            return
        now = self._seen()
        inside = self._presenting or self._room().contains(made.geometry())
        if now == self.target and inside:
            return
        self.shade.motion.end()
        self.target, self.line = now, QLineF()
        self.frame = self._usual_frame()
        if not inside or made.geometry().intersects(self._kept_free()):
            self._place()
        else:
            self._settled.start()
        self._show_bracket()

    def _kept_free(self) -> QRect:
        away = self._theme.px(GAP)
        free = self.target.adjusted(-away, -away, away, away)
        return QRect() if self.target.isEmpty() else free

    def _usual_frame(self) -> Frame:
        away = self._theme.px(AROUND)
        return Frame(self.target.adjusted(-away, -away, away, away), self._theme.px(CORNERS[0]))

    def _texts(self) -> list[QRect]:
        """Return the rectangles of the texts of all headlines."""
        found: list[QRect] = []
        for each in self._below().page.findChildren(QLabel):
            if each.isVisible() and each.property("kind") in HEADLINES:
                how = each.alignment().value | Qt.TextFlag.TextWordWrap.value
                text = each.fontMetrics().boundingRect(each.contentsRect(), how, each.text())
                found.append(text.translated(each.mapTo(self._over, QPoint())))
        return found

    def _all(self, kind: type[QWidget]) -> list[QRect]:
        """Return the rectangles of all widgets of a kind."""
        return [
            QRect(each.mapTo(self._over, QPoint()), each.size())
            for each in self._below().page.findChildren(kind)
            if each.isVisible()
        ]

    def _around(self) -> QRect:
        """Return the rectangle of what paints the part."""
        widget = self._over if self._spot is None else self._spot.widget
        return QRect(widget.mapTo(self._over, QPoint()), widget.size())

    def _room(self) -> QRect:
        part = self._below().stack
        margin = self._theme.px(MARGIN)
        room = QRect(part.mapTo(self._over, QPoint()), part.size())
        return room.adjusted(margin, margin, -margin, -margin)

    @Slot()
    def _place(self) -> QPixmap:
        """Put the callout where it covers least, and the bracket where it touches no text. Returns
        a picture of what is below them."""
        picture = self._below().grab()  # first, since this lets all layouts settle
        made = self.callout
        if made is None:
            return picture
        self._settled.stop()
        self.target = self._seen()
        self.frame, self.line = self._usual_frame(), QLineF()
        if self._spot is not None:
            self._place_around(made, picture.toImage())
        elif not self._presenting:
            room = self._room()
            place = QRect(QPoint(), made.sizes(room.size())[0])
            place.moveBottomRight(room.bottomRight())
            made.place(place)
        self._show_bracket()
        return picture

    def _place_around(self, made: Callout, image: QImage) -> None:
        """Place the callout and the bracket around the part."""
        from desktop.ui.shell.coach.ink import Ink  # imports numpy
        from desktop.ui.shell.coach.placing import best_frame, best_place, is_free

        if image.size() != self._over.size():  # on a screen with a pixel ratio
            image = image.scaled(self._over.size())
        px, color = self._theme.px, self._theme.color
        ink = Ink(image, map(color, GROUNDS))
        if not self._presenting:
            room = self._room()
            read = [*self._texts(), *(each for kind in READ for each in self._all(kind))]
            tables = ink.cells(read), ink.read_cells(read)
            sizes = made.sizes(room.size())
            made.place(best_place(sizes, self._kept_free(), self._around(), room, *tables))
        if self.target.isEmpty():
            return
        corners = [px(each) for each in CORNERS]
        self.frame = best_frame(self.target, ink, px(AROUND), corners, px(THICK + EDGE) | 1)
        line = self.bracket.line_to(self.frame, made.geometry())
        self.line = line if is_free(line, px(THICK), ink) else QLineF()

    def _show_bracket(self) -> None:
        there = self.callout is not None and not self.target.isEmpty()
        if self.callout is not None and there:
            self.bracket.surround(self.frame, self.line)
        self.bracket.setVisible(there and not self.shade.motion.runs)

    @Slot()
    def _settle(self) -> None:
        """Show the end of the animation."""
        if self._handle is not None:
            self._handle.removeEventFilter(self)
            self._handle = None
        self.shade.hide()
        self._show_bracket()
        self._settled.start()  # the page may have changed meanwhile


def _there(widget: QWidget) -> bool:
    """Return True if a widget is in sight. Its page may have been closed."""
    return shiboken6.isValid(widget) and widget.isVisible()


def _focus(widget: QWidget) -> None:
    """Give the focus to a widget or to the nearest one around it that takes it."""
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        if at.focusPolicy() != Qt.FocusPolicy.NoFocus and at.isEnabled():
            at.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        at = at.parentWidget()
