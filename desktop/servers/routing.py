"""Reads which experts a mixture on vLLM has chosen: Route over HTTP."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.array_archive import array_in
from desktop.core.i18n import tr
from desktop.core.memory.shapes import MOST_LAYERS
from desktop.core.messages import Event, PromptProgress, Route, RoutedTokens
from desktop.core.readable import storable
from desktop.core.routing.trace_file import MOST_EXPERTS
from desktop.core.servers.facts import NAMES, ModelFacts
from desktop.servers.http import Server
from desktop.servers.probe import objects


def route(server: Server, facts: ModelFacts, request: Route, cancel: Cancel) -> Iterator[Event]:
    """Yield PromptProgress, and RoutedTokens for the prompt and the answer together: vLLM sends
    them at the end only, without weights and probabilities. Its layers are numbered among those
    that have experts, and the number of experts is that of the highest one that was chosen: vLLM
    says neither.

    Raises: UserError, kind server_cannot, if the server doesn't send the chosen experts; Cancelled.
    """
    if facts.server.kind != "vllm":
        raise _no_routing(facts)
    path, fields = _fields(facts, request)
    answer = server.post(path, fields, cancel)
    choice = next(iter(objects(answer.get("choices"))), {})
    prompt = _ids(answer.get("prompt_token_ids")) or _ids(choice.get("prompt_token_ids"))
    text = choice.get("routed_experts")
    if not isinstance(text, str):
        raise _no_routing(facts)
    written = _ids(choice.get("token_ids")) if request.max_tokens else []
    try:
        routed = _array(text)
    except ValueError as error:
        raise _unreadable(facts, repr(error)) from error
    if not prompt or len(routed) < len(prompt):
        raise _unreadable(facts, f"{len(routed)} tokens, and {len(prompt)} in the prompt")
    ids = (prompt + written)[: len(routed)]  # the last one was written, but not read
    routed = routed[: len(ids)]
    yield PromptProgress(len(prompt), len(prompt), 0)
    yield RoutedTokens(
        tuple(ids),
        tuple(_texts(server, facts, ids, cancel)),
        tuple(range(routed.shape[1])),
        int(routed.max()) + 1,
        routed.shape[2],
        routed.astype(np.uint16).tobytes(),
        b"",
    )


def _fields(facts: ModelFacts, request: Route) -> tuple[str, dict[str, Any]]:
    fields: dict[str, Any] = {
        "model": facts.model.name,
        "max_tokens": max(1, request.max_tokens),
        "temperature": request.sampling.temperature if request.max_tokens else 0.0,
        "return_token_ids": True,
    }
    if request.messages:
        messages = [{"role": each.role, "content": each.content} for each in request.messages]
        return "/v1/chat/completions", {**fields, "messages": messages}
    return "/v1/completions", {**fields, "prompt": request.prompt or list(request.tokens)}


def _array(text: str) -> NDArray[np.integer[Any]]:
    """Return the array [tokens, layers, used] in a NumPy file in base64 (vLLM 0.22 and newer).

    Raises: ValueError, also if there are more layers and experts than any model has: the window
    counts how often each is chosen.
    """
    array = array_in(base64.b64decode(text, validate=True))
    if array.ndim != 3 or array.dtype.kind not in "iu" or not array.size:
        raise ValueError(f"{array.dtype} {array.shape}")
    _, layers, used = array.shape
    experts = int(array.max()) + 1
    if array.min() < 0 or not used <= experts <= MOST_EXPERTS or layers > MOST_LAYERS:
        raise ValueError(f"{layers} layers with {experts} experts, {used} of them used")
    return array


def _texts(server: Server, facts: ModelFacts, ids: list[int], cancel: Cancel) -> Iterator[str]:
    known: dict[int, str] = {}
    for each in ids:
        if each not in known:
            asked = {"model": facts.model.name, "tokens": [each]}
            text = server.post("/detokenize", asked, cancel).get("prompt")
            known[each] = storable(text) if isinstance(text, str) else ""
        yield known[each]


def _ids(value: object) -> list[int]:
    """Return token ids, or none at all if one of them is something else: without it, the others
    would get the experts of their neighbors."""
    if not isinstance(value, list):
        return []
    ids = [each for each in cast("list[object]", value) if isinstance(each, int)]
    valid = len(ids) == len(cast("list[object]", value)) and all(
        0 <= each < 1 << 31 for each in ids
    )
    return ids if valid else []


def _no_routing(facts: ModelFacts) -> UserError:
    return UserError(
        tr(
            "{program} doesn't report which experts were chosen. vLLM does so for a mixture of "
            "experts, if it is started with --enable-return-routed-experts.",
            program=NAMES[facts.server.kind],
        ),
        kind="server_cannot",
    )


def _unreadable(facts: ModelFacts, details: str) -> UserError:
    return UserError(
        tr(
            "{program} sent the chosen experts in a format that Glassbox can't read. Glassbox "
            "knows the format of version 0.32.",
            program=facts.server.title,
        ),
        kind="server_cannot",
        details=details,
    )
