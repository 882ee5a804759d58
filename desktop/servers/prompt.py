"""Renders prompts and counts their tokens on servers that show how they do it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from desktop.core.cancel import Cancel
from desktop.core.messages import CountTokens, Generate, PromptRendered, RenderPrompt, TokensCounted
from desktop.core.servers.facts import ModelFacts, no_template, no_tokens, not_on_servers
from desktop.servers.capabilities import tokens_of
from desktop.servers.http import Server

ROOM: Final = 4
"""A prompt may take all but 1/ROOM of the context, so that the answer has room."""


def render_prompt(
    server: Server, facts: ModelFacts, request: RenderPrompt, cancel: Cancel
) -> Iterator[PromptRendered]:
    """Yield the prompt's text, without its tokens: no server says which of them are special.

    Raises: UserError, kind server_cannot, if the server doesn't show its template; Cancelled.
    """
    yield PromptRendered(_rendered(server, facts, request.generate, cancel), (), (), 0)


def count_tokens(
    server: Server, facts: ModelFacts, request: CountTokens, cancel: Cancel
) -> Iterator[TokensCounted]:
    """Yield the counts that CountTokens documents.

    Raises: UserError, kind server_cannot, if the server doesn't split the prompt into tokens or
    doesn't say how long its context is; Cancelled.
    """
    length = facts.model.context_length
    if not facts.tokenize:
        raise no_tokens(facts)
    if length is None:
        raise not_on_servers()
    kind, name = facts.server.kind, facts.model.name
    limit = length - max(1, min(request.generate.max_tokens or length, length // ROOM))
    prompt = len(prompt_tokens(server, facts, request.generate, cancel))
    counts: list[int] = []
    for text in request.texts:
        counts.append(len(tokens_of(server, kind, name, text, cancel, start=False)))
        if prompt + sum(counts) > limit + request.optional:
            break
    yield TokensCounted(prompt, tuple(counts), limit)


def prompt_tokens(
    server: Server, facts: ModelFacts, request: Generate, cancel: Cancel
) -> list[int]:
    """Return the tokens of a prompt, which for messages include those of the chat template, but
    not those of images: servers don't tell how many these are.

    Raises: UserError, kind server_cannot, if the server doesn't show how it applies the template.
    """
    kind, name = facts.server.kind, facts.model.name
    if kind == "vllm" and request.prompt is None:
        return tokens_of(server, kind, name, _plain(request), cancel)
    text = _rendered(server, facts, request, cancel)
    return tokens_of(server, kind, name, text, cancel)


def _rendered(server: Server, facts: ModelFacts, request: Generate, cancel: Cancel) -> str:
    if request.prompt is not None:
        return request.prompt
    if not facts.model.template:
        raise no_template(facts)
    answer = server.post("/apply-template", {"messages": _plain(request)}, cancel)
    if not isinstance(text := answer.get("prompt"), str):
        raise not_on_servers()
    return text


def _plain(request: Generate) -> list[dict[str, Any]]:
    return [{"role": each.role, "content": each.content} for each in request.messages]
