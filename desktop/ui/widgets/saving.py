"""Tables and pictures as files: asks where to, writes, and says how it went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core import private
from desktop.core.errors import UserError
from desktop.core.file_names import made_name
from desktop.core.whole_file import write_whole
from desktop.core.words import tr
from desktop.services.settings import Settings
from desktop.ui.notices import Notices
from desktop.ui.picture_file import as_png
from desktop.ui.reveal import show_in_folder
from desktop.ui.widgets.data_table import Table


class Saving:
    """What doesn't work is said, and nothing is lost."""

    def __init__(self, parent: QWidget, settings: Settings, notices: Notices) -> None:
        self._parent, self._settings, self._notices = parent, settings, notices

    def ask(self, title: str, name: str, ending: str, kinds: str) -> str:
        """The path that the user chooses, with its ending; "" where the dialog is closed."""
        file = f"{made_name(name)}.{ending}"
        folder = Path(self._settings.values.dialog_folder or Path.home())
        path, _ = QFileDialog.getSaveFileName(self._parent, title, str(folder / file), kinds)
        if not path:
            return ""
        self._settings.change(dialog_folder=str(Path(path).parent))
        return path if path.lower().endswith(f".{ending}") else f"{path}.{ending}"

    def ask_csv(self, name: str) -> str:
        return self.ask(tr("Save the table"), name, "csv", tr("Tables (*.csv)"))

    def csv(self, path: str, table: Table) -> None:
        self._write(path, table.csv().encode("utf-8-sig"))  # the mark by which spreadsheets know it

    def png(self, path: str, image: QImage) -> None:
        self._write(path, as_png(image))

    def svg(self, path: str, drawing: bytes) -> None:
        self._write(path, drawing)

    def _write(self, path: str, data: bytes) -> None:
        try:
            write_whole(Path(path), data, private.OPEN)
        except (OSError, ValueError) as error:
            self._failed(path, str(error))
        else:
            self._saved(path)

    def _saved(self, path: str) -> None:
        show = (tr("Show in folder"), lambda: show_in_folder(path))
        self._notices.info(tr("{name} is saved.", name=Path(path).name), show)

    def _failed(self, path: str, details: str) -> None:
        self._notices.error(
            UserError(
                tr("{path} can't be written.", path=path), kind="cannot_write", details=details
            )
        )
