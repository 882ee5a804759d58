"""Exports the votes of this laptop, and counts those of other laptops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.core.compare.vote_file import LONGEST_NAME, SUFFIX, Outcome, clean_name, shared
from desktop.core.compare.vote_store import LaptopVotes
from desktop.core.errors import UserError
from desktop.core.i18n import counted, tr
from desktop.services.votes import Votes
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import Shell
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_row, spaced
from desktop.ui.widgets.long_text import LineField

WIDTH = 520


class ExportDialog(QDialog):
    """Asks for a name under which the presenter sees the votes. Emits `chosen` with the name, which
    may be empty, when the user confirms."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, unnamed: str, count: int, parent: QWidget) -> None:
        """`unnamed` is what the presenter sees without a name; `count` is the number of votes."""
        super().__init__(parent)
        self.setWindowTitle(tr("Export your votes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = LineField(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(unnamed)
        self.name.setAccessibleName(tr("Name of this laptop (optional)"))
        self.save = button(theme, tr("Save…"), "primary", "ph.floppy-disk")
        cancel = button(theme, tr("Cancel"))
        column = spaced(theme, QVBoxLayout(self), (24, 16, 24, 16), 12)
        question = counted(count, "Export {n} vote?", "Export {n} votes?", n=count)
        column.addWidget(label(question, "section"))
        hint = tr(
            "The file has the names of the models and which one you preferred, but no questions "
            "and no answers. If you compared models with the same name, it also has the names of "
            "their folders. Give it to the presenter on a USB drive, in a shared folder, or by "
            "email. If you keep voting, export again: the new file replaces the old one."
        )
        column.addWidget(label(hint, "caption", wrap=True))
        column.addWidget(label(tr("Name of this laptop (optional)"), "strong"))
        column.addWidget(self.name)
        column.addLayout(in_row(theme, self.save, cancel, STRETCH))
        self.save.clicked.connect(self._go_on)
        cancel.clicked.connect(self.reject)
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(WIDTH)))

    @Slot()
    def _go_on(self) -> None:
        name = clean_name(self.name.text())
        self.accept()
        self.chosen.emit(name)


class VoteSharing(QObject):
    """Emits `imported` when the votes of other laptops have been counted."""

    imported = Signal()

    def __init__(self, shell: Shell, votes: Votes, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._files, self._notices = shell.theme, shell.files, shell.notices
        self._votes, self._page = votes, page
        self._name = ""

    @Slot()
    def ask_what_to_export(self) -> None:
        """Ask for the laptop's name and a file, as soon as the votes have been read."""
        self._votes.when_read(self._ask_what_to_export)

    def _ask_what_to_export(self) -> None:
        votes, count = self._votes, len(shared(self._votes.votes))
        if not count:
            text = (
                tr(
                    "The votes on this laptop can't be exported, since they don't say which of two "
                    "models with the same name was better. Vote again, then export the votes."
                )
                if votes.votes
                else tr("There are no votes on this laptop yet. Vote first, then export the votes.")
            )
            self._notices.error(UserError(text, kind="no_votes"))
            return
        window = self._page.window()
        dialog = ExportDialog(self._theme, self._name, votes.unnamed, count, window)
        dialog.chosen.connect(self._export)
        dialog.open()

    @Slot(str)
    def _export(self, name: str) -> None:
        self._name = name
        kinds, ending = tr("Votes (*{suffix})", suffix=SUFFIX), SUFFIX.removeprefix(".")
        suggested = tr("Votes of {laptop}", laptop=name or self._votes.unnamed)
        window = self._page.window()
        path = self._files.ask_new(window, tr("Export your votes"), suggested, ending, kinds)
        if path:
            job = self._votes.export(Path(path), name)
            job.finished.connect(lambda: self._files.tell_saved(path))
            job.failed.connect(self._notices.error)

    @Slot()
    def ask_for_files(self) -> None:
        """Ask for files of votes, and count them."""
        kinds = tr("Votes (*{suffix});;All files (*)", suffix=SUFFIX)
        title = tr("Import votes from other laptops")
        if paths := self._files.ask_several(self._page.window(), title, kinds):
            self.import_files([Path(path) for path in paths])

    def import_files(self, paths: Sequence[Path]) -> None:
        """Count the votes in files. The same file counts once, and a newer file of a laptop
        replaces its older one."""
        job = self._votes.read_files(paths)
        job.finished.connect(self._take)
        job.failed.connect(self._notices.error)

    @Slot(object)
    def _take(self, found: Sequence[LaptopVotes | UserError]) -> None:
        votes = [each for each in found if isinstance(each, LaptopVotes)]
        errors = [each for each in found if isinstance(each, UserError)]
        outcomes = Counter[Outcome]([self._votes.add_laptop(each) for each in votes])
        if outcomes:
            self._notices.info(outcome_text(outcomes))
        if len(errors) == 1:
            self._notices.error(errors[0])
        elif errors:
            text = tr(
                "{refused} of the {of} files weren't counted. The first problem: {first}",
                refused=len(errors),
                of=len(found),
                first=errors[0].message,
            )
            details = "\n".join(each.message for each in errors)
            self._notices.error(UserError(text, errors[0].kind, details=details))
        if votes:
            self.imported.emit()

    @Slot()
    def forget_room(self) -> None:
        """Delete the votes of other laptops, and offer to undo that."""
        votes, gone = self._votes, list(self._votes.room.values())
        votes.forget_room()
        words = counted(
            len(gone),
            "Deleted the votes of {n} other laptop. Yours stay.",
            "Deleted the votes of {n} other laptops. Yours stay.",
            n=len(gone),
        )
        self._notices.info(words, (tr("Undo"), lambda: votes.restore_room(gone)))


def outcome_text(outcomes: Counter[Outcome]) -> str:
    """Return sentences about the files that were imported."""
    added, replaced, same = outcomes["added"], outcomes["replaced"], outcomes["same"]
    older, own = outcomes["older"], outcomes["own"]
    parts = (
        (added, counted(added, "Added {n} laptop.", "Added {n} laptops.", n=added)),
        (
            replaced,
            counted(
                replaced,
                "Replaced the votes of {n} laptop with newer ones.",
                "Replaced the votes of {n} laptops with newer ones.",
                n=replaced,
            ),
        ),
        (
            same,
            counted(
                same,
                "{n} file was counted before, so it wasn't counted again.",
                "{n} files were counted before, so they weren't counted again.",
                n=same,
            ),
        ),
        (
            older,
            counted(
                older,
                "{n} file is older than the votes that are already counted, so it was skipped.",
                "{n} files are older than the votes that are already counted, so they were "
                "skipped.",
                n=older,
            ),
        ),
        (own, tr("The votes of this laptop are counted anyway.")),
    )
    return " ".join(text for number, text in parts if number)
