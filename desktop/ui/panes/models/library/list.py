"""The list of models on this laptop, one row each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter

from desktop.core.i18n import tr
from desktop.core.library.models import ModelFile
from desktop.core.numbers.units import short_count, size_text
from desktop.core.readable import readable
from desktop.ui.look.theme import Theme
from desktop.ui.names import places, short_name, shortened
from desktop.ui.panes.models.words import row_caption
from desktop.ui.widgets.row_brush import RIGHT
from desktop.ui.widgets.row_list import ROW_ROLE, AnyIndex, RowDelegate, RowList, Rows

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
CAPTION_ROLE = Qt.ItemDataRole.UserRole + 2
COUNT_WIDTH, SIZE_WIDTH, ACTION_WIDTH, BUTTON_WIDTH, PADDING = 56, 72, 88, 64, 11
NARROW = 470
"""Width, in unscaled pixels, below which the number columns are hidden; the caption then shows the
size."""


@dataclass(frozen=True)
class RowState:
    kind: Literal["ready", "waiting", "loading", "loaded", "problem"]
    fraction: float = 0.0


class RowPainter(RowDelegate):
    """Paints a model and the button that loads it."""

    def paint_row(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        model: ModelFile = index.data(ROW_ROLE)
        state: RowState = index.data(STATE_ROLE)
        px = self.theme.px
        bad = model.problem is not None
        name = "ph.warning" if bad else "ph.cube"
        color = "warn" if bad else "accent" if state.kind == "loaded" else "ink2"
        left = self.brush.icon(painter, rect.x() + px(16), rect, name, color, 24) + px(12)
        right = rect.right() - px(16)
        self._paint_action(painter, self._button_place(rect), state)
        right -= px(ACTION_WIDTH)
        narrow = rect.width() < px(NARROW)
        if not narrow:
            right = self._paint_numbers(painter, right, rect, model)
        room = QRect(left, rect.y(), right - left, rect.height())
        self._paint_name(painter, room, model, index.data(CAPTION_ROLE), with_size=narrow)

    def button_rect(self, rect: QRect, index: AnyIndex) -> QRect | None:
        state: RowState = index.data(STATE_ROLE)
        return self._button_place(rect) if state.kind == "ready" else None

    def _button_place(self, rect: QRect) -> QRect:
        """Return the rectangle of the button, which is wide enough for its label in any
        language."""
        word = self.brush.width(tr("Load", "a button"), "button") / self.theme.scale
        return self.brush.button_place(rect, max(BUTTON_WIDTH, round(word) + 2 * PADDING))

    def _paint_name(
        self, painter: QPainter, rect: QRect, model: ModelFile, caption: str, with_size: bool
    ) -> None:
        px = self.theme.px
        upper = QRect(rect.x(), rect.y() + px(9), rect.width(), px(20))
        lower = QRect(rect.x(), upper.bottom() + 1, rect.width(), px(18))
        name = shortened(
            short_name(model), lambda text: self.brush.width(text, "strong") <= rect.width()
        )
        self.brush.text(painter, upper, name, "strong", "ink")
        if with_size:
            caption += f" · {size_text(model.bytes)}"
        self.brush.text(painter, lower, caption, "caption", "ink3")

    def _paint_numbers(self, painter: QPainter, right: int, row: QRect, model: ModelFile) -> int:
        """Paint the number columns. Return the x position where the room for the name ends."""
        px = self.theme.px
        count = short_count(model.facts.parameters) if model.facts else ""
        for text, width in ((size_text(model.bytes), SIZE_WIDTH), (count, COUNT_WIDTH)):
            right -= px(width)
            place = QRect(right, row.y(), px(width), row.height())
            self.brush.text(painter, place, text, "number", "ink2", RIGHT)
        return right - px(8)

    def _paint_action(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        px = self.theme.px
        words = rect.adjusted(-px(24), 0, 0, 0)
        if state.kind == "ready":
            self.brush.button(painter, rect, tr("Load", "a button"), hovered=self.hovers(rect))
        elif state.kind == "loaded":
            self.brush.text(painter, words, tr("Loaded"), "button", "good", RIGHT)
            left = rect.right() - self.brush.width(tr("Loaded"), "button") - px(16 + 6)
            self.brush.icon(painter, left, rect, "ph.check-circle", "good")
        elif state.kind == "loading":
            self.brush.progress(painter, rect, state.fraction)
        else:
            text = tr("Can't be used") if state.kind == "problem" else tr("Waiting")
            color = "warn" if state.kind == "problem" else "ink3"
            self.brush.text(painter, words, text, "caption", color, RIGHT)


class LibraryRows(Rows[ModelFile]):
    """The library's entries with the state of each."""

    def __init__(self) -> None:
        super().__init__()
        self._states: dict[str, RowState] = {}
        self._places: dict[str, str] = {}
        self._for_comparison: Collection[str] = ()

    def show_rows(self, rows: Sequence[ModelFile]) -> None:
        self._places = places(rows)
        super().show_rows(rows)

    def set_states(self, states: dict[str, RowState]) -> None:
        """Set the states of models that are waiting, loading, or loaded, by path. All other models
        are ready to load unless their files have a problem."""
        self._states = states
        self.update_rows()

    def set_for_comparison(self, paths: Collection[str]) -> None:
        """Set the files that were written only to compare precisions."""
        self._for_comparison = paths
        self.update_rows()

    def row_of(self, path: str) -> int:
        """Return the row number of the model at a path, which may be that of a copy; -1 if it isn't
        listed."""
        rows = enumerate(self.rows)
        return next((n for n, each in rows if any(f.path == path for f in each.files)), -1)

    def value(self, row: ModelFile, role: int) -> object:
        state = self._state(row)
        if role == STATE_ROLE:
            return state
        if role == CAPTION_ROLE:
            return self._caption(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return readable(row.path)
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return _spoken(row, state, self._caption(row)) if spoken else None

    def _caption(self, model: ModelFile) -> str:
        if model.path in self._for_comparison:
            return row_caption(model, made=tr("comparison file"))
        return row_caption(model, self._places.get(model.path, ""))

    def _state(self, model: ModelFile) -> RowState:
        if model.problem is not None:
            return RowState("problem")
        return self._states.get(model.path, RowState("ready"))


class LibraryList(RowList):
    """The list of models. Arrow keys select a row, Enter or the row's button loads its model, and
    Delete removes the model from the list."""

    load_asked = Signal(str)
    remove_asked = Signal(str)
    chosen = Signal(str)  # the path of the current row; "" if there is none

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Models on this laptop"))
        self.rows = LibraryRows()
        self.setModel(self.rows)
        self._painter = RowPainter(theme, self)
        self.setItemDelegate(self._painter)
        self._painter.button_clicked.connect(self._load_row)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._load)

    @property
    def current(self) -> ModelFile | None:
        return self.rows.row(self.currentIndex().row())

    def show_models(self, models: list[ModelFile]) -> None:
        """Replace the rows; the current one stays current if it is still listed."""
        kept = self.current
        row = self.currentIndex().row()
        selection = self.selectionModel()
        blocked = selection.blockSignals(True)
        self.rows.show_rows(list(models))
        selection.blockSignals(blocked)
        place = self.rows.row_of(kept.path) if kept else -1
        if place < 0:
            place = min(max(row, 0), len(models) - 1)
        self.choose_row(place)
        self._tell()

    def choose(self, path: str) -> bool:
        """Select the row of a path. Return whether it is listed."""
        row = self.rows.row_of(path)
        if row >= 0:
            self.choose_row(row)
        return row >= 0

    def choose_row(self, row: int) -> None:
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.current
        if model is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._load()
        elif model is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit(model.path)
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _load_row(self, row: int) -> None:
        if (model := self.rows.row(row)) is not None:
            self.load_asked.emit(model.path)

    def _load(self) -> None:
        if self.current is not None:
            self.load_asked.emit(self.current.path)

    def _tell(self) -> None:
        self.chosen.emit(self.current.path if self.current else "")


def _spoken(model: ModelFile, state: RowState, caption: str) -> str:
    if model.facts is None:
        problem = model.problem.again() if model.problem is not None else ""
        return tr("{name} can't be used. {problem}", name=model.name, problem=problem)
    done = {"loaded": tr("loaded"), "loading": tr("loading"), "waiting": tr("waiting to load")}
    parts = [
        model.name,
        caption,
        tr("{parameters} weights", parameters=short_count(model.facts.parameters)),
        size_text(model.bytes),
        done.get(state.kind, ""),
    ]
    return ", ".join(part for part in parts if part)
