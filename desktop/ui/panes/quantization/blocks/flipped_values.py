"""Asks the engine for the weights of a block with flipped bits if only ggml can decode its type."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.messages import DequantizeBytes, WeightsConverted
from desktop.services.inference import Inference
from desktop.services.jobs import while_alive
from desktop.ui.panes.quantization.blocks.card import BlockCard
from desktop.ui.panes.quantization.blocks.state import BlockState


class FlippedValues(QObject):
    read = Signal()

    def __init__(self, card: BlockCard, inference: Inference) -> None:
        super().__init__(card)
        self._card, self._inference = card, inference
        card.flipped.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        state = self._card.state
        if state is not None and not state.can_decode:
            edited = state.edited
            job = self._inference.submit(DequantizeBytes(state.tensor.info.type, edited))
            job.finished.connect(while_alive(self, partial(self._take, state, edited)))

    def _take(self, state: BlockState, edited: bytes, event: object) -> None:
        if isinstance(event, WeightsConverted) and state.edited == edited:
            state.values = np.frombuffer(event.values, np.float32)
            self._card.refresh()
            self.read.emit()
