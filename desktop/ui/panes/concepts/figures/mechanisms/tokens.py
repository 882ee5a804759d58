"""A figure that draws the tokens that a model reads, with the number of each and where it comes
from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from PySide6.QtWidgets import QVBoxLayout

from desktop.core.i18n import counted, heads, marked, tr
from desktop.core.messages import PromptRendered, TokenPiece
from desktop.ui.panes.base import OpenPane, Runtime, Shell
from desktop.ui.panes.concepts.figures.asking.faces import FacesFigure
from desktop.ui.plots.diagram import Box, Diagram, Part, Words
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.widgets.layout.scaled import in_column
from desktop.ui.widgets.results.data_table import Table

Origin = Literal["message", "system", "template"]
FILLS: Final[dict[Origin, str]] = {
    "message": "accent_tint",
    "system": "warn_tint",
    "template": "sunken",
}
EDGES: Final[dict[Origin, str]] = {"message": "accent", "system": "warn", "template": "outline"}
WIDTH, HEIGHT = 470, 276
TOP, ROW, TALL, GAP = 30, 46, 22, 4
ROWS: Final = 5
LETTER, MARGIN = 7.3, 10
"""Width of a letter in the monospaced font, and a token's width beyond its letters."""
LONGEST: Final = 16
"""How many characters of a token are drawn."""


class TokensFigure(FacesFigure):
    """Shows the tokens of the rendered prompt and their numbers while the user types."""

    name = marked("From text to tokens to numbers")

    def __init__(self, shell: Shell, runtime: Runtime, open_pane: OpenPane) -> None:
        self._pieces: Sequence[TokenPiece] = ()
        self._origins: Sequence[Origin] = ()
        super().__init__(shell, runtime, open_pane)

    def _output(self) -> QVBoxLayout:
        self.view = DiagramView(self.theme, tr(self.name))
        return in_column(self.theme, (self.view, 1))

    def show_prompt(self, prompt: PromptRendered) -> None:
        system, message = self.asked[0].strip(), self.asked[1]
        self._pieces, self._origins = prompt.pieces, origins(prompt.pieces, message, system)
        parts = (*_legend(bool(system)), *_tokens(self._pieces, self._origins))
        self.view.show_diagram(Diagram(WIDTH, HEIGHT, parts, self.headline()))

    def headline(self) -> str:
        if not self._pieces:
            return ""
        own = self._origins.count("message")
        return counted(
            own,
            "The model reads {tokens} numbers; {own} of them is your message.",
            "The model reads {tokens} numbers; {own} of them are your message.",
            tokens=len(self._pieces),
            own=own,
        )

    def table(self) -> Table:
        names = {
            "message": tr("Your message"),
            "system": tr("System prompt"),
            "template": tr("Chat template"),
        }
        rows = [
            (shown_piece(piece), f"{piece.id}", names[origin])
            for piece, origin in zip(self._pieces, self._origins, strict=True)
        ]
        return Table(heads("Token", "Number", "Origin"), rows, frozenset({0, 2}))


def origins(pieces: Sequence[TokenPiece], message: str, system: str) -> list[Origin]:
    """Return where each token comes from. A token that is only partly in the message or the system
    prompt belongs to that part."""
    own, hidden = _range(pieces, message, last=True), _range(pieces, system, last=False)
    found: list[Origin] = []
    end = 0
    for piece in pieces:
        start, end = end, end + len(piece.data)
        if not piece.special and start < own[1] and end > own[0]:
            found.append("message")
        elif not piece.special and start < hidden[1] and end > hidden[0]:
            found.append("system")
        else:
            found.append("template")
    return found


def _range(pieces: Sequence[TokenPiece], text: str, *, last: bool) -> tuple[int, int]:
    """Return the first and last byte of a text in the prompt, the last byte exclusive; (0, 0) if it
    isn't there. A short text such as "a" is also part of a role's name, so a place where a word
    begins and a special token follows, as after a message, comes before any other."""
    whole, data = b"".join(piece.data for piece in pieces), text.encode()
    if not data:
        return 0, 0
    starts: list[int] = []
    at = 0
    for piece in pieces:
        start = at - len(data)
        follows = piece.special and start >= 0 and whole.endswith(data, 0, at)
        if follows and not whole[max(start - 1, 0) : start].isalnum():
            starts.append(start)
        at += len(piece.data)
    if not starts:
        starts = [whole.rfind(data) if last else whole.find(data)]
    start = starts[-1 if last else 0]
    return (start, start + len(data)) if start >= 0 else (0, 0)


def shown_piece(piece: TokenPiece) -> str:
    """Return a token as text in which spaces and line breaks are visible."""
    text = piece.data.decode(errors="replace").replace(" ", "·").replace("\n", "↵")
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _legend(system: bool) -> Iterator[Part]:
    x = 0.0
    shown: list[tuple[Origin, str]] = [("message", tr("Your message"))]
    if system:
        shown.append(("system", tr("System prompt")))
    shown.append(("template", tr("Chat template")))
    for origin, name in shown:
        yield Box(f"{origin} color", x, 4, 12, 12, "", FILLS[origin], EDGES[origin], radius=2.0)
        yield Words(f"{origin} name", x + 18, 10, name, "ink2", "caption")
        x += 46 + 6.4 * len(name)


def _tokens(pieces: Sequence[TokenPiece], from_: Sequence[Origin]) -> Iterator[Part]:
    """Yield tokens from left to right, with their numbers below, as far as there is room."""
    x, y = 0.0, float(TOP)
    for number, (piece, origin) in enumerate(zip(pieces, from_, strict=True)):
        text = shown_piece(piece)
        width = max(MARGIN + LETTER * max(len(text), len(f"{piece.id}")), 24.0)
        if x + width > WIDTH:
            x, y = 0.0, y + ROW
        if y >= TOP + ROWS * ROW - 1:
            rest = len(pieces) - number
            yield Words("rest", 0, y + 6, tr("… and {rest} more", rest=rest), "ink3", "caption")
            return
        told = tr("{token}: token number {id}", token=f'"{text}"', id=piece.id)
        key = f"token {number}"
        fill, edge = FILLS[origin], EDGES[origin]
        yield Box(key, x, y, width, TALL, text, fill, edge, font="mono_caption", told=told)
        yield Words(f"{key} id", x + width / 2, y + TALL + 9, f"{piece.id}", "ink3", "count", 0.5)
        x += width + GAP
