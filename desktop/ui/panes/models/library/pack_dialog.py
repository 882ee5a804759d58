"""The dialog that asks which models go into a workshop pack."""

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
from desktop.ui.look.theme import Theme
from desktop.ui.names import short_name
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, in_row, spaced

WIDTH, HEIGHT = 560, 440


class PackDialog(QDialog):
    """Lets the user select models. Emits `chosen` with a list of them when the user confirms."""

    chosen = Signal(list)

    def __init__(self, theme: Theme, models: Sequence[ModelFile], parent: QWidget) -> None:
        super().__init__(parent)
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

    def checked(self) -> list[ModelFile]:
        return [model for box, model in self._boxes if box.isChecked()]

    def _show_total(self) -> None:
        models = self.checked()
        size = size_text(sum(model.bytes for model in models))
        number = len(models)
        self._total.setText(
            counted(
                number,
                "{number} model, {size}",
                "{number} models, {size}",
                number=number,
                size=size,
            )
            if models
            else tr("No models selected")
        )
        self._next.setEnabled(bool(models))
        self._next.setToolTip("" if models else tr("Select at least one model."))

    def _go_on(self) -> None:
        models = self.checked()
        self.accept()
        self.chosen.emit(models)
