"""Draws the small pictures on the cards of the experiments. They are sketches, not measurements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from desktop.core.i18n import percentage, tr
from desktop.ui.look.theme import Theme

WIDTH, HEIGHT = 288, 100
"""Size of a picture in unscaled pixels. It is centered in the available space."""


class PicturePainter:
    """A painter whose lengths are unscaled pixels and whose colors are the theme's."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.painter = painter
        self._theme = theme

    def box(
        self, x: float, y: float, w: float, h: float, fill: str = "", line: str = "",
        radius: float = 3, dashed: bool = False,
    ) -> None:  # fmt: skip
        painter, theme = self.painter, self._theme
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        pen = QPen(theme.color(line), 1.3, style) if line else QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(theme.color(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x, y, w, h), radius, radius)

    def line(self, points: list[tuple[float, float]], color: str, width: float = 1.3) -> None:
        self.painter.setPen(QPen(self._theme.color(color), width))
        self.painter.drawPolyline([QPointF(*point) for point in points])

    def dot(self, x: float, y: float, radius: float, fill: str, line: str = "") -> None:
        pen = (
            QPen(self._theme.color(line), 1.3, Qt.PenStyle.DashLine) if line else Qt.PenStyle.NoPen
        )
        self.painter.setPen(pen)
        self.painter.setBrush(self._theme.color(fill))
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def text(
        self, x: float, y: float, words: str, color: str = "ink2", use: str = "caption",
        w: float = 100, center: bool = False,
    ) -> None:  # fmt: skip
        """Draw a line of text. `y` is its vertical center."""
        font = QFont(self._theme.font(use))
        font.setPixelSize(max(1, round(font.pixelSize() / self._theme.scale)))
        self.painter.setFont(font)
        self.painter.setPen(self._theme.color(color))
        across = Qt.AlignmentFlag.AlignHCenter if center else Qt.AlignmentFlag.AlignLeft
        left = x - w / 2 if center else x
        flags = across | Qt.AlignmentFlag.AlignVCenter
        self.painter.drawText(QRectF(left, y - 12, w, 24), flags, words)

    def arrow(self, x: float, y: float, length: float) -> None:
        self.line([(x, y), (x + length, y)], "accent", 1.6)
        tip = QPainterPath(QPointF(x + length - 5, y - 4))
        tip.lineTo(x + length, y)
        tip.lineTo(x + length - 5, y + 4)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPath(tip)

    def lines_of_text(
        self, x: float, y: float, widths: list[float], color: str = "outline"
    ) -> None:
        for row, width in enumerate(widths):
            self.box(x, y + row * 10, width, 3, color, radius=1.5)


PI_BITS: Final = (("16", 5, "0100001001001000"), ("8", 4, "01000101"), ("4", 2, "0101"))
"""π in FP16, FP8 (E4M3), and FP4 (E2M1): total bits, exponent bits, and bit pattern."""


def _bits(canvas: PicturePainter) -> None:
    for row, (name, exponent, pattern) in enumerate(PI_BITS):
        y = 18 + row * 24
        canvas.text(20, y + 8, name, "ink", "mono_caption", w=24)
        rest = len(pattern) - 1 - exponent
        kinds = ["bit_sign"] + ["bit_exponent"] * exponent + ["bit_mantissa"] * rest
        for at, kind in enumerate(kinds):
            fill = kind if pattern[at] == "1" else ""
            canvas.box(46 + at * 14.5, y, 11, 16, fill, kind)


def _two_bits(canvas: PicturePainter) -> None:
    heights = [12, 30, 20, 38, 8, 26, 34, 16, 22, 40, 14, 28]
    for at, height in enumerate(heights):
        canvas.box(34 + at * 19, 48 - height, 13, height, "accent", radius=1)
        rough = max(10, round(height / 13.3) * 13.3)
        canvas.box(34 + at * 19, 96 - rough, 13, rough, "", "bit_mantissa", radius=1)
    canvas.line([(28, 48.5), (262, 48.5)], "outline")
    canvas.line([(28, 96.5), (262, 96.5)], "outline")


def _outliers(canvas: PicturePainter) -> None:
    heights = [9, 12, 8, 11, 62, 10, 9, 13, 8, 10, 12, 74, 9, 11, 8, 12, 10, 30, 9, 11]
    for at, height in enumerate(heights):
        loud = height > 25
        color = "bit_mantissa" if loud else "accent"
        canvas.box(34 + at * 11.2, 88 - height, 8, height, color, radius=1)
    canvas.line([(28, 88.5), (262, 88.5)], "outline")


def _sizes(canvas: PicturePainter) -> None:
    for x, side, color in ((96, 36, "accent"), (198, 20, "bit_mantissa")):
        canvas.dot(x, 44, side, color)
    canvas.text(96, 92, tr("large"), "ink3", center=True)
    canvas.text(198, 92, tr("small"), "ink3", center=True)


def _name(canvas: PicturePainter) -> None:
    parts = (
        ("Qwen2.5", tr("family"), 16, 58, "accent"),
        ("7B", tr("size"), 84, 24, "bit_mantissa"),
        (tr("Instruct"), tr("tuning"), 120, 66, "bit_exponent"),
        ("Q4_K_M", tr("bits"), 198, 60, "bit_sign"),
    )
    for text, kind, x, width, color in parts:
        left, right = x + 4, x + width + 4
        middle = (left + right) / 2
        canvas.text(middle, 36, text, "ink", "mono", center=True, w=width + 30)
        canvas.line([(left, 50), (left, 55), (right, 55), (right, 50)], color, 1.6)
        canvas.text(middle, 70, kind, "ink3", center=True)


def _open(canvas: PicturePainter) -> None:
    canvas.box(46, 4, 196, 92, "", "outline", 6, dashed=True)
    canvas.text(144, 15, tr("data"), "ink3", center=True)
    canvas.box(76, 27, 136, 69, "", "outline", 6, dashed=True)
    canvas.text(144, 38, tr("code"), "ink3", center=True)
    canvas.box(106, 51, 76, 45, "accent_tint", "accent", 6)
    canvas.text(144, 74, tr("weights"), "accent", "caption_strong", center=True)


def _fit(canvas: PicturePainter) -> None:
    for row, (name, width) in enumerate((("16", 214), ("8", 118), ("4", 66), ("2", 42))):
        y = 10 + row * 21
        canvas.text(16, y + 6, name, "ink", "mono_caption", w=20)
        fits = width < 150
        canvas.box(40, y, min(width, 150), 13, "accent" if fits else "bit_mantissa", radius=2)
        if not fits:
            canvas.box(190, y, width - 150, 13, "", "bit_mantissa", 2)
    canvas.line([(190, 2), (190, 92)], "ink", 1.6)
    canvas.text(196, 84, tr("this laptop"), "ink3")


def _compare(canvas: PicturePainter) -> None:
    for x, name in ((46, "F16"), (154, "Q2")):
        canvas.box(x, 12, 90, 76, "surface", "line", 6)
        canvas.text(x + 10, 25, name, "ink", "caption_strong")
    canvas.lines_of_text(56, 42, [70, 62, 70, 42])
    canvas.lines_of_text(164, 42, [70])
    canvas.lines_of_text(164, 52, [28])
    canvas.lines_of_text(198, 52, [30], "bit_mantissa")
    canvas.lines_of_text(164, 62, [62, 50], "bit_mantissa")
    canvas.line([(195, 47), (195, 60)], "bit_mantissa", 2)


def _sparse(canvas: PicturePainter) -> None:
    for row, (dashed, *widths) in enumerate(((1, 224), (0, 10, 46, 132), (0, 10, 46))):
        x, y = 32.0, 16.0 + 24 * row
        for width, fill in zip(widths, ("accent", "bit_mantissa", "bit_sign"), strict=False):
            canvas.box(x, y, width, 14, "" if dashed else fill, "ink3" if dashed else "",
                       dashed=bool(dashed))  # fmt: skip
            x += width + 1


def _experts(canvas: PicturePainter) -> None:
    lit = {0: (1, 4, 6), 1: (0, 2, 7), 2: (3, 5, 1), 3: (6, 0, 4)}
    for row, name in enumerate(("7", "+", "rose", "red")):
        canvas.text(24, 18 + row * 22, name, "ink2", "mono_caption", w=50)
        for at in range(8):
            color = "accent" if row < 2 else "bit_mantissa"
            fill = color if at in lit[row] else "surface"
            canvas.box(76 + at * 23, 10 + row * 22, 17, 17, fill, "line")


def _poem(canvas: PicturePainter) -> None:
    for x, words, color in ((96, "3 + 4", "accent"), (176, tr("a poem"), "bit_mantissa")):
        canvas.dot(x - 12, 12, 4, color)
        canvas.text(x, 12, words)
    sums, verse = (46, 38, 12, 6, 30, 4, 14, 8), (8, 10, 34, 44, 6, 28, 16, 40)
    for at, heights in enumerate(zip(sums, verse, strict=True)):
        for second, height in enumerate(heights):
            color = "bit_mantissa" if second else "accent"
            canvas.box(38 + at * 27 + second * 10, 88 - height, 9, height, color, radius=1)
    canvas.line([(32, 88.5), (256, 88.5)], "outline")


def _exam(canvas: PicturePainter) -> None:
    for x, name, color, seen, new in (
        (88, tr("leaky"), "bit_mantissa", 62, 26),
        (200, tr("clean"), "accent", 28, 26),
    ):
        canvas.box(x - 32, 80 - seen, 24, seen, color, radius=2)
        canvas.box(x + 8, 80 - new, 24, new, "", color, 2)
        canvas.text(x, 90, name, "ink3", center=True)
    canvas.line([(44, 80.5), (244, 80.5)], "outline")
    canvas.text(68, 10, tr("seen"), "ink3", center=True)
    canvas.text(108, 46, tr("fresh"), "ink3", center=True)


def _thinking(canvas: PicturePainter) -> None:
    canvas.text(34, 10, "487 + 256", "ink", "mono_caption", w=120)
    canvas.box(30, 22, 140, 72, "", "outline", 6, dashed=True)
    for row, words in enumerate(("7 + 6 = 13", "8 + 5 + 1 = 14", "4 + 2 + 1 = 7")):
        canvas.text(40, 38 + row * 20, words, "ink3", "mono_caption", w=130)
    canvas.arrow(180, 58, 20)
    canvas.box(208, 44, 52, 28, "accent", radius=6)
    canvas.text(234, 58, "743", "on_accent", "caption_strong", center=True)


def _two_faces(canvas: PicturePainter) -> None:
    canvas.box(36, 16, 92, 68, "surface", "line", 6)
    canvas.box(46, 26, 46, 12, "accent_tint", radius=4)
    canvas.lines_of_text(46, 48, [72, 60, 66])
    canvas.arrow(136, 50, 18)
    canvas.box(162, 16, 100, 68, "surface", "line", 6)
    for row, words in enumerate(("<|im_start|>", "user", "Hi<|im_end|>")):
        color = "accent" if "|" in words else "ink2"
        canvas.text(170, 32 + row * 18, words, color, "mono_caption", w=90)


def _see(canvas: PicturePainter) -> None:
    lit = {(1, 1): "bit_mantissa", (1, 2): "bit_mantissa", (2, 1): "bit_mantissa"}
    for row in range(4):
        for column in range(4):
            x, y = 26 + column * 21, 9 + row * 21
            covered = (row, column) == (2, 2)
            fill = "ink3" if covered else lit.get((row, column), "accent_tint")
            canvas.box(x, y, 19, 19, fill, radius=2)
    canvas.dot(57, 40, 13, "accent")
    canvas.arrow(124, 50, 22)
    canvas.box(160, 24, 96, 13, "accent", radius=2)
    canvas.box(160, 44, 96, 13, "", "outline", 2)
    canvas.box(160, 44, 26, 13, "bit_mantissa", radius=2)
    canvas.text(160, 74, tr("a blue circle"), "ink2", w=110)


def _blind(canvas: PicturePainter) -> None:
    for x, seen in ((44, True), (172, False)):
        canvas.box(x, 12, 72, 54, "accent_tint" if seen else "sunken", "outline", 4, not seen)
        if seen:
            canvas.dot(x + 22, 39, 11, "accent")
            canvas.dot(x + 50, 39, 11, "accent")
        canvas.text(x + 36, 82, tr("two") if seen else tr("three?"), "ink" if seen else "ink3",
                    "strong", center=True)  # fmt: skip
    canvas.text(208, 39, "?", "ink3", "strong", center=True)


def _student(canvas: PicturePainter) -> None:
    for x, name, fill, line, heights in (
        (40, tr("teacher"), "accent", "", (62, 32, 20, 10, 6)),
        (176, tr("student"), "accent_tint", "accent", (50, 30, 22, 12, 8)),
    ):
        for at, height in enumerate(heights):
            canvas.box(x + at * 15, 80 - height, 11, height, fill, line, 1)
        canvas.text(x + 36, 90, name, "ink3", center=True)
    canvas.arrow(128, 50, 34)


def _law(canvas: PicturePainter) -> None:
    canvas.line([(44, 6), (44, 88), (250, 88)], "outline")
    points = [(64, 20), (104, 36), (144, 50), (184, 63)]
    canvas.line([(52, 15), (200, 68)], "accent", 1.6)
    for at, (x, y) in enumerate(points):
        canvas.dot(x, y, 3.5 + at, "accent")
    canvas.dot(226, 77, 8, "sunken", "accent")
    canvas.text(226, 77, "?", "accent", "caption_strong", center=True)


def _vote(canvas: PicturePainter) -> None:
    for x, name, chosen in ((54, "A", False), (160, "B", True)):
        canvas.box(x, 14, 76, 74, "surface", "accent" if chosen else "line", 6)
        canvas.text(x + 38, 32, name, "accent" if chosen else "ink", "strong", center=True)
        canvas.lines_of_text(x + 14, 50, [48, 38, 44])
    canvas.dot(236, 16, 9, "accent")
    canvas.line([(232, 16), (235, 19), (240, 13)], "on_accent", 1.8)


def _full(canvas: PicturePainter) -> None:
    canvas.line([(254, 8), (254, 92)], "outline")
    for row, (width, color) in enumerate(
        ((214, "bit_mantissa"), (211, "bit_mantissa"), (150, "accent"), (96, "accent"))
    ):
        canvas.box(40, 14 + row * 19, width, 12, color, radius=2)
    canvas.line([(40, 8), (40, 92)], "outline")
    canvas.text(212, 81, percentage("100"), "ink3", w=40)


PICTURES: Final[Mapping[str, Callable[[PicturePainter], None]]] = {
    "pi": _bits,
    "two-bits": _two_bits,
    "name": _name,
    "open": _open,
    "fit": _fit,
    "outliers": _outliers,
    "sizes": _sizes,
    "compare": _compare,
    "experts": _experts,
    "poem": _poem,
    "sparse": _sparse,
    "exam": _exam,
    "thinking": _thinking,
    "see": _see,
    "blind": _blind,
    "two-faces": _two_faces,
    "student": _student,
    "law": _law,
    "vote": _vote,
    "full": _full,
}
"""Functions that draw the pictures, by the experiment's id."""
