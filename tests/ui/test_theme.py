"""Tests the theme: it keeps the promised contrast, uses no unknown names, and follows every
change."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

import desktop.ui
from desktop.core import shipped
from desktop.core.errors import UserError
from desktop.core.resources import resource
from desktop.ui.look import icons
from desktop.ui.look.design_tokens import CONTRAST, DARK, FONT_OF_KIND, LIGHT, TYPES
from desktop.ui.look.theme import LARGEST_SCALE, SMALLEST_SCALE, Theme
from desktop.ui.widgets.controls import button, label

TEXT = 4.5
BORDER = 3.0


def luminance(color: str) -> float:
    """Return the relative luminance (WCAG 2.1)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    c = QColor(color)
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_contrast(tokens: dict[str, str]) -> None:
    for ground in ("surface", "canvas", "sunken"):
        for ink in ("ink", "ink2", "ink3", "accent", "good", "warn", "bad"):
            assert contrast(tokens[ink], tokens[ground]) >= TEXT, (ink, ground)
    assert contrast(tokens["outline"], tokens["surface"]) >= BORDER
    assert contrast(tokens["on_accent"], tokens["accent"]) >= TEXT
    assert contrast(tokens["ink"], tokens["accent_tint"]) >= TEXT
    for name in ("good", "warn", "bad"):
        assert contrast(tokens[name], tokens[f"{name}_tint"]) >= TEXT, name
    for step in ("sure_1", "sure_2", "sure_3"):
        assert contrast(tokens["ink"], tokens[step]) >= TEXT, step


def test_high_contrast_is_higher() -> None:
    for ground in ("surface", "canvas", "sunken"):
        for ink in ("ink", "ink2", "ink3", "accent", "good", "warn", "bad"):
            assert contrast(CONTRAST[ink], CONTRAST[ground]) >= 7, (ink, ground)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_contrast_of_bits(tokens: dict[str, str]) -> None:
    """Covers the digit in a solid cell and text in the color of a part."""
    for name in ("sign", "exponent", "mantissa", "scales", "high"):
        on = tokens["on_bit_exponent" if name == "exponent" else "on_bit"]
        assert contrast(on, tokens[f"bit_{name}"]) >= TEXT, name
        for ground in ("surface", "sunken"):
            assert contrast(tokens[f"bit_{name}_text"], tokens[ground]) >= TEXT, (name, ground)


def test_both_themes_name_the_same_colors() -> None:
    assert LIGHT.keys() == DARK.keys() == CONTRAST.keys()


def test_the_sheet_is_filled_and_no_color_stands_in_it(theme: Theme) -> None:
    raw = resource("style.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", raw), "colors belong into tokens.py"
    assert not re.search(r"\{\w+\}", theme.sheet())


def test_every_kind_has_a_font(theme: Theme) -> None:
    for use in set(FONT_OF_KIND.values()) | TYPES.keys():
        font = theme.font(use)
        assert font.pixelSize() == round(TYPES[use].points * 96 / 72)


def test_system_fonts_serve_where_ours_are_missing(theme: Theme) -> None:
    sans, theme._sans = theme._sans, "No such family"
    try:
        font = theme.font("section")
        assert font.weight() == 600
    finally:
        theme._sans = sans


def test_everything_grows_with_the_scale(theme: Theme, qtbot: QtBot) -> None:
    words, press = label("Section", "section"), button(theme, "Run", "primary", "ph.play")
    for widget in (words, press):
        qtbot.addWidget(widget)
        widget.show()
    heights = []
    for scale in (SMALLEST_SCALE, 1.0, LARGEST_SCALE):
        theme.change(scale=scale)
        heights.append((words.sizeHint().height(), press.height(), press.iconSize().height()))
        assert press.fontMetrics().height() < press.height()
    theme.change(scale=1.0)
    for small, large in pairwise(heights):
        assert all(a < b for a, b in zip(small, large, strict=True))


def test_few_instances_of_the_font_serve_all_scales(theme: Theme) -> None:
    """Each instance takes memory, and Qt keeps it."""
    assert theme.font("body").family() == "Inter"
    sans = [use for use, kind in TYPES.items() if not kind.mono]
    weight, optical = QFont.Tag("wght"), QFont.Tag("opsz")
    found: set[tuple[float, float]] = set()
    for tenths in range(round(10 * SMALLEST_SCALE), round(10 * LARGEST_SCALE) + 1):
        theme.change(scale=tenths / 10)
        for font in map(theme.font, sans):
            found.add((font.variableAxisValue(weight), font.variableAxisValue(optical)))
            within = min(max(font.pixelSize(), 14), 32)
            assert abs(font.variableAxisValue(optical) - within) <= (0 if tenths == 10 else 2)
    theme.change(scale=1.0)
    assert len(found) < 20


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux lists the mapped files")
def test_text_at_all_scales_maps_no_font_again(theme: Theme) -> None:
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    for scale in (SMALLEST_SCALE, 1.0, 1.5, LARGEST_SCALE):
        look = replace(theme.look, scale=scale)
        for use in TYPES:
            painter = QPainter(image)
            painter.setFont(look.font(use))
            assert painter.fontInfo().family() in ("Inter", "JetBrains Mono")
            painter.drawText(0, 32, "A word")
            painter.end()
    assert "fontpkg" not in Path("/proc/self/maps").read_text()


def test_fonts_follow_the_scale_even_without_the_style_sheet(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = label("Section", "section")
    qtbot.addWidget(words)
    words.show()
    with monkeypatch.context() as patch:
        patch.setattr(theme, "_sheet", "")
        theme.change(scale=LARGEST_SCALE)
        large = words.font().pixelSize()
        theme.change(scale=SMALLEST_SCALE)
        assert words.font().pixelSize() < large
        theme.change(scale=LARGEST_SCALE)
        assert words.font().pixelSize() == large
    theme.change(scale=1.0)


def test_scale_keeps_within_its_limits(theme: Theme) -> None:
    theme.change(scale=9)
    assert theme.scale == LARGEST_SCALE
    theme.change(scale=0)
    assert theme.scale == SMALLEST_SCALE
    theme.change(scale=1.0)


def test_icons_and_labels_follow_the_theme(theme: Theme, qtbot: QtBot) -> None:
    icon = theme.icon("ph.house", "ink", checked="accent")
    words = QLabel("x")
    qtbot.addWidget(words)
    words.show()
    for mode, tokens in (("dark", DARK), ("light", LIGHT)):
        theme.change(mode=mode)  # type: ignore[arg-type]
        assert painted(icon) == QColor(tokens["ink"]).rgb()
        assert painted(icon, state=QIcon.State.On) == QColor(tokens["accent"]).rgb()
        assert painted(icon, QIcon.Mode.Disabled) == QColor(tokens["ink3"]).rgb()
        assert words.palette().windowText().color() == QColor(tokens["ink"])


def painted(
    icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
) -> int:
    """Return the color of the icon's most opaque pixel."""
    image = icon.pixmap(QSize(64, 64), mode, state).toImage()
    pixels = [image.pixelColor(x, y) for x in range(64) for y in range(64)]
    strongest = max(pixels, key=QColor.alpha)
    assert strongest.alpha() == 255, "nothing was painted"
    return strongest.rgb()


def test_an_unknown_icon_fails_where_it_is_asked_for(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.icon("ph.no-such-icon")


def test_every_kind_in_the_code_is_known() -> None:
    """A kind that is in neither a style sheet nor the fonts is a typo."""
    sheet = resource("style.qss").read_text(encoding="utf-8")
    known = set(re.findall(r'\[kind\^?="(\w+)"\]', sheet)) | FONT_OF_KIND.keys()
    known |= {"secondary", "clear"}  # the plain button; a background that shows the page
    for file in (Path(desktop.ui.__file__).parent).rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        own = set(re.findall(r"\[kind=[\\'\"]*(\w+)", text))  # the widget's own style sheet
        for kind in re.findall(r'setProperty\("kind", "(\w+)"\)', text):
            assert kind in known | own, f"{file.name}: {kind}"


def test_a_click_leaves_the_focus_alone(theme: Theme, qtbot: QtBot) -> None:
    press = QPushButton("x")
    qtbot.addWidget(press)
    press.show()
    assert press.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_the_system_is_followed_only_when_wanted(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The offscreen platform has no color scheme, so the test supplies one."""
    system = {"dark": True}
    monkeypatch.setattr(theme, "_system_is_dark", lambda: system["dark"])
    change = qapp.styleHints().colorSchemeChanged
    theme.change(mode="system")
    assert theme.dark
    system["dark"] = False
    change.emit(Qt.ColorScheme.Light)
    assert not theme.dark
    theme.change(mode="dark")
    change.emit(Qt.ColorScheme.Light)
    assert theme.dark
    theme.change(mode="light")
    assert not theme.dark


def test_names_are_read_and_numbers_line_up(theme: Theme) -> None:
    """With tabular figures, a hyphen is as wide as a digit, so only numbers in columns use them."""
    read, number = QFontMetrics(theme.font("body")), QFontMetrics(theme.font("number"))
    assert read.horizontalAdvance("-") < number.horizontalAdvance("-")
    assert number.horizontalAdvance("111") == number.horizontalAdvance("000")
    assert number.horizontalAdvance("000") > read.horizontalAdvance("111")


def test_icons_in_garbage() -> None:
    """Runs in a separate process, which used to end with a segmentation fault."""
    script = (
        "import gc\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from desktop.ui.look.theme import Theme\n"
        "theme = Theme(QApplication([]))\n"
        "for _ in range(50):\n"
        "    circle = [theme.icon('ph.copy')]\n"
        "    circle.append(circle)\n"
        "del circle\n"
        "gc.collect()\n"
        "print('alive')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr


def test_without_its_style_sheet_the_window_is_plain_and_says_why(
    theme: Theme, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "resource", tmp_path.joinpath)
    assert theme._read_sheet() == ""
    assert theme.problem is not None
    assert "style.qss" in theme.problem.message
    theme.problem = None


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"phosphor-charmap-1.json": b"{", "phosphor-1.ttf": b""},
        {"phosphor-charmap-1.json": b"{}", "phosphor-1.ttf": b"x"},
    ],
)
def test_without_its_icons_it_says_so_and_not_where_in_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, bytes]
) -> None:
    (tmp_path / "fonts").mkdir()
    for name, data in files.items():
        (tmp_path / "fonts" / name).write_bytes(data)
    spec = SimpleNamespace(submodule_search_locations=[str(tmp_path)])
    monkeypatch.setattr(icons, "find_spec", lambda name: spec)
    with pytest.raises(UserError, match="missing or damaged: the icons"):
        icons.Icons()
