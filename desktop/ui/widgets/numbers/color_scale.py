"""The color scale of a picture, from dark to bright, and its legend."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.i18n import tr
from desktop.core.numbers.number_text import number_text
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.layout.scaled import Scaled, in_row

CIVIDIS = (
    "00204D 00265A 002C69 00306F 06366E 1F3C6D 2D426C 38486B 414D6B 4A536B 52596C 595F6D 61646F "
    "686A71 6F7073 767676 7D7C78 848179 8B8779 938E78 9B9477 A39A76 ACA174 B4A872 BCAF6F C5B56C "
    "CEBC68 D7C463 E0CB5E E9D358 F2DA50 FBE248 FFEA46"
)


def _table() -> npt.NDArray[np.uint32]:
    """Return 256 colors in Qt's RGB32 format."""
    anchors = np.array([[int(word[i : i + 2], 16) for i in (0, 2, 4)] for word in CIVIDIS.split()])
    at = np.linspace(0, len(anchors) - 1, 256)
    red, green, blue = (
        np.interp(at, np.arange(len(anchors)), anchors[:, part]).round().astype(np.uint32)
        for part in range(3)
    )
    return (0xFF << 24 | red << 16 | green << 8 | blue).astype(np.uint32)


TABLE = _table()


def color_pixels(
    sizes: npt.NDArray[np.float32], least: float, most: float, wrong: QColor
) -> npt.NDArray[np.uint32]:
    """Return a pixel (Qt's RGB32) for the magnitude of each number, [rows, columns], from dark for
    `least` and below to bright for `most` and above. NaN and infinity have the color `wrong`."""
    with np.errstate(all="ignore"):
        factor = 255 / (most - least) if most > least else 0.0
        # If the range is subnormal, the factor is infinite and a zero's step is NaN.
        steps = np.nan_to_num(np.clip((np.abs(sizes) - least) * factor, 0, 255))
    finite = np.isfinite(sizes)
    pixels = TABLE[np.where(finite, steps, 0).astype(np.uint8)]
    pixels[~finite] = wrong.rgb()
    return pixels


def color_image(sizes: npt.NDArray[np.float32], least: float, most: float, wrong: QColor) -> QImage:
    """Return the pixels of `color_pixels` as an image."""
    pixels = color_pixels(sizes, least, most, wrong)
    rows, columns = sizes.shape
    image = QImage(pixels.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGB32)
    return image.copy()  # Python frees the bytes


class ColorScale(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._text = ElidedLabel("caption")
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        in_row(theme, _Bar(theme), self._text, on=self)

    def show_range(self, edges: tuple[float, float], words: str) -> None:
        """Show the ends of the scale; `words` describe the numbers."""
        low, high = (number_text(edge, 2) for edge in edges)
        self.show_words(tr("{low} to {high}: {words}", low=low, high=high, words=words))

    def show_words(self, words: str) -> None:
        self._text.setText(words)


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        Scaled(theme, self, lambda: self.setFixedSize(theme.px(80), theme.px(8)))

    def paintEvent(self, event: QPaintEvent) -> None:
        gradient = QLinearGradient(0, 0, self.width(), 0)
        words = CIVIDIS.split()
        for number, word in enumerate(words):
            gradient.setColorAt(number / (len(words) - 1), f"#{word}")
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(self.rect()), gradient)
