"""The list from which a model is chosen, where there is little room for names."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from desktop.ui.names import SEPARATOR, SIZE, shortened
from desktop.ui.theme import Theme
from desktop.ui.widgets.scaled import Scaled

LEAST, POPUP_MARGIN, SLACK = 120, 48, 6


class RivalBox(QComboBox):
    """What a name is told by, its size and its precision, is the last to go."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(LEAST)))

    @property
    def shown(self) -> str:
        """The name as it fits."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        metrics, width = self.fontMetrics(), room.width() - self._theme.px(SLACK)
        name = self.currentText()
        base, dot, precision = name.partition(SEPARATOR)

        def fits(text: str) -> bool:
            return metrics.horizontalAdvance(text) <= width

        found = shortened(name, fits)
        if not dot or precision in found:
            return found
        # Not even a letter of the rest has room beside both.
        size = SIZE.search(base)
        return next(filter(fits, [f"{size[0]}{dot}{precision}"] if size else []), precision)

    def showPopup(self) -> None:
        """Whole names there, however narrow the box is."""
        metrics = self.fontMetrics()
        names = [self.itemText(at) for at in range(self.count())]
        widest = max(map(metrics.horizontalAdvance, names), default=0)
        self.view().setMinimumWidth(widest + self._theme.px(POPUP_MARGIN))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown  # type: ignore[attr-defined]
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
