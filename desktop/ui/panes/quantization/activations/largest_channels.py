"""Chips for the largest channels."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core.i18n import named, tr, written
from desktop.core.quantization.outliers import OUTLIER, Channels, short_times, times
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, in_row

MOST: Final = 4


class LargestChannels(QWidget):
    chosen = Signal(int)
    """Emitted with the number of the clicked channel."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._numbers: list[int] = []
        self._title = label(kind="caption")
        self.buttons = [self._made(theme, place) for place in range(MOST)]
        in_row(theme, self._title, *self.buttons, STRETCH, on=self)
        self.hide()

    def _made(self, theme: Theme, place: int) -> QPushButton:
        made = button(theme, "", "chip")
        made.clicked.connect(lambda: self.chosen.emit(self._numbers[place]))
        return made

    def show_channels(self, found: Channels) -> None:
        """Show up to MOST outliers or, if there are no outliers, the largest channels."""
        count = len(found.outliers)
        order = np.argsort(-found.sizes, kind="stable")[: min(count or MOST, MOST)]
        self._numbers = [int(each) for each in order]
        rest = (
            tr("{most} of {count:,} outliers", most=MOST, count=count)
            if count > MOST
            else tr("Outliers")
        )
        self._title.setText(rest if count else tr("Largest channels"))
        for place, each in enumerate(self.buttons):
            each.setVisible(place < len(self._numbers))
            if place < len(self._numbers):
                number = self._numbers[place]
                ratio = times(float(found.ratios[number]))
                short = short_times(float(found.ratios[number]))
                each.setText(named(written(number, ","), short))
                each.setToolTip(
                    tr(
                        "Shows channel {number:,}, whose largest magnitude is {ratio} the "
                        "median of all channels",
                        number=number,
                        ratio=ratio,
                    )
                )
                each.setAccessibleName(
                    tr(
                        "Channel {number:,}: largest magnitude {ratio} the median",
                        number=number,
                        ratio=ratio,
                    )
                )
        self.setToolTip(
            tr(
                "An outlier is a channel whose largest magnitude is at least {outlier:g} times "
                "the median of all channels",
                outlier=OUTLIER,
            )
        )
        self.show()
