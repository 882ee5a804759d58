"""The buttons that open and save router recordings."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.i18n import marked, tr
from desktop.core.numbers.units import percent
from desktop.core.routing.trace_file import Ending, Recording, open_recording, save
from desktop.services.jobs import Job, JobThread, while_alive
from desktop.services.task import Step, Steps, Task
from desktop.ui.files import Files
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.panes.experts.watch import Watch
from desktop.ui.widgets.controls import icon_button, label
from desktop.ui.widgets.layout.scaled import in_row

KINDS: dict[Ending, tuple[str, str]] = {
    "npz": (marked("Save as a recording (.npz)…"), marked("Recordings (*.npz)")),
    "csv": (marked("Save as a table (CSV)…"), marked("Tables (*.csv)")),
    "json": (marked("Save as JSON for other programs…"), marked("JSON files (*.json)")),
}


class RecordingTools(QWidget):
    def __init__(
        self, theme: Theme, background: JobThread, files: Files, notices: Notices, watch: Watch
    ) -> None:
        super().__init__()
        self._background, self._files = background, files
        self._notices, self._watch = notices, watch
        self._task = Task(self)
        self._task.running_changed.connect(self._follow)
        self._task.failed.connect(notices.error)
        self.open = icon_button(theme, tr("Open a recording"), "ph.folder-open")
        self.open.setWhatsThis(
            tr(
                "Opens a saved recording of a router's decisions and shows it in Watch the "
                "router and Across a text."
            )
        )
        self.open.clicked.connect(self._ask_open)
        self.save = icon_button(theme, tr("Save the recording"), "ph.floppy-disk")
        self.save.setWhatsThis(
            tr(
                "Saves every token with its chosen experts and the weight that the router gave "
                "each expert. The file can be a recording, a table, or JSON. Glassbox can open "
                "recordings and JSON files again."
            )
        )
        self._menu = QMenu(self)
        for ending, (text, _) in KINDS.items():
            self._menu.addAction(tr(text)).triggered.connect(partial(self._ask_save, ending))
        self.save.clicked.connect(self._show_menu)
        self.stop = icon_button(theme, tr("Stop saving"), "ph.stop")
        self.stop.setWhatsThis(tr("Stops writing the file. The incomplete file is deleted."))
        self.stop.clicked.connect(self._task.stop)
        self.stop.hide()
        self.far = label(kind="count")
        self.far.hide()
        in_row(theme, self.far, self.open, self.save, self.stop, on=self, spacing=4)
        watch.grown.connect(self._follow)
        watch.running_changed.connect(self._follow)
        self._follow()

    def open_file(self, path: str) -> None:
        """Open a recording and show it instead of the current one. Errors are shown as notices."""
        job = self._background.call(lambda: open_recording(path), label="open a recording")
        job.finished.connect(while_alive(self, partial(self._show, path)))
        job.failed.connect(self._notices.error)
        for ending in (job.finished, job.failed, job.cancelled):
            ending.connect(self._say_nothing)
        self._say(tr("Opening…"))

    def save_file(self, path: str, ending: Ending) -> None:
        """Save the recording in the background. Errors are shown as notices."""
        trace = self._watch.trace
        if trace is None or self._task.running:
            return
        recording = Recording(trace, self._watch.traced, self._watch.given)
        job = self._background.submit(
            lambda cancel: save(Path(path), ending, recording, cancel), label="save a recording"
        )
        self._task.start(self._save(path, job))

    def _save(self, path: str, job: Job) -> Steps[None]:
        try:
            yield Step(job, lambda far: self._say(percent(far)))
        finally:
            self._say("")
        self._files.tell_saved(path)

    def _show(self, path: str, found: object) -> None:
        if isinstance(found, Recording):
            name = found.model or Path(path).stem
            self._watch.show_trace(found.trace, name, found.given)

    def _say(self, text: str) -> None:
        """Show the progress of opening or saving a file."""
        self.far.setText(text)
        self.far.setVisible(bool(text))

    @Slot()
    def _say_nothing(self) -> None:
        self._say("")

    @Slot()
    def _follow(self) -> None:
        trace = self._watch.trace
        there = trace is not None and bool(trace.ids) and not self._watch.running
        self.save.setVisible(not self._task.running)
        self.save.setEnabled(there)
        self.save.setToolTip(tr("Save the recording") if there else tr("Nothing to save yet"))
        self.stop.setVisible(self._task.running)

    @Slot()
    def _show_menu(self) -> None:
        self._menu.popup(self.save.mapToGlobal(self.save.rect().bottomLeft()))

    @Slot()
    def _ask_open(self) -> None:
        kinds = tr("Recordings (*.npz *.json)")
        if path := self._files.ask(self, tr("Open a recording"), kinds):
            self.open_file(path)

    def _ask_save(self, ending: Ending, _checked: bool = False) -> None:
        name = tr("Routing of {traced}", traced=self._watch.traced)
        title, kinds = tr("Save the recording"), tr(KINDS[ending][1])
        if path := self._files.ask_new(self, title, name, ending, kinds):
            self.save_file(path, ending)
