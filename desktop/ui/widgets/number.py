"""A field for whole or decimal numbers, typed with a decimal point or comma."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox

from desktop.ui.language import window_locale


class Number(QDoubleSpinBox):
    """A spin box in which a typed comma can only mean a decimal point, since thousands separators
    are shown only in whole numbers that aren't being edited. A field for whole numbers rejects a
    decimal point or comma. Scrolling doesn't change the value.
    """

    def __init__(
        self,
        name: str,
        least: float,
        most: float,
        step: float,
        decimals: int = 0,
        zero: str = "",
        *,
        short: bool = False,
    ) -> None:
        """`zero` is the text shown at the smallest value. If `short` is true, decimals that are 0
        at the end aren't shown."""
        super().__init__()
        self._short = short
        self.setLocale(window_locale())
        self.setAccessibleName(name)
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSpecialValueText(zero)

    def follow(self, value: float) -> None:
        """Show a value that was set elsewhere. Text being typed is left alone if it already means
        that value: "0." must not become "0.00" while the user types."""
        if round(value, self.decimals()) != self.value():
            with QSignalBlocker(self):
                self.setValue(value)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if not self.isGroupSeparatorShown():
            if self.decimals():
                text = self._with_its_point(text)
            elif "," in text or "." in text:
                return QValidator.State.Invalid, text, position
        return super().validate(text, position)  # type: ignore[return-value]

    def valueFromText(self, text: str) -> float:
        if not self.isGroupSeparatorShown():
            text = self._with_its_point(text)
        return super().valueFromText(text)

    def textFromValue(self, value: float) -> str:
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if self._short and point in text else text

    def _with_its_point(self, text: str) -> str:
        point = self.locale().decimalPoint()
        return text.replace(",", point).replace(".", point)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.decimals():
            self.setGroupSeparatorShown(False)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.decimals():
            self.setGroupSeparatorShown(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
