"""Offers to compare the selected model's precisions, and says before what that takes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.core.i18n import tr
from desktop.core.library.models import ModelFile
from desktop.core.quantization.precision_plan import PrecisionPlan
from desktop.services.library import Library
from desktop.services.precisions import Precisions
from desktop.services.task import Task, one_job
from desktop.ui.look.theme import Theme
from desktop.ui.panes.base import ComparePrecisions
from desktop.ui.panes.precision_words import cost, known_seconds, progress, short_cost
from desktop.ui.widgets.controls import button, label


class PrecisionOffer(QObject):
    """A button, and a few words beside it. The owner places them."""

    def __init__(
        self,
        theme: Theme,
        library: Library,
        compare_precisions: ComparePrecisions,
        precisions: Precisions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._compare_precisions, self._service = compare_precisions, precisions
        self._model: ModelFile | None = None
        self._plan: PrecisionPlan | None = None
        self.button = button(theme, tr("Compare precisions"), "secondary", "ph.columns")
        self.button.setWhatsThis(
            tr("Asks the model the same question in several precisions, side by side.")
        )
        self.said = label("", "caption", wrap=True)
        self._looking = Task(self)
        self._looking.finished.connect(self._planned)
        self._looking.failed.connect(lambda: self._planned(None))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        self._service.changed.connect(self._soon.start)
        library.changed.connect(self._soon.start)
        self.button.clicked.connect(self._compare)

    def show_model(self, model: ModelFile) -> None:
        self._model, self._plan = model, None
        self._show()
        self._soon.start()

    def look_again(self) -> None:
        """Look again what it takes: the free space on the disk may have changed."""
        self._soon.start()

    @Slot()
    def _look(self) -> None:
        model = self._model
        if model is not None and model.problem is None and self._service.writing is None:
            self._looking.start(one_job(self._service.plan(model)))
        else:
            self._show()

    @Slot(object)
    def _planned(self, plan: PrecisionPlan | None) -> None:
        self._plan = plan
        self._show()

    def _show(self) -> None:
        plan, writing = self._plan, self._service.writing
        usable = self._model is not None and self._model.problem is None
        self.button.setVisible(usable)
        self.button.setEnabled(plan is None or bool(plan.chosen))
        said = more = ""
        if writing is not None:
            said = progress(writing, None)
        elif plan is not None:
            said = short_cost(plan, plan.chosen)
            reason = plan.no_room(plan.chosen) or cost(plan, plan.chosen)
            more = " ".join(filter(None, (reason, plan.note)))
        self.button.setToolTip(more)
        self.said.setText(said if usable else "")
        self.said.setToolTip(more)

    @Slot()
    def _compare(self) -> None:
        """Compare. If the sentence left something open, the Compare pane asks first."""
        if self._model is None:
            return
        plan = self._plan
        agreed = plan is not None and known_seconds(plan, plan.chosen) is not None
        self._compare_precisions(self._model.path, agreed)
