"""The button that deletes what was written only to compare precisions."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton

from desktop.core.i18n import counted, tr
from desktop.core.numbers.units import size_text
from desktop.services.library import Library
from desktop.services.precisions import Precisions
from desktop.services.shelf import Deleted
from desktop.services.task import Task
from desktop.ui.panes.base import Shell


class PrecisionClear(QPushButton):
    """Says how many files there are and how much space they take up; hidden if there are none."""

    beginning = Signal()
    """Emitted before the files are deleted. Slots must stop the work that uses them."""

    def __init__(self, shell: Shell, library: Library, precisions: Precisions) -> None:
        super().__init__()
        self._service, self._notices = precisions, shell.notices
        self.setProperty("kind", "link")
        self.setIcon(shell.theme.icon("ph.trash", "ink2"))
        self.setWhatsThis(
            tr(
                "Deletes the files that Glassbox wrote only to compare precisions. Your other "
                "models stay."
            )
        )
        self._task = Task(self)
        self._task.finished.connect(self._tell)
        self._task.failed.connect(self._notices.error)
        self._task.running_changed.connect(self._show)
        self.clicked.connect(self._clear)
        self._service.changed.connect(self._show)
        library.changed.connect(self._show)
        self._show()

    @Slot()
    def _clear(self) -> None:
        if not self._task.running:
            self.beginning.emit()
            self._task.start(self._service.clear())

    @Slot()
    def _show(self) -> None:
        files = self._service.clearable
        count, size = len(files), size_text(sum(each.bytes for each in files))
        self.setHidden(not files)
        self.setEnabled(not self._task.running)
        self.setText(
            counted(
                count,
                "Delete {count} comparison file (frees {size})",
                "Delete {count} comparison files (frees {size})",
                count=count,
                size=size,
            )
        )
        self.setToolTip("\n".join(each.name for each in files))

    @Slot(object)
    def _tell(self, deleted: Deleted) -> None:
        freed = size_text(deleted.bytes)
        self._notices.info(
            tr("Deleted {name}, which freed {bytes}.", name=deleted.name, bytes=freed)
        )
