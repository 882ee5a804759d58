"""The details of the selected model: its facts, its memory, and its actions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.gguf.model_facts import ModelFacts
from desktop.core.gguf.projectors import projector_beside
from desktop.core.i18n import all_of, counted, tr
from desktop.core.library.models import ModelFile
from desktop.core.memory.estimate import MemoryEstimate
from desktop.core.messages import ModelLoaded
from desktop.core.numbers.units import size_text
from desktop.ui.look.theme import Theme
from desktop.ui.names import short_name
from desktop.ui.panes.models.library.list import RowState
from desktop.ui.panes.models.library.memory_bar import MemoryBar
from desktop.ui.panes.models.library.precision_offer import PrecisionOffer
from desktop.ui.panes.models.words import Fact, origin, told
from desktop.ui.widgets.controls import button, icon_button, label, rule, selectable
from desktop.ui.widgets.elided import ElidedLabel, NameLabel
from desktop.ui.widgets.layout.flow_layout import FlowLayout
from desktop.ui.widgets.layout.scaled import STRETCH, Scaled, discard, in_column, in_row, spaced
from desktop.ui.widgets.results.problem_card import ProblemCard
from desktop.ui.widgets.results.progress import Progress

COLUMN_WIDTHS = (520, 780)
"""Minimum widths, in unscaled pixels, at which the facts are in two and in three columns."""

LEAST_WIDTH = 320
ROOMY = 720
"""Minimum height, in unscaled pixels, at which the parts have more space between them."""


class Detail(QFrame):
    """The details of a model. It emits the user's requests; the page carries them out."""

    load_asked = Signal()
    stop_asked = Signal()
    unload_asked = Signal()
    chat_asked = Signal()
    folder_asked = Signal()
    remove_asked = Signal()
    delete_asked = Signal()
    verify_asked = Signal()

    def __init__(self, theme: Theme, precisions: PrecisionOffer) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme, self.precisions = theme, precisions
        self._shown: ModelFile | None = None
        self._facts: list[_FactLabel] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        Scaled(theme, self, lambda: self.setMinimumWidth(theme.px(LEAST_WIDTH)))
        self.setWhatsThis(
            tr(
                "The selected model: the location of its file, the facts in the file's header, "
                "and the memory that the model needs."
            )
        )
        self._name = NameLabel("figure")
        self._path = ElidedLabel("caption")
        self._copies = ElidedLabel("caption")
        self._origin = selectable(label(kind="caption", wrap=True))
        self.image_encoder = selectable(label(kind="caption", wrap=True))
        self.image_encoder.hide()
        self._grid = spaced(theme, QGridLayout(), spacing=16)
        self._problem = ProblemCard(theme)
        self._memory = MemoryBar(theme)
        self._progress = Progress(theme)
        self._rule = rule()
        self._column = column = spaced(theme, QVBoxLayout(self), (24, 16, 24, 16), 16)
        column.addLayout(self._heading())
        column.addWidget(self._problem)
        column.addLayout(self._grid)
        column.addWidget(self._rule)
        column.addWidget(self._memory)
        column.addWidget(self._progress)
        column.addLayout(in_column(theme, self._buttons(), precisions.said, spacing=8))
        column.addStretch(1)
        self._progress.stop_asked.connect(self.stop_asked)

    def add_picture(self, picture: QWidget) -> None:
        """Add a picture of the selected model, which fills the room below the buttons."""
        self._column.insertWidget(self._column.count() - 1, picture, 100)

    def _heading(self) -> QHBoxLayout:
        words = in_column(
            self._theme,
            self._name,
            self._path,
            self._copies,
            self._origin,
            self.image_encoder,
            spacing=2,
        )
        row = in_row(self._theme, (words, 1), spacing=4)
        folder = icon_button(self._theme, tr("Show in folder"), "ph.folder-open")
        folder.setWhatsThis(tr("Opens the file's folder in your file manager."))
        verify = icon_button(self._theme, tr("Verify file"), "ph.shield-check")
        verify.setToolTip(
            tr(
                "Reads every byte of the file and compares the file's checksum with the "
                "recorded one. If none has been recorded yet, Glassbox records the checksum."
            )
        )
        self._delete = icon_button(self._theme, tr("Delete from disk"), "ph.trash")
        remove = icon_button(self._theme, tr("Remove from list"), "ph.minus-circle")
        remove.setToolTip(tr("Removes the model from the list. The file stays on disk."))
        for part, signal in (
            (folder, self.folder_asked),
            (verify, self.verify_asked),
            (remove, self.remove_asked),
            (self._delete, self.delete_asked),
        ):
            part.clicked.connect(signal)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _buttons(self) -> QWidget:
        self._load = button(self._theme, tr("Load", "a button"), "primary", "ph.stack")
        self._load.setWhatsThis(tr("Loads the model into memory so that you can use it."))
        self._chat = button(self._theme, tr("Chat with it"), "primary", "ph.chat-circle")
        self._chat.setWhatsThis(tr("Opens the model in Chat."))
        self._unload = button(self._theme, tr("Unload"), "secondary", "ph.eject")
        self._unload.setWhatsThis(
            tr("Frees the memory that the model uses. The file stays on disk.")
        )
        for part, signal in (
            (self._load, self.load_asked),
            (self._chat, self.chat_asked),
            (self._unload, self.unload_asked),
        ):
            part.clicked.connect(signal)
        line = QWidget()
        row = spaced(self._theme, FlowLayout(line), spacing=8)
        for part in (self._load, self._chat, self._unload, self.precisions.button):
            row.addWidget(part)
        return line

    def show_model(self, model: ModelFile, deletable: Sequence[ModelFile]) -> None:
        """Show the facts in the header, or the problem with the file. `deletable` are those of the
        model and its copies that are in Glassbox's own folder."""
        if model == self._shown:
            return
        self._shown = model
        self.precisions.show_model(model)
        self.image_encoder.hide()
        freed = size_text(sum(each.bytes for each in deletable))
        self._delete.setVisible(bool(deletable))
        self._delete.setToolTip(
            tr("Deletes the model from disk and frees {bytes}.", bytes=freed)
            if len(deletable) == len(model.files)
            else tr("Deletes the copy in the models folder and frees {bytes}.", bytes=freed)
        )
        self._name.setText(short_name(model))
        self._path.setText(model.path)
        self._copies.setText(_also_in(model))
        self._copies.setVisible(bool(model.copies))
        made = origin(model.facts) if model.facts else ""
        self._origin.setText(made)
        self._origin.setVisible(bool(made))
        self._show_facts(model.facts)
        self._problem.setVisible(model.problem is not None)
        if model.problem is not None:
            self._problem.show_error(tr("This file can't be used"), model.problem)

    def show_eye(self, model: ModelFile, found: tuple[str, int]) -> None:
        """Show the name and size of the image encoder that lets the model read images, given its
        path and bytes; the path is empty if there is none. Does nothing if another model is
        shown."""
        encoder, size = found
        if model == self._shown:
            self.image_encoder.setText(
                tr(
                    "This model can read images in Chat, using the image encoder {name} ({size}).",
                    name=Path(encoder).name,
                    size=size_text(size),
                )
            )
            self.image_encoder.setVisible(bool(encoder))

    def show_state(
        self,
        state: RowState,
        loaded: ModelLoaded | None,
        estimate: tuple[MemoryEstimate, int] | None,
        seconds_left: float | None,
    ) -> None:
        """Show the state of the model. `estimate` is a memory estimate with its context length in
        tokens."""
        working = state.kind in ("loading", "waiting")
        self._load.setVisible(state.kind == "ready")
        self._chat.setVisible(state.kind == "loaded")
        self._unload.setVisible(state.kind == "loaded")
        self._progress.setVisible(working)
        shows_memory = not working and (loaded is not None or estimate is not None)
        self._memory.setVisible(shows_memory)
        self._rule.setVisible(state.kind != "problem" and (shows_memory or working))
        if state.kind == "waiting":
            self._progress.show_waiting(
                tr("Waiting"), tr("Loading starts when the current task finishes.")
            )
        elif state.kind == "loading":
            self._progress.show_progress(tr("Loading"), state.fraction, seconds_left)
        elif loaded is not None:
            self._memory.show_measured(loaded, estimate[0] if estimate else None)
        elif estimate is not None:
            self._memory.show_estimate(*estimate)

    def _show_facts(self, facts: ModelFacts | None) -> None:
        discard(self._grid, *self._facts)
        self._facts = [_FactLabel(self._theme, fact) for fact in told(facts)] if facts else []
        self._place_facts()

    def _place_facts(self) -> None:
        columns = 1 + sum(self.width() >= self._theme.px(width) for width in COLUMN_WIDTHS)
        for number, fact in enumerate(self._facts):
            self._grid.addWidget(fact, number // columns, number % columns)
        for number in range(3):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_facts()
        space = self._theme.px(24 if self.height() >= self._theme.px(ROOMY) else 16)
        self._column.setSpacing(space)
        self._grid.setVerticalSpacing(space)


def _also_in(model: ModelFile) -> str:
    """Return where the model's copies are: their folders, or their paths if a folder has two of
    them. Returns "" if there are no copies."""
    if not model.copies:
        return ""
    folders = [str(Path(each.path).parent) for each in model.files]
    twice = len(set(folders)) < len(folders)
    shown = [each.path for each in model.copies] if twice else folders[1:]
    return counted(
        len(shown),
        "Also in {places}",
        "Also in {count} other places: {places}",
        count=len(shown),
        places=all_of(shown),
    )


class _FactLabel(QWidget):
    """A large value with an explanation below it."""

    def __init__(self, theme: Theme, fact: Fact) -> None:
        super().__init__()
        self.setWhatsThis(fact.meaning)
        value, unit = label(fact.value, "figure"), label(fact.unit, "figure_unit")
        figure = in_row(theme, selectable(value), selectable(unit), STRETCH, spacing=6)
        in_column(
            theme, figure, label(fact.meaning, "caption", wrap=True), STRETCH, on=self, spacing=2
        )


def find_encoder(path: str, facts: ModelFacts) -> tuple[str, int]:
    """Return the path and the size in bytes of a model's image encoder; ("", 0) without one."""
    try:
        encoder = projector_beside(path, facts.embedding_length)
        return encoder, Path(encoder).stat().st_size
    except (UserError, OSError):
        return "", 0
