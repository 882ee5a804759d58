"""The dialog that selects and orders the experiments of a session plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.i18n import tr
from desktop.core.packs.session_plan import LONGEST_TITLE, SessionPlan
from desktop.ui.experiments import BY_ID, EXPERIMENTS
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.controls import button, icon_button, label
from desktop.ui.widgets.layout.scaled import STRETCH, in_row, size_dialog, spaced
from desktop.ui.widgets.long_text import LineField

WIDTH, HEIGHT = 520, 520


class PlanDialog(QDialog):
    """Lets the user select experiments and move them with the arrow buttons or the mouse. Emits
    `chosen` with the plan when the user confirms."""

    chosen = Signal(object)  # SessionPlan

    def __init__(self, theme: Theme, plan: SessionPlan | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Session plan"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = LineField(plan.title if plan else "")
        self.name.setMaxLength(LONGEST_TITLE)
        self.name.setPlaceholderText(tr("Workshop"))
        self.name.setAccessibleName(tr("Plan name"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Experiments, in order"))
        self.list.ensurePolished()  # else the rows are as high as without their padding
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._fill(plan.experiments if plan else ())
        self.up = icon_button(theme, tr("Move up"), "ph.arrow-up", "outlined")
        self.down = icon_button(theme, tr("Move down"), "ph.arrow-down", "outlined")
        self.use = button(theme, tr("Use this plan"), "primary", "ph.check")
        cancel = button(theme, tr("Cancel"))
        column = spaced(theme, QVBoxLayout(self), (24, 16, 24, 16), 12)
        column.addWidget(label(tr("Which experiments should be in this session?"), "section"))
        hint = tr("Start will show only the selected experiments, numbered in this order.")
        column.addWidget(label(hint, "caption", wrap=True))
        column.addWidget(self.name)
        column.addWidget(self.list, 1)
        column.addLayout(in_row(theme, self.use, cancel, STRETCH, self.up, self.down))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.use.clicked.connect(self._go_on)
        cancel.clicked.connect(self.reject)
        self.list.itemChanged.connect(self._follow)
        size_dialog(theme, self, WIDTH, HEIGHT)
        self._follow()

    def plan(self) -> SessionPlan:
        items = [self.list.item(row) for row in range(self.list.count())]
        ids = [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]
        return SessionPlan(self.name.text().strip() or tr("Workshop"), tuple(ids))

    def _fill(self, first: Sequence[str]) -> None:
        rest = [each.id for each in EXPERIMENTS if each.id not in first]
        for number, name in enumerate((*first, *rest)):
            item = QListWidgetItem(tr(BY_ID[name].title))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setToolTip(tr(BY_ID[name].sentence))
            ticked = number < len(first)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + step < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + step, item)
            self.list.setCurrentRow(row + step)

    @Slot()
    def _follow(self) -> None:
        any_chosen = bool(self.plan().experiments)
        self.use.setEnabled(any_chosen)
        self.use.setToolTip("" if any_chosen else tr("Select at least one experiment first"))

    def _go_on(self) -> None:
        plan = self.plan()
        self.accept()
        self.chosen.emit(plan)
