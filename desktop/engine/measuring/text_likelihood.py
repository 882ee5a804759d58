"""Computes the log-likelihood of a text that may be longer than the context."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import Event, LongTextScored, ScoreLongText
from desktop.core.statistics.surprise import pieces, windows
from desktop.engine.measuring.token_likelihood import read_scored
from desktop.engine.models.model import Model


def score_long_text(model: Model, request: ScoreLongText, cancel: Cancel) -> Iterator[Event]:
    """Yield the events that ScoreLongText documents.

    Raises: UserError, kind empty or damaged; Cancelled.
    """
    tokens = model.vocabulary.tokenize(request.text, special=False, add_special=False)
    if not tokens:
        raise UserError(tr("There's no text to read. Enter some text first."), kind="empty")
    # The model's start token precedes the first token.
    before = [max(model.vocabulary.start, 0), *tokens[:-1]]
    model.watch(cancel)
    if model.governor is not None:
        model.governor.begin()
    total = 0.0
    try:
        for window in windows(len(tokens), model.context_length):
            model.keep(0)
            for start, counted, end in pieces(*window):
                targets = np.array(tokens[counted:end], np.intp)
                found = read_scored(model, before[start:end], targets, cancel)
                if len(found):
                    total += math.fsum(found)
                    yield LongTextScored(
                        end,
                        len(tokens),
                        total,
                        tuple(model.vocabulary.shown(int(token)).data for token in targets),
                        tuple(map(float, found)),
                        model.context_length,
                    )
    finally:
        model.keep(0)
