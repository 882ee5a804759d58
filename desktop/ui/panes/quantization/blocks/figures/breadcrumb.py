"""The path from a tensor to a bit, each part of which is a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.panes.quantization.blocks.state import BlockState
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import spaced


class Breadcrumb(QWidget):
    """One button for each level of the zoom; the current one is checked."""

    asked = Signal(int)
    """Emitted with the level of a clicked button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        names = (tr("Tensor"), tr("Row"), tr("Block"), tr("Byte"), tr("Bit"))
        self.parts = [button(theme, name, "chip") for name in names]
        self._levels = QButtonGroup(self)
        row = spaced(theme, FlowLayout(self, centered=True), spacing=4)
        for level, part in enumerate(self.parts):
            if level:
                row.addWidget(label("\u203a", "caption"))
            part.setCheckable(True)
            part.setToolTip(tr("Zooms to this level"))
            self._levels.addButton(part, level)
            row.addWidget(part)
        self._levels.idClicked.connect(self._ask)
        self._level = 0
        self.show_level(0)
        self.setWhatsThis(
            tr(
                "The path from the tensor to the chosen bit. Click a part to zoom to it. Double-"
                "click or press Enter in the picture to zoom in, and Escape to zoom out."
            )
        )

    def show_level(self, level: int) -> None:
        self._level = level
        self.parts[level].setChecked(True)

    def show_path(self, name: str, state: BlockState | None) -> None:
        """Show the name of a tensor and what is chosen in it."""
        self.parts[0].setText(name.removesuffix(".weight") or tr("Tensor"))
        for part in self.parts[1:]:
            part.setEnabled(state is not None)
        if state is None:
            return
        block = state.column // len(state.original) + 1
        texts: Sequence[str] = (
            tr("row {row:,}", row=state.row),
            tr("block {block:,}", block=block),
            tr("byte {byte:,}", byte=state.byte),
            tr("bit {bit}", bit=state.bit),
        )
        for part, text in zip(self.parts[1:], texts, strict=True):
            part.setText(text)

    def _ask(self, level: int) -> None:
        self.show_level(self._level)  # until the picture is there
        self.asked.emit(level)
