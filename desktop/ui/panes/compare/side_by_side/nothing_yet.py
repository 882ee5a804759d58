"""The empty state of the Side by side page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot

from desktop.core.i18n import tr
from desktop.ui.look.theme import Theme
from desktop.ui.panes.compare.precision_files import PrecisionFiles
from desktop.ui.places import PaneId
from desktop.ui.widgets.controls import button
from desktop.ui.widgets.results.empty_state import NoModels


class NothingYet(NoModels):
    """Offers to compare the precisions of the only usable model, and to stop writing them."""

    def __init__(
        self, theme: Theme, open_pane: Callable[[PaneId], object], files: PrecisionFiles
    ) -> None:
        self._files = files
        self.precisions = button(theme, tr("Compare precisions"), "primary", "ph.columns")
        self.precisions.setWhatsThis(
            tr(
                "Writes quantized versions of your model so that you can compare them. The model "
                "itself doesn't change."
            )
        )
        self.stop = button(theme, tr("Stop"), "primary", "ph.stop")
        self.stop.setWhatsThis(tr("Stops writing. The incomplete file is deleted."))
        text = tr(
            "Here, models answer the same question side by side. A good way to start is to "
            "compare a model with its quantized version."
        )
        title = tr("Nothing to compare yet")
        others = [self.precisions, self.stop]
        super().__init__(theme, open_pane, "ph.columns", text, title, others)
        self.stop.clicked.connect(files.stop)
        self.stop.hide()
        files.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        self.stop.setVisible(self._files.running)
        self.precisions.setEnabled(not self._files.running)
