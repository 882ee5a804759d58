"""Opens file dialogs and saves to the file that the user chose."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.file_names import made_name
from desktop.core.i18n import tr
from desktop.services.settings import Settings
from desktop.ui.notices import Notices


class Files:
    """Opens file dialogs and writes files. Each dialog starts in the folder used last. A canceled
    dialog returns "" as the path, or no paths. `kinds` are filters in Qt's format: "Tables
    (*.csv);;All files (*)"."""

    def __init__(self, settings: Settings, notices: Notices) -> None:
        self._settings, self._notices = settings, notices

    def ask(self, parent: QWidget, title: str, kinds: str = "") -> str:
        """Ask for a file to open. Returns its path."""
        path, _ = QFileDialog.getOpenFileName(parent, title, self._folder, kinds)
        self._remember(path)
        return path

    def ask_several(self, parent: QWidget, title: str, kinds: str) -> Sequence[str]:
        """Ask for files to open. Returns no paths if the dialog is canceled."""
        paths, _ = QFileDialog.getOpenFileNames(parent, title, self._folder, kinds)
        self._remember("".join(paths[:1]))
        return paths

    def ask_folder(self, parent: QWidget, title: str) -> str:
        path = QFileDialog.getExistingDirectory(parent, title, self._folder)
        if path:
            self._settings.change(dialog_folder=path)
        return path

    def ask_new(self, parent: QWidget, title: str, name: str, ending: str, kinds: str) -> str:
        """Ask for a file to write. The returned path has the extension `ending`, which is given
        without a dot. The dialog suggests a file name made from `name`, which may be any text.
        Returns "" if the dialog is canceled. If adding the extension results in the name of an
        existing file, tells the user and returns ""."""
        proposed = Path(self._folder) / f"{made_name(name)}.{ending}"
        path, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
        self._remember(path)
        if not path or path.lower().endswith(f".{ending}"):
            return path
        path = f"{path}.{ending}"
        if Path(path).exists():  # the dialog only checked the name without the extension
            message = tr("{name} already exists. Choose another name.", name=Path(path).name)
            self._notices.error(UserError(message, kind="exists"))
            return ""
        return path

    def ask_new_csv(self, parent: QWidget, name: str) -> str:
        return self.ask_new(parent, tr("Save the table"), name, "csv", tr("Tables (*.csv)"))

    def write(self, path: str, data: bytes) -> None:
        """Write a file, and tell the user whether the file was saved."""
        try:
            write_atomically(Path(path), data, private.OPEN)
        except (OSError, ValueError) as error:
            message = tr(
                "Glassbox can't write to {path}. Check the folder's permissions and the free "
                "space on the disk.",
                path=path,
            )
            self._notices.error(UserError(message, kind="cannot_write", details=str(error)))
        else:
            self.tell_saved(path)

    def tell_copied(self, name: str) -> None:
        """Tell the user that something was copied to the clipboard."""
        self._notices.info(tr("{name} was copied.", name=name))

    def tell_saved(self, path: str) -> None:
        show = (tr("Show in folder"), lambda: show_in_folder(path))
        self._notices.info(tr("{name} was saved.", name=Path(path).name), show, lasts=True)

    @property
    def _folder(self) -> str:
        """The folder in which dialogs start: the one used last, or else the home folder."""
        last = self._settings.values.dialog_folder
        home = os.path.expanduser("~")  # noqa: PTH111 - unlike Path.home, this never raises
        return last if last and is_folder(last) else home

    def _remember(self, path: str) -> None:
        if path:
            self._settings.change(dialog_folder=str(Path(path).parent))


def is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):  # a name that the system rejects
        return False


def show_in_folder(path: str) -> None:
    """Open the file's folder in the system's file manager. On Windows and macOS, the file is
    selected. On other systems, if `path` is a folder, open that folder."""
    file = Path(path)
    if sys.platform == "win32" and file.exists():
        # The full path, since Windows searches the current folder first for a bare name.
        explorer = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "explorer.exe")
        QProcess.startDetached(str(explorer), [f"/select,{file}"])
    elif sys.platform == "darwin" and file.exists():
        QProcess.startDetached("/usr/bin/open", ["-R", str(file)])
    else:
        folder = file if file.is_dir() else file.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
