"""A dialog in which the user writes private questions or edits the questions of an existing set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QMessageBox, QVBoxLayout, QWidget

from desktop.core.benchmarks.rows import DatasetRow, Values
from desktop.core.benchmarks.tasks.typed import Typed, changed_row, row_of, typed_of
from desktop.core.i18n import counted, tr
from desktop.ui.look.theme import Theme
from desktop.ui.panes.benchmarks.private.dialogs import PasswordFields
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row, size_dialog, spaced
from desktop.ui.widgets.long_text import LongTextEdit

WRITE_WIDTH, WRITE_HEIGHT = 760, 560


class WriteDialog(QDialog):
    """Asks for questions with their answers, a name, and a password. Nothing is written to disk
    until the set is locked. With `rows`, it edits an unlocked set, which keeps its name and
    password."""

    written = Signal(str, list, str)  # name, rows in the format of custom sets, password or ""

    def __init__(
        self, theme: Theme, parent: QWidget, name: str = "", rows: Sequence[DatasetRow] = ()
    ) -> None:
        super().__init__(parent)
        self._changes = bool(rows)
        title = tr("Edit {name}", name=name) if rows else tr("New private set")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._before: list[Values] = [row.values for row in rows]
        self.questions = list(self._before)
        self.at: int | None = None
        """Index of the question that is being edited; None for a new one."""
        self.question, self.wrong = LongTextEdit(), LongTextEdit()
        self.right, self.name = QLineEdit(), QLineEdit(name)
        self.listed = QListWidget()
        self.listed.addItems([_line(each) for each in self.questions])
        self.fields = PasswordFields(theme, twice=True)
        self.add = button(theme, "", "secondary", "ph.check")
        self.leave = button(theme, tr("Discard changes"), "link")
        self.change = icon_button(theme, "", "ph.pencil-simple")
        self.remove = icon_button(theme, tr("Delete the selected question"), "ph.trash")
        self.lock = button(theme, tr("Lock and save"), "primary", "ph.lock-key")
        self._locking = False
        self.cancel = button(theme, tr("Cancel"))
        self._lay_out(theme, tr("Questions that you haven't published") if not rows else title)
        self._connect()
        size_dialog(theme, self, WRITE_WIDTH, WRITE_HEIGHT)
        self._follow()
        (self.listed if rows else self.question).setFocus()

    # --- building -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.add.clicked.connect(self._keep)
        self.leave.clicked.connect(self._clear)
        self.change.clicked.connect(self._load)
        self.remove.clicked.connect(self._remove)
        self.lock.clicked.connect(self._give)
        self.cancel.clicked.connect(self.reject)
        self.listed.currentRowChanged.connect(lambda: self._follow())
        self.listed.itemDoubleClicked.connect(lambda: self._load())
        for text in (self.question, self.right, self.wrong, self.name):
            text.textChanged.connect(self._follow)
        self.fields.changed.connect(self._follow)

    def _lay_out(self, theme: Theme, heading: str) -> None:
        for field, name, hint in (
            (self.question, tr("Question"), tr("A question that hasn't been published")),
            (self.wrong, tr("Wrong answers"), tr("Leave empty for an open-ended question")),
            (self.right, tr("Correct answer"), ""),
            (self.name, tr("Name of the set"), tr("The name isn't encrypted")),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
        for text in (self.question, self.wrong):
            text.setTabChangesFocus(True)
            text.setProperty("kind", "field")
        self.listed.setAccessibleName(tr("Questions so far"))
        sides = ((self._question_side(theme), 1), (self._set_side(theme), 1))
        halves = in_row(theme, *sides, spacing=16)
        foot = in_row(theme, self.lock, self.cancel, STRETCH)
        parts = (label(heading, "section"), (halves, 1), foot)
        in_column(theme, *parts, on=self, margins=(24, 16, 24, 16), spacing=12)

    def _question_side(self, theme: Theme) -> QVBoxLayout:
        column = spaced(theme, QVBoxLayout(), spacing=4)
        for name, field in (
            (tr("Question"), self.question),
            (tr("Correct answer"), self.right),
            (tr("Wrong answers, one per line"), self.wrong),
        ):
            column.addWidget(label(name, "caption"))
            column.addWidget(field)
        column.addLayout(in_row(theme, self.add, self.leave, STRETCH))
        return column

    def _set_side(self, theme: Theme) -> QVBoxLayout:
        self.count = label(kind="caption")
        head = in_row(theme, (self.count, 1), self.change, self.remove)
        column = in_column(theme, head, (self.listed, 1), spacing=4)
        kept = label(tr("The set keeps its name and its password."), "caption", wrap=True)
        named = QWidget()
        name, password = label(tr("Name of the set"), "caption"), label(tr("Password"), "caption")
        in_column(theme, name, self.name, password, self.fields, on=named, spacing=4)
        column.addWidget(kept)
        column.addWidget(named)
        (named if self._changes else kept).hide()  # the other would show as a window for a moment
        return column

    # --- following ------------------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        count, under_way = len(self.questions), self.at is not None
        self.count.setText(
            counted(count, "{count} question so far", "{count:,} questions so far", count=count)
        )
        self.add.setText(tr("Save changes") if under_way else tr("Add question"))
        self.add.setEnabled(self._complete)
        self.leave.setVisible(under_way)
        self.listed.setEnabled(not under_way)
        self.remove.setEnabled(count > 0 and not under_way)
        self._follow_choice(under_way)
        lacking = self._lacking()
        self.lock.setEnabled(not lacking and not self._locking)
        self.lock.setToolTip(lacking)
        self.lock.setText(tr("Locking…") if self._locking else tr("Lock and save"))

    def _follow_choice(self, under_way: bool) -> None:
        at = self.listed.currentRow()
        in_lines = at >= 0 and self._typed_at(at) is not None
        self.change.setEnabled(in_lines and not under_way)
        name = tr("Edit the selected question")
        self.change.setAccessibleName(name)
        self.change.setToolTip(
            name
            if in_lines or at < 0
            else tr(
                "To change an answer with several lines, edit the original file, save it under "
                "another name, and import it"
            )
        )

    def _lacking(self) -> str:
        """Return the reason why the set can't be locked yet; "" if it can."""
        if self.at is not None:
            return tr("Save or discard your changes first")
        if self._any_typed and not self._complete:
            return tr("Complete the question first, or clear its fields")
        if not self.questions and not self._complete:
            return tr("Add a question first")
        if self._changes:
            return ""
        if not self.name.text().strip():
            return tr("Enter a name for the set")
        return "" if self.fields.password else tr("Choose a password")

    @property
    def _any_typed(self) -> bool:
        return bool(self._question or self.right.text().strip() or self.wrong.toPlainText().strip())

    @property
    def _complete(self) -> bool:
        """Whether the fields have what a question needs."""
        return bool(self._question and self.right.text().strip())

    @property
    def _question(self) -> str:
        return self.question.toPlainText().strip()

    def _typed(self) -> Typed:
        lines = (line.strip() for line in self.wrong.toPlainText().split("\n"))
        right = self.right.text().strip()
        return Typed(self._question, right, tuple(line for line in lines if line))

    def _row(self, at: int) -> DatasetRow:
        return DatasetRow(self.questions[at], at, self.name.text(), at + 1)

    def _typed_at(self, at: int) -> Typed | None:
        return typed_of(self._row(at))

    # --- actions --------------------------------------------------------------------------

    @Slot()
    def _keep(self) -> None:
        """Save the fields as a new question, or as a change to an existing one."""
        typed, at = self._typed(), self.at
        if at is None:
            self.questions.append(row_of(typed, len(self.questions)))
            self.listed.addItem(_line(self.questions[-1]))
        else:
            self.questions[at] = changed_row(self._row(at), typed, at)
            self.listed.item(at).setText(_line(self.questions[at]))
        self._clear()

    @Slot()
    def _load(self) -> None:
        """Load the selected question into the fields. A new question that is complete is added to
        the list first."""
        at = self.listed.currentRow()
        typed = self._typed_at(at) if at >= 0 else None
        if typed is None or self.at is not None:
            return
        if self._complete:
            self._keep()
        self.at = at
        self.question.setPlainText(typed.question)
        self.right.setText(typed.right)
        self.wrong.setPlainText("\n".join(typed.wrong))
        self.question.setFocus()
        self._follow()

    @Slot()
    def _clear(self) -> None:
        self.at = None
        for field in (self.question, self.wrong, self.right):
            field.clear()
        self._follow()
        self.question.setFocus()

    @Slot()
    def _remove(self) -> None:
        at = self.listed.currentRow() if self.listed.currentRow() >= 0 else self.listed.count() - 1
        self.listed.takeItem(at)  # first, since the row selected next looks up its question
        del self.questions[at]
        self._follow()

    @Slot()
    def _give(self) -> None:
        """Emit the set. The dialog stays open until the set is saved, so that errors can be
        fixed. A complete question in the fields belongs to the set, too."""
        if self._complete:
            self._keep()
        self._show_locking(True)
        self.written.emit(self.name.text().strip(), list(self.questions), self.fields.password)

    @Slot()
    def lock_failed(self) -> None:
        """Let the user try again. Call this if the set couldn't be saved."""
        self._show_locking(False)
        self.lock.setFocus()

    def _show_locking(self, locking: bool) -> None:
        """Meanwhile, nothing can be changed or canceled: the set is already on its way."""
        self._locking = locking
        self.setEnabled(not locking)
        self._follow()

    def reject(self) -> None:
        """Ask before unsaved changes are discarded. Cancel, Escape, and the window's close button
        all lead here. Ignored while the set is being locked."""
        if self._locking:
            return
        if self.questions == self._before and self.at is None and not self._any_typed:
            super().reject()
            return
        ask = QMessageBox(self)
        ask.setObjectName("discard")
        ask.setWindowTitle(self.windowTitle())
        ask.setText(tr("Discard your changes?"))
        ask.setInformativeText(
            tr("To save them, choose “{lock}” instead.", lock=tr("Lock and save"))
        )
        discard = ask.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        ask.setDefaultButton(ask.addButton(tr("Keep editing"), QMessageBox.ButtonRole.RejectRole))
        discard.clicked.connect(lambda: QDialog.reject(self))
        ask.finished.connect(ask.deleteLater)
        ask.open()


def _line(values: Values) -> str:
    """Return the question on one line, for the list."""
    return " ".join(str(values.get("question", "")).split())
