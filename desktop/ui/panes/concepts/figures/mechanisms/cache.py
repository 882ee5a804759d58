"""A figure that draws how the KV cache grows with every token of a conversation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Slot

from desktop.core.i18n import counted, heads, marked, tr, written
from desktop.core.memory.estimate import kv_cache_bytes
from desktop.core.memory.shapes import layer_shapes
from desktop.core.memory.subject import of_size
from desktop.core.numbers.units import size_text
from desktop.ui.look.theme import Theme
from desktop.ui.panes.concepts.figures.base import DrawnFigure, Slider
from desktop.ui.plots.diagram import Box, Diagram, Part, Words
from desktop.ui.widgets.results.data_table import Table

MODEL: Final = 8_000_000_000
"""A parameter count for which the known model is Llama 3.1 8B."""
PRECISION: Final = "Q4_K_M"
TOKENS: Final = (1, 2, 3, 4, 5, 6, 7, 64, 512, 4096, 16384, 32768, 65536, 131072)
WIDTH, HEIGHT = 720, 232
LEFT, COLUMN, TOP = 74, 64, 30
ROWS: Final = (0.0, 34.0, 86.0, 120.0)
"""Tops of the drawn layers, with a gap for those between."""
TOKEN_ROW: Final = 162.0
CELL, HALF, TALL = 58.0, 28.0, 27.0
"""Width of a token, width of a key or a value, and height of all three."""
COLUMNS: Final = 6
"""How many tokens are drawn."""
BARS_LEFT, BARS_WIDTH = 484, 236


class CacheFigure(DrawnFigure):
    """Shows a conversation's tokens, the keys and values that each layer stores for them, and the
    memory that they take."""

    name = marked("The KV cache grows")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        subject = of_size(MODEL)
        self._metadata, self.like = subject.metadata, subject.like
        self.layers = len(layer_shapes(subject.metadata).layers)
        need = subject.need(TOKENS[0])
        self.weights = next(
            each.need.weights for each in subject.precisions(need) if each.name == PRECISION
        )
        self.tokens = Slider(self.theme, tr("Conversation"), TOKENS, _count)
        self.column.addWidget(self.tokens)
        self.column.addWidget(self.view, 1)
        self.tokens.chosen.connect(self._show)
        self.tokens.follow(4)
        self._show()

    def bytes_for(self, tokens: int) -> int:
        """Return the size of the KV cache in 16-bit numbers. llama.cpp sets it aside in steps, for
        the whole context at once."""
        return kv_cache_bytes(self._metadata, tokens)

    @Slot()
    def _show(self) -> None:
        parts = (*self._cells(), *self._bars())
        self.view.show_diagram(Diagram(WIDTH, HEIGHT, parts, self.headline()))
        self.told.emit()

    def headline(self) -> str:
        count = self.tokens.number
        stored = self.bytes_for(count)
        if stored > self.weights:
            return tr(
                "{tokens} take {size} in the KV cache, more than the {weights} of the weights.",
                tokens=_count(count),
                size=size_text(stored),
                weights=size_text(self.weights),
            )
        return tr(
            "{tokens} in the conversation: {size} in the KV cache.",
            tokens=_count(count),
            size=size_text(stored),
        )

    def evidence(self) -> str:
        return tr(
            "In {model}, every token adds a key and a value in each of the {layers} layers: {size} "
            "in 16-bit numbers. The weights, stored as {precision}, take {weights}.",
            model=self.like,
            layers=self.layers,
            size=size_text(self.bytes_for(1)),
            precision=PRECISION,
            weights=size_text(self.weights),
        )

    def table(self) -> Table:
        rows = [(f"{tokens}", f"{self.bytes_for(tokens)}") for tokens in TOKENS]
        return Table(heads("Tokens", "KV cache (bytes)"), rows)

    # --- the parts of the picture ------------------------------------------------------

    def _cells(self) -> Iterator[Part]:
        """Yield the tokens and, above each, its keys and values in the first and last layers."""
        count = self.tokens.number
        rows = (self.layers, self.layers - 1, 2, 1)
        yield Words("title", 0, 12, tr("Keys and values"), "ink", "caption_strong")
        for number, layer in enumerate(rows):
            y = TOP + ROWS[number] + TALL / 2
            yield Words(f"layer {layer}", 0, y, tr("Layer {layer}", layer=layer), "ink2", "caption")
        yield Words("more layers", 0, TOP + 73, "…", "ink3", "strong")
        y = TOP + TOKEN_ROW + TALL / 2
        yield Words("tokens", 0, y, tr("Tokens"), "ink2", "caption")
        first = max(count - COLUMNS, 0)
        for column in range(COLUMNS):
            token = first + column + 1
            if token <= count:
                yield from self._token(token, LEFT + column * COLUMN, rows)
        if first:
            y = TOP + TOKEN_ROW + TALL + 12
            said = tr("… and {count:,} tokens before these", count=first)
            yield Words("before", LEFT, y, said, "ink3", "caption")

    def _token(self, token: int, x: float, rows: tuple[int, ...]) -> Iterator[Part]:
        new = token == self.tokens.number
        edge = "accent" if new else "outline"
        for number, layer in enumerate(rows):
            y = TOP + ROWS[number]
            told = tr(
                "Token {token:,}, layer {layer}: a key and a value",
                token=token,
                layer=layer,
            )
            key, value = f"key {token} {layer}", f"value {token} {layer}"
            yield _half(key, x, y, "K", "accent_tint", edge, told)
            yield _half(value, x + CELL - HALF, y, "V", "sunken", edge, told)
        fill = "accent_tint" if new else "surface"
        y = TOP + TOKEN_ROW
        yield Box(f"token {token}", x, y, CELL, TALL, written(token, ","), fill, edge, font="count")

    def _bars(self) -> Iterator[Part]:
        stored = self.bytes_for(self.tokens.number)
        most = max(self.weights, self.bytes_for(TOKENS[-1]))
        over = stored > self.weights
        yield Words("memory", BARS_LEFT, 12, tr("Memory"), "ink", "caption_strong")
        rows = (
            ("weights", tr("Weights, {precision}", precision=PRECISION), self.weights, "outline"),
            ("cache", tr("KV cache"), stored, "bad" if over else "accent"),
        )
        for number, (key, name, size, color) in enumerate(rows):
            y = TOP + number * 84
            width = max(BARS_WIDTH * size / most, 1.0)
            told = f"{name}: {size_text(size)}"
            yield Words(f"{key} name", BARS_LEFT, y + 6, name, "ink2", "caption")
            yield Box(f"{key} bar", BARS_LEFT, y + 18, width, 24, "", color, "", told=told)
            yield Words(f"{key} size", BARS_LEFT, y + 56, size_text(size), "ink", "strong")


def _half(key: str, x: float, y: float, text: str, fill: str, edge: str, told: str) -> Box:
    return Box(key, x, y, HALF, TALL, text, fill, edge, font="count", told=told)


def _count(tokens: int) -> str:
    return counted(tokens, "{count:,} token", "{count:,} tokens", count=tokens)
