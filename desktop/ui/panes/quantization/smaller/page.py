"""Make it smaller: quantizes a model and measures what each type loses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import counted, marked, tr
from desktop.core.messages import TypeMeasured
from desktop.core.quantization.quantized_series import USUAL_TYPES
from desktop.services.precisions import Precisions
from desktop.services.task import Steps
from desktop.ui.panes.base import Experiment, Go, Runtime, Shell
from desktop.ui.panes.paged import PanePage, experiment_row
from desktop.ui.panes.quantization.smaller import words
from desktop.ui.panes.quantization.smaller.controls import SmallerControls
from desktop.ui.panes.quantization.smaller.results import SmallerResults
from desktop.ui.panes.quantization.smaller.run import TypesRun
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.layout.scaled import in_column, in_row
from desktop.ui.widgets.results.empty_state import NoModels

FEWEST = ("Q4_K_M", "Q3_K_M", "Q2_K", "IQ2_M", "IQ2_XXS", "IQ1_S")


class SmallerPage(PanePage):
    id = "smaller"
    summary = marked("Quantize a model and measure what each quantized version loses.")

    def __init__(self, shell: Shell, runtime: Runtime, go: Go, precisions: Precisions) -> None:
        super().__init__(shell)
        self._runtime, self._go, self._precisions = runtime, go, precisions
        theme = shell.theme
        self._source = ""  # path of the model at work
        self.run = TypesRun(shell.notices, runtime, precisions, self)
        self.controls = SmallerControls(theme, runtime.library, runtime.models, shell.files)
        self.make = button(theme, "", "primary", "ph.arrows-in")
        self.make.setWhatsThis(
            tr(
                "Quantizes the model to the selected types that still need to be measured or "
                "saved, and measures the results. If there are none, measures all selected "
                "types again. The original file isn't changed."
            )
        )
        self.warning = label(kind="caption", tone="warn", wrap=True)
        self.results = SmallerResults(theme, shell.files, go.chat_with, self.run)
        self._lay_out()
        self._connect()
        self._follow_library()

    # --- building ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self.shell.theme
        self._filled = QWidget()
        self._experiments = QWidget()
        self._experiments.setLayout(experiment_row(theme, self))
        row = in_row(theme, (self._experiments, 1), self.make, spacing=12)
        parts = (self.controls, self.warning, row, (self.results, 1))
        in_column(theme, *parts, on=self._filled, spacing=12)
        text = tr(
            "This page compares quantized versions of a model. Add or download a model in Models."
        )
        self._empty = NoModels(theme, self._go.open_pane, "ph.arrows-in", text)
        in_column(theme, self._filled, self._empty, on=self, spacing=0)
        self.warning.hide()
        self.setFocusProxy(self.controls)

    def _connect(self) -> None:
        self._runtime.library.changed.connect(self._follow_library)
        self._runtime.library.scanning_changed.connect(self._follow_scan)
        self.controls.plan_changed.connect(self._follow_plan)
        self.controls.types_changed.connect(self._follow_types)
        self.run.changed.connect(self._refresh)
        self.run.progressed.connect(self.results.show_rows_at_work)
        self.run.failed.connect(self.results.fail)
        self.run.kept.connect(self._list)
        self.run.deleted.connect(self._unlist)
        self.results.task.running_changed.connect(self._follow_work)
        self.results.task.failed.connect(self._tell_of_removed)
        for each in (self.make, self.results.begin):
            each.clicked.connect(self.begin)
        self.results.again.clicked.connect(self._refresh)
        self.results.files.keep_asked.connect(self._keep)
        self.results.files.delete_asked.connect(self.run.delete)
        self.results.files.compare_asked.connect(self._compare)
        self._precisions.changed.connect(self._look_again)

    # --- actions ---------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """True while models are being quantized and measured, or a file is being written."""
        return self.results.task.running

    @Slot()
    def begin(self) -> None:
        """Quantize the model to the checked types that still have to be measured or saved, or to
        all checked types if there are no such types."""
        types, folder, plan = self.controls.types.types, self.controls.folder, self.controls.plan
        if not types or self.busy:
            return

        def work() -> Steps[None]:
            return self.run.make(plan, self._missing(types, folder) or types, folder)

        self.controls.types.opener.setChecked(False)  # leaves the room to the results
        self.results.run(work, tr("Getting ready"))
        self._refresh()

    def _missing(self, types: tuple[str, ...], folder: str) -> tuple[str, ...]:
        """Return the types that still have to be measured or saved."""
        return tuple(name for name in types if not self._is_known(name, folder))

    def eight_steps(self) -> None:
        self._experiment(USUAL_TYPES, importance=False)

    def fewest_bits(self) -> None:
        self._experiment(FEWEST, importance=True)

    experiments = (
        Experiment(
            marked("Eight steps down"),
            marked("Eight types, from 8-bit (Q8_0) down to 2-bit (Q2_K)."),
            eight_steps,
        ),
        Experiment(
            marked("The fewest bits"),
            marked(
                "Six types, down to IQ1_S (nominally 1.6 bits per weight), with an importance "
                "matrix."
            ),
            fewest_bits,
        ),
    )

    def _experiment(self, types: tuple[str, ...], importance: bool) -> None:
        if not self.busy:
            self.controls.importance.setChecked(importance)
            self.controls.types.choose(types)
            self.begin()

    @Slot()
    def _compare(self) -> None:
        self._go.compare_precisions(self.controls.plan.source)

    def unsaved(self) -> tuple[str, str | None, str]:
        controls = self.controls
        return controls.plan.source, controls.chosen_text, controls.folder

    def show_unsaved(self, unsaved: tuple[str, str | None, str]) -> None:
        path, text, folder = unsaved
        if self.controls.model.findData(path) >= 0:
            self.controls.choose_model(path)
        if text is not None:
            self.controls.choose_text(text)
        self.controls.choose_folder(folder)

    # --- following -------------------------------------------------------------------------

    @Slot()
    def _follow_library(self) -> None:
        if self.busy:  # the list names the model at work, even if it was removed
            return
        there = self.controls.show_models()
        self._filled.setVisible(there)
        self._empty.setVisible(not there)

    @Slot()
    def _follow_scan(self) -> None:
        """Look up the measurements again: another file may have replaced the model's."""
        if not self._runtime.library.scanning and self.run.plan == self.controls.plan:
            self._look_again()

    @Slot()
    def _follow_plan(self) -> None:
        self.results.forget_work()
        self._look_up()
        self._refresh()

    def _look_up(self) -> None:
        plan = self.controls.plan
        if plan.source and plan != self.run.plan and not self.busy:
            self.run.look_up(plan)

    @Slot()
    def _look_again(self) -> None:
        """Show which files were written or deleted to compare precisions."""
        if not self.busy and self._precisions.writing is None:
            self.run.look_again()

    @Slot(bool)
    def _follow_work(self, running: bool) -> None:
        """Update the page when the work ends; the library may have changed in the meantime."""
        if running:
            self._source = self.controls.plan.source
        else:
            self._follow_library()
            self._look_up()
            self._refresh()

    @Slot(UserError)
    def _tell_of_removed(self, error: UserError) -> None:
        """Tell why the work failed if its model was removed: the page shows another one now."""
        if self.controls.plan.source != self._source:
            self.shell.notices.error(error)

    @Slot()
    def _follow_types(self) -> None:
        types = self.controls.types.types
        missing = self._missing(types, self.controls.folder)
        self.make.setEnabled(bool(types))
        self.make.setToolTip("" if types else tr("Select at least one type first."))
        count = len(missing) or len(types)
        again = types and not missing
        self.make.setText(
            counted(count, "Measure 1 type again", "Measure {count} types again", count=count)
            if again
            else counted(
                count,
                "Quantize and measure 1 type",
                "Quantize and measure {count} types",
                count=count,
            )
        )

    def _is_known(self, type_name: str, folder: str) -> bool:
        quantized = self.run.series.quantized(type_name) if self.run.series else None
        return quantized is not None and (not folder or self.run.stays(type_name))

    @Slot()
    def _refresh(self) -> None:
        plan, kind = self.controls.plan, self.controls.source_type
        self.results.show_run(kind, answers=bool(plan.questions))
        warnings = words.warnings(self.run, kind, quantized=self.controls.quantized)
        self.warning.setText(warnings)
        self.warning.setVisible(bool(warnings))
        self.controls.set_changeable(not self.busy)
        self._experiments.setEnabled(not self.busy)
        self.make.setVisible(self.results.has_rows and not self.busy)
        self._follow_types()

    # --- files -------------------------------------------------------------------------------

    @Slot(object)
    def _keep(self, quantized: TypeMeasured) -> None:
        chosen, plan = self.controls.folder, self.run.plan
        folder = Path(chosen) if chosen else self._runtime.library.models_folder
        if plan is not None and not self.busy:
            self.results.run(
                lambda: self.run.write(plan, quantized, folder), tr("Writing the file")
            )
            self._refresh()

    @Slot(str)
    def _list(self, path: str) -> None:
        """Add a kept file to the library."""
        library = self._runtime.library
        if Path(path).parent == library.models_folder:
            library.show([path])  # an earlier file of this name may have been removed from the list
            return
        try:
            library.add_file(path)
        except UserError as error:
            self.shell.notices.error(error)

    @Slot(str)
    def _unlist(self, path: str) -> None:
        library = self._runtime.library
        if Path(path).parent == library.models_folder:
            library.refresh()
        else:
            library.remove(path)
        self.shell.notices.info(
            tr("Deleted {name}. Its measurements are kept.", name=Path(path).name)
        )
