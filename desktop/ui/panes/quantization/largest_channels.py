"""The channels that reach furthest, a button each: which, and how many times the usual size."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.outliers import OUTLIER, Channels, short_times, times
from desktop.core.words import named, tr, written
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.scaled import spaced

MOST: Final = 4


class LargestChannels(QWidget):
    chosen = Signal(int)
    """A channel."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._numbers: list[int] = []
        row = spaced(theme, QHBoxLayout(self), spacing=8)
        self._title = label(kind="caption")
        row.addWidget(self._title)
        self.buttons = [self._made(theme, place) for place in range(MOST)]
        for each in self.buttons:
            row.addWidget(each)
        row.addStretch(1)
        self.hide()

    def _made(self, theme: Theme, place: int) -> QPushButton:
        made = button(theme, "", "chip")
        made.clicked.connect(lambda: self.chosen.emit(self._numbers[place]))
        return made

    def show_channels(self, found: Channels) -> None:
        """The outliers; where there are none, the largest all the same."""
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
                        "Channel {number:,} reaches {ratio} the usual size. Show it",
                        number=number,
                        ratio=ratio,
                    )
                )
                each.setAccessibleName(
                    tr("Channel {number:,}, {ratio} the usual size", number=number, ratio=ratio)
                )
        self.setToolTip(
            tr("An outlier reaches {outlier:g} times the usual size, or more", outlier=OUTLIER)
        )
        self.show()
