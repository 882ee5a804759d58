"""The tokens of the prompt and the answer. Selecting a token shows its routing."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.core.messages import TokenPiece
from desktop.core.routing.trace import RoutingTrace
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.tokens.flow import TokenFlow
from desktop.ui.widgets.tokens.pieces import written


class TokenStrip(TokenFlow):
    """Shows the prompt's tokens in gray and the answer's tokens with a border. The selected token
    has the accent color."""

    margin, top, gap, letters = 2, 2, 4, "body"
    breaks_lines = False

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._given = 0

    @property
    def padded(self) -> bool:
        return True

    def text_of(self, piece: TokenPiece) -> str:
        return written(piece.data.decode("utf-8", "backslashreplace"))

    def follow(self, trace: RoutingTrace | None, given: int) -> None:
        """Show the tokens that a growing trace has so far. Its first `given` tokens are the
        prompt."""
        there = len(self.pieces)
        if trace is None or there > len(trace.ids) or given != self._given:
            self.clear()
            self._given, there = given, 0
        if trace is not None:
            tokens = zip(trace.ids[there:], trace.texts[there:], strict=True)
            self.add(TokenPiece(token, text.encode(), False) for token, text in tokens)

    def paint_piece(
        self, painter: QPainter, piece: TokenPiece, text: str, number: int, place: QRect
    ) -> None:
        theme, radius = self._theme, self._theme.px(4)
        box = place.adjusted(0, 0, -1, -1)
        picked, given = number == self.current, number < self._given
        painter.setPen(QPen(theme.color("outline" if not given else "sunken"), 1))
        painter.setBrush(theme.color("sunken" if given else "surface"))
        if picked:
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(box, radius, radius)
        painter.setFont(self._letters)
        painter.setPen(theme.color("on_accent" if picked else "ink2" if given else "ink"))
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
