"""Finds out what a server can do for one of its models, by asking it for a few tokens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

from desktop.core.cancel import Cancel
from desktop.core.conversations.thinking import (
    EFFORT,
    EFFORTS,
    SWITCHES,
    takes_effort,
    thinking_switch,
)
from desktop.core.errors import UserError
from desktop.core.servers.facts import FIELDS, Kind, ModelFacts, Scores, ServedModel, ServerFacts
from desktop.servers import problems
from desktop.servers.http import Server
from desktop.servers.probe import number_in, object_in, objects

_REFUSED: Final = ("server",)
"""Kinds of errors after which a request is tried without the field in question."""
_CANNOT: Final = (
    *("server", "server_cannot", "not_a_server"),
    *("model_gone", "server_key", "too_long"),  # as some servers refuse for chat models
)
"""Kinds of errors that mean that a server that chats can't do what is tried."""
_TRIED: Final = ("1 2 3 4 5 6", "The sky is")
_PROMPT_IDS: Final[Mapping[Kind, dict[str, Any]]] = {
    "vllm": {"return_token_ids": True},
    "sglang": {"return_prompt_token_ids": True},
}
"""Fields with which an answer has the token ids of its prompt."""
MOST_CHUNKS: Final = 1000
"""Chunks of an answer of one token, most of which report progress."""
_CLOSE: Final = 0.1
"""Nats by which two log-probabilities of the same token may differ."""


def model_facts(
    server: Server, facts: ServerFacts, model: ServedModel, cancel: Cancel
) -> ModelFacts:
    """Ask a model for one token, and see what comes with it. Some servers load the model for this,
    which takes as long as it takes.

    Raises: UserError, Cancelled.
    """
    found = ModelFacts(facts, model, fields=FIELDS[facts.kind])
    asked: dict[str, Any] = {
        "model": model.name,
        "messages": [{"role": "user", "content": "1 2 3"}],
        "max_tokens": 1,
        "stream": True,
    }
    extras: list[dict[str, Any]] = [{}]
    with_counts = {"stream_options": {"include_usage": True}}
    with_odds = {"logprobs": True, "top_logprobs": 1}
    if "stream_options" in found.fields:
        extras.insert(0, with_counts)
    if facts.kind != "transformers":  # it ignores them
        extras[:0] = [{**each, **with_odds} for each in extras]
    fields, probabilities, usage = found.fields, False, False
    for extra in extras:
        try:
            probabilities, usage = _streamed(server, {**asked, **extra}, cancel)
        except UserError as error:
            if error.kind not in _REFUSED or extra is extras[-1]:
                raise
            continue
        if "stream_options" not in extra:
            fields = fields - {"stream_options", "continuous_usage_stats"}
        break
    return ModelFacts(
        facts,
        model,
        probabilities=probabilities,
        usage=usage,
        scores=_scores(server, facts.kind, model, cancel),
        tokenize=_tokenizes(server, facts.kind, model, cancel),
        fields=fields,
        switch=_switch(server, facts.kind, model, fields, cancel),
        effort=_takes_effort(server, facts.kind, model, fields, cancel),
    )


def _switch(
    server: Server, kind: Kind, model: ServedModel, fields: frozenset[str], cancel: Cancel
) -> str:
    """Return the variable that turns reasoning on and off. Where the server doesn't show the chat
    template, it is one that changes the prompt."""
    if "chat_template_kwargs" not in fields:
        return ""
    if model.template:
        return thinking_switch(model.template)
    for name in SWITCHES:
        both = ({"chat_template_kwargs": {name: on}} for on in (True, False))
        if _prompts_differ(server, kind, model, both, cancel):
            return name
    return ""


def _takes_effort(
    server: Server, kind: Kind, model: ServedModel, fields: frozenset[str], cancel: Cancel
) -> bool:
    if model.template:
        return "chat_template_kwargs" in fields and takes_effort(model.template)
    if EFFORT not in fields:
        return False
    both = ({EFFORT: each} for each in (EFFORTS[0], EFFORTS[-1]))
    return _prompts_differ(server, kind, model, both, cancel)


def _prompts_differ(
    server: Server,
    kind: Kind,
    model: ServedModel,
    both: Iterable[dict[str, Any]],
    cancel: Cancel,
) -> bool:
    """Return True if two fields make a different prompt of the same question, judging by its tokens
    or, if the server doesn't send them, by their number."""
    asked = {
        "model": model.name,
        "messages": [{"role": "user", "content": "1 2 3"}],
        "max_tokens": 1,
        **_PROMPT_IDS.get(kind, {}),
    }
    prompts: list[object] = []
    for fields in both:
        try:
            answer = server.post("/v1/chat/completions", {**asked, **fields}, cancel)
        except UserError as error:
            if error.kind in _CANNOT:
                return False
            raise
        choice = next(iter(objects(answer.get("choices"))), {})
        ids = answer.get("prompt_token_ids") or choice.get("prompt_token_ids")
        prompts.append(ids or number_in(object_in(answer.get("usage")).get("prompt_tokens")))
    return None not in prompts and prompts[0] != prompts[1]


def _streamed(server: Server, asked: dict[str, Any], cancel: Cancel) -> tuple[bool, bool]:
    """Return whether log-probabilities come with a streamed answer, and whether counts do."""
    probabilities = usage = False
    for number, chunk in enumerate(server.stream("/v1/chat/completions", asked, cancel)):
        if number == MOST_CHUNKS:
            raise problems.too_much(server.address)
        probabilities = probabilities or bool(log_probabilities(chunk))
        usage = usage or isinstance(chunk.get("usage"), dict)
    return probabilities, usage


def log_probabilities(chunk: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the entries for the tokens of a chunk of a chat, in order; empty if it has none."""
    for choice in objects(chunk.get("choices")):
        if found := objects(object_in(choice.get("logprobs")).get("content")):
            return found
    return []


def _scores(server: Server, kind: Kind, model: ServedModel, cancel: Cancel) -> Scores:
    if kind == "llama_server":
        return "steps"  # it ignores `echo`
    if kind in ("ollama", "lm_studio", "transformers", "localai"):
        return ""
    try:
        good = any(_echoes(server, model, text, cancel) for text in _TRIED)
    except UserError as error:
        if error.kind in _CANNOT:
            return ""
        raise
    return "echo" if good else ""


def _echoes(server: Server, model: ServedModel, text: str, cancel: Cancel) -> bool:
    """Return True if the server gives a token of a prompt the log-probability with which it writes
    it. llama-cpp-python (0.3.36) gives it that of the place after it."""
    written = _completion(server, model, text, cancel, echo=False)
    if not written or not written[-1][0]:
        return False
    token, expected = written[-1]
    read = _completion(server, model, text + token, cancel, echo=True)
    at = len(read) - 2  # the last one is written, not read
    return at > 0 and read[at][0] == token and abs(read[at][1] - expected) < _CLOSE


def _completion(
    server: Server, model: ServedModel, text: str, cancel: Cancel, *, echo: bool
) -> list[tuple[str, float]]:
    """Let a model write one token after a text. Return it with its log-probability; with `echo`,
    after those of the text."""
    asked = {
        "model": model.name,
        "prompt": text,
        "max_tokens": 1,  # llama-cpp-python takes 0 for "no limit"
        "echo": echo,
        "logprobs": 1,
        "temperature": 0,
    }
    answer = server.post("/v1/completions", asked, cancel)
    for choice in objects(answer.get("choices")):
        values = object_in(choice.get("logprobs"))
        tokens, likelihoods = values.get("tokens"), values.get("token_logprobs")
        if isinstance(tokens, list) and isinstance(likelihoods, list):
            pairs = zip(cast("list[Any]", tokens), cast("list[Any]", likelihoods), strict=False)
            return [(str(t), number_in(p) or 0.0) for t, p in pairs]
    return []


def _tokenizes(server: Server, kind: Kind, model: ServedModel, cancel: Cancel) -> bool:
    try:
        return bool(tokens_of(server, kind, model.name, "1 2 3", cancel))
    except UserError as error:
        if error.kind in _CANNOT:
            return False
        raise


def tokens_of(
    server: Server,
    kind: Kind,
    model: str,
    text: str | list[dict[str, Any]],
    cancel: Cancel,
    *,
    start: bool = True,
) -> list[int]:
    """Return a text as token ids, as the server splits it. With `start`, the model's start token
    comes first if it has one. Special tokens in the text are read as such. vLLM also takes
    messages, to which it applies the chat template.

    Raises: UserError, kind server_cannot, if this kind of server doesn't do that; Cancelled.
    """
    match kind:
        case "llama_server":
            path, fields = "/tokenize", {"content": text, "add_special": start}
        case "vllm" if not isinstance(text, str):
            path, fields = "/tokenize", {"model": model, "messages": text}
        case "vllm" | "sglang":
            path = "/tokenize"
            fields = {"model": model, "prompt": text, "add_special_tokens": start}
        case "llama_cpp_python":
            path, fields = "/extras/tokenize", {"model": model, "input": text}
        case "localai":
            path, fields = "/v1/tokenize", {"model": model, "content": text}
        case _:
            raise UserError("no tokenizer", kind="server_cannot")
    found = server.post(path, fields, cancel).get("tokens")
    ids = cast("list[object]", found) if isinstance(found, list) else []
    return [each for each in ids if isinstance(each, int)]
