"""Which types to try: a button that says how many, and the boxes that it unfolds."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout

from desktop.core.ladder import OFFERED, USUAL_TYPES, can_be_made
from desktop.core.words import counted, tr
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.scaled import STRETCH, in_column, in_row, spaced


class TypeChoice(QObject):
    """`opener` and `panel` are shown by the owner. Types that can't be made can't be ticked, and
    are as they were once they can."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._importance, self._source_type = False, ""
        self.boxes: dict[str, QCheckBox] = {}
        self.opener = button(theme, "", icon="ph.checks")
        self.opener.setWhatsThis(
            tr("Which kinds of copies are made. The fewer bits, the smaller the file.")
        )
        self.opener.setToolTip(tr("Which types to make"))
        self.opener.setCheckable(True)
        self.panel = self._made_panel()
        self.panel.hide()
        self.opener.toggled.connect(self.panel.setVisible)
        self.choose(USUAL_TYPES)

    def _made_panel(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("kind", "card")
        panel.setAccessibleName(tr("Types"))
        grid = spaced(self._theme, QGridLayout(), spacing=8)
        grid.setColumnStretch(max(map(len, OFFERED.values())) + 1, 1)
        for row, (name, types) in enumerate(OFFERED.items()):
            grid.addWidget(label(name, "caption"), row, 0)
            for place, type_name in enumerate(types, 1):
                box = self.boxes[type_name] = QCheckBox(type_name)
                box.setWhatsThis(
                    tr(
                        "A way of storing the weights. The digit is about the bits for each "
                        "of them."
                    )
                )
                box.toggled.connect(self._tell)
                grid.addWidget(box, row, place)
        usual = button(self._theme, tr("The usual eight"), "link")
        usual.setWhatsThis(tr("Chooses the eight types that people use most."))
        usual.clicked.connect(lambda: self.choose(USUAL_TYPES))
        none = button(self._theme, tr("None"), "link")
        none.setWhatsThis(tr("Takes all ticks away."))
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
        """To what can be made of this source."""
        self._importance, self._source_type = importance, source_type
        for name, box in self.boxes.items():
            possible = can_be_made(name, importance, source_type)
            box.setEnabled(possible)
            why = tr("The model is of this type already.")
            if name != source_type:
                why = tr("Without an importance matrix, this type would make the model unusable.")
            box.setToolTip("" if possible else why)
        self._tell()

    @property
    def types(self) -> tuple[str, ...]:
        """What is ticked and can be made, by falling size."""
        return tuple(
            name
            for name, box in self.boxes.items()
            if box.isChecked() and can_be_made(name, self._importance, self._source_type)
        )

    def _tell(self) -> None:
        count = len(self.types)
        self.opener.setText(counted(count, "1 type", "{count} types", count=count))
        self.opener.setAccessibleName(
            tr("Types to make: {types}", types=", ".join(self.types) or tr("none"))
        )
        self.changed.emit()
