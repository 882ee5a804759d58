"""Adding models to the library: files and folders, chosen or dropped."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.errors import UserError
from desktop.services.library import Library
from desktop.ui.notices import Notices


def choose_file(library: Library, notices: Notices, parent: QWidget) -> None:
    """Ask for a file and add it."""
    names, _ = QFileDialog.getOpenFileNames(
        parent, "Add a model file", "", "Models (*.gguf);;All files (*)"
    )
    add_paths(library, notices, names)


def choose_folder(library: Library, notices: Notices, parent: QWidget) -> None:
    """Ask for a folder and add every model in it."""
    name = QFileDialog.getExistingDirectory(parent, "Add a folder with models")
    if name:
        add_paths(library, notices, [name])


def add_urls(library: Library, notices: Notices, urls: Iterable[QUrl]) -> bool:
    """Add what was dropped. Returns whether anything was added; the rest is said."""
    local = [url.toLocalFile() for url in urls if url.isLocalFile()]
    if not local:
        notices.error(
            UserError("Only files and folders on this laptop can be added.", kind="not_local")
        )
        return False
    return add_paths(library, notices, local)


def add_paths(library: Library, notices: Notices, paths: Iterable[str]) -> bool:
    """Add files and folders to the library. Returns whether anything was added."""
    added = False
    for path in paths:
        try:
            if Path(path).is_dir():
                library.add_folder(path)
            else:
                library.add_file(path)
            added = True
        except UserError as error:
            notices.error(error)
    return added
