"""Asks for a password, and for questions that nobody else is to see."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.core.words import tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.scaled import Scaled, spaced

PASSWORD_WIDTH, WRITE_WIDTH, WRITE_HEIGHT = 440, 760, 560
LEAST_PASSWORD = 8
FORGOTTEN = tr(
    "Nobody can open the set without the password: there is no way back if it is forgotten."
)


class PasswordFields(QWidget):
    """One field, or two that must be the same where something is locked."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, twice: bool) -> None:
        super().__init__()
        self._twice = twice
        self.first, self.second = _password(tr("Password")), _password(tr("The password again"))
        self.hint = label(kind="caption", wrap=True)
        column = spaced(theme, QVBoxLayout(self), spacing=8)
        column.addWidget(self.first)
        column.addWidget(self.second)
        self.second.setVisible(twice)
        column.addWidget(self.hint)
        for field in (self.first, self.second):
            field.textChanged.connect(self._show)
            field.returnPressed.connect(self.entered)
        self._show()

    @property
    def password(self) -> str:
        """ "" until it can be taken."""
        typed = self.first.text()
        if self._twice and (len(typed) < LEAST_PASSWORD or typed != self.second.text()):
            return ""
        return typed

    @Slot()
    def _show(self) -> None:
        self.hint.setText(self._lacking() if self._twice else "")
        self.hint.setVisible(self._twice)
        self.changed.emit()

    def _lacking(self) -> str:
        typed = self.first.text()
        if len(typed) < LEAST_PASSWORD:
            return tr(
                "{least_password} letters or more. {forgotten}",
                least_password=LEAST_PASSWORD,
                forgotten=FORGOTTEN,
            )
        return FORGOTTEN if typed == self.second.text() else tr("The two aren't the same yet.")


class PasswordDialog(QDialog):
    given = Signal(str)

    def __init__(
        self, theme: Theme, title: str, sentence: str, twice: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields = PasswordFields(theme, twice)
        self.take = button(theme, title, "primary", "ph.lock-key")
        cancel = button(theme, tr("Cancel"))
        column = spaced(theme, QVBoxLayout(self), (24, 16, 24, 16), 12)
        column.addWidget(label(title, "section"))
        column.addWidget(label(sentence, "caption", wrap=True))
        column.addWidget(self.fields)
        column.addLayout(_row(theme, self.take, cancel))
        self.fields.changed.connect(self._follow)
        self.fields.entered.connect(self._give)
        self.take.clicked.connect(self._give)
        cancel.clicked.connect(self.reject)
        Scaled(theme, self, lambda: self.setFixedWidth(theme.px(PASSWORD_WIDTH)))
        self._follow()
        self.fields.first.setFocus()

    @Slot()
    def _follow(self) -> None:
        self.take.setEnabled(bool(self.fields.password))

    @Slot()
    def _give(self) -> None:
        if password := self.fields.password:
            self.accept()
            self.given.emit(password)


class WriteDialog(QDialog):
    """Questions with their answers, a name and a password. Nothing of it is on the disk until it
    is locked."""

    written = Signal(str, list, str)  # a name, rows as own sets have them, a password

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Write a private set"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.questions: list[dict[str, Any]] = []
        self.question, self.wrong = QPlainTextEdit(), QPlainTextEdit()
        self.right, self.name = QLineEdit(), QLineEdit()
        self.listed = QListWidget()
        self.fields = PasswordFields(theme, twice=True)
        self.add = button(theme, tr("Add the question"), "secondary", "ph.plus")
        self.remove = icon_button(theme, tr("Take the chosen question out"), "ph.trash")
        self.lock = button(theme, tr("Lock and keep"), "primary", "ph.lock-key")
        self.cancel = button(theme, tr("Cancel"))
        self._lay_out(theme)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.lock.clicked.connect(self._give)
        self.cancel.clicked.connect(self.reject)
        for text in (self.question, self.right):
            text.textChanged.connect(self._follow)
        self.name.textChanged.connect(self._follow)
        self.fields.changed.connect(self._follow)
        Scaled(theme, self, lambda: self.resize(theme.px(WRITE_WIDTH), theme.px(WRITE_HEIGHT)))
        self._follow()
        self.question.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        for field, name, hint in (
            (self.question, tr("Question"), tr("What nobody has asked before")),
            (self.wrong, tr("Wrong answers"), tr("One a line; none where the model is to write")),
            (self.right, tr("Right answer"), ""),
            (self.name, tr("Name of the set"), tr("It is seen by everyone")),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
        for text in (self.question, self.wrong):
            text.setTabChangesFocus(True)
            text.setProperty("kind", "field")
        self.listed.setAccessibleName(tr("Questions so far"))
        left = spaced(theme, QVBoxLayout(), spacing=4)
        for name, field in (
            (tr("Question"), self.question),
            (tr("Right answer"), self.right),
            (tr("Wrong answers, one a line"), self.wrong),
        ):
            left.addWidget(label(name, "caption"))
            left.addWidget(field)
        left.addLayout(_row(theme, self.add))
        right = spaced(theme, QVBoxLayout(), spacing=4)
        head = spaced(theme, QHBoxLayout(), spacing=8)
        self.count = label(kind="caption")
        head.addWidget(self.count, 1)
        head.addWidget(self.remove)
        right.addLayout(head)
        right.addWidget(self.listed, 1)
        right.addWidget(label(tr("Name of the set"), "caption"))
        right.addWidget(self.name)
        right.addWidget(label(tr("Password"), "caption"))
        right.addWidget(self.fields)
        halves = spaced(theme, QHBoxLayout(), spacing=16)
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        column = spaced(theme, QVBoxLayout(self), (24, 16, 24, 16), 12)
        column.addWidget(label(tr("Questions that nobody has seen"), "section"))
        column.addLayout(halves, 1)
        column.addLayout(_row(theme, self.lock, self.cancel))

    @Slot()
    def _follow(self) -> None:
        count = len(self.questions)
        self.count.setText(
            tr("1 question so far") if count == 1 else tr("{count:,} questions so far", count=count)
        )
        self.add.setEnabled(bool(self._typed("question") and self.right.text().strip()))
        self.remove.setEnabled(count > 0)
        lacking = (
            tr("Add a question first")
            if not count
            else tr("Give the set a name")
            if not self.name.text().strip()
            else tr("Choose a password")
            if not self.fields.password
            else ""
        )
        self.lock.setEnabled(not lacking)
        self.lock.setToolTip(lacking)

    def _typed(self, which: str) -> str:
        field = self.question if which == "question" else self.wrong
        return field.toPlainText().strip()

    @Slot()
    def _add(self) -> None:
        """Wrong answers make it a question with options; the right one's place goes round."""
        right = self.right.text().strip()
        row: dict[str, Any] = {"question": self._typed("question"), "answer": right}
        wrong = [line.strip() for line in self._typed("wrong").split("\n") if line.strip()]
        if wrong := [each for each in dict.fromkeys(wrong) if each != right]:
            at = len(self.questions) % (len(wrong) + 1)
            row["choices"], row["correct"] = [*wrong[:at], right, *wrong[at:]], at
        self.questions.append(row)
        self.listed.addItem(row["question"].replace("\n", " "))
        for field in (self.question, self.wrong, self.right):
            field.clear()
        self.question.setFocus()
        self._follow()

    @Slot()
    def _remove(self) -> None:
        at = self.listed.currentRow() if self.listed.currentRow() >= 0 else self.listed.count() - 1
        self.listed.takeItem(at)
        del self.questions[at]
        self._follow()

    @Slot()
    def _give(self) -> None:
        """It stays open until the set is kept: what went wrong can be mended."""
        self.written.emit(self.name.text().strip(), list(self.questions), self.fields.password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape must not cost what was typed: Cancel closes."""
        if event.key() != Qt.Key.Key_Escape or not self.questions:
            super().keyPressEvent(event)


def _password(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    return field


def _row(theme: Theme, *buttons: QWidget) -> QHBoxLayout:
    row = spaced(theme, QHBoxLayout(), spacing=8)
    for each in buttons:
        row.addWidget(each)
    row.addStretch(1)
    return row


def many(count: int) -> str:
    """ "1 question", "12 questions"."""
    return tr("1 question") if count == 1 else tr("{count:,} questions", count=count)
