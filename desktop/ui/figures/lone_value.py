"""Shows several values as bars, or a single value as a large number."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.plots.chart import Chart
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import label, selectable
from desktop.ui.widgets.layout.scaled import STRETCH, in_column


class BarsOrNumber(QWidget):
    """Shows a bar chart, or just a number if there is only one value to show."""

    def __init__(self, theme: Theme, bars: Plot) -> None:
        super().__init__()
        self.setWhatsThis(bars.whatsThis())
        self._bars, self._lone = bars, QWidget()
        self.name, self.note = label(kind="strong", wrap=True), label(kind="caption", wrap=True)
        self.number = selectable(label(kind="title", wrap=True))
        in_column(
            theme,
            self.name,
            self.number,
            self.note,
            STRETCH,
            on=self._lone,
            margins=(0, 16, 0, 0),
            spacing=4,
        )
        in_column(theme, (bars, 1), (self._lone, 1), on=self)
        self._lone.setWhatsThis(
            tr("The value for one model. Measure another model to compare the two as bars.")
        )
        self._lone.hide()

    def show_bars(self, chart: Chart) -> None:
        self._bars.show_chart(chart)
        self._show(lone=False)

    def show_number(self, chart: Chart, name: str, number: str, note: str) -> None:
        """Show one value as a large number. `chart` has the same value as a bar and stays hidden
        until more values follow."""
        self._bars.show_chart(chart)
        self.name.setText(name)
        self.number.setText(number)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._show(lone=True)

    def _show(self, *, lone: bool) -> None:
        self._bars.setVisible(not lone)
        self._lone.setVisible(lone)
