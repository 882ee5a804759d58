"""A bar for the memory of a model: estimated (hatched) before it is loaded, measured afterward."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.i18n import tr
from desktop.core.memory.estimate import MemoryEstimate
from desktop.core.messages import ModelLoaded
from desktop.core.numbers.units import size_text
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, spaced
from desktop.ui.widgets.numbers.hatching import fill

BAR_HEIGHT = 16
MOST_PARTS = 3


@dataclass(frozen=True)
class MemoryPart:
    name: str
    bytes: int
    color: str


class MemoryBar(QWidget):
    """A heading, a bar of parts that fills the width, and a legend with the numbers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWhatsThis(
            tr(
                "The memory that the model needs: its weights, the KV cache for a conversation "
                "of the length shown, and the compute buffer."
            )
        )
        self._heading = label(kind="strong")
        self._bar = _Bar(theme)
        self._total = label(kind="caption")
        top = in_row(theme, self._heading, STRETCH, self._total)
        legend = spaced(theme, QGridLayout(), spacing=4)
        legend.setColumnStretch(3, 1)
        self._keys = [_Key(theme) for _ in range(MOST_PARTS)]
        for row, key in enumerate(self._keys):
            legend.addWidget(key.swatch, row, 0)
            legend.addWidget(key.name, row, 1)
            legend.addWidget(key.size, row, 2, Qt.AlignmentFlag.AlignRight)
        Scaled(theme, legend, lambda: legend.setHorizontalSpacing(theme.px(12)))
        self._note = label(kind="caption", wrap=True)
        in_column(theme, top, self._bar, legend, self._note, on=self)

    def show_estimate(self, estimate: MemoryEstimate, context_length: int) -> None:
        """Show the estimate from the header, for a model that isn't loaded."""
        parts = [MemoryPart(tr("Weights"), estimate.weights, "accent")]
        if estimate.kv_cache:
            name = tr("KV cache for {context_length:,} tokens", context_length=context_length)
            parts.append(MemoryPart(name, estimate.kv_cache, "bit_mantissa"))
        parts.append(MemoryPart(tr("Compute buffer"), estimate.compute, "bit_sign"))
        self._show(tr("Memory needed"), parts, estimated=True)
        self._note.setText(
            tr(
                "These sizes are estimated from the file. After you load the model, the "
                "measured sizes appear here."
            )
        )

    def show_measured(self, loaded: ModelLoaded, estimate: MemoryEstimate | None) -> None:
        """Show the buffer sizes that llama.cpp reports for a loaded model."""
        parts = [
            MemoryPart(tr("Weights"), loaded.weights_bytes, "accent"),
            MemoryPart(
                tr(
                    "KV cache for {context_length:,} tokens",
                    context_length=loaded.context_length,
                ),
                loaded.kv_cache_bytes,
                "bit_mantissa",
            ),
            MemoryPart(tr("Compute buffer"), loaded.compute_bytes, "bit_sign"),
        ]
        self._show(tr("In memory now"), [part for part in parts if part.bytes], estimated=False)
        place = tr("the processor") if loaded.backend == "CPU" else loaded.backend
        note = tr(
            "The model loaded in {load_s:.1f} s and runs on {place}.",
            load_s=loaded.load_s,
            place=place,
        )
        if estimate is not None:
            note += tr(" The memory estimate was {total}.", total=size_text(estimate.total))
        self._note.setText(note)

    def _show(self, heading: str, parts: list[MemoryPart], estimated: bool) -> None:
        self._heading.setText(heading)
        total = sum(part.bytes for part in parts)
        said = tr("{}, estimated") if estimated else tr("{}, measured")
        self._total.setText(said.format(size_text(total)))
        self._bar.show_parts(parts, estimated)
        for number, key in enumerate(self._keys):
            key.show_part(parts[number] if number < len(parts) else None, estimated)
        self._bar.setAccessibleName(
            f"{heading}. " + ", ".join(f"{part.name} {size_text(part.bytes)}" for part in parts)
        )


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[MemoryPart] = []
        self._estimated = False
        Scaled(theme, self, lambda: self.setFixedHeight(theme.px(BAR_HEIGHT)))

    def show_parts(self, parts: list[MemoryPart], estimated: bool) -> None:
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
            place = QRectF(left, 0, max(width - 1, 1), self.height())
            fill(painter, place, color, estimated=self._estimated)
            left += width


class _Key:
    """One entry of the legend."""

    def __init__(self, theme: Theme) -> None:
        self.swatch = _Swatch(theme)
        self.name = label(kind="caption", tone="soft")
        self.size = label(kind="count", tone="soft")

    def show_part(self, part: MemoryPart | None, estimated: bool) -> None:
        for widget in (self.swatch, self.name, self.size):
            widget.setVisible(part is not None)
        if part is not None:
            self.swatch.show_part(part, estimated)
            self.name.setText(part.name)
            self.size.setText(size_text(part.bytes))


class _Swatch(QWidget):
    """A sample of the color of one part."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._part = MemoryPart("", 0, "accent")
        self._estimated = False
        Scaled(theme, self, lambda: self.setFixedSize(theme.px(16), theme.px(12)))

    def show_part(self, part: MemoryPart, estimated: bool) -> None:
        self._part = part
        self._estimated = estimated
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._theme.color(self._part.color)
        fill(QPainter(self), QRectF(self.rect()), color, estimated=self._estimated)
