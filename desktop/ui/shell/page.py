"""A pane below its heading, which is a title and one sentence."""

from __future__ import annotations

import traceback

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.services.jobs import end_all
from desktop.services.task import Task
from desktop.ui.look.restyling import RestyledWhenShown
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import Pane
from desktop.ui.places import PANE_TITLES, PaneId
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.fitted import TallContent
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row
from desktop.ui.widgets.results.problem_card import PROBLEM

LOW = 400
"""Height in unscaled pixels below which the page hides its title and sentence."""

MARGINS = (32, 24, 32, 24)
MARGIN_TO_SPARE = 18
"""Unscaled pixels of the bottom margin that a page gives up if it fits without them."""


class _Content(TallContent):
    """The heading and the pane, with a smaller margin below if that saves a scroll bar."""

    def __init__(self, theme: Theme, page: QScrollArea) -> None:
        super().__init__()
        self._theme, self._page = theme, page

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit_margin()
        return super().event(event)

    def _fit_margin(self) -> None:
        if (layout := self.layout()) is None:
            return
        margins, room = layout.contentsMargins(), self._page.maximumViewportSize()
        if layout.hasHeightForWidth():
            least = layout.totalMinimumHeightForWidth(room.width())
        else:
            least = layout.totalMinimumSize().height()
        whole = self._theme.px(MARGINS[3])
        missing = least + whole - margins.bottom() - room.height()
        spared = missing if 0 < missing <= self._theme.px(MARGIN_TO_SPARE) else 0
        if margins.bottom() != whole - spared:
            margins.setBottom(whole - spared)
            layout.setContentsMargins(margins)


class Page(RestyledWhenShown, QScrollArea):
    """Fills the window with a pane, and scrolls if the pane's minimum size is larger than the
    window."""

    def __init__(self, theme: Theme, pane: Pane, parent: QWidget) -> None:
        super().__init__(parent)
        self.pane = pane
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = _Content(theme, self)
        # Set this before adding the pane, since Qt restyles all parts of a widget whenever the
        # widget or one of its parents gets a new parent.
        self.setWidget(content)
        self._theme, self._wanted = theme, True
        self._title = label(tr(PANE_TITLES[pane.id]), "title")
        self._summary = label(kind="summary", wrap=True)
        self._show_sentence(pane.sentence)
        self._heading = self._made_heading(pane)
        in_column(theme, self._heading, (pane, 1), on=content, margins=MARGINS, spacing=16)

    def _made_heading(self, pane: Pane) -> QWidget:
        made = QWidget()
        head: QWidget | QLayout = self._title
        if pane.beside_title is not None:
            head = in_row(self._theme, self._title, pane.beside_title, STRETCH, spacing=24)
        in_column(self._theme, head, self._summary, on=made, spacing=4)
        pane.summary_changed.connect(self._show_sentence)
        return made

    @Slot(str)
    def _show_sentence(self, sentence: str) -> None:
        """Show the sentence about the pane, also as the What's This text."""
        self._summary.setText(sentence)
        for part in (self, self.pane):
            part.setWhatsThis(sentence)

    def shut_down(self) -> None:
        """Stop the work of the pane. Calling it twice is harmless."""
        end_all((self.pane.shut_down, *(task.abandon for task in self.findChildren(Task))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys that can't scroll the page to the window."""
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if sideways and not self.horizontalScrollBar().maximum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_heading(self, wanted: bool) -> None:
        """Show or hide the title, the sentence, and what is beside the title."""
        self._wanted = wanted
        self._show_heading()

    def _show_heading(self) -> None:
        """Hide the title and the sentence in a low window to make room. The rail shows the pane's
        name, too."""
        roomy = self.height() >= self._theme.px(LOW)
        self._title.setVisible(roomy)
        self._summary.setVisible(roomy)
        there = roomy or self.pane.beside_title is not None
        self._heading.setVisible(there and self._wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_heading()
        super().resizeEvent(event)


def shows_problem(pane: QWidget) -> bool:
    """Return True if a pane shows an error."""
    frames = pane.findChildren(QFrame)
    return any(each.isVisible() and each.property("kind") == PROBLEM for each in frames)


def not_opened(pane: PaneId, error: Exception) -> UserError:
    """Return the error that is shown if the pane that was used last can't be built."""
    return UserError(
        tr(
            "{pane}, the last pane that you used, couldn't be opened: something went wrong "
            "inside Glassbox. Try opening the pane again. The log has the details.",
            pane=tr(PANE_TITLES[pane]),
        ),
        kind="bug",
        details="".join(traceback.format_exception(error)),
    )
