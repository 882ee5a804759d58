"""Shows the text of an attached file, with its tokens for the model that is loaded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.conversations.attached import AttachedFile
from desktop.core.i18n import tr
from desktop.core.messages import CountTokens, Generate, TokensCounted
from desktop.core.numbers.units import tokens_text
from desktop.services.inference import Inference
from desktop.services.jobs import while_alive
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.transcript.document import FileDialog, part_of


class OpenedFile(QObject):
    """Opens one dialog at a time. `asked` returns the request for a question without files."""

    def __init__(
        self,
        theme: Theme,
        inference: Inference,
        asked: Callable[[str], Generate],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme, self._inference, self._asked = theme, inference, asked
        self._parent = parent
        self._dialog: FileDialog | None = None

    @Slot(object)
    @Slot(object, int)
    def show(self, file: AttachedFile, tokens: int = 0) -> None:
        """Show a file. If the tokens aren't given, they are counted."""
        part = part_of(file)
        words = tr("The model reads {part}.", part=part) if part else ""
        dialog = FileDialog(self._theme, file.name, file.text, words, self._parent.window())
        self._dialog = dialog
        dialog.finished.connect(self._close)
        dialog.open()

        def show(count: int) -> None:
            dialog.words.setText(f"{dialog.words.text()} {tokens_text(count)}".strip())

        def take(event: object) -> None:
            if isinstance(event, TokensCounted) and event.texts and dialog is self._dialog:
                show(event.texts[0])

        request = self._asked("")
        if tokens:
            show(tokens)
        elif request.model in self._inference.loaded:
            job = self._inference.submit(CountTokens(request, (file.text,)))
            job.event.connect(while_alive(dialog, take))

    @Slot()
    def _close(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
