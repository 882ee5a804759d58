"""Colors bits and bytes by their role and paints their cells."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui.look.theme import Theme

_TOKENS = {
    "sign": "sign",
    "minimum": "sign",
    "signs": "sign",
    "exponent": "exponent",
    "scale": "exponent",
    "mantissa": "mantissa",
    "quants": "mantissa",
    "scales": "scales",
    "high_bits": "high",
}
"""Color names by the roles of bits (Part in core/numbers/formats.py) and bytes (Role in
core/quantization/block_layout.py)."""

TINT, TINT_DARK, EDGE = 0.14, 0.16, 0.45
"""Share of the color in the background of a 0 bit (in light and in dark themes) and in its
outline."""


@dataclass(frozen=True)
class RoleColors:
    solid: QColor
    on_solid: QColor
    tint: QColor
    edge: QColor
    text: QColor


def role_colors(theme: Theme, role: str) -> RoleColors:
    name = _TOKENS[role]
    solid, surface = theme.color(f"bit_{name}"), theme.color("surface")
    return RoleColors(
        solid=solid,
        on_solid=theme.color("on_bit_exponent" if name == "exponent" else "on_bit"),
        tint=mixed(solid, surface, TINT_DARK if theme.dark else TINT),
        edge=mixed(solid, surface, EDGE),
        text=theme.color(f"bit_{name}_text"),
    )


def mixed(color: QColor, ground: QColor, share: float) -> QColor:
    """Mix a share of `color` into `ground`."""

    def part(of: int, other: int) -> int:
        return round(share * of + (1 - share) * other)

    return QColor(
        part(color.red(), ground.red()),
        part(color.green(), ground.green()),
        part(color.blue(), ground.blue()),
    )


def paint_cell(
    painter: QPainter, rect: QRectF, text: str, colors: RoleColors, *, solid: bool
) -> None:
    """Paint a bit or a byte, solid or tinted with an outline, in the painter's font."""
    painter.setPen(QPen(colors.solid if solid else colors.edge, 1))
    painter.setBrush(colors.solid if solid else colors.tint)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(colors.on_solid if solid else colors.text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def paint_mark(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Paint a ring around a bit or a byte that is selected or under the pointer."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("surface"), 2))
    painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 5, 5)
    painter.setPen(QPen(theme.color("ink"), 2))
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 6, 6)
