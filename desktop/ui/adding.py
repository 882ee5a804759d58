"""Adding models to the library: files and folders, chosen or dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.errors import UserError
from desktop.core.regular_file import real_path
from desktop.core.words import tr
from desktop.services.library import Library
from desktop.services.settings import Settings
from desktop.ui.notices import Notices


class Adding:
    """The one way by which models come into the library; what doesn't work is said."""

    def __init__(self, library: Library, settings: Settings, notices: Notices) -> None:
        self._library, self._settings, self._notices = library, settings, notices

    def choose_files(self, parent: QWidget) -> None:
        """Ask for files and add them."""
        names, _ = QFileDialog.getOpenFileNames(
            parent, tr("Add a model file"), self.folder, tr("Models (*.gguf);;All files (*)")
        )
        if names:
            self._settings.change(dialog_folder=str(Path(names[0]).parent))
            self.add_paths(names)

    def choose_folder(self, parent: QWidget) -> None:
        """Ask for a folder and add every model in it."""
        name = QFileDialog.getExistingDirectory(parent, tr("Add a folder with models"), self.folder)
        if name:
            self._settings.change(dialog_folder=name)
            self.add_paths([name])

    def add_urls(self, urls: Iterable[QUrl], added: Callable[[], object]) -> None:
        """Add what was dropped; `added` is called for each that is listed now."""
        local = [url.toLocalFile() for url in urls if url.isLocalFile()]
        if local:
            self.add_paths(local, added)
        else:
            self._notices.error(
                UserError(
                    tr("Only files and folders on this laptop can be added."), kind="not_local"
                )
            )

    def add_paths(self, paths: Iterable[str], added: Callable[[], object] = lambda: None) -> None:
        """Add files and folders. Many files are read in the background first."""
        files: list[str] = []
        for path in paths:
            if _is_folder(path):
                self._add_folder(path, added)
            else:
                files.append(path)
        if len(files) == 1:
            self._add_file(files[0], added)
        elif files:
            refused: list[UserError] = []

            def take(read: tuple[str, UserError | None]) -> None:
                path, error = read
                if error is None:
                    self._add_file(path, added)
                else:
                    refused.append(_about(path, error))

            job = self._library.read(files)
            job.event.connect(take)
            job.finished.connect(lambda: self._tell_refused(refused, len(files)))

    def _tell_refused(self, refused: list[UserError], of: int) -> None:
        """In one message: nobody reads through a hundred."""
        if len(refused) == 1:
            self._notices.error(refused[0])
        elif refused:
            first = refused[0].message
            message = (
                tr("All {of} files can't be added. The first one: {first}", of=of, first=first)
                if len(refused) == of
                else tr(
                    "{refused} of the {of} files can't be added. The first one: {first}",
                    refused=len(refused),
                    of=of,
                    first=first,
                )
            )
            details = "\n".join(error.message for error in refused)
            self._notices.error(UserError(message, refused[0].kind, details=details))

    def _add_file(self, path: str, added: Callable[[], object]) -> None:
        try:
            self._library.add_file(path)
        except UserError as error:
            self._notices.error(_about(path, error))
        else:
            added()

    def _add_folder(self, path: str, added: Callable[[], object]) -> None:
        try:
            self._library.add_folder(path)
        except UserError as error:
            self._notices.error(error)
        else:
            self._tell_if_empty(path)
            added()

    def _tell_if_empty(self, folder: str) -> None:
        """Once it is looked through; a list that stays as it was would leave one guessing."""
        library = self._library

        def look() -> None:
            if library.scanning:
                return
            library.changed.disconnect(look)
            if _in_folder(folder, (model.path for model in library.models)):
                return
            if _in_folder(folder, self._settings.values.hidden_models):
                text = tr("was taken off the list before. Add it as a file to list it again.")
                self._notices.info(tr("What is in {folder} {shown}", folder=folder, shown=text))
            else:
                text = tr("Files that come there later will be listed.")
                self._notices.info(
                    tr("No models in {folder} yet. {shown}", folder=folder, shown=text)
                )

        library.changed.connect(look)

    @property
    def folder(self) -> str:
        """Where a dialog begins: where the last one ended, else at home."""
        last = self._settings.values.dialog_folder
        return last if last and _is_folder(last) else str(Path.home())


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):  # a name that the system refuses
        return False


def _in_folder(folder: str, paths: Iterable[str]) -> bool:
    real = Path(real_path(folder))
    return any(Path(real_path(path)).is_relative_to(real) for path in paths)


def _about(path: str, error: UserError) -> UserError:
    """The same, with the file's name where the sentence lacks it."""
    name = Path(path).name
    if name in error.message:
        return error
    details = f"{path}\n{error.details}".strip()
    return UserError(f"{name}: {error.message}", error.kind, error.remedy, details)
