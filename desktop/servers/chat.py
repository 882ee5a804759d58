"""Writes an answer on a server: Generate over HTTP."""

from __future__ import annotations

import base64
import random
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import EFFORT
from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import tr
from desktop.core.messages import Event, Generate, Message, Picture, Sampling
from desktop.core.servers import facts as about
from desktop.core.servers.facts import ModelFacts
from desktop.servers import problems
from desktop.servers.answer import Answer
from desktop.servers.capabilities import tokens_of
from desktop.servers.http import LONGEST_TEXT, Server


def generate(
    server: Server, facts: ModelFacts, request: Generate, cancel: Cancel
) -> Iterator[Event]:
    """Yield the events that Generate documents. A token's id is -1 unless the server sends it.
    PromptProgress comes only from servers that report it, and TurnsLeftOut never: a server refuses
    a conversation that is too long.

    Raises: UserError, Cancelled.
    """
    seed = new_seed(request.sampling)
    path, fields = request_fields(facts, request, seed)
    if request.prompt is not None and not request.max_tokens:
        fields |= _no_limit(server, facts, request.prompt, cancel)
    answer = Answer(facts, request, seed)
    try:
        for chunk in server.stream(path, fields, cancel):
            yield from answer.take(chunk)
            if answer.length > LONGEST_TEXT:
                raise problems.too_much(server.address)
    except Cancelled:
        yield from answer.rest()
        yield answer.generated("cancelled")
        raise
    yield from answer.rest()
    if answer.stop is None:
        raise problems.broken(server.address, EOFError("no finish_reason"))
    yield answer.generated(answer.stop)


def new_seed(sampling: Sampling) -> int:
    """Return the seed of the settings, or a random one."""
    if sampling.seed is not None:
        return sampling.seed
    return random.SystemRandom().randrange(1 << 31)


def _no_limit(server: Server, facts: ModelFacts, prompt: str, cancel: Cancel) -> dict[str, Any]:
    """Return the fields with which a text is continued without a limit. Some servers continue it by
    16 tokens otherwise, as OpenAI's did."""
    kind, length = facts.server.kind, facts.model.context_length
    if kind == "llama_cpp_python":
        return {"max_tokens": 0}
    if kind not in ("vllm", "sglang") or length is None or not facts.tokenize:
        return {}
    read = len(tokens_of(server, kind, facts.model.name, prompt, cancel))
    return {"max_tokens": max(1, length - read)}


def request_fields(facts: ModelFacts, request: Generate, seed: int) -> tuple[str, dict[str, Any]]:
    """Return the path and the fields of a request. Only fields that the server knows are in it.

    Raises: UserError, kind server_cannot, if the request needs something that the server lacks.
    """
    known, sampling = facts.fields, request.sampling
    if request.beginning:
        raise UserError(
            tr(
                "{program} can't continue an answer that has begun. Ask for a new answer.",
                program=facts.server.program,
            ),
            kind="server_cannot",
        )
    fields: dict[str, Any] = {
        "model": facts.model.name,
        "stream": True,
        "temperature": sampling.temperature,
        "top_p": sampling.top_p,
        "seed": seed,
    }
    if request.max_tokens:
        fields["max_tokens"] = request.max_tokens
    if request.stop:
        fields["stop"] = list(request.stop)
    fields |= {name: value for name, value in _more(facts, request).items() if name in known}
    odds = request.alternatives and facts.probabilities
    if request.prompt is not None:
        fields["prompt"] = request.prompt
        if odds:
            fields["logprobs"] = request.alternatives
        return "/v1/completions", fields
    fields["messages"] = [_message(each, facts) for each in request.messages]
    if odds:
        fields |= {"logprobs": True, "top_logprobs": request.alternatives}
        if "return_token_ids" in known:
            fields["return_token_ids"] = True
    return "/v1/chat/completions", fields


def _more(facts: ModelFacts, request: Generate) -> dict[str, Any]:
    """Return the fields that only some servers know. A setting without effect, such as a repeat
    penalty of 1, is sent, too: vLLM and SGLang would take the one in the model's own
    generation_config.json instead, and llama-server the one that it was started with."""
    known, sampling = facts.fields, request.sampling
    more: dict[str, Any] = {
        "top_k": sampling.top_k,
        "min_p": sampling.min_p,
        "repeat_penalty": sampling.repeat_penalty,
        "repetition_penalty": sampling.repeat_penalty,
        "repeat_last_n": sampling.repeat_last,
        "return_progress": True,
    }
    if facts.server.kind in ("vllm", "sglang") and not sampling.top_k:
        more["top_k"] = -1
    if request.ignore_end:
        more["ignore_eos"] = True
    if "stream_options" in known:
        more["stream_options"] = {"include_usage": True}
        if "continuous_usage_stats" in known:
            more["stream_options"]["continuous_usage_stats"] = True
    variables: dict[str, Any] = {}
    if request.thinking is not None and facts.switch:
        variables[facts.switch] = request.thinking
    if request.effort and facts.effort:
        place = more if EFFORT in known else variables
        place[EFFORT] = request.effort
    if variables:
        more["chat_template_kwargs"] = variables
    return more


def _message(message: Message, facts: ModelFacts) -> dict[str, Any]:
    if not message.pictures:
        return {"role": message.role, "content": message.content}
    if facts.model.images is False:
        raise about.no_images(facts)
    parts: list[dict[str, Any]] = [
        {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{_png(each)}"}}
        for each in message.pictures
    ]
    return {
        "role": message.role,
        "content": [*parts, {"type": "text", "text": message.content}],
    }


def _png(picture: Picture) -> str:
    """Return a picture as a PNG file in base64. Qt isn't available in this layer."""
    row = 3 * picture.width
    rows = b"".join(b"\0" + picture.rgb[at : at + row] for at in range(0, len(picture.rgb), row))
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR" + head, b"IDAT" + zlib.compress(rows, 6), b"IEND")
    body = b"".join(
        struct.pack(">I", len(each) - 4) + each + struct.pack(">I", zlib.crc32(each))
        for each in chunks
    )
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + body).decode("ascii")
