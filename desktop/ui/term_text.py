"""A paragraph in which glossary terms are links to their definitions."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.core.lessons.glossary import TermUse, terms_in
from desktop.ui.look.theme import Theme
from desktop.ui.what_is import ExplanationCard, of_term
from desktop.ui.widgets.controls import label, selectable
from desktop.ui.widgets.layout.scaled import Scaled

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_BY_KEYBOARD: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def term_text(theme: Theme, text: str, known: set[str], kind: str = "") -> QLabel:
    """Return a label that wraps, with the first use of each term linked. Terms whose keys are in
    `known` are not linked again; the ones linked here are added to it."""
    uses = terms_in(text, known)
    if not uses:
        return selectable(label(text, kind, "soft", wrap=True))
    known |= {use.term.key for use in uses}
    return TermText(theme, text, uses, kind)


class TermText(QLabel):
    """A label with links. Tab moves to it, the arrow keys move between its links, and Enter shows
    a term's definition."""

    def __init__(self, theme: Theme, text: str, uses: Sequence[TermUse], kind: str = "") -> None:
        super().__init__()
        self._theme, self._text, self._uses = theme, text, uses
        self._at = 0
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setProperty("kind", kind)
        self.setProperty("tone", "soft")
        self.linkActivated.connect(self.define)
        Scaled(theme, self, self._fill)

    def _fill(self) -> None:
        """Set the text with links in the theme's color, which Qt reads when the text is set."""
        color = self._theme.color("accent").name()
        parts, at = list[str](), 0
        for use in self._uses:
            link = f'<a href="{escape(use.term.key)}" style="color: {color}">'
            parts += [self._html(at, use.start), link, self._html(use.start, use.end), "</a>"]
            at = use.end
        self.setText("".join((*parts, self._html(at, len(self._text)))))

    def _html(self, start: int, end: int) -> str:
        return escape(self._text[start:end]).replace("\n", "<br>")

    @Slot(str)
    def define(self, key: str = "") -> None:
        """Show the definition of the term with this key, or of the first term if no key is
        given."""
        term = next(use.term for use in self._uses if key in ("", use.term.key))
        where = self.mapToGlobal(self.rect().bottomLeft())
        if self.underMouse():
            where = QCursor.pos()
        ExplanationCard(self._theme, of_term(term), self.window()).show_at(where)

    # --- keyboard ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring and select the first link if the focus came from the keyboard."""
        super().focusInEvent(event)
        by_keyboard = event.reason() in _BY_KEYBOARD
        if by_keyboard:
            self._choose(0)
        if by_keyboard or event.reason() == Qt.FocusReason.MouseFocusReason:
            self.setProperty("ringed", by_keyboard)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setSelection(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._choose(self._at + _STEPS[key])
        elif key in _OPENING:
            self.define(self._uses[self._at].term.key)
        else:
            super().keyPressEvent(event)

    def _choose(self, at: int) -> None:
        self._at = at % len(self._uses)
        use = self._uses[self._at]
        self.setSelection(use.start, use.end - use.start)
