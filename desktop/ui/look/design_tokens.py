"""Design tokens: the colors of all themes, the type scale, and sizes.

The contrast ratio with the surface is at least 4.5:1 for text and at least 3:1 for borders of
controls. tests/ui/test_theme.py checks these ratios with the WCAG 2.1 formula.
"""

from __future__ import annotations

from dataclasses import dataclass

LIGHT = {
    "canvas": "#F5F7F7",
    "surface": "#FFFFFF",
    "sunken": "#ECF0F0",
    "line": "#DAE1E2",
    "outline": "#7B8A8E",
    "ink": "#172326",
    "ink2": "#44545A",
    "ink3": "#5C6B70",
    "accent": "#0B6B72",
    "accent_hover": "#09585E",
    "accent_pressed": "#074A50",
    "on_accent": "#FFFFFF",
    "accent_tint": "#DFEFEF",
    "good": "#1A7646",
    "warn": "#8A5300",
    "bad": "#B3261E",
    "good_tint": "#E1F2E8",
    "warn_tint": "#FAEDD4",
    "bad_tint": "#FBE5E3",
    "bit_sign": "#CC79A7",
    "bit_exponent": "#0072B2",
    "bit_mantissa": "#E69F00",
    "bit_scales": "#009E73",
    "bit_high": "#56B4E9",
    "bit_sign_text": "#8F3F70",
    "bit_exponent_text": "#005C91",
    "bit_mantissa_text": "#7A5300",
    "bit_scales_text": "#00664A",
    "bit_high_text": "#1F5F86",
    "on_bit": "#172326",
    "on_bit_exponent": "#FFFFFF",
    "sure_1": "#E8F1F8",
    "sure_2": "#CBE0EF",
    "sure_3": "#A6CBE5",
    "sure_line": "#0072B2",
    "off_1": "#FBE9DC",
    "off_2": "#F5CDAE",
    "off_3": "#EFA878",
    "off_bar_0": "#C4C9CA",
    "off_bar_1": "#E9A878",
    "off_bar_2": "#DE7C33",
    "off_bar_3": "#C95300",
}

DARK = {
    "canvas": "#111719",
    "surface": "#192124",
    "sunken": "#0C1113",
    "line": "#2C383C",
    "outline": "#6B7C82",
    "ink": "#E8EFF0",
    "ink2": "#B7C5C8",
    "ink3": "#93A4A8",
    "accent": "#62CBC7",
    "accent_hover": "#7FD9D5",
    "accent_pressed": "#4BB3AF",
    "on_accent": "#06282A",
    "accent_tint": "#173A3D",
    "good": "#6CCB95",
    "warn": "#E8B65A",
    "bad": "#F4938A",
    "good_tint": "#16321F",
    "warn_tint": "#3A2C10",
    "bad_tint": "#421D1A",
    "bit_sign": "#CC79A7",
    "bit_exponent": "#3C9BD6",
    "bit_mantissa": "#E69F00",
    "bit_scales": "#2BB68C",
    "bit_high": "#8CCBF0",
    "bit_sign_text": "#E7A6CB",
    "bit_exponent_text": "#7FC1EA",
    "bit_mantissa_text": "#F2BE4F",
    "bit_scales_text": "#5FD3AE",
    "bit_high_text": "#A9D8F3",
    "on_bit": "#10191B",
    "on_bit_exponent": "#10191B",
    "sure_1": "#1C2F3D",
    "sure_2": "#21435E",
    "sure_3": "#2A5C87",
    "sure_line": "#6DB5E4",
    "off_1": "#33261D",
    "off_2": "#513321",
    "off_3": "#774622",
    "off_bar_0": "#4A5659",
    "off_bar_1": "#A06B46",
    "off_bar_2": "#D5823F",
    "off_bar_3": "#FF9A4D",
}

CONTRAST = {
    **DARK,
    "canvas": "#000000",
    "surface": "#000000",
    "sunken": "#101010",
    "line": "#8A8A8A",
    "outline": "#FFFFFF",
    "ink": "#FFFFFF",
    "ink2": "#F2F2F2",
    "ink3": "#D9D9D9",
    "accent": "#5CE6E0",
    "accent_hover": "#8FF0EC",
    "accent_pressed": "#C2F8F6",
    "on_accent": "#000000",
    "accent_tint": "#003B3D",
    "good": "#7BE8A9",
    "warn": "#FFD36E",
    "bad": "#FFB0A8",
    "good_tint": "#00290F",
    "warn_tint": "#2E2000",
    "bad_tint": "#3A0B08",
    "bit_sign_text": "#F4BBDB",
    "bit_exponent_text": "#A3D6F5",
    "bit_mantissa_text": "#FFD36E",
    "bit_scales_text": "#86EBCB",
    "bit_high_text": "#C4E6FB",
}
"""Colors for bright rooms and for users who need more contrast: the contrast ratio of text is at
least 7:1 (WCAG AAA)."""


@dataclass(frozen=True)
class Type:
    """One entry of the type scale: size in points (1/72 inch at 96 dpi), weight, and family.

    `tabular` gives every digit the same width, so that numbers line up and don't jump. In Inter,
    this also widens the hyphen, so names and running text don't use it.
    """

    points: float
    weight: int = 400
    mono: bool = False
    tabular: bool = True


TYPES = {
    "pane_title": Type(18, 600, tabular=False),
    "lesson": Type(15, 600, tabular=False),
    "figure": Type(15, 600, tabular=False),
    "figure_unit": Type(15, tabular=False),
    "formula": Type(15, mono=True),
    "section": Type(12, 600, tabular=False),
    "reading": Type(12, tabular=False),
    "reading_15": Type(15, tabular=False),
    "reading_18": Type(18, tabular=False),
    "reading_21": Type(21, tabular=False),
    "body": Type(10.5, tabular=False),
    "number": Type(10.5),
    "strong": Type(10.5, 600, tabular=False),
    "button": Type(10.5, 500, tabular=False),
    "caption": Type(9, tabular=False),
    "count": Type(9),
    "caption_strong": Type(9, 600, tabular=False),
    "rail": Type(9, 500, tabular=False),
    "mono": Type(10.5, mono=True),
    "mono_caption": Type(9, mono=True),
    "decoded_name": Type(21, mono=True),
    "class_code": Type(36, 600, mono=True),
}

FONT_OF_KIND = {
    "title": "pane_title",
    "lesson": "lesson",
    "figure": "figure",
    "figure_unit": "figure_unit",
    "section": "section",
    "reading": "reading",
    "reading_15": "reading_15",
    "number": "number",
    "strong": "strong",
    "caption": "caption",
    "caption_strong": "caption_strong",
    "tag": "caption",
    "tag_good": "caption",
    "tag_warn": "caption",
    "tag_bad": "caption",
    "count": "count",
    "status": "count",
    "status_strong": "caption_strong",
    "wrong": "caption",
    "rail": "rail",
    "mono": "mono",
    "mono_caption": "mono_caption",
    "mono_field": "mono",
    "decoded_name": "decoded_name",
    "class_code": "class_code",
    "primary": "button",
    "secondary": "button",
    "quiet": "button",
    "experiment": "button",
    "segment": "button",
    "link": "caption",
    "tabs": "button",
    "chip": "caption_strong",
}
"""Maps the values of a widget's dynamic property "kind" to fonts in TYPES. ui/look/style.py sets
these fonts."""

ICON_OF_KIND = {"rail": 24, "chip": 14}
"""Icon sizes of buttons by kind, in unscaled pixels. The size is 18 for all other kinds."""

SPACE = 8
"""Spacing of the layout grid, in unscaled pixels."""
