"""The checkboxes for the types to quantize a model to."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout

from desktop.core.i18n import counted, tr
from desktop.core.quantization.quantized_series import OFFERED, USUAL_TYPES, can_be_made
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import STRETCH, in_column, in_row, spaced


class TypeChoice(QObject):
    """The checkboxes for the types to make. The owner places `opener` and `panel`. Types that can't
    be made from the current model are disabled. They keep their check marks in case another model
    is selected."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._importance, self._source_type = theme, False, ""
        self.boxes: dict[str, QCheckBox] = {}
        self.opener = button(theme, "", icon="ph.checks")
        self.opener.setWhatsThis(
            tr(
                "The types to quantize the model to. The fewer bits per weight, the smaller "
                "the file."
            )
        )
        self.opener.setCheckable(True)
        self.panel = self._made_panel()
        self.panel.hide()
        self.opener.toggled.connect(self.panel.setVisible)
        self.choose(USUAL_TYPES)

    def _made_panel(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("kind", "card")
        panel.setAccessibleName(tr("Quantization types"))
        grid = spaced(self._theme, QGridLayout(), spacing=8)
        grid.setColumnStretch(max(map(len, OFFERED.values())) + 1, 1)
        for row, (name, types) in enumerate(OFFERED.items()):
            grid.addWidget(label(tr(name), "caption"), row, 0)
            for place, type_name in enumerate(types, 1):
                box = self.boxes[type_name] = QCheckBox(type_name)
                box.setWhatsThis(
                    tr(
                        "A quantization type: a recipe for storing the weights. The first number "
                        "in its name is the nominal number of bits per weight; the average is "
                        "usually higher."
                    )
                )
                box.toggled.connect(self._tell)
                grid.addWidget(box, row, place)
        usual = button(self._theme, tr("Select eight common types"), "link")
        usual.setWhatsThis(tr("Selects eight types, from Q8_0 to Q2_K, and clears all others."))
        usual.clicked.connect(lambda: self.choose(USUAL_TYPES))
        none = button(self._theme, tr("Clear all"), "link")
        none.setWhatsThis(tr("Clears the checkboxes for all types."))
        none.clicked.connect(lambda: self.choose(()))
        foot = in_row(self._theme, usual, none, STRETCH, spacing=16)
        in_column(self._theme, grid, foot, on=panel, margins=(16, 12, 16, 12), spacing=12)
        return panel

    def choose(self, types: tuple[str, ...]) -> None:
        for name, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(name in types)
            box.blockSignals(False)
        self._tell()

    def fit(self, importance: bool, source_type: str) -> None:
        """Enable the types that this model can be quantized to."""
        self._importance, self._source_type = importance, source_type
        for name, box in self.boxes.items():
            possible = can_be_made(name, importance, source_type)
            box.setEnabled(possible)
            why = tr("The model already has this type.")
            if name != source_type:
                why = tr(
                    "To use this type, select “Importance matrix.” Without an importance matrix, "
                    "this type would make the model unusable."
                )
            box.setToolTip("" if possible else why)
        self._tell()

    @property
    def types(self) -> tuple[str, ...]:
        """The checked types that can be made, largest first."""
        return tuple(
            name
            for name, box in self.boxes.items()
            if box.isChecked() and can_be_made(name, self._importance, self._source_type)
        )

    def _tell(self) -> None:
        count = len(self.types)
        self.opener.setText(counted(count, "1 type", "{count} types", count=count))
        selected = tr("Selected types: {types}", types=", ".join(self.types) or tr("none"))
        self.opener.setAccessibleName(selected)
        self.opener.setToolTip(selected)
        self.changed.emit()
