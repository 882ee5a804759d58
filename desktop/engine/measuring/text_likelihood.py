"""Computes the log-likelihood of a text that may be longer than the context."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import Event, LongTextScored, ScoreLongText
from desktop.core.statistics.surprise import log_probabilities
from desktop.engine.models.model import UBATCH, Model


def score_long_text(model: Model, request: ScoreLongText, cancel: Cancel) -> Iterator[Event]:
    """Yield the events that ScoreLongText documents. The windows are those of lm-evaluation-harness
    (lm_eval/utils.py, get_rolling_token_windows with one token of context): each is as long as the
    context or as a shorter text, and the last one may overlap the one before it.

    Raises: UserError, kind empty; Cancelled.
    """
    tokens = model.vocabulary.tokenize(request.text, special=False, add_special=False)
    if not tokens:
        raise UserError(tr("There's no text to read. Enter some text first."), kind="empty")
    length = min(model.context_length, len(tokens))
    # The model's start token precedes the first token.
    before = [max(model.vocabulary.start, 0), *tokens[:-1]]
    model.watch(cancel)
    if model.governor is not None:
        model.governor.begin()
    total = 0.0
    try:
        for done in range(0, len(tokens), length):
            end = min(done + length, len(tokens))
            first = max(0, end - length)
            model.keep(0)
            for start in range(first, end, UBATCH):
                cancel.check()
                part = slice(start, min(start + UBATCH, end))
                skip = min(max(done - start, 0), part.stop - start)
                scores = model.governed_scores(before[part], skip)
                if len(scores):
                    targets = np.array(tokens[start + skip : part.stop], np.intp)
                    found = log_probabilities(scores, targets)
                    total += math.fsum(found)
                    pieces = (model.vocabulary.shown(int(token)).data for token in targets)
                    yield LongTextScored(
                        part.stop, len(tokens), total, tuple(pieces), tuple(map(float, found))
                    )
    finally:
        model.keep(0)
