"""The dialog that asks what goes into a workshop pack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import UserError
from desktop.core.i18n import all_of, counted, tr
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import size_text
from desktop.core.packs.pack import to_copy
from desktop.core.packs.profile import WorkshopProfile
from desktop.core.packs.program import Program
from desktop.core.settings import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.names import short_name
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row, size_dialog, spaced
from desktop.ui.widgets.name_box import NameTick
from desktop.ui.workshop.words import chosen_parts, profile_of, title_of, value_text

WIDTH, HEIGHT = 560, 520


@dataclass(frozen=True)
class PackChoice:
    """What goes into a pack. `system` is that of the running bundle, or "" to leave it out;
    `others` are bundles for other systems."""

    models: list[ModelFile]
    system: str = ""
    others: tuple[Program, ...] = ()
    profile: WorkshopProfile | None = None


class PackDialog(QDialog):
    """Lets the user select models. If `system` isn't empty, Glassbox runs from a bundle for that
    system, which can go into the pack too. Emits `chosen` with a PackChoice when the user confirms,
    and `program_asked` to add a bundle for another system."""

    chosen = Signal(object)  # PackChoice
    program_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        models: Sequence[ModelFile],
        values: Preferences,
        parent: QWidget,
        system: str = "",
    ) -> None:
        """`values` are the settings, from which the workshop profile is made."""
        super().__init__(parent)
        self._theme, self._values = theme, values
        self._system, self._program_bytes = system, 0
        self._others: dict[str, tuple[QCheckBox, QLabel, Program]] = {}
        self.setWindowTitle(tr("Create a workshop pack"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._boxes: list[tuple[QCheckBox, ModelFile]] = []
        self._sizes: dict[str, QLabel] = {}
        self._encoders: Mapping[str, int] = {}
        rows = QWidget()
        rows.setProperty("kind", "clear")
        grid = spaced(theme, QGridLayout(rows), (0, 8, 8, 8))
        for model in models:
            if model.problem is None:
                self._add_row(grid, model)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(grid.rowCount(), 1)
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
            "Glassbox copies everything into a folder with a page that tells participants what to "
            "do. On their laptops, “Import a pack” checks and copies the models without a network "
            "connection."
        )
        column.addWidget(label(hint, "caption", wrap=True))
        column.addWidget(scroll, 1)
        column.addLayout(self._profile_row(theme))
        self._add_programs(theme, column)
        column.addWidget(self._total)
        column.addLayout(in_row(theme, self._next, cancel, STRETCH))
        self._next.clicked.connect(self._go_on)
        cancel.clicked.connect(self.reject)
        size_dialog(theme, self, WIDTH, HEIGHT)
        if self._boxes:
            self._boxes[0][0].setFocus()
        self._show_total()

    def _add_programs(self, theme: Theme, column: QVBoxLayout) -> None:
        """Add the rows with programs, and the button that adds another one."""
        self._programs = in_column(theme, self._program_row(theme), spacing=12)
        column.addLayout(self._programs)
        self.add = button(theme, "", "link")
        self.show_looking(False)
        self.add.setToolTip(
            tr("Choose the unpacked folder of the download for Windows or for Linux")
        )
        self.add.clicked.connect(self.program_asked)
        column.addLayout(in_row(theme, self.add, STRETCH))
        self._problem = label(tone="bad", wrap=True)
        self._problem.hide()
        column.addWidget(self._problem)

    def _add_row(self, grid: QGridLayout, model: ModelFile) -> None:
        box = NameTick(short_name(model))
        box.toggled.connect(self._show_total)
        self._boxes.append((box, model))
        kind = (model.facts and model.facts.file_type) or ""
        size = self._sizes[model.path] = label(kind="count")
        self._show_size(box, model)
        at = grid.rowCount()
        grid.addWidget(box, at, 0)
        grid.addWidget(label(kind, "caption"), at, 1)
        grid.addWidget(size, at, 2, Qt.AlignmentFlag.AlignRight)

    def _show_size(self, box: QCheckBox, model: ModelFile) -> None:
        size = size_text(self._bytes(model))
        box.setAccessibleName(f"{model.name}, {size}")
        self._sizes[model.path].setText(size)

    def _bytes(self, model: ModelFile) -> int:
        """Return the size of a model in the pack."""
        return model.bytes + self._encoders.get(model.path, 0)

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

    def _profile_row(self, theme: Theme) -> QHBoxLayout:
        parts = chosen_parts(self._values)
        self.profile = QCheckBox(tr("Include a workshop profile"))
        self.profile.setChecked(bool(parts))
        self.profile.setEnabled(bool(parts))
        told = [value_text(part, getattr(self._values, part)) for part in parts]
        contents = label(" · ".join(told), "caption")
        self.profile.setAccessibleDescription(contents.text())
        self.profile.setToolTip(
            tr(
                "The other laptops get these settings, if their users agree: {told}",
                told=all_of(told),
            )
            if parts
            else tr(
                "Choose experiments on Start, or change the theme, text size, or language first"
            )
        )
        return in_row(theme, (self.profile, 1), contents, margins=(0, 0, 8, 0))

    def show_looking(self, on: bool) -> None:
        """Show that a folder is being read, which may take seconds on a USB drive."""
        self.add.setEnabled(not on)
        self.add.setText(
            tr("Looking for Glassbox in the folder…")
            if on
            else tr("Add Glassbox for another system…")
        )

    @Slot(object)
    def add_program(self, program: Program) -> None:
        """Offer a bundle for another system, which replaces one for the same system."""
        self.show_looking(False)
        self.show_problem("")
        if program.system == self._system:
            text = tr("Glassbox for {system} is already in the list.", system=program.system)
            self.show_problem(text)
            return
        if program.system in self._others:
            box, size, _ = self._others[program.system]
        else:
            box = QCheckBox(tr("Include Glassbox for {system}", system=program.system))
            box.toggled.connect(self._show_total)
            size = label(kind="count")
            self._programs.addLayout(in_row(self._theme, (box, 1), size, margins=(0, 0, 8, 0)))
        box.setToolTip(str(program.folder))
        size.setText(size_text(program.bytes))
        self._others[program.system] = box, size, program
        box.setChecked(True)
        self._show_total()

    @Slot(UserError)
    def show_error(self, error: UserError) -> None:
        """Show why no program could be added."""
        self.show_looking(False)
        self.show_problem(error.message)

    def show_problem(self, text: str) -> None:
        """Show why a program can't be added; "" for none."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def others(self) -> tuple[Program, ...]:
        """Return the checked bundles for other systems."""
        return tuple(program for box, _, program in self._others.values() if box.isChecked())

    def show_program_size(self, size: int) -> None:
        """Show the size of the program in bytes."""
        self._program_bytes = size
        self._program_size.setText(size_text(size))
        self._show_total()

    @Slot(object)
    def show_encoders(self, sizes: Mapping[str, int]) -> None:
        """Add the sizes in bytes of the image encoders, by the paths of their models."""
        self._encoders = sizes
        for box, model in self._boxes:
            self._show_size(box, model)
        self._show_total()

    def checked(self) -> list[ModelFile]:
        return [model for box, model in self._boxes if box.isChecked()]

    def _show_total(self) -> None:
        models, own, others = self.checked(), self._program.isChecked(), self.others()
        programs = own or bool(others)
        copied = sum(map(self._bytes, to_copy(models, programs)))
        copied += sum(each.bytes for each in others)
        size = size_text(copied + (self._program_bytes if own else 0))
        if own and not self._program_bytes:
            size = "…"
        self._total.setText(_total_text(len(models), size, programs))
        self._next.setEnabled(bool(models) or programs)
        self._next.setToolTip("" if models or programs else tr("Select at least one model."))

    def _go_on(self) -> None:
        models, values = self.checked(), self._values
        system = self._system if self._program.isChecked() else ""
        profile = None
        if self.profile.isChecked():
            profile = profile_of(values, title_of(values), chosen_parts(values))
        self.accept()
        self.chosen.emit(PackChoice(models, system, self.others(), profile))


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
