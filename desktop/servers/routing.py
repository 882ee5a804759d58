"""Reads which experts a mixture on vLLM or SGLang has chosen: Route over HTTP."""

from __future__ import annotations

import base64
import math
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
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
from desktop.core.servers.facts import NAMES, Kind, ModelFacts
from desktop.servers.chat import new_seed, request_fields
from desktop.servers.http import Server
from desktop.servers.probe import object_in, objects

AT_ONCE: Final = 8
"""Number of tokens whose texts are asked for at the same time."""
KNOWN: Final[Mapping[Kind, str]] = {"vllm": "0.32", "sglang": "0.5"}
"""Versions whose format is known."""
MOST_USED: Final = 128
"""Maximum number of experts that a layer uses for a token; no published model uses more than 22."""
CHANCE: Final = 1e-6
"""The largest probability that a wrong number of used experts is taken for the right one."""


def route(server: Server, facts: ModelFacts, request: Route, cancel: Cancel) -> Iterator[Event]:
    """Yield PromptProgress, and RoutedTokens for the prompt and the answer together: servers send
    them at the end only, without weights and probabilities. Layers are numbered among those that
    have experts. The number of experts is that of the highest one that was chosen: servers
    don't say it.

    Raises: UserError, kind server_cannot, if the server doesn't send the chosen experts; kind
    too_short, if they are too few to tell layers apart; Cancelled.
    """
    if facts.server.kind not in KNOWN:
        raise _no_routing(facts)
    path, fields = _fields(facts, request)
    answer = server.post(path, fields, cancel)
    choice = next(iter(objects(answer.get("choices"))), {})
    prompt = _ids(answer.get("prompt_token_ids")) or _ids(choice.get("prompt_token_ids"))
    text = choice.get("routed_experts")
    if facts.server.kind == "sglang":
        text = object_in(answer.get("sglext")).get("routed_experts")
    if not isinstance(text, str):
        raise _no_routing(facts)
    written = _ids(choice.get("token_ids"))
    try:
        if facts.server.kind == "sglang":
            usage = object_in(answer.get("usage"))
            counts = [usage.get(name) for name in ("prompt_tokens", "completion_tokens")]
            read = sum(each for each in counts if isinstance(each, int))
            layers, routed = _from_numbers(text, (read or len(prompt + written)) - 1)
        else:
            layers, routed = _from_array(text)
    except ValueError as error:
        raise _unreadable(facts, repr(error)) from error
    if not prompt or len(routed) < len(prompt):
        raise _unreadable(facts, f"{len(routed)} tokens, and {len(prompt)} in the prompt")
    ids = prompt + (written if request.max_tokens else [])
    ids = ids[: len(routed)]  # the last one was written, but not read
    routed = np.sort(routed[: len(ids)], axis=2)  # no server promises an order
    yield PromptProgress(len(prompt), len(prompt), 0)
    yield RoutedTokens(
        tuple(ids),
        _texts(server, facts, ids, cancel),
        layers,
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
        max(1, request.max_tokens),  # servers write at least one
    )
    path, fields = request_fields(facts, asked, new_seed(request.sampling))
    for each in ("stream", "stream_options"):
        fields.pop(each, None)
    if request.tokens:
        fields["prompt"] = list(request.tokens)
    fields["return_token_ids"] = True
    if facts.server.kind == "sglang":
        fields["return_routed_experts"] = True
        if request.messages:
            fields["return_prompt_token_ids"] = True
    return path, fields


_Layers = tuple[tuple[int, ...], NDArray[np.integer[Any]]]
"""The layers' numbers, and the chosen experts: [tokens, layers, used]."""


def _from_array(text: str) -> _Layers:
    """Read a NumPy file in base64 (vLLM 0.22 and newer). Raises: ValueError, also if there are more
    layers and experts than any model has: the window counts how often each is chosen."""
    array = array_in(base64.b64decode(text, validate=True))
    if array.ndim != 3 or array.dtype.kind not in "iu" or not array.size:
        raise ValueError(f"{array.dtype} {array.shape}")
    _check(array)
    return tuple(range(array.shape[1])), array


def _check(array: NDArray[np.integer[Any]]) -> None:
    _, layers, used = array.shape
    experts = int(array.max()) + 1
    if array.min() < 0 or not used <= experts <= MOST_EXPERTS or layers > MOST_LAYERS:
        raise ValueError(f"{layers} layers with {experts} experts, {used} of them used")


def _from_numbers(text: str, tokens: int) -> _Layers:
    """Read numbers of 32 bits in base64, token by token and layer by layer (SGLang). All layers of
    the model are in it: those without experts have zeros.

    SGLang says neither how many layers there are nor how many experts are used. But a layer uses
    each expert once for a token. If more numbers in a row were taken for one layer than it uses,
    some experts would be in it twice, so the largest size without that is the right one.

    Raises: ValueError, as in _from_array; UserError, kind too_short, if that could be chance.
    """
    flat = np.frombuffer(base64.b64decode(text, validate=True), np.dtype("<i4"))
    if tokens < 1 or not flat.size or flat.size % tokens:
        raise ValueError(f"{flat.size} numbers for {tokens} tokens")
    each = flat.size // tokens
    if not flat.reshape(tokens, each).any(axis=1).all():
        raise ValueError("a token without experts")
    for used in range(min(each, MOST_USED), 0, -1):
        if each % used or each // used > MOST_LAYERS:
            continue
        array = flat.reshape(tokens, each // used, used)
        layers = np.flatnonzero(array.any(axis=(0, 2)))
        array = array[:, layers]
        ordered = np.sort(array, axis=2)
        if not (ordered[:, :, 1:] == ordered[:, :, :-1]).any():
            break
    else:
        raise ValueError(f"{each} numbers a token")
    _check(array)
    if _could_be_chance(used, int(array.max()) + 1, len(layers) * used, tokens):
        raise UserError(
            tr(
                "SGLang doesn't say how many experts each layer uses, and this text is too short "
                "to find out. Enter a longer text, or ask for a longer answer."
            ),
            kind="too_short",
        )
    return tuple(range(len(layers))), array


def _could_be_chance(used: int, experts: int, length: int, tokens: int) -> bool:
    """Return True if layers that use fewer experts could look as if they used `used`: if the sets
    of each smaller size that the `length` numbers of a token can consist of, drawn independently,
    often enough give `used` different experts in a row. Some experts are chosen more often than
    others, which makes that less likely still."""

    def ways(size: int) -> float:  # the logarithm of the number of ordered draws
        return math.lgamma(experts + 1) - math.lgamma(experts - size + 1)

    rows = range(0, length + 1, used)

    def chance(fewer: int) -> float:  # the logarithm of the probability, for one token
        ends = sorted({*rows, *range(0, length + 1, fewer)})
        return length // used * ways(used) - sum(ways(b - a) for a, b in pairwise(ends))

    smaller = [fewer for fewer in range(1, used) if length % fewer == 0]
    return any(tokens * chance(fewer) > math.log(CHANCE) for fewer in smaller)


def _texts(server: Server, facts: ModelFacts, ids: list[int], cancel: Cancel) -> tuple[str, ...]:
    """Return the text of each token. Servers join the texts of several tokens, so each different
    one takes a request; several are on their way at the same time."""
    sglang = facts.server.kind == "sglang"
    more = {"skip_special_tokens": False} if sglang else {}

    def text_of(token: int) -> str:
        asked = {"model": facts.model.name, "tokens": [token], **more}
        answer = server.post("/detokenize", asked, cancel)
        text = answer.get("text" if sglang else "prompt")
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
            "{program} doesn't report which experts were chosen. vLLM and SGLang do so for a "
            "mixture of experts, if they are started with --enable-return-routed-experts.",
            program=NAMES[facts.server.kind],
        ),
        kind="server_cannot",
    )


def _unreadable(facts: ModelFacts, details: str) -> UserError:
    return UserError(
        tr(
            "{program} sent the chosen experts in a format that Glassbox can't read. Glassbox "
            "knows the format of version {version}.",
            program=facts.server.title,
            version=KNOWN[facts.server.kind],
        ),
        kind="server_cannot",
        details=details,
    )
