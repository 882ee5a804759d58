"""Records the router's choices in a mixture of experts while the model reads and writes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import groupby
from typing import Final

import llama_cpp.llama_cpp as llama
import numpy as np
from numpy.typing import NDArray

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.tensor_file import check_readable, read_blocks, stored_tensors
from desktop.core.i18n import tr
from desktop.core.messages import Event, Generate, PromptProgress, Route, RoutedTokens, Token
from desktop.engine.binding import decode_error_kind
from desktop.engine.log import LlamaLog
from desktop.engine.models.model import UBATCH, Model
from desktop.engine.models.second_context import second_context
from desktop.engine.routing.router_tap import RouterTap, joined
from desktop.engine.tensors.ggml_rows import dequantize
from desktop.engine.writing.generate import generate
from desktop.engine.writing.prompt import PromptBuilder

TELL_EVERY_S: Final = 0.1
MOST_SCORES_BYTES: Final = 64 << 20
"""Limit on the logits of one step, in bytes. The last layer computes only tokens whose logits are
requested, so the logits of all tokens are requested. With a large vocabulary, a step therefore has
fewer tokens."""


def route(
    model: Model, request: Route, builder: PromptBuilder, cancel: Cancel, log: LlamaLog
) -> Iterator[Event]:
    """Yield the events that Route documents.

    Raises: UserError, kind token or too_long, or an error of expert_count, second_context, or
    `generate`; Cancelled.
    """
    experts = expert_count(model)
    ask = Generate(
        model.request.key,
        request.messages,
        request.prompt,
        request.sampling,
        request.max_tokens,
    )
    tokens: list[int] = []
    if not request.max_tokens:
        tokens = list(request.tokens) or builder.build(model, ask, cancel).tokens
        _check(model, tokens)
    tapped = TappedModel(model, request.probabilities, log, len(tokens))
    try:
        if request.max_tokens:
            events = generate(tapped, ask, builder, cancel)
        else:
            events = _read(tapped, tokens, cancel)
        told = time.monotonic()
        for event in events:
            yield event
            # Doing this for every token of an answer would take as long as a small model's
            # computation.
            if not isinstance(event, Token) or time.monotonic() - told > TELL_EVERY_S:
                yield from tapped.taken(experts)
                told = time.monotonic()
    finally:
        tapped.close()


def expert_count(model: Model) -> int:
    """Return the number of experts in a layer.

    Raises: UserError, kind dense, if the model has no experts; kind uneven, if layers use different
    numbers of experts.
    """
    metadata = read_header(model.request.path).metadata
    architecture = metadata.get("general.architecture")
    count = metadata.get(f"{architecture}.expert_count")
    used = metadata.get(f"{architecture}.expert_used_count")
    if isinstance(used, np.ndarray) and len(set(used.tolist()) - {0}) > 1:
        raise UserError(
            tr(
                "This model's layers use different numbers of experts for a token. Glassbox "
                "can watch only routers that pick the same number in every layer. Choose "
                "another model."
            ),
            kind="uneven",
            remedy="pick_model",
        )
    if isinstance(count, int) and count > 0:
        return count
    raise UserError(
        tr(
            "This model has no experts, so there's no router to watch: every token passes "
            "through all of the model's weights. Choose a mixture-of-experts model, such as "
            "Pebble-1-8x1M-Instruct."
        ),
        kind="dense",
        remedy="pick_model",
    )


def _check(model: Model, tokens: list[int]) -> None:
    """Check that the model has these tokens and room for them. Raises: UserError, kind token or
    too_long."""
    size = model.vocabulary.size
    if unknown := [token for token in tokens if not 0 <= token < size]:
        raise UserError(
            tr(
                "This model has no token {unknown}. Use numbers from 0 to {size:,}.",
                unknown=unknown[0],
                size=size - 1,
            ),
            kind="token",
        )
    if len(tokens) > model.context_length:
        raise UserError(
            tr(
                "This text is {tokens:,} tokens long, but the context holds only "
                "{context_length:,}. Shorten the text, or load the model with a longer context.",
                tokens=len(tokens),
                context_length=model.context_length,
            ),
            kind="too_long",
        )


def _read(model: TappedModel, tokens: list[int], cancel: Cancel) -> Iterator[Event]:
    model.watch(cancel)
    for start in range(0, len(tokens), UBATCH):
        cancel.check()
        model.decode(tokens[start : start + UBATCH])
        yield PromptProgress(min(start + UBATCH, len(tokens)), len(tokens), 0)


class TappedModel(Model):
    """Runs a loaded model's weights in a separate context and records the router there, so that the
    loaded model keeps its speed and its cache."""

    def __init__(self, model: Model, probabilities: bool, log: LlamaLog, tokens: int) -> None:
        """Create a context for a text of so many tokens; 0 means an answer, which must be the same
        as in a chat. A text is read as precisely as possible."""
        self._tap = RouterTap(probabilities=probabilities, scales=_scales(model.request.path))
        context = second_context(model, tokens, log, self._tap.callback, exact=bool(tokens))
        self._tap.attach(context)
        super().__init__(model.request, model.handle, context, model.loaded)
        self._untapped = model
        if model.governor is not None:  # it already knows how many cores are free
            self.governor = model.governor
            self.set_threads(model.governor.threads)
        self._piece = max(1, min(UBATCH, MOST_SCORES_BYTES // (4 * self.vocabulary.size)))
        self._batch = llama.llama_batch_init(self._piece, 0, 1)
        self._routed: list[int] = []

    def decode(self, tokens: list[int]) -> None:
        """Process tokens as Model.decode does, but compute logits for all of them, so that the last
        layer routes them all."""
        for start in range(0, len(tokens), self._piece):
            self._decode_piece(tokens[start : start + self._piece])

    def taken(self, experts: int) -> Iterator[RoutedTokens]:
        """Yield the routing decisions since the last call."""
        routed, self._routed = self._routed, []
        for layers, parts in groupby(self._tap.taken(), key=lambda each: each.layers):
            found = joined(list(parts))
            ids, routed = tuple(routed[: len(found.experts)]), routed[len(found.experts) :]
            probabilities = found.probabilities
            yield RoutedTokens(
                ids,
                tuple(self.vocabulary.text(token) for token in ids),
                layers,
                experts,
                found.experts.shape[2],
                found.experts.astype(np.uint16).tobytes(),
                found.weights.tobytes(),
                b"" if probabilities is None else probabilities.tobytes(),
            )

    def close(self) -> None:
        """Free the context, but not the weights, which belong to the loaded model."""
        self._views.clear()
        if self._untapped.governor is not None:
            self._untapped.set_threads(self._untapped.governor.threads)
        llama.llama_batch_free(self._batch)
        llama.llama_free(self.context)

    def _decode_piece(self, tokens: list[int]) -> None:
        self._tap.begin(len(tokens))
        if len(tokens) == 1:  # its logits are computed anyway
            super().decode(tokens)
        else:
            self._decode_all(tokens)
        if self._tap.take():
            self._routed += tokens

    def _decode_all(self, tokens: list[int]) -> None:
        batch, first = self._batch, len(self.cached)
        batch.n_tokens = len(tokens)
        for place, token in enumerate(tokens):
            batch.token[place] = token
            batch.pos[place] = first + place
            batch.n_seq_id[place] = 1
            batch.seq_id[place][0] = 0
            batch.logits[place] = 1
        result = llama.llama_decode(self.context, batch)
        if result == 0:
            self.cached.extend(tokens)
            return
        self.keep(len(self.cached))
        if result == 2:
            raise Cancelled
        raise UserError(
            tr(
                "llama.cpp couldn't process part of the text (tokens: {tokens:,}, code: "
                "{result}). A shorter text may work.",
                tokens=len(tokens),
                result=result,
            ),
            kind=decode_error_kind(result),
        )


def _scales(path: str) -> dict[int, NDArray[np.float32]]:
    """Return the factors for each expert's output, by layer. Most files have none."""
    found: dict[int, NDArray[np.float32]] = {}
    for tensor in stored_tensors(path):
        parts = tensor.info.name.split(".")
        if parts[0] == "blk" and parts[2:] == ["ffn_down_exps", "scale"]:
            blocks = tensor.info.elements // check_readable(tensor).block_size
            found[int(parts[1])] = dequantize(
                tensor.info.type, np.frombuffer(read_blocks(tensor, 0, blocks), np.uint8)
            )
    return found
