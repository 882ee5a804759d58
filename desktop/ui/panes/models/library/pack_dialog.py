"""The dialog that asks what goes into a workshop pack."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.i18n import counted, tr
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import size_text
from desktop.core.packs.pack import to_copy
from desktop.ui.look.theme import Theme
from desktop.ui.names import short_name
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_row, spaced

WIDTH, HEIGHT = 560, 440


class PackDialog(QDialog):
    """Lets the user select models. If `system` isn't empty, Glassbox runs from a bundle for that
    system, which can go into the pack too. Emits `chosen` with a list of the models, and with
    `system` or an empty string, when the user confirms."""

    chosen = Signal(list, str)

    def __init__(
        self, theme: Theme, models: Sequence[ModelFile], parent: QWidget, system: str = ""
    ) -> None:
        super().__init__(parent)
        self._system, self._program_bytes = system, 0
        self.setWindowTitle(tr("Create a workshop pack"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._boxes: list[tuple[QCheckBox, ModelFile]] = []
        rows = QWidget()
        rows.setProperty("kind", "clear")
        listed = spaced(theme, QVBoxLayout(rows), (0, 8, 8, 8), 8)
        for model in models:
            if model.problem is None:
                listed.addLayout(self._row(theme, model))
        listed.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(rows)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._total = label(kind="caption")
        self._next = button(theme, tr("Choose a folder…"), "primary", "ph.package")
        cancel = button(theme, tr("Cancel"))
        column = spaced(theme, QVBoxLayout(self), (24, 16, 24, 16), 12)
        column.addWidget(label(tr("Which models should go on the USB drive?"), "section"))
        hint = tr(
            "Glassbox copies the models into a folder with instructions and checksums. On "
            'another laptop, "Import a pack" checks and copies the models without a network '
            "connection."
        )
        column.addWidget(label(hint, "caption", wrap=True))
        column.addWidget(scroll, 1)
        column.addLayout(self._program_row(theme))
        column.addWidget(self._total)
        column.addLayout(in_row(theme, self._next, cancel, STRETCH))
        self._next.clicked.connect(self._go_on)
        cancel.clicked.connect(self.reject)
        Scaled(theme, self, lambda: self.resize(theme.px(WIDTH), theme.px(HEIGHT)))
        if self._boxes:
            self._boxes[0][0].setFocus()
        self._show_total()

    def _row(self, theme: Theme, model: ModelFile) -> QHBoxLayout:
        box = QCheckBox(short_name(model).replace("&", "&&"))
        box.setAccessibleName(f"{model.name}, {size_text(model.bytes)}")
        box.toggled.connect(self._show_total)
        self._boxes.append((box, model))
        kind = (model.facts and model.facts.file_type) or ""
        return in_row(
            theme, (box, 1), label(kind, "caption"), label(size_text(model.bytes), "count")
        )

    def _program_row(self, theme: Theme) -> QHBoxLayout:
        self._program = QCheckBox(tr("Include Glassbox for {system}", system=self._system))
        self._program.setToolTip(
            tr(
                "Copies the program and the models that come with it. On another laptop, it "
                "starts from the USB drive."
            )
        )
        self._program_size = label("…", "count")
        for each in (self._program, self._program_size):
            each.setVisible(bool(self._system))
        self._program.setChecked(bool(self._system))
        self._program.toggled.connect(self._show_total)
        return in_row(theme, (self._program, 1), self._program_size, margins=(0, 0, 8, 0))

    def show_program_size(self, size: int) -> None:
        """Show the size of the program in bytes."""
        self._program_bytes = size
        self._program_size.setText(size_text(size))
        self._show_total()

    def checked(self) -> list[ModelFile]:
        return [model for box, model in self._boxes if box.isChecked()]

    def _show_total(self) -> None:
        models, program = self.checked(), self._program.isChecked()
        copied = sum(model.bytes for model in to_copy(models, program))
        size = size_text(copied + (self._program_bytes if program else 0))
        if program and not self._program_bytes:
            size = "…"
        self._total.setText(_total_text(len(models), size, program))
        self._next.setEnabled(bool(models) or program)
        self._next.setToolTip("" if models or program else tr("Select at least one model."))

    def _go_on(self) -> None:
        models, system = self.checked(), self._system if self._program.isChecked() else ""
        self.accept()
        self.chosen.emit(models, system)


def _total_text(number: int, size: str, program: bool) -> str:
    if program and number:
        return counted(
            number,
            "Glassbox and {number} model, {size}",
            "Glassbox and {number} models, {size}",
            number=number,
            size=size,
        )
    if program:
        return tr("Glassbox and the models that come with it, {size}", size=size)
    if not number:
        return tr("No models selected")
    return counted(
        number, "{number} model, {size}", "{number} models, {size}", number=number, size=size
    )
