"""What a model takes in memory: estimated (hatched) before it is loaded, measured after."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.memory import MemoryEstimate
from desktop.core.messages import ModelLoaded
from desktop.core.units import size_text
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.scaled import Scaled, spaced

BAR_HEIGHT = 16


@dataclass(frozen=True)
class Part:
    name: str
    bytes: int
    color: str


class MemoryBar(QWidget):
    """A heading, a bar of parts that fills the width, a legend with the numbers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = spaced(theme, QVBoxLayout(self), spacing=8)
        self._heading = label(kind="strong")
        self._bar = _Bar(theme)
        self._total = label(kind="caption")
        top = spaced(theme, QHBoxLayout(), spacing=8)
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self._total)
        self._legend = spaced(theme, QGridLayout(), spacing=4)
        self._legend.setColumnStretch(9, 1)
        self._keys = [(_Swatch(theme), label(kind="caption", tone="soft")) for _ in range(3)]
        for number, (swatch, words) in enumerate(self._keys):
            self._legend.addWidget(swatch, 0, 3 * number)
            self._legend.addWidget(words, 0, 3 * number + 1)
        self._note = label(kind="caption", wrap=True)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addLayout(self._legend)
        column.addWidget(self._note)
        Scaled(theme, self, self._space_legend)

    def show_estimate(self, estimate: MemoryEstimate, context_length: int) -> None:
        """Before loading: what the header allows to say."""
        parts = [Part("Weights", estimate.weights, "accent")]
        if estimate.kv_cache:
            name = f"Conversation of {context_length:,} tokens"
            parts.append(Part(name, estimate.kv_cache, "bit_mantissa"))
        self._show("In memory it will take", parts, estimated=True)
        self._note.setText("Estimated from the file. Some working space comes on top.")

    def show_measured(self, loaded: ModelLoaded, estimate: MemoryEstimate | None) -> None:
        """After loading: llama.cpp's own buffers."""
        parts = [
            Part("Weights", loaded.weights_bytes, "accent"),
            Part(
                f"Conversation of {loaded.context_length:,} tokens",
                loaded.kv_cache_bytes,
                "bit_mantissa",
            ),
            Part("Working space", loaded.compute_bytes, "bit_sign"),
        ]
        self._show("In memory now", [part for part in parts if part.bytes], estimated=False)
        note = f"Measured. Loaded in {loaded.load_s:.1f} s, runs on {loaded.backend}."
        if estimate is not None:
            note += f" The estimate, without working space, was {size_text(estimate.total)}."
        self._note.setText(note)

    def _show(self, heading: str, parts: list[Part], estimated: bool) -> None:
        self._heading.setText(heading)
        total = sum(part.bytes for part in parts)
        self._total.setText(("about " if estimated else "") + size_text(total))
        self._bar.show_parts(parts, estimated)
        for number, (swatch, words) in enumerate(self._keys):
            there = number < len(parts)
            swatch.setVisible(there)
            words.setVisible(there)
            if there:
                swatch.show_part(parts[number], estimated)
                words.setText(f"{parts[number].name}  {size_text(parts[number].bytes)}")
        self._bar.setAccessibleName(
            f"{heading}: " + ", ".join(f"{part.name} {size_text(part.bytes)}" for part in parts)
        )

    def _space_legend(self) -> None:
        for column in (2, 5):
            self._legend.setColumnMinimumWidth(column, self._theme.px(16))


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[Part] = []
        self._estimated = False
        Scaled(theme, self, lambda: self.setFixedHeight(theme.px(BAR_HEIGHT)))

    def show_parts(self, parts: list[Part], estimated: bool) -> None:
        self._parts = parts
        self._estimated = estimated
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        radius = self._theme.px(4)
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(shape)
        total = sum(part.bytes for part in self._parts) or 1
        left = 0.0
        for part in self._parts:
            width = self.width() * part.bytes / total
            color = self._theme.color(part.color)
            _fill(
                painter, QRectF(left, 0, max(width - 1, 1), self.height()), color, self._estimated
            )
            left += width


class _Swatch(QWidget):
    """The legend's key to one part's color."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._part = Part("", 0, "accent")
        self._estimated = False
        Scaled(theme, self, lambda: self.setFixedSize(theme.px(16), theme.px(12)))

    def show_part(self, part: Part, estimated: bool) -> None:
        self._part = part
        self._estimated = estimated
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._theme.color(self._part.color)
        _fill(QPainter(self), QRectF(self.rect()), color, self._estimated)


def _fill(painter: QPainter, rect: QRectF, color: QColor, estimated: bool) -> None:
    """Hatching means estimated."""
    if not estimated:
        painter.fillRect(rect, color)
        return
    tint = QColor(color)
    tint.setAlpha(60)
    painter.fillRect(rect, tint)
    painter.fillRect(rect, QBrush(color, Qt.BrushStyle.BDiagPattern))
