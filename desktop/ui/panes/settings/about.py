"""The versions of Glassbox and of the software that it uses, and the licenses."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import QSysInfo, Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QPlainTextEdit, QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.installation import installation, licenses_text
from desktop.core.messages import Devices, ListDevices
from desktop.services.inference import Inference
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, label, selectable
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_column, in_row, size_dialog

WIDTH, HEIGHT = 800, 560


class About(QWidget):
    """Shows versions and copies them for a bug report. They contain no names and no paths."""

    def __init__(self, theme: Theme, files: Files, inference: Inference) -> None:
        super().__init__()
        self._files, self._inference = files, inference
        self._asked = False
        self._engine: Devices | None = None
        self._llama = selectable(label(tr("Loading…"), "caption", wrap=True))
        rows = QGridLayout()
        Scaled(theme, rows, lambda: rows.setHorizontalSpacing(theme.px(16)))
        Scaled(theme, rows, lambda: rows.setVerticalSpacing(theme.px(4)))
        rows.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, text) in enumerate(self._facts()):
            value = selectable(label(text, "caption", wrap=True)) if text else self._llama
            title = label(name, "caption", tone="soft")
            title.setBuddy(value)  # an accessible name would hide the value from screen readers
            rows.addWidget(title, row, 0, top)
            rows.addWidget(value, row, 1)
        self.copy = button(theme, tr("Copy for a bug report"), "secondary", "ph.copy")
        self.copy.setWhatsThis(
            tr("Copies the versions and the devices as text, without your name or your folders.")
        )
        self.copy.clicked.connect(self._copy)
        self.licenses = button(theme, tr("Licenses"), "secondary", "ph.scales")
        self.licenses.setWhatsThis(tr("Shows the licenses of the software that Glassbox uses."))
        self.licenses.clicked.connect(lambda: LicensesDialog(theme, self).open())
        buttons = in_row(theme, self.copy, self.licenses, STRETCH)
        in_column(theme, rows, buttons, on=self, spacing=12)
        inference.devices_listed.connect(self._show_engine)

    def _facts(self) -> list[tuple[str, str]]:
        """Return names and values. llama.cpp's is empty until the engine has answered."""
        found = installation()
        kind = tr(found.kind)
        system = f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"
        return [
            (tr("Build"), f"{kind} ({found.build})" if found.build else kind),
            ("llama.cpp", _llama_text(self._engine) if self._engine else ""),
            ("Qt", f"{qVersion()}, PySide6 {PySide6.__version__}"),
            ("Python", platform.python_version()),
            (tr("System"), f"{system}, {QGuiApplication.platformName()}"),
        ]

    def report(self) -> str:
        """Return all of it as plain text, with a line for each fact and each device."""
        lines = [f"Glassbox {installation().version}"]
        lines += [f"{name}: {text}" for name, text in self._facts() if text]
        if engine := self._engine:
            lines += [
                f"{each.name}: {each.description} {each.variant}".strip() for each in engine.devices
            ]
            lines.append(f"{tr('Sandbox')}: {engine.sandbox}")
            if not engine.drivers:
                lines.append(tr("Started without graphics drivers"))
        return "\n".join(lines)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        self._files.tell_copied(tr("The report"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            job = self._inference.submit(ListDevices())
            job.failed.connect(self._show_no_engine)
            job.cancelled.connect(self._show_stopped)

    @Slot(object)
    def _show_engine(self, event: object) -> None:
        """Show what the engine said, to this or another page."""
        if isinstance(event, Devices):
            self._engine = event
            self._llama.setText(_llama_text(event))

    @Slot(UserError)
    def _show_no_engine(self, error: UserError) -> None:
        self._asked = False  # ask again the next time
        self._llama.setText(error.message)

    @Slot()
    def _show_stopped(self) -> None:
        self._asked = False
        if self._engine is None:
            self._llama.setText(tr("unknown"))


class LicensesDialog(QDialog):
    """Shows the licenses as text that can be searched and copied."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Licenses"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QPlainTextEdit(licenses_text())
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)  # it begins with a table
        Scaled(theme, self.text, lambda: self.text.setFont(theme.font("mono")))
        self.text.setProperty("kind", "field")
        self.text.setAccessibleName(tr("Licenses"))
        close = button(theme, tr("Close"))
        close.clicked.connect(self.accept)
        title = label(tr("Software in this copy of Glassbox"), "section")
        row = in_row(theme, STRETCH, close)
        in_column(theme, title, (self.text, 1), row, on=self, margins=(24, 16, 24, 16), spacing=12)
        size_dialog(theme, self, WIDTH, HEIGHT)


def _llama_text(engine: Devices) -> str:
    commit = f" ({engine.commit})" if engine.commit else ""
    backends = ", ".join(engine.backends)
    return f"{engine.llama_version}{commit}{f', {backends}' if backends else ''}"
