"""Combo boxes and checkboxes with a model's name, which is shortened to fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHelpEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
)

from desktop.ui.names import shortened

POPUP_MARGIN = 3
"""Width of the frame, the check mark, and the scroll bar of a list, in lines of text."""


class NameBox(QComboBox):
    """A combo box that shortens the current name to fit. The full name of a shortened one is in the
    platform's tooltip, which appears after a delay, rather than on the card that charts show, since
    the pointer often passes over controls."""

    def shown_name(self) -> str:
        return shortened(self.currentText(), self._fits)

    def showPopup(self) -> None:
        """Show full names in the list, even if the box is narrow."""
        metrics = self.fontMetrics()
        names = [self.itemText(at) for at in range(self.count())]
        widest = max(map(metrics.horizontalAdvance, names), default=0)
        self.view().setMinimumWidth(widest + POPUP_MARGIN * metrics.height())
        super().showPopup()

    def _fits(self, text: str) -> bool:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        complex_box = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(complex_box, option, field, self).width()
        return self.fontMetrics().horizontalAdvance(text) + 2 <= room

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_name()  # type: ignore[attr-defined]
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            name = self.currentText()
            if self.shown_name() != name:
                QToolTip.showText(event.globalPos(), name, self)
                return True
        return super().event(event)


class NameTick(QCheckBox):
    """A checkbox that shortens its name to the available width. Its accessible name is the full
    name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._shorten()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._shorten()

    def _shorten(self) -> None:
        metrics, room = self.fontMetrics(), self.width() - self._mark()
        text = shortened(self._name, lambda text: metrics.horizontalAdvance(text) <= room)
        self.setText(text.replace("&", "&&"))

    def _mark(self) -> int:
        """Return the width of the check indicator and the gap next to it."""
        style, metric = self.style(), QStyle.PixelMetric
        width = style.pixelMetric(metric.PM_IndicatorWidth, None, self)
        return width + style.pixelMetric(metric.PM_CheckBoxLabelSpacing, None, self) + 8
