"""Phosphor icons, drawn from the font that qtawesome ships.

qtawesome itself isn't imported: together with qtpy, it would add 0.13 s to the window's startup,
while its font and character table take 0.01 s. The icons ask the theme for their color each time
they are painted, so a change of theme doesn't require new icons.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QRawFont,
)

from desktop.core.i18n import tr
from desktop.core.shipped import broken_installation

DRAWN_AT = 256.0
"""Size at which the glyph outlines are extracted, without hinting. They are then scaled to all
other sizes."""


class Icons:
    """The outlines of the icons, by name ("ph.house"). Raises: UserError, kind installation, if the
    icon font is missing or damaged."""

    def __init__(self) -> None:
        spec = find_spec("qtawesome")
        folder = Path((spec.submodule_search_locations or [""])[0] if spec else "") / "fonts"
        table = next(iter(folder.glob("phosphor-charmap-*.json")), None)
        file = next(iter(folder.glob("phosphor-[0-9]*.ttf")), None)
        try:
            if table is None or file is None:
                raise FileNotFoundError(f"Phosphor is not in {folder}")
            self._codes: dict[str, str] = json.loads(table.read_text(encoding="utf-8"))
            self._font = QRawFont(str(file), DRAWN_AT)
            if not self._font.isValid():
                raise ValueError(f"{file} is no font")
        except (OSError, ValueError) as error:
            raise broken_installation(tr("the icons"), error) from error
        self._outlines: dict[str, QPainterPath] = {}

    def outline(self, name: str) -> QPainterPath:
        """Return the icon's outline in a square of size DRAWN_AT, starting at (0, 0).

        Raises: KeyError, if the name is unknown.
        """
        if name not in self._outlines:
            code = int(self._codes[name.removeprefix("ph.")], 16)
            glyph = self._font.glyphIndexesForString(chr(code))[0]
            path = self._font.pathForGlyph(glyph)
            path.translate(0, self._font.ascent())
            path.setFillRule(Qt.FillRule.WindingFill)
            self._outlines[name] = path
        return self._outlines[name]

    def paint(self, painter: QPainter, rect: QRect, name: str, color: QColor) -> None:
        """Draw the icon as large as fits in `rect`, aligned left and centered vertically.

        If a button's icon is wider than it is high, the remaining width becomes the gap between the
        icon and the text.
        """
        side = min(rect.width(), rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.x(), rect.y() + (rect.height() - side) / 2)
        painter.scale(side / DRAWN_AT, side / DRAWN_AT)
        painter.fillPath(self.outline(name), color)
        painter.restore()


class ThemedIcon(QIconEngine):
    """Paints one icon in the color that `color(mode, state)` returns at that moment."""

    def __init__(
        self, icons: Icons, name: str, color: Callable[[QIcon.Mode, QIcon.State], QColor]
    ) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._color = color

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        self._icons.paint(painter, rect, self._name, self._color(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return ThemedIcon(self._icons, self._name, self._color)


_KEPT: list[QIcon] = []


def kept(engine: QIconEngine) -> QIcon:
    """Return an icon for callers to copy, and keep the original as long as the program runs.

    If Python's garbage collector finds an icon together with its engine, PySide 6.11 frees the
    engine twice.
    """
    _KEPT.append(QIcon(engine))
    return _KEPT[-1]
