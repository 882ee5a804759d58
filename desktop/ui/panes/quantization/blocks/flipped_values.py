"""Asks the engine for the weights of a block with flipped bits if only ggml can decode its type."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.messages import DequantizeBytes, WeightsConverted
from desktop.services.jobs import while_alive
from desktop.ui.notices import Notices
from desktop.ui.panes.base import Runtime
from desktop.ui.panes.quantization.blocks.card import BlockCard
from desktop.ui.panes.quantization.blocks.state import BlockState


class FlippedValues(QObject):
    read = Signal()

    def __init__(self, card: BlockCard, runtime: Runtime, notices: Notices) -> None:
        super().__init__(card)
        self._card, self._inference, self._notices = card, runtime.inference, notices
        card.flipped.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        state = self._card.state
        if state is not None and state.outdated:
            edited = state.edited
            job = self._inference.submit(DequantizeBytes(state.tensor.info.type, edited))
            job.finished.connect(while_alive(self, partial(self._take, state, edited)))
            give_up = while_alive(self, partial(self._give_up, state, edited))
            job.failed.connect(self._notices.error)
            for ending in (job.failed, job.cancelled):
                ending.connect(give_up)

    def _take(self, state: BlockState, edited: bytes, event: object) -> None:
        if isinstance(event, WeightsConverted) and state.edited == edited:
            state.values, state.outdated = np.frombuffer(event.values, np.float32), False
            self._card.refresh()
            self.read.emit()

    def _give_up(self, state: BlockState, edited: bytes, _error: object = None) -> None:
        """Undo the flips, since what they change isn't known."""
        if state.edited == edited:
            state.undo()
            self._card.refresh()
            self.read.emit()
