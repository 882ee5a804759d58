"""The fields and the dialog that ask for a password."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop.core.i18n import marked, tr
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row

PASSWORD_WIDTH = 440
LEAST_PASSWORD = 8
FORGOTTEN = marked(
    "Nobody can open the set without the password. If you forget it, the set is lost."
)


class PasswordFields(QWidget):
    """A password field, or two fields for a new password, whose entries must match."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, twice: bool) -> None:
        super().__init__()
        self._twice = twice
        self.first, self.second = _password(tr("Password")), _password(tr("Repeat password"))
        self.hint = label(kind="caption", wrap=True)
        in_column(theme, self.first, self.second, self.hint, on=self)
        self.second.setVisible(twice)
        for field in (self.first, self.second):
            field.textChanged.connect(self._show)
            field.returnPressed.connect(self.entered)
        self._show()

    @property
    def password(self) -> str:
        """The password that was typed. For a new password, "" until it is long enough and both
        entries match."""
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
                "Use at least {least_password} characters. {forgotten}",
                least_password=LEAST_PASSWORD,
                forgotten=tr(FORGOTTEN),
            )
        return (
            tr(FORGOTTEN) if typed == self.second.text() else tr("The passwords don't match yet.")
        )


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
        heading, said = label(title, "section"), label(sentence, "caption", wrap=True)
        parts = (heading, said, self.fields, in_row(theme, self.take, cancel, STRETCH))
        in_column(theme, *parts, on=self, margins=(24, 16, 24, 16), spacing=12)
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


def _password(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    return field
