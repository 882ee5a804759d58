"""Verifies, deletes, packs, and imports models, and shows the progress."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QMenu,
    QMessageBox,
    QToolButton,
    QWidget,
)

from desktop.core.i18n import counted, marked, named, tr
from desktop.core.library.checksums import ReadProgress, Verified
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import size_text
from desktop.core.packs.pack import WrittenPack
from desktop.core.packs.pack_import import Imported
from desktop.core.packs.program import bundled_for
from desktop.services.jobs import Job, while_alive
from desktop.services.library import Library
from desktop.services.settings import Settings
from desktop.services.shelf import Deleted
from desktop.services.task import Step, Steps, Task, one_job
from desktop.ui.files import show_in_folder
from desktop.ui.panes.base import Shell
from desktop.ui.panes.models.library.deletion import Deletion
from desktop.ui.panes.models.library.pack_dialog import PackChoice, PackDialog
from desktop.ui.widgets.controls import button, icon_button, set_menu
from desktop.ui.widgets.layout.scaled import in_column
from desktop.ui.widgets.results.progress import Progress
from desktop.ui.workshop.profiles import Profiles

PACK = marked("Workshop pack")
LONGEST_TIDYING_MS = 24 * 3600 * 1000
"""Long enough for any job to end, since it deletes its incomplete files last. A slow USB drive may
need a minute before that, to write the data that it was given."""


class ShelfWork(QWidget):
    """Runs one task at a time and shows its progress with a Stop button; hidden when idle. The
    notice bar at the top shows the result."""

    removed = Signal(str)  # the path of a model that is no longer on disk

    def __init__(
        self,
        shell: Shell,
        library: Library,
        settings: Settings,
        profiles: Profiles,
        unloaded: Callable[[str], Iterator[Job]],
    ) -> None:
        """`unloaded` unloads the models that were loaded from a file, one job after another."""
        super().__init__()
        theme, notices = shell.theme, shell.notices
        self._theme, self._library, self._files = theme, library, shell.files
        self._notices, self._settings, self._profiles = notices, settings, profiles
        self._shelf, self._unloaded = library.shelf, unloaded
        self._progress = Progress(theme)
        self.task = Task(self, lossy=True, longest_stop_ms=LONGEST_TIDYING_MS)
        self._looking = Task(self)
        self._looking.finished.connect(self._ask_to_delete)
        self._looking.failed.connect(notices.error)
        self._buttons: list[tuple[QAbstractButton, QAbstractButton]] = []
        self._title = self._subject = ""
        in_column(theme, self._progress, on=self, margins=(16, 8, 16, 8))
        self._progress.stop_asked.connect(self._stop)
        self._progress.answer_stop_asked.connect(self.task.stop_answer)
        self.task.running_changed.connect(self.setVisible)
        self.task.held_up.connect(self._progress.show_held)
        self.task.progressed.connect(self._progress.show_progress)
        self.task.finished.connect(self._tell)
        self.task.failed.connect(notices.error)
        self.task.stopped.connect(self._stopped)
        for ended in (self.task.failed, self.task.stopped):
            ended.connect(library.refresh)  # an import may have copied some models
        self.hide()

    def menu_buttons(self) -> list[QAbstractButton]:
        """Return the buttons whose menu creates or imports a pack: one with a label and, for a
        narrow window, one with an icon. Only one of them is shown."""
        words = button(self._theme, tr(PACK), "secondary", "ph.package")
        icon = icon_button(self._theme, tr(PACK), "ph.package")
        for each in (words, icon):
            each.setWhatsThis(
                tr(
                    "Copies models to a USB drive, with checksums and instructions, or imports a "
                    "pack from a USB drive."
                )
            )
        menu = QMenu(words)
        make = menu.addAction(tr("Create a pack…"))
        menu.addAction(tr("Import a pack…")).triggered.connect(self.choose_import)
        make.triggered.connect(self.choose_models)
        menu.aboutToShow.connect(lambda: make.setEnabled(bool(self._library.models)))
        set_menu(words, menu)
        icon.setMenu(menu)
        icon.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icon.hide()
        self._buttons.append((words, icon))
        return [words, icon]

    def show_words(self, shown: bool) -> None:
        """Show the labeled buttons, or the icons if there is no room."""
        for words, icon in self._buttons:
            words.setVisible(shown)
            icon.setVisible(not shown)

    def verify(self, model: ModelFile) -> None:
        if self._free():
            self._follow(
                self._shelf.verify(model), tr("Verifying {name}", name=model.name), model.name
            )

    def delete(self, model: ModelFile, deletable: Sequence[ModelFile]) -> None:
        """Ask for confirmation, and then delete a model, or those of its copies that can be
        deleted, with the image encoders that no other model needs. Deletion can't be undone."""
        if self._free():
            self._looking.start(self._deletion(model, deletable))

    def _deletion(self, model: ModelFile, deletable: Sequence[ModelFile]) -> Steps[Deletion]:
        encoders: dict[str, int] = yield self._shelf.unused_encoders(deletable)
        return Deletion(model, tuple(deletable), encoders)

    @Slot(object)
    def _ask_to_delete(self, deletion: Deletion) -> None:
        if not self._free():
            return
        question = QMessageBox(self)
        question.setWindowTitle(tr("Delete from disk"))
        question.setText(deletion.title)
        question.setInformativeText(deletion.text)
        delete = question.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole))
        question.exec()
        if question.clickedButton() is delete:
            self.delete_now(deletion)

    def delete_now(self, deletion: Deletion) -> None:
        """Unload and delete without a question."""
        model = deletion.model
        title = tr("Deleting {name}", name=model.name)

        def work() -> Steps[Deleted]:
            for each in deletion.files:
                for unloading in self._unloaded(each.path):
                    self._progress.show_waiting(title, tr("Waiting in the queue…"))
                    unloading.started.connect(self._show_begun)
                    yield unloading
            job = self._shelf.delete(deletion.files, deletion.encoders)
            job.finished.connect(while_alive(self, lambda _: self.removed.emit(model.path)))
            return (yield Step(job, title=title))

        self._begin(work(), title, model.name)

    @Slot()
    def choose_models(self) -> None:
        if self._free():
            system = bundled_for() or ""
            values, models = self._settings.values, self._library.models
            dialog = PackDialog(self._theme, models, values, self.window(), system)
            dialog.chosen.connect(self._choose_folder)
            dialog.program_asked.connect(partial(self._choose_program, dialog))
            if system:
                job = self._shelf.program_size(system)
                job.finished.connect(dialog.show_program_size)
                job.failed.connect(self._notices.error)
            self._shelf.image_encoders(models).finished.connect(dialog.show_encoders)
            dialog.open()

    @Slot()
    def choose_import(self) -> None:
        title = tr("Choose the folder with the pack to import")
        if self._free() and (folder := self._files.ask_folder(self.window(), title)):
            self.import_pack(Path(folder))

    def _choose_program(self, dialog: PackDialog) -> None:
        title = tr("Choose the folder of Glassbox for the other system")
        if folder := self._files.ask_folder(dialog, title):
            dialog.show_looking(True)
            job = self._shelf.find_program(Path(folder))
            job.finished.connect(dialog.add_program)
            job.failed.connect(dialog.show_error)

    def write_pack(self, choice: PackChoice, into: Path) -> None:
        job = self._shelf.write_pack(
            choice.models, into, choice.system, choice.others, choice.profile
        )
        self._follow(job, tr("Writing the pack"), tr("The pack"))

    def import_pack(self, path: Path) -> None:
        job = self._shelf.import_pack(path, self._library.usable)
        self._follow(job, tr("Importing the pack"), tr("The pack"))

    @Slot(object)
    def _choose_folder(self, choice: PackChoice) -> None:
        title = tr("Choose the USB drive for the pack")
        if folder := self._files.ask_folder(self.window(), title):
            self.write_pack(choice, Path(folder))

    def _free(self) -> bool:
        if not self.task.running:
            return True
        self._notices.info(
            tr(
                "{title} is still in progress. Wait until it finishes, or stop it.",
                title=self._title,
            )
        )
        return False

    def _follow(self, job: Job, title: str, subject: str) -> None:
        self._begin(one_job(job, _far, title), title, subject)

    def _begin(self, steps: Steps[object], title: str, subject: str) -> None:
        self._title, self._subject = title, subject
        self._progress.show_progress(title, 0.0, None)
        self.task.start(steps)

    @Slot()
    def _show_begun(self) -> None:
        self._progress.show_progress(self._title, 0.0, None)

    @Slot()
    def _stop(self) -> None:
        self._progress.show_waiting(self._title, tr("Stopping…"))
        self.task.stop()

    @Slot()
    def _stopped(self) -> None:
        self._notices.info(
            tr("{title} was stopped. No incomplete files are left.", title=self._title)
        )

    @Slot(object)
    def _tell(self, result: object) -> None:
        notices, subject = self._notices, self._subject
        if isinstance(result, Verified):
            notices.info(named(subject, result.says))
        elif isinstance(result, Deleted):
            notices.info(
                tr(
                    "Deleted {name}, which freed {bytes}.",
                    name=result.name,
                    bytes=size_text(result.bytes),
                )
            )
        elif isinstance(result, WrittenPack):
            folder = result.folder
            notices.info(
                tr(
                    "The pack is ready: {bytes} in {folder}.",
                    bytes=size_text(result.bytes),
                    folder=folder,
                ),
                (tr("Show in folder"), lambda: show_in_folder(folder)),
            )
        elif isinstance(result, Imported):
            self._tell_imported(result)

    def _tell_imported(self, result: Imported) -> None:
        self._library.show(result.paths)
        for problem in result.problems:
            self._notices.error(problem)
        if result.paths:
            self._notices.info(_import_words(len(result.paths) - result.skipped, result.skipped))
        elif not result.problems and not result.profile:
            self._notices.info(
                tr("This pack contains only Glassbox itself and no models to import.")
            )
        if result.profile:
            self._profiles.offer(Path(result.profile))


def _import_words(imported: int, skipped: int) -> str:
    """Return sentences with the number of models that an import has copied, and of those that were
    already there."""
    parts: list[str] = []
    if imported:
        parts.append(
            counted(
                imported,
                "{count} model was checked and imported.",
                "{count} models were checked and imported.",
                count=imported,
            )
        )
    if skipped:
        parts.append(
            counted(
                skipped,
                "Skipped {count} model that is already on this laptop.",
                "Skipped {count} models that are already on this laptop.",
                count=skipped,
            )
        )
    return " ".join(parts)


def _far(event: object) -> float | None:
    return event.done / max(event.total, 1) if isinstance(event, ReadProgress) else None
