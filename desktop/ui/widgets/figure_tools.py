"""What can be done with every picture: see its table, save it as PNG, save its table as CSV."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.words import tr
from desktop.services.settings import Settings
from desktop.ui.notices import Notices
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import icon_button
from desktop.ui.widgets.data_table import Table
from desktop.ui.widgets.saving import Saving
from desktop.ui.widgets.scaled import spaced

SHARPER = 2


class FigureTools(QWidget):
    """Three icons. The owner shows the table when `table_asked` says so."""

    table_asked = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        notices: Notices,
        name: str,
        picture: QWidget,
        table: Callable[[], Table],
    ) -> None:
        """`name` is of the picture, and its files'; `table` is asked when it is wanted."""
        super().__init__()
        self._saving = Saving(self, settings, notices)
        self._name, self._picture, self._table = name, picture, table
        row = spaced(theme, QHBoxLayout(self), spacing=4)
        self.as_table = icon_button(theme, tr("{name} as a table", name=name), "ph.table")
        self.as_table.setWhatsThis(
            tr("Shows the same numbers as a table, in place of the picture.")
        )
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self.table_asked)
        self.png = icon_button(theme, tr("Save {name} as a picture (PNG)", name=name), "ph.image")
        self.png.setWhatsThis(
            tr("Saves the picture as it stands, twice as sharp as on the screen, for slides.")
        )
        self.png.clicked.connect(self._ask_png)
        self.csv = icon_button(
            theme, tr("Save {name} as a table (CSV)", name=name), "ph.download-simple"
        )
        self.csv.setWhatsThis(
            tr("Saves the numbers behind the picture in a file that spreadsheets open.")
        )
        self.csv.clicked.connect(self._ask_csv)
        for each in (self.as_table, self.png, self.csv):
            row.addWidget(each)

    def save_png(self, path: str) -> None:
        """Twice as large as on the screen, for slides. What doesn't work is said."""
        size = self._picture.size()
        image = QImage(size * SHARPER, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARPER)
        self._picture.render(image)
        self._saving.png(path, image)

    def save_csv(self, path: str) -> None:
        """What doesn't work is said."""
        self._saving.csv(path, self._table())

    def _ask_png(self) -> None:
        if path := self._saving.ask(
            tr("Save the picture"), self._name, "png", tr("Pictures (*.png)")
        ):
            self.save_png(path)

    def _ask_csv(self) -> None:
        if path := self._saving.ask_csv(self._name):
            self.save_csv(path)
