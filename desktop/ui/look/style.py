"""The Fusion style with the theme's fonts for each kind of widget, and the focus ring's style."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from desktop.ui.look.design_tokens import FONT_OF_KIND, ICON_OF_KIND

ICON_GAP = 4
"""Added to the 4 pixels that Qt puts between icon and text, for a total of 8."""

DIALOG_ICONS = {
    QStyle.StandardPixmap.SP_ArrowBack: "ph.arrow-left",
    QStyle.StandardPixmap.SP_ArrowForward: "ph.arrow-right",
    QStyle.StandardPixmap.SP_FileDialogToParent: "ph.arrow-up",
    QStyle.StandardPixmap.SP_FileDialogNewFolder: "ph.folder-plus",
    QStyle.StandardPixmap.SP_FileDialogListView: "ph.squares-four",
    QStyle.StandardPixmap.SP_FileDialogDetailedView: "ph.list",
}
"""Icons for Qt's file dialog. Qt's own arrows would be black in every theme."""

TOOLTIP = "QTipLabel"
"""The class in which Qt shows tooltips. Qt's labels treat text that looks like HTML as HTML, so the
token `<s>` would strike through the text after it, and a model's name could show a picture. This
affects tooltips, Qt's dialogs, and any label without an explicit text format."""

RING_WIDTH = 2
RING_MARGIN = 4
"""Distance from the widget's edge to the ring's outer edge: a gap of 2, plus the ring."""

FRAME_MARGINS = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)


class RingMargins(QProxyStyle):
    """The Fusion style with room for the focus ring."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in FRAME_MARGINS:
            return RING_MARGIN  # lists and tables indent their text by it
        return super().pixelMetric(metric, option, widget)


class GlassboxStyle(RingMargins):
    """The base style, for everything that the style sheet can't do.

    A sheet's font-weight doesn't set the weight axis of a variable font (Qt 6.11 on Linux), so
    fonts are set on the widgets each time the sheet is applied.
    """

    def __init__(
        self,
        font: Callable[[str], QFont],
        icon: Callable[[str], QIcon],
        px: Callable[[float], int],
    ) -> None:
        """The arguments are the theme's methods of the same names (ui/look/theme.py)."""
        super().__init__()
        self._font, self._icon, self._px = font, icon, px

    def polish(self, target: object) -> object:  # type: ignore[override]
        polish: Any = super().polish  # a single function, while the stubs have three overloads
        result: object = polish(target)
        if isinstance(target, QWidget):
            self.dress(target)
        return result

    def dress(self, widget: QWidget) -> None:
        """Set what depends on the widget's kind and class: font, icon size, focus policy of
        buttons, and plain text in labels."""
        kind = widget.property("kind") or ""
        if kind in FONT_OF_KIND:
            widget.setFont(self._font(FONT_OF_KIND[kind]))
        if isinstance(widget, QAbstractButton):
            self._dress_button(widget, kind)
        if isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.AutoText:
            widget.setTextFormat(Qt.TextFormat.PlainText)

    def _dress_button(self, button: QAbstractButton, kind: str) -> None:
        icon = self._px(ICON_OF_KIND.get(kind, 18))
        gap = self._px(ICON_GAP) if isinstance(button, QPushButton) and button.text() else 0
        button.setIconSize(QSize(icon + gap, icon))
        if button.focusPolicy() == Qt.FocusPolicy.StrongFocus:
            # A click doesn't move the focus away from a text field; the ring is for the keyboard.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def standardIcon(
        self,
        standardIcon: QStyle.StandardPixmap,  # noqa: N803 - Qt's name
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        if standardIcon in DIALOG_ICONS:
            return self._icon(DIALOG_ICONS[standardIcon])
        return super().standardIcon(standardIcon, option, widget)


class RingStyle(RingMargins):
    """The style of the focus ring alone. Qt asks for hints and draws controls so often that a
    window opens 10% slower if Python code does both for all widgets."""

    def __init__(
        self, color: Callable[[str], QColor], px: Callable[[float], int], app: QObject
    ) -> None:
        """`color` and `px` are the theme's methods (ui/look/theme.py). `app` owns the style, so
        that it outlives every ring."""
        super().__init__()
        self.setParent(app)
        self._color, self._px = color, px

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1  # makes the ring a child of the page, so that a tight parent doesn't clip it
        return super().styleHint(hint, option, widget, returnData)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_FocusFrame:
            self._draw_ring(option, painter)
            return
        super().drawControl(element, option, painter, widget)

    def _draw_ring(self, option: QStyleOption, painter: QPainter) -> None:
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        inset = RING_WIDTH / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color("accent"), RING_WIDTH))
        radius = self._px(8) + RING_MARGIN - inset
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.restore()
