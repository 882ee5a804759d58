"""Tools for every picture: show it as a table, save or copy it, and save its table as CSV."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.core.i18n import tr
from desktop.ui.files import Files
from desktop.ui.look.motion import Motion
from desktop.ui.look.theme import Theme
from desktop.ui.picture_file import SHARPER, as_png, as_svg
from desktop.ui.plots.diagram_view import DiagramView
from desktop.ui.plots.interactive_plot import Plot
from desktop.ui.widgets.controls import icon_button
from desktop.ui.widgets.layout.scaled import in_row
from desktop.ui.widgets.results.data_table import DataTable, Table

if TYPE_CHECKING:
    from desktop.ui.plots.export import Print


class FigureTools(QWidget):
    """Three icon buttons and the table `numbers`. The owner places the table, which is hidden until
    the user asks for it and then replaces the picture's parts.

    Charts and diagrams are saved for paper: in light colors, with a title, a sentence, and the
    source. Other pictures are saved as they appear."""

    table_asked = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        files: Files,
        name: str,
        picture: QWidget,
        table: Callable[[], Table],
        sentence: Callable[[], str] = str,
        *,
        charts: bool = True,
        instead: Sequence[QWidget] = (),
        numbers: str = "",
        most_rows: int | None = None,
    ) -> None:
        """`name` is the name of the picture and of its files. `table` and `sentence`, which says
        what a chart shows, are called when needed. With `charts` False, the picture is more than
        its charts and is saved as it appears. `instead` are the parts that the table replaces, and
        `numbers` is the table's name if it differs from the picture's. The table shows at most
        `most_rows` rows, in case it would take seconds to show all rows. The saved file has all
        rows."""
        super().__init__()
        self._theme, self._files = theme, files
        self._name, self._picture, self._table = "", picture, table
        self._sentence, self._charts = sentence, charts
        self._instead, self._most_rows = instead, most_rows
        self.numbers = DataTable(theme, numbers or tr("{name} as a table", name=name))
        self.numbers.setParent(self)  # until the owner places it
        self.numbers.hide()
        self.as_table = icon_button(theme, "", "ph.table")
        self.as_table.setWhatsThis(tr("Shows the data in a table."))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._swap)
        self.image = icon_button(theme, "", "ph.image")
        self.image.setWhatsThis(
            tr(
                "Saves the image or copies it for slides. Copies and PNG files are twice as "
                "large as the image on the screen."
            )
        )
        self.image.clicked.connect(self._offer)
        self.csv = icon_button(theme, "", "ph.download-simple")
        self.csv.setWhatsThis(
            tr("Saves the data behind the figure as a CSV file that spreadsheet programs can open.")
        )
        self.csv.clicked.connect(self._ask_csv)
        in_row(theme, self.as_table, self.image, self.csv, on=self, spacing=4)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Change the name of the picture and of its files, when the owner shows another one."""
        if name == self._name:
            return
        self._name = name
        for tool, does in (
            (self.as_table, tr("{name} as a table", name=name)),
            (self.image, tr("Save or copy {name} as an image", name=name)),
            (self.csv, tr("Save {name} as a table (CSV)", name=name)),
        ):
            tool.setToolTip(does)
            tool.setAccessibleName(does)

    def refresh(self) -> None:
        """If the table is shown, update it to match the picture."""
        if self.as_table.isChecked():
            whole = self._table()
            self.numbers.show_table(Table(whole.head, whole.rows[: self._most_rows], whole.left))

    @Slot(bool)
    def _swap(self, wanted: bool) -> None:
        gone, shown = (self._instead, [self.numbers]) if wanted else ([self.numbers], self._instead)
        for part in gone:  # first, so that they never share the space
            part.hide()
        for part in shown:
            part.show()
        self.refresh()
        self.table_asked.emit(wanted)

    @property
    def _plots(self) -> list[Plot | DiagramView]:
        """The visible charts and diagrams, from top to bottom."""
        if not self._charts:
            return []
        all_of_them = [*self._picture.findChildren(Plot), *self._picture.findChildren(DiagramView)]
        found = [plot for plot in all_of_them if plot.isVisible()]
        return sorted(found, key=lambda plot: plot.mapTo(self._picture, QPoint()).y())

    def _print(self, plots: Sequence[Plot | DiagramView]) -> Print:
        from desktop.ui.plots.export import Print

        said = self._sentence() or plots[0].sentence
        if len(plots) > 1:
            own = (f"{plot.name}: {plot.sentence}" for plot in plots if plot.sentence)
            said = "\n".join([self._sentence(), *own]).strip()
        return Print(self._name, said, plots, self._theme.paper)

    def drawn(self) -> QImage:
        """Return the picture at twice its size on the screen, for slides."""
        if plots := self._plots:
            return self._print(plots).image()
        image = QImage(self._picture.size() * SHARPER, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARPER)
        with self._at_rest():
            self._picture.render(image)
        return image

    def drawn_svg(self) -> bytes:
        """Return the picture as SVG."""
        if plots := self._plots:
            return self._print(plots).svg()
        with self._at_rest():
            size, paint = self._picture.size(), self._picture.render
            return as_svg(size, self._name, self._sentence(), paint)

    @contextmanager
    def _at_rest(self) -> Generator[None]:
        """End what moves, and hide what may be part of the picture but isn't saved with it: these
        tools, and widgets with the property `unsaved`."""
        for motion in self._picture.findChildren(Motion):
            motion.end()
        focus = QApplication.focusWidget()
        controls = [x for x in self._picture.findChildren(QWidget) if x.property("unsaved")]
        hidden = [each for each in (self, *controls) if not each.isHidden()]
        for each in hidden:
            each.hide()
        try:
            yield
        finally:
            for each in hidden:
                each.show()
            if focus is not None:
                focus.setFocus()

    def save_png(self, path: str) -> None:
        """Save the picture as PNG and report any error to the user."""
        self._files.write(path, as_png(self.drawn()))

    def save_svg(self, path: str) -> None:
        """Save the picture as SVG and report any error to the user."""
        self._files.write(path, self.drawn_svg())

    def copy(self) -> None:
        QApplication.clipboard().setImage(self.drawn())
        self._files.tell_copied(self._name)

    def save_csv(self, path: str) -> None:
        """Save the table as CSV and report any error to the user."""
        self._files.write(path, self._table().csv_file())

    @Slot()
    def _offer(self) -> None:
        menu = QMenu(self)
        menu.addAction(tr("Save as PNG…"), self._ask_png)
        menu.addAction(tr("Save as SVG…"), self._ask_svg)
        menu.addAction(tr("Copy"), self.copy)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.image.mapToGlobal(self.image.rect().bottomLeft()))

    def _ask_png(self) -> None:
        if path := self._ask("png", tr("PNG images (*.png)")):
            self.save_png(path)

    def _ask_svg(self) -> None:
        if path := self._ask("svg", tr("SVG images (*.svg)")):
            self.save_svg(path)

    def _ask(self, ending: str, kinds: str) -> str:
        return self._files.ask_new(self, tr("Save the image"), self._name, ending, kinds)

    def _ask_csv(self) -> None:
        if path := self._files.ask_new_csv(self, self._name):
            self.save_csv(path)
