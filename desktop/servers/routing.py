"""Reads which experts a mixture on vLLM has chosen: Route over HTTP."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, cast

import numpy as np
from numpy.typing import NDArray

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.files.array_archive import array_in
from desktop.core.i18n import tr
from desktop.core.memory.shapes import MOST_LAYERS
from desktop.core.messages import Event, Generate, PromptProgress, Route, RoutedTokens, Sampling
from desktop.core.readable import storable
from desktop.core.routing.trace_file import MOST_EXPERTS
from desktop.core.servers.facts import NAMES, ModelFacts
from desktop.servers.chat import new_seed, request_fields
from desktop.servers.http import Server
from desktop.servers.probe import objects

AT_ONCE: Final = 8
"""Number of tokens whose texts are asked for at the same time."""


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
    routed = np.sort(routed[: len(ids)], axis=2)  # vLLM promises no order
    yield PromptProgress(len(prompt), len(prompt), 0)
    yield RoutedTokens(
        tuple(ids),
        _texts(server, facts, ids, cancel),
        tuple(range(routed.shape[1])),
        int(routed.max()) + 1,
        routed.shape[2],
        routed.astype(np.uint16).tobytes(),
        b"",
    )


def _fields(facts: ModelFacts, request: Route) -> tuple[str, dict[str, Any]]:
    asked = Generate(
        request.model,
        request.messages,
        None if request.messages else request.prompt or "",
        request.sampling if request.max_tokens else Sampling(temperature=0.0),
        max(1, request.max_tokens),  # vLLM writes at least one
    )
    path, fields = request_fields(facts, asked, new_seed(request.sampling))
    for each in ("stream", "stream_options"):
        fields.pop(each, None)
    if request.tokens:
        fields["prompt"] = list(request.tokens)
    return path, {**fields, "return_token_ids": True}


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


def _texts(server: Server, facts: ModelFacts, ids: list[int], cancel: Cancel) -> tuple[str, ...]:
    """Return the text of each token. vLLM joins the texts of several tokens, so each different one
    takes a request; several are on their way at the same time."""

    def text_of(token: int) -> str:
        asked = {"model": facts.model.name, "tokens": [token]}
        text = server.post("/detokenize", asked, cancel).get("prompt")
        return storable(text) if isinstance(text, str) else ""

    different = list(dict.fromkeys(ids))
    with ThreadPoolExecutor(AT_ONCE, "detokenize") as threads:
        # After a failure, `map` drops what has not begun.
        known = dict(zip(different, threads.map(text_of, different), strict=True))
    return tuple(known[each] for each in ids)


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
