"""Computes the log-probabilities of tokens while a model reads them."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from desktop.core.cancel import Cancel
from desktop.core.statistics.surprise import Doubles, log_probabilities
from desktop.engine.models.model import UBATCH, Model, not_a_number

MOST_SCORES_BYTES: Final = 128 << 20
"""Limit on the logits of one step, in bytes. llama.cpp keeps a buffer of this size until the model
is unloaded. With a vocabulary of more than 65,536 tokens, a step therefore scores fewer than UBATCH
tokens."""


def read_scored(
    model: Model, tokens: list[int], targets: npt.NDArray[np.intp], cancel: Cancel
) -> Doubles:
    """Let the model read tokens after those in its cache. Each of the `targets` follows one of the
    last tokens. Returns the log-probabilities of the targets, in nats.

    Raises: UserError, kind damaged, or as in Model.scores; Cancelled.
    """
    step = max(1, min(UBATCH, MOST_SCORES_BYTES // (4 * model.vocabulary.size)))
    found = np.empty(len(targets), np.float64)
    at = done = 0
    while at < len(tokens):
        cancel.check()
        skip = max(len(tokens) - len(targets) - at, 0)  # their logits aren't needed
        part = tokens[at : at + min(UBATCH, skip + step)]
        at += len(part)
        scores = model.governed_scores(part, skip)
        if len(scores):
            end = done + len(scores)
            found[done:end] = log_probabilities(scores, targets[done:end])
            if np.isnan(found[done:end]).any():
                raise not_a_number()
            done = end
    return found
