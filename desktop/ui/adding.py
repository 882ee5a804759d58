"""Adds models to the library from files and folders that are selected, dropped, or downloaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.files.regular_file import real_path
from desktop.core.gguf.split_files import first_part
from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text
from desktop.hub.download.queue_file import DownloadOrder
from desktop.services.downloads import Download, Downloads
from desktop.services.library import Library
from desktop.services.settings import Settings
from desktop.ui.files import Files, is_folder
from desktop.ui.notices import Notices


class Adding:
    """Adds files and folders to the library and shows errors. All panes use this class to add
    models."""

    def __init__(
        self, library: Library, settings: Settings, notices: Notices, files: Files
    ) -> None:
        self._library, self._settings = library, settings
        self._notices, self._files = notices, files

    def choose_files(self, parent: QWidget) -> None:
        """Ask for files and add them."""
        kinds = tr("Models (*.gguf);;All files (*)")
        self.add_paths(self._files.ask_several(parent, tr("Add a model file"), kinds))

    def choose_folder(self, parent: QWidget) -> None:
        """Ask for a folder and add every model in it."""
        if folder := self._files.ask_folder(parent, tr("Add a folder with models")):
            self.add_paths([folder])

    def tell_not_local(self) -> None:
        """Show the error for a drop of which nothing is on this laptop."""
        message = tr(
            "Only files and folders on this laptop can be added. Download the file first, then add "
            "it."
        )
        self._notices.error(UserError(message, kind="not_local"))

    def add_paths(self, paths: Iterable[str], added: Callable[[], object] = lambda: None) -> None:
        """Add files and folders. If there are several files, reads them in the background first."""
        files: list[str] = []
        for path in paths:
            if is_folder(path):
                self._add_folder(path, added)
            else:
                files.append(path)
        if len(files) == 1:
            path = str(first_part(Path(files[0])))
            listed = self._library.get(path) is not None
            self._add_file(files[0], added)
            self._tell_if_known(path, listed)
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
        """Show a single message for all rejected files, since nobody would read a hundred
        messages."""
        if len(refused) == 1:
            self._notices.error(refused[0])
        elif refused:
            first = refused[0].message
            message = (
                tr(
                    "None of the {of} files could be added. The first problem: {first}",
                    of=of,
                    first=first,
                )
                if len(refused) == of
                else tr(
                    "{refused} of the {of} files couldn't be added. The first problem: {first}",
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

    def _tell_if_known(self, path: str, listed: bool) -> None:
        """After the scan, tell the user if a file has no row of its own, because the list already
        has a copy of it, or if the file was `listed` before. Nothing else would happen then."""

        def look() -> None:
            model = self._library.get(path)
            if model is None or model.problem is not None:
                return
            if real_path(model.path) != real_path(path):
                self._notices.info(
                    tr(
                        "{file} is a copy of a model that is already in the list: {name}. Its "
                        "details show where all of its files are.",
                        file=Path(path).name,
                        name=model.name,
                    )
                )
            elif listed:
                self._notices.info(tr("{name} is already in the list.", name=model.name))

        self._library.after_scan(look)

    def _tell_if_empty(self, folder: str) -> None:
        """After the scan, tell the user if the list shows none of the folder's models. Without the
        message, the unchanged list would leave the user guessing."""
        library = self._library

        def look() -> None:
            models = library.models
            if _in_folder(folder, (model.path for model in models)):
                return
            if _in_folder(folder, (file.path for model in models for file in model.copies)):
                text = tr(
                    "The models in {folder} are copies of models that are already in the list. "
                    "Their details show where all of their files are.",
                    folder=folder,
                )
                self._notices.info(text)
            elif _in_folder(folder, self._settings.values.hidden_models):
                text = tr("was removed from the list earlier. To list a model again, add its file.")
                self._notices.info(tr("Everything in {folder} {shown}", folder=folder, shown=text))
            else:
                text = tr("Models that you add there later will be listed.")
                self._notices.info(
                    tr("There are no models in {folder} yet. {shown}", folder=folder, shown=text)
                )

        self._library.after_scan(look)


def _in_folder(folder: str, paths: Iterable[str]) -> bool:
    real = Path(real_path(folder))
    return any(Path(real_path(path)).is_relative_to(real) for path in paths)


def _about(path: str, error: UserError) -> UserError:
    """Return the error with the file name before its message, unless the message already contains
    it."""
    name = Path(path).name
    if name in error.message:
        return error
    details = f"{path}\n{error.details}".strip()
    return UserError(f"{name}: {error.message}", error.kind, error.remedy, details)


class Arrivals(QObject):
    """Adds finished downloads to the library and shows notices about downloads. `elsewhere` returns
    true if the downloads aren't visible; `show` makes them visible."""

    def __init__(
        self,
        downloads: Downloads,
        library: Library,
        notices: Notices,
        chat_with: Callable[[str], None],
        show: Callable[[], object],
        elsewhere: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._notices = library, notices
        self._chat_with, self._show, self._elsewhere = chat_with, show, elsewhere
        downloads.finished.connect(self._arrived)
        downloads.failed.connect(self._failed)
        downloads.removed.connect(self._removed)
        downloads.trouble.connect(notices.lasting_error)

    @Slot(object)
    def _arrived(self, download: Download) -> None:
        self._library.show(download.paths)  # it may have been removed from the list before
        if not self._elsewhere():
            return  # the download's row has the same message and button
        chat = tr("Chat with it"), lambda: self._chat_with(download.paths[0])
        self._notices.info(
            tr("{name} is now on this laptop.", name=download.order.name),
            None if download.order.is_image_encoder else chat,
            lasts=True,
        )

    @Slot(object)
    def _failed(self, download: Download) -> None:
        if download.problem is not None and self._elsewhere():
            show = (tr("Show the download"), self._show)
            self._notices.error(download.problem, show, lasts=True)

    @Slot(object, object)
    def _removed(self, order: DownloadOrder, freed: int) -> None:
        freed_text = (
            tr(" Glassbox freed {freed} of disk space.", freed=size_text(freed)) if freed else ""
        )
        self._notices.info(
            tr(
                "The download of {name} was canceled.{freed_text}",
                name=order.name,
                freed_text=freed_text,
            )
        )
