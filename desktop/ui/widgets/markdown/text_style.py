"""Fonts and formats for Markdown, taken from the theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from desktop.ui.look.theme import Theme

QUOTE_LEVEL = int(QTextFormat.Property.UserProperty.value) + 1
RULE = int(QTextFormat.Property.UserProperty.value) + 2
"""Custom block properties: QUOTE_LEVEL for the bar of a quote, and RULE for a rule. TextRun paints
both."""

LINKS = ("http://", "https://", "mailto:")
LINE_HEIGHT = 132  # percent of the font's line height
BOLD = 650


@dataclass(frozen=True)
class Inline:
    """The style of a piece of text inside a block."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    struck: bool = False
    link: str = ""
    heading: int = 0
    faint: bool = False


class MarkdownStyle:
    """Provides the formats of text and blocks by their meaning. A theme change requires a new
    instance."""

    def __init__(self, theme: Theme, quiet: bool = False) -> None:
        self.theme = theme
        self.font = theme.font("body" if quiet else "reading")
        self.ink = theme.color("ink2" if quiet else "ink")
        self._formats: dict[Inline, QTextCharFormat] = {}

    def px(self, n: float) -> int:
        return self.theme.px(n)

    def text(self, inline: Inline) -> QTextCharFormat:
        made = self._formats.get(inline)
        if made is None:
            made = self._formats[inline] = self._make(inline)
        return made

    def _make(self, inline: Inline) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._font(inline))
        made.setForeground(self.theme.color("ink3") if inline.faint else self.ink)
        if inline.code:
            made.setBackground(self.theme.color("sunken"))
        if inline.struck:
            made.setFontStrikeOut(True)
        if inline.link:
            made.setAnchor(True)
            made.setAnchorHref(inline.link)
            made.setForeground(self.theme.color("accent"))
            made.setFontUnderline(True)
        return made

    def _font(self, inline: Inline) -> QFont:
        size = self.font.pixelSize()
        font = QFont(self.font)
        if inline.heading:
            font = self.theme.font("section")
            growth = {1: 1.25, 2: 1.12}.get(inline.heading, 1.0)
            font.setPixelSize(round(size * growth))
        elif inline.code:
            font = self.theme.font("mono")
            font.setPixelSize(round(size * 0.92))
        if inline.bold and not inline.heading:
            # A variable font has true bold on its axis; a weight alone gives fake bold.
            if font.isVariableAxisSet(QFont.Tag("wght")):
                font.setVariableAxis(QFont.Tag("wght"), BOLD)
            else:
                font.setBold(True)
        font.setItalic(inline.italic)
        return font

    def block(
        self, above: float, indent: int = 0, quote: int = 0, rule: bool = False
    ) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        made.setTopMargin(self.px(above))
        made.setIndent(indent)
        if quote:
            made.setLeftMargin(self.px(16) * quote)
            made.setProperty(QUOTE_LEVEL, quote)
        if rule:
            made.setProperty(RULE, True)
        return made
