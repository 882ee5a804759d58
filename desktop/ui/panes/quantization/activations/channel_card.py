"""A card that shows weights or activations as a picture and describes the selected number."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.i18n import named, tr
from desktop.core.numbers.number_text import number_text
from desktop.core.quantization.schemes import Numbers
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.activations.channel_picture import ChannelPicture
from desktop.ui.panes.quantization.activations.study import Study
from desktop.ui.widgets.elided import ElidedLabel
from desktop.ui.widgets.layout.scaled import spaced


class ChannelCard(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._study: Study | None = None
        self._kept: Numbers | None = None
        self.amount, self.pointed = ElidedLabel("caption"), ElidedLabel("caption")
        self.picture = ChannelPicture(theme, self._told)
        self.picture.pointed.connect(self._point)
        self.setProperty("kind", "card")
        column = spaced(theme, QVBoxLayout(self), (16, 10, 16, 10), 4)
        column.addWidget(self.amount)
        column.addWidget(self.picture, 1)
        column.addWidget(self.pointed)

    def show_study(self, study: Study) -> None:
        self._study, self._kept = study, None
        self.amount.setText(named(study.tensor, study.told))
        self.picture.show_study(study)

    def show_kept(self, found: Numbers) -> None:
        """Show the errors of rounded numbers. Numbers whose shape differs from the study's belong
        to a previous study and are ignored."""
        study = self._study
        if study is not None and found.shape == study.values.shape:
            self._kept = found
            self.picture.show_error(found - study.values)
            self._point(self.picture.row, self.picture.column)

    @Slot(int, int)
    def _point(self, row: int, column: int) -> None:
        said = self._told(row, column)
        self.pointed.setText(said)
        self.picture.say(said)

    def _told(self, row: int, column: int) -> str:
        """Return a description of the number at a row and channel; "" if there is no number."""
        study = self._study
        if study is None or row >= len(study.rows):
            return ""
        value = float(study.values[row, column])
        said = tr(
            "{rows}, channel {column:,}: {value}",
            rows=study.rows[row],
            column=column,
            value=number_text(value, 4),
        )
        if self._kept is not None:
            held = float(self._kept[row, column]) + 0.0  # turns -0 into 0
            said += tr(
                ", stored as {held} (error {held_2})",
                held=number_text(held, 4),
                held_2=number_text(abs(held - value), 2),
            )
        return said
