"""The place of a comparison while there is only one model, or none."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from desktop.core.words import tr
from desktop.ui.panes.compare.smaller_copy import SmallerCopy
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.empty_state import EmptyState

MAKE_COPY = tr("Quantize a model")


class NothingYet(EmptyState):
    """Offers to write a copy of the model that is here; while it is written, to stop that."""

    copy_asked = Signal()
    models_asked = Signal()

    def __init__(self, theme: Theme, copying: SmallerCopy) -> None:
        self._copying = copying
        self.make_copy = button(theme, MAKE_COPY, "primary", "ph.copy")
        self.make_copy.setWhatsThis(
            tr("Writes a quantized version of a model here, to compare with. The model stays.")
        )
        models = button(theme, tr("Open Models"), "secondary", "ph.stack")
        text = tr(
            "Two models answer the same question here. A good start is one model twice: "
            "as it is, and with fewer bits per weight."
        )
        title = tr("Nothing to compare yet")
        super().__init__(theme, "ph.columns", title, text, [self.make_copy, models])
        self.make_copy.clicked.connect(self._copy_or_stop)
        models.clicked.connect(self.models_asked)
        copying.changed.connect(self._tell)

    def show_model(self, there: bool) -> None:
        """Whether there is one to copy."""
        self.make_copy.setVisible(there)

    @Slot()
    def _copy_or_stop(self) -> None:
        if self._copying.running:
            self._copying.stop()
        else:
            self.copy_asked.emit()

    @Slot()
    def _tell(self) -> None:
        copying = self._copying
        far = tr("{fraction:.0f} %", fraction=100 * copying.fraction)
        self.make_copy.setText(tr("Stop writing, {far}", far=far) if copying.running else MAKE_COPY)
