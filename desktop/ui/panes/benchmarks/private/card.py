"""A card with the user's private question sets. The user writes or imports a set, which is locked
with a password, and can run it after unlocking it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.benchmarks.rows import Values
from desktop.core.errors import UserError
from desktop.core.i18n import counted, marked, tr
from desktop.services.jobs import Job
from desktop.services.private_sets import SUFFIX, PrivateSets
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.panes.benchmarks.private.dialogs import PasswordDialog
from desktop.ui.panes.benchmarks.private.write_dialog import WriteDialog
from desktop.ui.widgets.controls import IconLabel, button, icon_button, label
from desktop.ui.widgets.layout.fitted import ScrollColumn, TallContent
from desktop.ui.widgets.layout.flow_layout import flowing
from desktop.ui.widgets.layout.scaled import in_column, in_row, spaced

NONE_YET = marked("No private sets yet. Start with a dozen questions from your own work.")
HOW = marked(
    "Locked sets are encrypted on this laptop's disk (AES, with a key that scrypt derives from "
    "your password). Results keep each answer's score, but not the text of the questions or "
    "answers."
)


class PrivateCard(QFrame):
    ask_asked = Signal(str)
    """Emitted with the path of an unlocked set whose questions a model should answer."""

    def __init__(self, theme: Theme, files: Files, notices: Notices, sets: PrivateSets) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme, self._files, self._notices = theme, files, notices
        self.sets = sets
        self.write = button(theme, tr("Write questions…"), "primary", "ph.pencil-simple")
        self.take = button(theme, tr("Import a file…"), "secondary", "ph.file")
        self.write.setWhatsThis(
            tr(
                "Opens a window where you write your own questions and answers. Glassbox locks "
                "the set with a password before it saves anything."
            )
        )
        self.take.setWhatsThis(
            tr("Makes a locked copy of a question file, or adds a set that is already locked.")
        )
        self.dialog: PasswordDialog | WriteDialog | None = None
        self.rows: dict[Path, _Row] = {}
        self._list = ScrollColumn()
        title, how = label(tr("Private sets"), "section"), label(tr(HOW), "caption", wrap=True)
        acts = flowing(theme, (("", self.write), ("", self.take)))
        parts = (title, how, (self._list, 1), acts)
        in_column(theme, *parts, on=self, margins=(24, 12, 16, 16))
        self.write.clicked.connect(self.ask_write)
        self.take.clicked.connect(self._ask_file)
        sets.changed.connect(self.show_sets)
        self.show_sets()

    @Slot()
    def show_sets(self) -> None:
        """Show the sets. The focus stays on a set's button unless the set is gone."""
        focused = self._focused()
        content = TallContent()
        column = spaced(self._theme, QVBoxLayout(content), (0, 4, 8, 4), 4)
        self.rows = {}
        for path in self.sets.paths:
            made = self.rows[path] = _Row(self._theme, path, len(self.sets.rows(path)))
            made.locked.clicked.connect(self._on(self._unlock_or_lock, path))
            made.ask.clicked.connect(self._on(self._ask, path))
            made.change.clicked.connect(self._on(self.ask_change, path))
            made.delete.clicked.connect(self._on(self._delete, path))
            column.addWidget(made)
        if not self.rows:
            column.addWidget(label(tr(NONE_YET), "caption", wrap=True))
        column.addStretch(1)
        if before := self._list.takeWidget():
            before.deleteLater()  # later, since the click may come from a button in it
        self._list.setWidget(content)
        if focused is not None:
            path, at = focused
            (self.rows[path].buttons[at] if path in self.rows else self.write).setFocus()

    def _focused(self) -> tuple[Path, int] | None:
        """Return the set whose button has the focus, and which of its buttons that is."""
        focused = self.window().focusWidget()
        for path, row in self.rows.items():
            if focused in row.buttons:
                return path, row.buttons.index(focused)
        return None

    def _on(self, work: Callable[[Path], None], path: Path) -> Callable[[], None]:
        return lambda: work(path)

    # --- actions --------------------------------------------------------------------------

    @Slot()
    def ask_write(self) -> None:
        dialog = self.dialog = WriteDialog(self._theme, self)

        def keep(name: str, questions: list[Values], password: str) -> None:
            self._end(dialog, self.sets.keep(name, questions, password))

        dialog.written.connect(keep)
        dialog.open()

    def ask_change(self, path: Path) -> None:
        """Open the questions of an unlocked set for editing. Changes are saved encrypted."""
        rows = self.sets.rows(path)
        dialog = self.dialog = WriteDialog(self._theme, self, path.stem, rows)

        def keep(_name: str, questions: list[Values], _password: str) -> None:
            self._end(dialog, self.sets.change(path, questions))

        dialog.written.connect(keep)
        dialog.open()

    @Slot()
    def _ask_file(self) -> None:
        kinds = tr("Questions (*.jsonl *{suffix})", suffix=SUFFIX)
        if file := self._files.ask(self, tr("Import a question file"), kinds):
            self.ask_take_in(Path(file))

    def ask_take_in(self, file: Path) -> None:
        """Ask for the password of a locked file, or for a new password with which to lock a copy of
        a readable file."""
        locked = file.suffix == SUFFIX
        dialog = self.dialog = PasswordDialog(
            self._theme,
            tr("Import"),
            tr("Enter the password for {name}.", name=file.name)
            if locked
            else tr(
                "Glassbox makes a locked copy of {name}. The original file stays readable: "
                "delete it if nobody else should see it.",
                name=file.name,
            ),
            not locked,
            self,
        )
        dialog.given.connect(partial(self._take_in, file))
        dialog.open()

    def _unlock_or_lock(self, path: Path) -> None:
        if self.sets.rows(path):
            self.sets.lock(path)
            return
        dialog = self.dialog = PasswordDialog(
            self._theme,
            tr("Unlock"),
            tr("{stem} stays unlocked until you lock it or close Glassbox.", stem=path.stem),
            False,
            self,
        )
        dialog.given.connect(partial(self._unlock, path))
        dialog.open()

    def _take_in(self, file: Path, password: str) -> None:
        self._follow(self.sets.take_in(file, password))

    def _unlock(self, path: Path, password: str) -> None:
        self._follow(self.sets.unlock(path, password))

    def _ask(self, path: Path) -> None:
        self.ask_asked.emit(str(path))

    def _delete(self, path: Path) -> None:
        try:
            data = self.sets.remove(path)
        except UserError as error:
            self._notices.error(error)
            return
        back = (tr("Undo"), lambda: self._follow(self.sets.put_back(path, data)))
        self._notices.info(tr("Deleted {stem}.", stem=path.stem), back)

    def _end(self, dialog: WriteDialog, job: Job) -> None:
        """Close the dialog if the set is saved. Qt disconnects it from the job if it is gone."""
        job.finished.connect(dialog.accept)
        job.failed.connect(dialog.lock_failed)
        self._follow(job)

    def _follow(self, job: Job) -> None:
        job.failed.connect(self._notices.error)


class _Row(QWidget):
    """One set: its name, whether it is locked, and its actions."""

    def __init__(self, theme: Theme, path: Path, questions: int) -> None:
        """`questions` is the number of questions, or 0 while the set is locked."""
        super().__init__()
        name, is_open = path.stem, questions > 0
        self.state = label(many(questions) if is_open else tr("Locked"), "count")
        self.locked = button(theme, tr("Lock") if is_open else tr("Unlock…"), "secondary")
        self.ask = button(theme, tr("Ask a model"), "secondary", "ph.play")
        self.ask.setEnabled(is_open)
        self.ask.setToolTip("" if is_open else tr("Unlock the set first"))
        self.change = icon_button(theme, tr("Edit {name}", name=name), "ph.pencil-simple")
        self.change.setEnabled(is_open)
        if not is_open:
            self.change.setToolTip(tr("Unlock the set first"))
        self.delete = icon_button(theme, tr("Delete {name}", name=name), "ph.trash")
        self.buttons = (self.locked, self.ask, self.change, self.delete)
        for each in (self.locked, self.ask):
            each.setAccessibleName(f"{each.text()}: {name}")
        icon = IconLabel(theme, "ph.lock-key-open" if is_open else "ph.lock-key")
        in_row(theme, icon, (label(name, "strong"), 1), self.state, *self.buttons, on=self)


def many(count: int) -> str:
    """Return a number of questions as text: "1 question", "12 questions"."""
    return counted(count, "{count} question", "{count:,} questions", count=count)
