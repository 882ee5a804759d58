"""A model as a stack of plates, whose areas are the weights of its parts."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from desktop.core.gguf.model_parts import ModelParts, PartKind
from desktop.core.i18n import counted, tr
from desktop.core.numbers.units import percent, short_count
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.layout.scaled import Scaled
from desktop.ui.widgets.painted import ARROWS, HoverWidget, say
from desktop.ui.widgets.row_brush import LEFT, TextBrush

COS: Final = math.cos(math.radians(30))
ROW, SQUARE, GAP, LABELS = 40, 12, 24, 190
"""In unscaled pixels: the height of a label, the side of its square, the gap between the stack and
the labels, and their width."""
LARGEST, APART, CLEAR, DIM = 0.5, 0.13, 0.15, 0.35
"""As shares of the height: the largest plate, and the distance of the embedding and the output from
the layers; and the opacity of a hollow plate, and of what isn't selected."""
THICK, BITS, LINED = 0.85, 16, 3
"""The thickness of a plate with BITS bits per weight, as a share of the distance to the next plate;
and the thickness in pixels from which a plate has an outline."""
WIDTH, LEAST_HEIGHT = 320, 140
"""Minimum width, and the height below which nothing is painted, in unscaled pixels."""
SMALL_WIDTH, SMALL_HEIGHT = 56, 40
"""The same for a small stack."""
COLORS: Final[dict[PartKind, str]] = {
    "embedding": "bit_exponent",
    "attention": "accent",
    "feed_forward": "bit_mantissa",
    "experts": "bit_mantissa",
    "output": "bit_sign",
}
FROM_TOP: Final[tuple[PartKind, ...]] = (
    "output",
    "experts",
    "feed_forward",
    "attention",
    "embedding",
)


@dataclass(frozen=True)
class Plate:
    """A piece of a plate: the part from `start` to `end` of one side, as shares of it. `side` is
    the length of the plate's sides as a share of the largest plate's, and `level` counts from the
    bottom. A `hollow` plate has no weights of its own."""

    kind: PartKind
    level: int
    side: float
    start: float
    end: float
    hollow: bool = False

    @property
    def area(self) -> float:
        """Area as a share of the largest plate."""
        return self.side**2 * (self.end - self.start)


def plates_of(parts: ModelParts) -> tuple[Plate, ...]:
    """Return the plates from the bottom to the top. All areas have the same scale."""
    sums = [sum(each.values()) for each in parts.layers]
    most = max(parts.embedding, parts.output, *sums, 1)
    plates = [Plate("embedding", 0, math.sqrt(parts.embedding / most), 0, 1)]
    for level, (layer, whole) in enumerate(zip(parts.layers, sums, strict=True), 1):
        start = 0.0
        for kind in ("attention", "feed_forward", "experts"):
            if count := layer.get(kind, 0):
                end = start + count / whole
                plates.append(Plate(kind, level, math.sqrt(whole / most), start, end))
                start = end
    shown = parts.embedding if parts.tied else parts.output
    top = len(parts.layers) + 1
    plates.append(Plate("output", top, math.sqrt(shown / most), 0, 1, hollow=parts.tied))
    return tuple(plates)


def part_name(kind: PartKind) -> str:
    match kind:
        case "embedding":
            return tr("Embedding")
        case "attention":
            return tr("Attention")
        case "feed_forward":
            return tr("Feed-forward")
        case "experts":
            return tr("Experts")
        case "output":
            return tr("Output")


class Inside(HoverWidget):
    """The stack, and the name and size of each kind of part, where there is room for them. A click
    or Enter opens a part; Up and Down move between them. The plates are as thick as a weight has
    bits, so that volumes are true to the bytes.

    A `small` stack has no names and no gaps, so that its height shows the bits per weight."""

    opened = Signal(str)  # the PartKind

    def __init__(self, theme: Theme, *, small: bool = False) -> None:
        super().__init__(theme)
        self.small = small
        self.most_bits = 0.0
        """Bits per weight of the highest stack beside this small one."""
        self.parts: ModelParts | None = None
        self.plates: tuple[Plate, ...] = ()
        self.at: PartKind = "output"
        self.setProperty("ringed", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWhatsThis(
            tr(
                "The parts of the model, drawn from its file: the larger an area, the more weights "
                "the part has, and the thicker a plate, the more bits each weight has. A token "
                "enters at the bottom and passes through all layers. Click a part to look inside."
            )
        )
        Scaled(theme, self, self.updateGeometry)
        Scaled(theme, self, self.update)
        self.show_parts(None)

    def show_parts(self, parts: ModelParts | None) -> None:
        self.parts = parts
        self.plates = plates_of(parts) if parts is not None else ()
        if parts is not None and self.at not in self.kinds:
            self.at = self.kinds[0]
        self._say()
        self.update()
        self.refresh_card()

    @property
    def kinds(self) -> list[PartKind]:
        """The kinds of parts that the model has, from top to bottom."""
        there = {plate.kind for plate in self.plates}
        return [kind for kind in FROM_TOP if kind in there]

    def told(self, kind: PartKind) -> str:
        """Say how large the parts of a kind are."""
        assert self.parts is not None
        if kind == "output" and self.parts.tied:
            return tr("uses the embedding again")
        weights = self.parts.of(kind)
        share = percent(weights / max(self.parts.whole, 1))
        return tr("{share} · {weights} weights", share=share, weights=short_count(weights))

    def _say(self) -> None:
        if self.parts is None:
            say(self, tr("Inside the model"))
            return
        layers = len(self.parts.layers)
        count = counted(layers, "{layers} layer", "{layers} layers", layers=layers)
        text = tr(
            "Inside the model: {count}. {part}: {told}. Press Enter to look inside.",
            count=count,
            part=part_name(self.at),
            told=self.told(self.at),
        )
        say(self, text)

    def minimumSizeHint(self) -> QSize:
        """Return no height, since the picture only fills room that is left."""
        return QSize(self._theme.px(SMALL_WIDTH if self.small else WIDTH), 0)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        policy = Qt.FocusPolicy.TabFocus if self.fits else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)

    @property
    def fits(self) -> bool:
        return self.height() >= self._theme.px(SMALL_HEIGHT if self.small else LEAST_HEIGHT)

    def stand_beside(self, most_bits: float) -> None:
        """Draw a small stack to the same scale as one with `most_bits` bits per weight."""
        self.most_bits = most_bits
        self.update()

    # --- places -----------------------------------------------------------------------

    @property
    def _largest(self) -> tuple[float, float]:
        """Return the side of the largest plate, and the left edge of the stack, in pixels."""
        beside = 0 if self.small else self._theme.px(LABELS + GAP)
        largest = max(min((self.width() - beside) / (2 * COS), self.height() * LARGEST), 1.0)
        return largest, (self.width() - beside - 2 * COS * largest) / 2

    @property
    def _steps(self) -> tuple[float, float]:
        """Return the distance between two plates, and the thickness of a plate, in pixels."""
        assert self.parts is not None
        largest, _ = self._largest
        top, bits = max(each.level for each in self.plates), self.parts.bits
        if self.small:
            step = (self.height() - largest - 2) / (top + 1) * bits / max(self.most_bits, bits, 1)
            return step, step
        step = (self.height() * (1 - 2 * APART) - largest - 2) / (max(top, 1) + THICK)
        return step, step * THICK * min(bits / BITS, 1.0)

    def shape(self, plate: Plate) -> QPolygonF:
        """Return the corners of a plate's upper side in pixels: the far, the right, the near, and
        the left one."""
        largest, left = self._largest
        step, thick = self._steps
        top = max(each.level for each in self.plates)
        away = 0.0 if self.small else APART * self.height()
        above = step * plate.level + away * ((plate.level > 0) + (plate.level == top)) + thick
        x, y = left + COS * largest, self.height() - 1 - largest / 2 - above
        side = largest * plate.side
        ends = ((plate.start, 0.0), (plate.end, 0.0), (plate.end, 1.0), (plate.start, 1.0))
        corners = [QPointF(x + (u - v) * COS * side, y + (u + v - 1) * side / 2) for u, v in ends]
        return QPolygonF(corners)

    def outline(self, plate: Plate) -> QPolygonF:
        """Return the corners of a plate with its sides, in pixels."""
        far, right, near, left = (self.shape(plate).at(number) for number in range(4))
        down = QPointF(0, 0 if plate.hollow else self._steps[1])
        return QPolygonF([far, right, right + down, near + down, left + down, left])

    def label_box(self, kind: PartKind) -> QRectF:
        """Return the rectangle of a kind's label."""
        px, kinds = self._theme.px, self.kinds
        high = min(px(ROW), self.height() / max(len(kinds), 1))
        top = (self.height() - high * len(kinds)) / 2 + high * kinds.index(kind)
        largest, left = self._largest
        return QRectF(left + 2 * COS * largest + px(GAP), top, px(LABELS), high)

    def kind_at(self, place: QPointF) -> PartKind | None:
        for kind in self.kinds if self.fits and not self.small else ():
            if self.label_box(kind).contains(place):
                return kind
        for plate in reversed(self.plates if self.fits else ()):
            if self.outline(plate).containsPoint(place, Qt.FillRule.OddEvenFill):
                return plate.kind
        return None

    def told_at(self, place: QPointF) -> str:
        kind = self.kind_at(place)
        return f"{part_name(kind)}\n{self.told(kind)}" if kind is not None else ""

    # --- painting ---------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.parts is None or not self.fits:
            return
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for plate in self.plates:
            dim = self.small and self.hasFocus() and plate.kind != self.at
            painter.setOpacity(DIM if dim else 1.0)
            self._paint_plate(painter, plate, theme.color(COLORS[plate.kind]))
        painter.setOpacity(1.0)
        for kind in self.kinds if not self.small else ():
            self._paint_label(painter, kind)

    def _paint_plate(self, painter: QPainter, plate: Plate, color: QColor) -> None:
        shape, thick = self.shape(plate), self._steps[1]
        if plate.hollow:
            painter.setPen(QPen(QColor(color), 1, Qt.PenStyle.DashLine))
            color.setAlphaF(CLEAR)
            painter.setBrush(color)
            painter.drawPolygon(shape)
            return
        pen = QPen(self._theme.color("surface"), 1)
        painter.setPen(pen if not self.small or thick >= LINED else Qt.PenStyle.NoPen)
        down, (_, right, near, left) = QPointF(0, thick), (shape.at(at) for at in range(4))
        for one, two, darker in ((left, near, 125), (near, right, 150)):
            painter.setBrush(color.darker(darker))
            painter.drawPolygon(QPolygonF([one, two, two + down, one + down]))
        painter.setBrush(color)
        painter.drawPolygon(shape)

    def _paint_label(self, painter: QPainter, kind: PartKind) -> None:
        theme, px, box = self._theme, self._theme.px, self.label_box(kind)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus() and kind == self.at:
            painter.setBrush(theme.color("accent_tint"))
            painter.drawRoundedRect(box, px(4), px(4))
        painter.setBrush(theme.color(COLORS[kind]))
        side = px(SQUARE)
        middle = box.center().y()
        painter.drawRoundedRect(QRectF(box.left() + 4, middle - side / 2, side, side), 2, 2)
        brush, half = TextBrush(theme), box.height() / 2
        words = box.adjusted(side + px(12), 0, 0, -half).toRect()
        brush.text(painter, words, part_name(kind), "strong", "ink", LEFT)
        words = box.adjusted(side + px(12), half, 0, 0).toRect()
        brush.text(painter, words, self.told(kind), "count", "ink2", LEFT)

    # --- pointer and keys -------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        kind = self.kind_at(event.position())
        if kind is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(kind)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over, shape = self.kind_at(event.position()) is not None, Qt.CursorShape
        self.setCursor(shape.PointingHandCursor if over else shape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, _ = ARROWS.get(event.key(), (0, 0))
        if step and self.kinds:
            last = len(self.kinds) - 1
            self.at = self.kinds[min(max(self.kinds.index(self.at) + step, 0), last)]
            self._say()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.kinds:
            self.opened.emit(self.at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
