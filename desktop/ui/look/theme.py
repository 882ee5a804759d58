"""The theme of the whole window: colors, fonts, icons, and sizes."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QDir, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPen
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop.core.errors import UserError
from desktop.core.resources import resource
from desktop.core.settings import RANGES
from desktop.core.shipped import shipped_text
from desktop.ui.look.design_tokens import CONTRAST, DARK, LIGHT, SPACE, TYPES
from desktop.ui.look.icons import Icons, ThemedIcon, kept
from desktop.ui.look.restyling import set_style_sheet
from desktop.ui.look.style import GlassboxStyle, RingStyle
from desktop.ui.look.wait_cursor import wait_cursor

__all__ = ["LARGEST_SCALE", "SMALLEST_SCALE", "SPACE", "Mode", "Theme", "repolish"]

Mode = Literal["system", "light", "dark", "contrast"]
SMALLEST_SCALE, LARGEST_SCALE = RANGES["scale"]
SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
}
FONT_FILES = {
    "fontpkg_inter": ("Inter[opsz,wght].ttf", "Inter-Italic[opsz,wght].ttf"),
    "fontpkg_jetbrains_mono": ("JetBrainsMono[wght].ttf",),
}
OPTICAL_SIZES = (14, 16, 20, 24, 28, 32)
"""The values of Inter's "opsz" axis that are used, in pixels: the sizes at scale 1, within the
axis's limits. Qt sets up the font once more for each combination of a weight and an optical size.
All scales from 0.8 to 2 together need 17 combinations instead of 52."""


@dataclass(frozen=True)
class Look:
    """The current colors, sizes, and fonts, for painting. Sizes have the same units as in Theme."""

    tokens: Mapping[str, str]
    scale: float
    sans: str
    mono: str

    def color(self, name: str) -> QColor:
        """Return a color by its name in ui/look/design_tokens.py."""
        return QColor(self.tokens[name])

    def pen(self, name: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """Return a pen for a line of a chart, whose width in unscaled pixels grows with the
        scale, so that it is seen from afar."""
        return QPen(self.color(name), width * self.scale, style)

    def px(self, n: float) -> int:
        """Convert unscaled pixels to pixels at this scale."""
        return round(n * self.scale)

    def font(self, use: str) -> QFont:
        """Return a font by its use in ui/look/design_tokens.py."""
        kind = TYPES[use]
        family = self.mono if kind.mono else self.sans
        return QFont(_font(use, family, max(1, self.px(kind.points * 96 / 72))))


@cache
def _font(use: str, family: str, pixels: int) -> QFont:
    """Return a font from the cache, or create the font. Creating a font takes longer than drawing a
    word with it.

    Callers that change the font must copy it first.
    """
    kind, font = TYPES[use], QFont(family)
    font.setPixelSize(pixels)
    if font.family() in ("Inter", "JetBrains Mono"):
        font.setVariableAxis(QFont.Tag("wght"), kind.weight)
        if not kind.mono:
            optical = min(OPTICAL_SIZES, key=lambda size: abs(size - pixels))
            font.setVariableAxis(QFont.Tag("opsz"), optical)
    else:
        font.setWeight(QFont.Weight(kind.weight))
    # Without this, "->" is drawn as an arrow, and the x in a name like 8x7B as a multiplication
    # sign.
    font.setFeature(QFont.Tag("calt"), 0)
    if not kind.mono:
        # Also set explicitly if off: an unset feature is inherited from the application's font.
        font.setFeature(QFont.Tag("tnum"), int(kind.tabular))
    return font


class Theme(QObject):
    """The application's theme.

    The style sheet, the palette, and the icons are updated automatically, and everything in sight
    is repainted. What is hidden follows when it is shown (ui/look/restyling.py).

    Sizes are in pixels of a 96-dpi screen, multiplied by the scale. Qt multiplies them by the
    screen's device pixel ratio. Font sizes are set in pixels (QFont.pixelSize), so that text and
    layout match on every platform.
    """

    changed = Signal()
    """Emitted when everything in sight has its new style. Parts of pages use `Following` or
    `Scaled` instead, which wait while their page is hidden."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self.mode: Mode = "system"
        self.scale = 1.0
        self.still: bool = False
        """True if animations are turned off: nothing spins or slides, and the text cursor doesn't
        blink.
        """
        self.presents = False
        """True in presentation mode: what is only beside a figure or a conversation is hidden."""
        self._blinking_ms = app.styleHints().cursorFlashTime()
        self._icons = Icons()
        self._made: dict[tuple[str, str, str], QIcon] = {}
        self._sans, self._mono = _load_fonts()
        self.problem: UserError | None = None
        """The error if the style sheet is missing. The window is then plain but works."""
        self._sheet = self._read_sheet()
        QDir.setSearchPaths("icons", [str(resource("icons"))])
        self._tokens = DARK if self._system_is_dark() else LIGHT
        self._style = GlassboxStyle(self.font, self.icon, self.px)
        self.ring_style = RingStyle(self.color, self.px, app)
        app.setStyle(self._style)  # this also dresses existing widgets
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def dark(self) -> bool:
        return self._tokens is not LIGHT

    @property
    def look(self) -> Look:
        """The current look."""
        return Look(self._tokens, self.scale, self._sans, self._mono)

    @property
    def paper(self) -> Look:
        """The look for saved pictures: always light and at scale 1."""
        return Look(LIGHT, 1.0, self._sans, self._mono)

    def color(self, name: str) -> QColor:
        """Return a color by its name in ui/look/design_tokens.py."""
        return QColor(self._tokens[name])

    def px(self, n: float) -> int:
        """Convert unscaled pixels to pixels at the current scale."""
        return round(n * self.scale)

    def font(self, use: str) -> QFont:
        """Return a font by its use in ui/look/design_tokens.py."""
        return self.look.font(use)

    def icon(self, name: str, color: str = "ink2", checked: str = "") -> QIcon:
        """Return a Phosphor icon ("ph.house").

        It is painted in the current theme's `color`, in `checked` if its button is checked, and in
        ink3 if its button is disabled.
        """

        def pick(mode: QIcon.Mode, state: QIcon.State) -> QColor:
            if mode == QIcon.Mode.Disabled:
                return self.color("ink3")
            return self.color(checked if checked and state == QIcon.State.On else color)

        made = self._made.get((name, color, checked))
        if made is None:
            self._icons.outline(name)  # an unknown name fails here, not while painting
            made = self._made[name, color, checked] = kept(ThemedIcon(self._icons, name, pick))
        return QIcon(made)

    def change(
        self, mode: Mode | None = None, scale: float | None = None, still: bool | None = None
    ) -> bool:
        """Change some of these at once, which takes no longer than a single one.

        `mode` is light, dark, white on black, or the system's; native dialogs switch, too. `scale`
        is limited to the range from SMALLEST_SCALE to LARGEST_SCALE. `still` turns animations off;
        it is a setting of the program, since Qt 6.11 doesn't report the system's preference.
        Returns True if everything in sight was restyled, which takes a moment."""
        mode = mode or self.mode
        still = self.still if still is None else still
        if mode != self.mode:
            self.mode = mode
            self._app.styleHints().setColorScheme(SCHEMES[mode])  # may call _follow_system
        before = self._tokens, self.scale
        stopped_or_not = still != self.still
        self.scale, self.still = limited(self.scale if scale is None else scale), still
        if stopped_or_not:
            self._app.setCursorFlashTime(0 if still else self._blinking_ms)
        self._tokens = self._chosen_tokens()
        restyled = (self._tokens, self.scale) != before
        if restyled:
            self._apply()
        elif stopped_or_not:
            self.changed.emit()
        return restyled

    def _read_sheet(self) -> str:
        try:
            return shipped_text("style.qss")
        except UserError as error:
            self.problem = error
            return ""

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    @Slot()
    def _follow_system(self) -> None:
        self.change()

    def _chosen_tokens(self) -> Mapping[str, str]:
        if self.mode == "contrast":
            return CONTRAST
        dark = self.mode == "dark" or (self.mode == "system" and self._system_is_dark())
        return DARK if dark else LIGHT

    @wait_cursor()
    def _apply(self) -> None:
        self._app.setPalette(self._palette())
        self._app.setFont(self.font("body"))
        QToolTip.setFont(self.font("caption"))
        set_style_sheet(self._app, self.sheet())
        self.changed.emit()

    def sheet(self) -> str:
        """Return the style sheet with its placeholders filled in.

        `{accent}` becomes a color, `{32px}` a scaled length, and `{theme}` light or dark.
        """
        radius = self.px(8)
        names = {
            **self._tokens,
            "theme": "dark" if self.dark else "light",
            # Both derive from one number, since Qt draws a square if the radius exceeds half the
            # side.
            "knob_radius": f"{radius}px",
            "knob": f"{2 * radius - 4}px",
            "cell": f"{radius - 5}px",  # Qt adds 5 to the padding of a table's cells
        }

        def fill(match: re.Match[str]) -> str:
            word = match[1]
            if word.endswith("px"):
                return f"{self.px(float(word[:-2]))}px"
            return names[word]

        return re.sub(r"\{(\w+)\}", fill, self._sheet)

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for part, name in {
            role.Window: "canvas",
            role.WindowText: "ink",
            role.Base: "surface",
            role.AlternateBase: "sunken",
            role.Text: "ink",
            role.PlaceholderText: "ink3",
            role.Button: "surface",
            role.ButtonText: "ink",
            role.BrightText: "bad",
            role.ToolTipBase: "ink",
            role.ToolTipText: "surface",
            role.Highlight: "accent_tint",
            role.HighlightedText: "ink",
            role.Accent: "accent",
            role.Link: "accent",
            role.LinkVisited: "accent",
            role.Light: "surface",
            role.Midlight: "line",
            role.Mid: "line",
            role.Dark: "outline",
            role.Shadow: "outline",
        }.items():
            palette.setColor(part, self.color(name))
        for part in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, self.color("ink3"))
        return palette


def limited(scale: float) -> float:
    """Return the scale between SMALLEST_SCALE and LARGEST_SCALE that is nearest, as a multiple of
    0.01."""
    return round(min(max(scale, SMALLEST_SCALE), LARGEST_SCALE), 2)


def repolish(widget: QWidget) -> None:
    """Apply the style sheet again after a dynamic property of `widget` has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _add_font(path: Path) -> int:
    """Return the font's number in QFontDatabase, or -1 if it can't be read.

    On Linux, FreeType maps a font's file once more for each combination of a weight and an optical
    size, and each mapping keeps in memory what was read there. All of them share a font that Qt was
    given as bytes.
    """
    if not sys.platform.startswith("linux"):
        return QFontDatabase.addApplicationFont(str(path))
    try:
        return QFontDatabase.addApplicationFontFromData(path.read_bytes())
    except OSError:
        return -1


def _load_fonts() -> tuple[str, str]:
    """Return the font families: Inter and JetBrains Mono, or the system's if they are missing."""
    families: list[str] = []
    for package, names in FONT_FILES.items():
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or []) if spec else []:
            for name in names:
                number = _add_font(Path(folder) / "files" / name)
                families += QFontDatabase.applicationFontFamilies(number)
    sans = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    return (
        "Inter" if "Inter" in families else sans,
        "JetBrains Mono" if "JetBrains Mono" in families else mono,
    )
