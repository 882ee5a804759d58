"""Lets one model generate while another reads along, and compares their predictions for each token.

Both models process the answer one token at a time, as in generation. The logits are therefore
exactly the ones from which the writer samples and from which the reader would sample.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np
import numpy.typing as npt

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.messages import (
    Event,
    Generated,
    Likely,
    ReadAlong,
    Token,
    TokenCompared,
    TokensCompared,
)
from desktop.core.statistics.divergence import figures_of
from desktop.engine.measuring.compare_tokens import other_tokens
from desktop.engine.models.model import UBATCH, Model, Vocabulary, not_a_number
from desktop.engine.writing.generate import generate
from desktop.engine.writing.prompt import PromptBuilder
from desktop.engine.writing.together import SEND_EVERY_S, forget

LOOKED_AT = 256
"""Approximate number of vocabulary tokens that are compared between two tokenizers, in addition to
the text's tokens."""
LIKELIEST: Final = 5


def read_along(
    writer: Model, reader: Model, request: ReadAlong, builder: PromptBuilder, cancel: Cancel
) -> Iterator[Event]:
    """Yield the events that ReadAlong documents. Raises: UserError, kind vocabulary, too_long, or
    damaged, or an error of `generate`; Cancelled."""
    forget(writer)
    forget(reader)
    reader.watch(cancel)
    compared: list[TokenCompared] = []
    unread: list[int] = []
    count, send_at = 0, 0.0
    asked = request.generate
    if request.tokens:
        asked = replace(asked, max_tokens=len(request.tokens), ignore_end=True)
    for event in generate(writer, asked, builder, cancel, request.tokens):
        if not isinstance(event, Token):
            if compared:
                yield TokensCompared(request.reader, count - len(compared), tuple(compared))
                compared.clear()
            # Two models were running, so this is neither's speed.
            yield replace(event, tokens_per_s=None) if isinstance(event, Generated) else event
        elif event.id >= 0:
            if not count:
                _check_vocabulary(writer, reader)
                unread = writer.cached
            _read(reader, unread, cancel)
            unread = [event.id]  # read only if another token follows: it may not fit anymore
            compared.append(_compared(writer, reader, event.id))
            count += 1
            if (now := time.monotonic()) >= send_at:
                yield TokensCompared(request.reader, count - len(compared), tuple(compared))
                compared.clear()
                send_at = now + SEND_EVERY_S


def _compared(writer: Model, reader: Model, token: int) -> TokenCompared:
    ours, theirs = writer.logits(), reader.logits()
    figures = figures_of(ours[None], theirs[None], np.array([token], np.intp))
    if np.isnan(figures.kld[0]):  # if either model's scores are
        raise not_a_number()
    return TokenCompared(
        id=token,
        text=writer.vocabulary.text(token),
        kld=float(figures.kld[0]),
        probability_reference=math.exp(-float(figures.nll_reference[0])),
        probability=math.exp(-float(figures.nll[0])),
        likeliest_reference=_likeliest(writer.vocabulary, ours),
        likeliest=_likeliest(writer.vocabulary, theirs),
    )


def _likeliest(vocabulary: Vocabulary, scores: npt.NDArray[np.float32]) -> tuple[Likely, ...]:
    count = min(LIKELIEST, scores.size)
    best = np.argpartition(scores, -count)[-count:]
    best = best[np.argsort(-scores[best], kind="stable")]
    top = float(scores[best[0]])
    total = float(np.exp(scores - np.float32(top)).sum(dtype=np.float64))
    return tuple(
        Likely(
            int(token), vocabulary.text(int(token)), math.exp(float(scores[token]) - top) / total
        )
        for token in best
    )


def _read(reader: Model, tokens: list[int], cancel: Cancel) -> None:
    """Have the reader process tokens. Raises: UserError, kind too_long; Cancelled."""
    if len(reader.cached) + len(tokens) > reader.context_length:
        raise UserError(
            tr(
                "The model that reads along has room for {context_length:,} tokens, but the "
                "prompt and the answer together are longer. Ask for a shorter answer.",
                context_length=reader.context_length,
            ),
            kind="too_long",
        )
    for at in range(0, len(tokens), UBATCH):
        cancel.check()
        reader.decode(tokens[at : at + UBATCH])


def _check_vocabulary(writer: Model, reader: Model) -> None:
    """Check that both models agree on the text's tokens and on a sample of the vocabulary.

    Raises: UserError, kind vocabulary.
    """
    ours, theirs = writer.vocabulary, reader.vocabulary
    some = range(0, ours.size, max(1, ours.size // LOOKED_AT))
    if ours.size != theirs.size or any(
        ours.text(token) != theirs.text(token) for token in (*writer.cached, *some)
    ):
        raise other_tokens()
