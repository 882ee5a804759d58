"""The block's weights in another precision, for comparison."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.errors import UserError
from desktop.services.library import Library
from desktop.ui.panes.quantization.blocks.card import BlockCard
from desktop.ui.panes.quantization.blocks.reader import (
    BlockReader,
    Elsewhere,
    other_precisions,
    rounded_here,
)


class OtherPrecision(QObject):
    """Reads them and shows them on the card."""

    changed = Signal()

    def __init__(self, card: BlockCard, reader: BlockReader, library: Library) -> None:
        super().__init__(card)
        self._card, self._reader, self._library = card, reader, library
        self._path = ""  # of the model that is compared
        self._others: list[Elsewhere] = []
        self._asked = ""  # the key of what was requested, which may not have been read yet
        self._to_worst = False  # go to the weight that it changes most, once it has been read
        card.other_asked.connect(self._pick)
        reader.other_read.connect(self._take)
        reader.other_failed.connect(self._give_up)
        library.changed.connect(self._follow_library)

    def offer(self, path: str, asked: str = "") -> None:
        """Offer what the model at `path` can be compared with, and choose what `asked` is the key
        of, if it is there."""
        self._path, self._asked = path, asked or self._asked
        self._show(self._found(), self._asked)

    def _found(self) -> list[Elsewhere]:
        return other_precisions(self._library.get(self._path), self._library.models)

    def _show(self, others: list[Elsewhere], key: str) -> None:
        keys = [each.key for each in others]
        self._others = others
        self._card.show_others(others, keys.index(key) if key in keys else 0)

    @Slot()
    def _follow_library(self) -> None:
        """Offer files that have been added, and no longer those that are gone."""
        now, others = self._card.other, self._found()
        if now is None or others == self._others:
            return
        self._show(others, now.key)
        if self._card.other != now:
            self.read()

    def choose(self, type_name: str) -> None:
        """Compare with the weights rounded to a type, and choose the one that this changes most."""
        self._asked, self._to_worst = type_name, True
        self._card.compare.setCurrentIndex(self._card.compare.findText(rounded_here(type_name)))
        self.read()

    def read(self) -> None:
        """Read the weights of the block that is shown now."""
        if self._card.other is not None:
            self._ask(self._card.other)

    @Slot(object)
    def _pick(self, where: Elsewhere) -> None:
        """Compare with what the user has picked, and keep it for other models."""
        self._asked = where.key
        self._ask(where)

    def _ask(self, where: Elsewhere) -> None:
        if self._card.state is not None:
            self._reader.read_other(self._card.state, where)

    @Slot(object, str)
    def _take(self, values: np.ndarray, name: str) -> None:
        if (state := self._card.state) is not None:
            state.other, state.other_name = values, name
            to_worst, self._to_worst = self._to_worst, False
            if to_worst:
                self._card.choose_weight(state.worst)
            else:
                self._card.refresh()
            self.changed.emit()

    @Slot(UserError)
    def _give_up(self, error: UserError) -> None:
        if (state := self._card.state) is not None:
            state.other, self._to_worst = None, False
            self._card.refresh()
            self._card.difference.setText(error.message)
            self._card.difference.show()
            self.changed.emit()
