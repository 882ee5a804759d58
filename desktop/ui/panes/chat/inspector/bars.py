"""Bars that show the alternatives to a token and how likely each was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from desktop.core.i18n import heads, marked, tr
from desktop.core.messages import Probabilities
from desktop.core.numbers.units import percent
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.results.data_table import Table
from desktop.ui.widgets.tokens.pieces import seen
from desktop.ui.widgets.tokens.probability_bars import ProbabilityBars, ProbabilityRow

ROW, BAR = 26, 14


def rows_of(of: Probabilities, drawn: int, text: str, temperature: float) -> list[ProbabilityRow]:
    """Return a row for each of the most likely tokens, one for the sampled token if it isn't among
    them, and one for all other tokens together."""
    choices = [(choice.id, choice.text, choice.below) for choice in of.best]
    if drawn < 0:  # from a server that sends no ids: tokens are told apart by their texts
        choices = [(at, name, below) for at, (_, name, below) in enumerate(choices)]
        drawn = next((at for at, name, _ in choices if name == text), len(choices))
    if all(token != drawn for token, _, _ in choices):
        choices.append((drawn, text, of.below))
    rows = [
        ProbabilityRow(
            token,
            seen(name),
            of.share(below),
            of.share(below, temperature),
            drawn=token == drawn,
            strong=token == drawn,
        )
        for token, name, below in choices
    ]
    own, now = sum(row.own for row in rows), sum(row.now for row in rows)
    rest = ProbabilityRow(-1, tr("all others"), max(0.0, 1 - own), max(0.0, 1 - now), drawn=False)
    return [*rows, rest]


def table_of(rows: Sequence[ProbabilityRow], temperature: float) -> Table:
    """Return a table of the rows, with probabilities from 0 to 1. A check mark shows the token in
    the answer."""
    head = (
        *heads("Token", "Original probability"),
        tr("Probability at temperature {temperature:.1f}", temperature=temperature),
    )
    cells = [
        (row.name, f"{row.own:.4f}", f"{row.now:.4f}", "✓" if row.drawn else "") for row in rows
    ]
    return Table((*head, marked("In the answer")), cells, frozenset({0}))


class ProbabilityPicker(ProbabilityBars):
    """Bars for the possible tokens, from which the user can choose one. Arrow keys select a row;
    Enter or a click picks the token with which the answer continues."""

    picked = Signal(int)  # a token's id
    left = Signal()  # Escape: back to the text

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, ROW, BAR, both=True)
        self._current = -1
        self._can_pick = True
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_rows(self, rows: list[ProbabilityRow], can_pick: bool) -> None:
        self._can_pick = can_pick
        self._current = min(self._current, len(rows) - 2)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if can_pick else Qt.CursorShape.ArrowCursor
        )
        self.set_rows(rows)
        self._name()

    def _name(self) -> None:
        told = ", ".join(f"{row.name} {percent(row.now)}" for row in self.rows)
        if 0 <= self._current < len(self.rows):
            row = self.rows[self._current]
            told = tr(
                "{name}, {own} originally, {now} now. All tokens: {told}",
                name=row.name,
                own=percent(row.own),
                now=percent(row.now),
                told=told,
            )
        self.setAccessibleName(tr("Possible tokens: {told}", told=told))

    # --- mouse and keyboard ---

    def _choose(self, index: int) -> None:
        index = index if 0 <= index < len(self.rows) - 1 else -1
        if index != self._current:
            self._current = index
            self._name()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self.row_at(event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._choose(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else the release event would not arrive

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(place):
            self._choose(self.row_at(place.y()))
            self._pick()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Down:
            self._choose(min(self._current + 1, len(self.rows) - 2))
        elif key == Qt.Key.Key_Up:
            self._choose(max(self._current - 1, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _pick(self) -> None:
        if self._can_pick and self._current >= 0 and not self.rows[self._current].drawn:
            self.picked.emit(self.rows[self._current].id)

    def paintEvent(self, event: QPaintEvent) -> None:
        row = self.rows[self._current] if 0 <= self._current < len(self.rows) else None
        if row is not None and self._can_pick and not row.drawn:
            px = self._theme.px
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_tint"))
            place = QRect(0, px(ROW) * self._current, self.width(), px(ROW))
            painter.drawRoundedRect(place, px(4), px(4))
            painter.end()
        super().paintEvent(event)
