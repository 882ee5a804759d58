"""Computes the log-probability of each token of some texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import Event, Generate, GivenText, Message, ScoreTexts, TextScored
from desktop.engine.measuring.token_likelihood import read_scored
from desktop.engine.models.model import Model
from desktop.engine.writing.image_encoder import ImagePart
from desktop.engine.writing.prompt import PromptBuilder


def score_texts(
    model: Model, request: ScoreTexts, builder: PromptBuilder, cancel: Cancel
) -> Iterator[Event]:
    """Yield the events that ScoreTexts documents.

    Raises: UserError, kind damaged, as in Model.scores, and, if `chat` is set, as in
    PromptBuilder.build (except kind too_long); Cancelled.
    """
    model.watch(cancel)
    if model.governor is not None:
        model.governor.begin()
    try:
        for number, text in enumerate(request.texts):
            cancel.check()
            cut = _asked(model, text, builder, cancel) if request.chat else _read(model, text)
            if cut is None or len(cut.tokens) > model.context_length:
                yield TextScored(number, (), (), too_long=True)
                continue
            found = _score(model, cut, cancel)
            names = tuple(model.vocabulary.text(token) for token in cut.tokens[cut.first :])
            yield TextScored(number, names, tuple(found))
    finally:
        model.keep(0)


class _Cut(NamedTuple):
    """A tokenized text, the index of the first token that is scored, and the parts of pictures
    before it, as in Prompt."""

    tokens: list[int]
    first: int
    parts: Mapping[int, ImagePart] = {}


def _read(model: Model, text: GivenText) -> _Cut:
    """Tokenize both parts as one text, since tokens may merge at the boundary. The very first
    token has no probability because nothing precedes it."""
    vocabulary = model.vocabulary
    whole = vocabulary.tokenize(text.given + text.scored, special=False, add_special=True)
    given = vocabulary.tokenize(text.given, special=False, add_special=True) if text.given else []
    return _Cut(whole, max(len(given), 1))


def _asked(model: Model, text: GivenText, builder: PromptBuilder, cancel: Cancel) -> _Cut | None:
    """Tokenize a question, formatted with the chat template, and its answer. Returns None if the
    question alone doesn't fit in the context."""
    message = Message("user", text.given, text.pictures)
    request = Generate(model.loaded.model, (message,), max_tokens=1)
    try:
        prompt = builder.build(model, request, cancel)
    except UserError as error:
        if error.kind == "too_long":
            return None
        raise
    answer = model.vocabulary.tokenize(text.scored, special=False, add_special=False)
    return _Cut([*prompt.tokens, *answer], len(prompt.tokens), prompt.parts)


def _score(model: Model, cut: _Cut, cancel: Cancel) -> list[float]:
    """Return the log-probabilities of the scored tokens. The logits that predict a token belong to
    the token before it."""
    model.keep(0)
    found: list[float] = []
    read, follow = cut.tokens[:-1], np.array(cut.tokens[cut.first :], np.intp)
    at = 0
    while at < len(read):
        if (seen := cut.parts.get(at)) is not None:
            cancel.check()
            model.decode_picture(seen)
            at += len(seen.ids)
            continue
        end = min((start for start in cut.parts if start > at), default=len(read))
        targets = follow[len(found) : max(end - cut.first + 1, 0)]
        found += read_scored(model, read[at:end], targets, cancel).tolist()
        at = end
    return found
