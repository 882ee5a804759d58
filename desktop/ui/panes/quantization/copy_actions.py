"""What can be done with the copy that is chosen: keep it, talk to it, find it, throw it away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.messages import RungMeasured
from desktop.core.units import size_text
from desktop.core.words import tr
from desktop.ui.files import show_in_folder
from desktop.ui.panes.quantization.ladder_words import is_kept
from desktop.ui.theme import Theme
from desktop.ui.widgets.controls import button, label
from desktop.ui.widgets.scaled import in_row


class CopyActions(QWidget):
    keep_asked = Signal(object)  # the RungMeasured
    throw_asked = Signal(object)

    def __init__(self, theme: Theme, chat_with: Callable[[str], None]) -> None:
        super().__init__()
        self._rung: RungMeasured | None = None
        self.about = label(kind="caption", wrap=True)
        self.keep = button(theme, tr("Keep this copy"), icon="ph.floppy-disk")
        self.keep.setWhatsThis(tr("Keeps this copy among your models."))
        self.chat = button(theme, tr("Chat with it"), icon="ph.chat-circle")
        self.chat.setWhatsThis(tr("Loads this copy, and opens the chat with it."))
        self.reveal = button(theme, tr("Show in folder"), icon="ph.folder-open")
        self.reveal.setWhatsThis(tr("Opens the folder of the file in your file manager."))
        self.throw = button(theme, tr("Throw it away"), icon="ph.trash")
        self.throw.setWhatsThis(tr("Deletes this copy. The model that it was made of stays."))
        in_row(theme, (self.about, 1), self.keep, self.chat, self.reveal, self.throw, on=self)
        self.keep.clicked.connect(lambda: self.keep_asked.emit(self._rung))
        self.throw.clicked.connect(lambda: self.throw_asked.emit(self._rung))
        self.chat.clicked.connect(lambda: self._rung and chat_with(self._rung.path))
        self.reveal.clicked.connect(lambda: self._rung and show_in_folder(self._rung.path))
        self.hide()

    def show_copy(self, rung: RungMeasured | None, idle: bool) -> None:
        """Nothing where no copy is chosen; nothing can be done while another is made."""
        self._rung = rung
        self.setVisible(rung is not None)
        if rung is None:
            return
        kept = is_kept(rung)
        for part in (self.keep, self.chat, self.reveal, self.throw):
            part.setVisible(kept != (part is self.keep))
            part.setEnabled(idle)
        self.about.setText(_about(rung, kept))


def _about(rung: RungMeasured, kept: bool) -> str:
    if kept:
        text = tr(
            "{name} is kept in {parent}.", name=Path(rung.path).name, parent=Path(rung.path).parent
        )
    else:
        text = tr(
            "The file of {type}, {bytes}, was thrown away. To keep it, it is written once more.",
            type=rung.type,
            bytes=size_text(rung.bytes),
        )
    if rung.other_type:
        text += tr(
            " {other_type} of its tensors have rows that {type} can't hold, and got more bits.",
            other_type=rung.other_type,
            type=rung.type,
        )
    return text
