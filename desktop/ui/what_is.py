"""What's This help: explains in one sentence the control that was clicked or, after Shift+F1, the
control with the focus.

The sentence is the control's What's This text, its tooltip, or its accessible description. If it
has none, the sentence of the nearest parent that has one is shown. Definitions of the terms in the
sentence follow below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QFocusEvent, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QTabBar,
    QVBoxLayout,
    QWhatsThis,
    QWidget,
)

from desktop.core.i18n import marked, tr
from desktop.core.lessons.glossary import GlossaryTerm, terms_in
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notice, Notices
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import spaced

HELP_KEY: Final = "Shift+F1"
HOW: Final = marked("Click anything in the window to learn what it is. Press Escape to cancel.")
WIDTH, BELOW = 320, 8
KEY_LENGTH: Final = 16
"""A tooltip that begins with the control's name counts as an explanation only if it is at least
this many characters longer than the name. A shorter tooltip adds only a shortcut."""
MOST_TERMS: Final = 3


@dataclass(frozen=True)
class Explained:
    """An explanation. `title` is the control's name, or "" if it has none. `own` is true if the
    sentence belongs to the control itself and not to a parent. `notes` are shown in small print
    below the sentence. `terms` are glossary terms in the title and the sentence."""

    title: str
    sentence: str
    own: bool
    notes: tuple[str, ...] = ()
    terms: tuple[GlossaryTerm, ...] = ()


def explained(widget: QWidget, place: QPoint | None = None) -> Explained | None:
    """Return the explanation of a widget, or None if neither it nor a parent has a sentence.
    `place` is the clicked position in the widget."""
    title, own = _tab(widget, place) if isinstance(widget, QTabBar) else (name_of(widget), "")
    at: QWidget | None = widget
    while at is not None:
        if sentence := own or sentence_of(at):
            title = title.partition(". ")[0].removesuffix(".")  # what follows is for screen readers
            uses = terms_in(f"{title}. {sentence}")[:MOST_TERMS]
            terms = tuple(use.term for use in uses)
            return Explained(title, sentence, own=bool(own) or at is widget, terms=terms)
        at = None if at.isWindow() else at.parentWidget()
        title = title or (name_of(at) if at is not None else "")
    return None


def of_term(term: GlossaryTerm) -> Explained:
    """Return the definition of a term, with its formula and source."""
    notes = tuple(note for note in (term.formula, term.source) if note)
    return Explained(term.word, term.definition, own=True, notes=notes)


def name_of(widget: QWidget) -> str:
    shown = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or shown


def sentence_of(widget: QWidget) -> str:
    """Return the widget's own sentence, or "" if it has none."""
    tip, name = widget.toolTip(), name_of(widget)
    if name and tip.startswith(name) and len(tip) < len(name) + KEY_LENGTH:
        tip = ""
    return widget.whatsThis() or tip or widget.accessibleDescription()


def _tab(tabs: QTabBar, place: QPoint | None) -> tuple[str, str]:
    """Return the title and sentence of the clicked tab, or else of the current tab."""
    at = tabs.tabAt(place) if place is not None else -1
    at = at if at >= 0 else tabs.currentIndex()
    return tabs.tabText(at), tabs.tabWhatsThis(at)


class WhatIs(QObject):
    """What's This mode: while it is on, a click in the window only explains what was clicked."""

    def __init__(self, theme: Theme, window: QWidget, notices: Notices) -> None:
        super().__init__(window)
        self._theme, self._window, self._notices = theme, window, notices
        self._said: tuple[Notice, ...] = ()

    @Slot()
    def start(self) -> None:
        """Turn the mode on until the next click or Escape. A notice is shown while it is on."""
        self._said = (self._notices.info(tr(HOW), stays=True),)
        QWhatsThis.enterWhatsThisMode()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    @Slot()
    def ask_focused(self) -> None:
        """Explain the widget with the keyboard focus. If no widget has the focus, turn on What's
        This mode."""
        widget = self._window.focusWidget()
        if not widget or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            self.start()
        else:
            self.explain(widget, widget.mapToGlobal(widget.rect().bottomLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.LeaveWhatsThisMode:
            app = QApplication.instance()
            assert app is not None
            app.removeEventFilter(self)
            self._notices.take_back(self._said)
        elif kind == QEvent.Type.QueryWhatsThis:  # every widget has an explanation
            event.accept()
            return True
        elif isinstance(event, QHelpEvent) and kind == QEvent.Type.WhatsThis:
            event.accept()
            QTimer.singleShot(0, QWhatsThis.leaveWhatsThisMode)  # not from within Qt's own filter
            if isinstance(watched, QWidget):
                self.explain(watched, event.globalPos(), event.pos())
            return True
        return False

    def define(self, term: GlossaryTerm) -> None:
        """Show a term's definition in the upper middle of the window."""
        window = self._window
        corner = QPoint((window.width() - self._theme.px(WIDTH)) // 2, window.height() // 4)
        ExplanationCard(self._theme, of_term(term), window).show_at(window.mapToGlobal(corner))

    def explain(self, widget: QWidget, where: QPoint, place: QPoint | None = None) -> None:
        """Explain a widget. `where` is the position of the explanation, in screen coordinates."""
        answer = explained(widget, place)
        if answer is not None:
            ExplanationCard(self._theme, answer, self._window).show_at(where)


class ExplanationCard(QFrame):
    """A card with an explanation, over the window. Any key or a click elsewhere closes it."""

    def __init__(self, theme: Theme, explained: Explained, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "answer")
        self.explained = explained
        said = [explained.title, explained.sentence, *explained.notes]
        said += [f"{term.word}: {term.definition}" for term in explained.terms]
        self.setAccessibleName(". ".join(part.rstrip(".") for part in said if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._window = window
        self._before = QApplication.focusWidget()
        column = spaced(theme, QVBoxLayout(self), (16, 12, 16, 12), 4)
        if explained.title:
            column.addWidget(label(explained.title, "strong", wrap=True))
        column.addWidget(label(explained.sentence, tone="soft", wrap=True))
        if explained.notes:
            column.addSpacing(theme.px(4))
        for note in explained.notes:
            column.addWidget(label(note, "caption", wrap=True))
        for term in explained.terms:
            column.addSpacing(theme.px(8))
            column.addWidget(label(term.word, "caption_strong", wrap=True))
            column.addWidget(label(term.definition, "caption", wrap=True))

    def show_at(self, where: QPoint) -> None:
        """Show the card below a position on the screen, moved so that it is inside the window."""
        window = self._window
        width = min(self._theme.px(WIDTH), window.width())
        self.setFixedSize(width, self.heightForWidth(width))
        place = window.mapFromGlobal(where)
        left = max(min(place.x(), window.width() - width), 0)
        top = max(min(place.y() + self._theme.px(BELOW), window.height() - self.height()), 0)
        self.move(left, top)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.MouseButtonPress
        if pressed and isinstance(watched, QWidget) and watched not in (self, *self.children()):
            self.close()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.close()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        if self.hasFocus() and self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        super().closeEvent(event)
