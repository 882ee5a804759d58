"""Compares a model in several precisions: plans what is needed, asks, and has it written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.errors import UserError
from desktop.core.i18n import marked, tr
from desktop.core.library.models import ModelFile
from desktop.core.quantization.precision_plan import PrecisionPlan
from desktop.core.servers.address import is_server
from desktop.services.precisions import Precisions
from desktop.services.task import Task, one_job
from desktop.ui.notices import Notices
from desktop.ui.panes.base import Runtime
from desktop.ui.panes.compare.precision_files import PrecisionFiles
from desktop.ui.panes.compare.rivals import NO_MODEL, Rivals
from desktop.ui.panes.compare.side_by_side.precision_row import PrecisionRow
from desktop.ui.panes.precision_words import cost

BUSY = marked("Wait until the current task finishes, or stop it.")


class PrecisionControl(QObject):
    """Connects the row of precisions with the service and the models that are compared."""

    compare_asked = Signal(object)  # the paths of the model's precisions, the reference first
    models_changed = Signal()  # a chip has added or removed a model
    failed = Signal(UserError)

    def __init__(
        self,
        notices: Notices,
        runtime: Runtime,
        precisions: Precisions,
        rivals: Rivals,
        files: PrecisionFiles,
        row: PrecisionRow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._notices, self._runtime = notices, runtime
        self._rivals, self._files, self.row = rivals, files, row
        self._service = precisions
        self._shown: PrecisionPlan | None = None  # of the model whose chips are shown
        self._offered: PrecisionPlan | None = None  # waits for the user's agreement
        self._written: PrecisionPlan | None = None  # of the model whose files are being written
        self._agreed = self._answered = False
        self._added = ""  # the type that a chip adds
        self.working = ""  # why nothing can be changed now
        self._planning, self._looking = Task(self), Task(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        self._connect()
        self._look()

    def _connect(self) -> None:
        self._planning.finished.connect(self._planned)
        self._planning.failed.connect(self.failed)
        self._looking.finished.connect(self._looked)
        self._looking.failed.connect(lambda: self._looked(None))
        self._files.ready.connect(self._ready)
        for changed in (self._rivals.changed, self._runtime.library.changed):
            changed.connect(self._soon.start)
        self._service.changed.connect(self._follow_service)
        row = self.row
        row.toggled.connect(self.toggle)
        row.agreed.connect(self.accept)
        row.declined.connect(self.decline)

    @property
    def subject(self) -> ModelFile | None:
        """The model whose precisions are offered: the first one on this laptop, or the default
        model."""
        rivals = self._rivals
        here = [path for path in rivals.paths if not is_server(path)]
        path = here[0] if here else self._runtime.models.default(rivals.usable)
        return self._runtime.library.get(path) if path else None

    def compare(self, path: str = "", agreed: bool = False) -> None:
        """Compare a model in its usual precisions; see `ComparePrecisions`."""
        known = self._runtime.library.get(path) if path else None
        model = known or self.subject
        if model is None:
            self.failed.emit(UserError(NO_MODEL, kind="no_model"))
            return
        self._offered, self._agreed = None, agreed
        self.row.ask("", False)
        self._planning.start(one_job(self._service.plan(model)))

    @Slot()
    def accept(self) -> None:
        """Write the files that were offered, and compare. While another file is being written, the
        offer waits."""
        if self._files.running:
            self._notices.info(tr(BUSY))
            return
        self._planning.abandon()  # it would offer the files again
        plan, self._offered = self._offered, None
        self.row.ask("", False)
        if plan is not None:
            self._added, self._written = "", plan
            self._files.write(plan, plan.chosen)

    @Slot()
    def decline(self) -> None:
        self._planning.abandon()
        self._offered = None
        self.row.ask("", False)
        self.show()

    @Slot(str)
    def toggle(self, type_name: str) -> None:
        """Add a precision to the comparison or remove it."""
        plan = self._shown
        if plan is None or self.working:
            self.show()
            return
        path = plan.file(type_name).path
        paths = self._rivals.paths
        if path in paths:
            self._rivals.choose([each for each in paths if each != path])
            self.models_changed.emit()
            return
        self._added = type_name
        self._files.write(plan, (type_name,))

    # --- following ---

    @Slot(object)
    def _planned(self, plan: PrecisionPlan) -> None:
        if not plan.chosen:
            self._notices.info(plan.note)
            return
        self._offered = plan
        no_room = plan.no_room(plan.chosen)
        agreed = self._agreed and not self._files.running
        if plan.missing(plan.chosen) and (no_room or not agreed):
            said = no_room or cost(plan, plan.chosen)
            self.row.ask(" ".join(filter(None, (said, plan.note))), not no_room)
            self.show()
        else:
            self.accept()

    @Slot(object)
    def _ready(self, paths: Sequence[str]) -> None:
        # The user may have removed a model from the library in the meantime.
        paths = [each for each in paths if self._runtime.library.get(each) is not None]
        if not paths:
            return
        if not self._added:
            self.compare_asked.emit(paths)
            return
        plan, now = self._shown, self._rivals.paths
        subject = self.subject
        if not now and subject is not None:
            now = (subject.path,)
        files = plan.files if plan is not None else ()
        order = [paths[0] if each.type == self._added else each.path for each in files]
        added = sorted({*now, *paths}, key=lambda path: _place(path, order, now))
        self._rivals.choose(added)
        self.models_changed.emit()

    @Slot()
    def _look(self) -> None:
        """Look up the precisions of the model whose chips are shown. An offer ends if its model is
        no longer in the library."""
        subject, offered = self.subject, self._offered
        if offered is not None and self._runtime.library.get(offered.source.path) is None:
            self.decline()
        if subject is None:
            self._looked(None)
        else:
            self._looking.start(one_job(self._service.plan(subject)))

    @Slot(object)
    def _looked(self, plan: PrecisionPlan | None) -> None:
        self._shown = plan
        self.show()

    @Slot()
    def _follow_service(self) -> None:
        """Show what has become known: files that were written or deleted, and the time that writing
        takes."""
        if self._service.writing is None:
            self._soon.start()
        if self._offered is not None and not self._planning.running:
            self._planning.start(one_job(self._service.plan(self._offered.source)))

    def follow(self, working: bool, answered: bool) -> None:
        """Disable the chips while models answer or a file is being written. When different models
        have answered, hide them, to leave the room to the answers."""
        busy = tr(BUSY) if working else ""
        if (busy, answered) != (self.working, self._answered):
            self.working, self._answered = busy, answered
            self.show()

    def show(self) -> None:
        """Show the chips of the model that is offered or compared."""
        if not self._files.running:
            self._written = None
        first = self._offered or self._written
        plan, paths = first or self._shown, self._rivals.paths
        if plan is None:
            self.row.hide()
            return
        compared = [each.type for each in plan.files if each.path and each.path in paths]
        alone = bool(paths) and len(compared) == len(paths)
        self.row.setVisible(first is not None or alone or not self._answered)
        self.row.show_plan(plan, compared, len(paths), self.working)
        self.row.agree.setEnabled(not self._files.running)
        self.row.agree.setToolTip(tr(BUSY) if self._files.running else "")
        self.row.note.setText(plan.note if alone and self._offered is None else "")
        self.row.note.setVisible(bool(self.row.note.text()))


def _place(path: str, order: Sequence[str], now: Sequence[str]) -> tuple[bool, int]:
    """Return the sort key of a compared model: the precisions come first, most bits first, then
    other models in their present order."""
    if path in order:
        return False, order.index(path)
    return path in now, now.index(path) if path in now else 0
