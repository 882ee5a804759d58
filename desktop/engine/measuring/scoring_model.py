"""A context for many sequences at once, which uses the weights of a loaded model."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import llama_cpp.llama_cpp as llama
import numpy as np
import numpy.typing as npt

from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import tr
from desktop.engine.binding import decode_error_kind, logits_address
from desktop.engine.log import LlamaLog
from desktop.engine.models.model import UBATCH, Model, logits_at, not_a_number
from desktop.engine.models.second_context import second_context

SEQUENCES: Final = 64
"""Number of sequences that may be in the cache at once."""
MOST_SCORES_BYTES: Final = 64 << 20
"""Limit on the logits of one pass, in bytes."""

Floats = npt.NDArray[np.float32]


class BatchToken(NamedTuple):
    """A token in a batch, with its position in the sequences that it belongs to. `scored` is True
    if the logits for the next token are needed."""

    token: int
    position: int
    sequences: Sequence[int]
    scored: bool


class ScoringModel(Model):
    """A model with a separate context, so that the loaded model's cache doesn't change."""

    def __init__(self, model: Model, cells: int, log: LlamaLog, sequences: int) -> None:
        context = second_context(model, cells, log, sequences=sequences)
        super().__init__(model.request, model.handle, context, model.loaded)
        self._batch: Any = llama.llama_batch_init(UBATCH, 0, sequences)
        self.most_scored = max(1, min(UBATCH, MOST_SCORES_BYTES // (4 * self.vocabulary.size)))
        if self.governor is not None:
            self.governor.begin()

    def close(self) -> None:
        """Free the context, but not the weights, which belong to the loaded model."""
        llama.llama_batch_free(self._batch)
        llama.llama_free(self.context)

    def clear(self) -> None:
        """Empty the cache."""
        llama.llama_memory_clear(self._memory, False)

    def forget(self, sequence: int, first: int = 0) -> None:
        """Remove a sequence from the cache, from position `first` on. A `sequence` of -1 means all
        sequences."""
        llama.llama_memory_seq_rm(self._memory, sequence, first, -1)

    def copy(self, source: int, target: int, length: int) -> None:
        """Let the sequence `target` use the cells that hold the first `length` tokens of the
        sequence `source`."""
        llama.llama_memory_seq_cp(self._memory, source, target, 0, length)

    def read(self, places: Sequence[BatchToken]) -> list[Floats]:
        """Process at most UBATCH tokens. Returns the logits of each scored token, in order; the
        next call overwrites them.

        Raises: Cancelled; UserError, if llama.cpp refuses.
        """
        batch = self._batch
        batch.n_tokens = len(places)
        for at, place in enumerate(places):
            batch.token[at] = place.token
            batch.pos[at] = place.position
            batch.n_seq_id[at] = len(place.sequences)
            for number, sequence in enumerate(place.sequences):
                batch.seq_id[at][number] = sequence
            batch.logits[at] = place.scored
        began = time.perf_counter()
        result = llama.llama_decode(self.context, batch)
        if result == 2:
            raise Cancelled
        if result:
            raise UserError(
                tr(
                    "llama.cpp couldn't process part of the text (tokens: {places:,}, code: "
                    "{result}). Reload the model, then try again.",
                    places=len(places),
                    result=result,
                ),
                kind=decode_error_kind(result),
            )
        shape = (self.vocabulary.size,)
        scored = (at for at, place in enumerate(places) if place.scored)
        found = [logits_at(logits_address(self.context, at), shape) for at in scored]
        governor = self.governor
        if governor and governor.tick((time.perf_counter() - began) / len(places), "read"):
            self.set_threads(governor.threads)
        return found


class LogProbabilities:
    """The logits of one token, converted to log-probabilities of the next token.

    Raises on creation: UserError, kind damaged, if a logit is NaN or infinity, or if all are
    -infinity.
    """

    def __init__(self, logits: Floats) -> None:
        self._logits = logits
        self._likeliest = int(logits.argmax())
        top = float(logits[self._likeliest])
        total = float(np.exp(logits - np.float32(top)).sum(dtype=np.float64))
        if not math.isfinite(top) or not math.isfinite(total):
            raise not_a_number()
        self._log_sum = top + math.log(total)

    def of(self, token: int) -> tuple[float, bool]:
        """Return a token's log-probability in nats, and True if it is the most likely token."""
        return float(self._logits[token]) - self._log_sum, token == self._likeliest
