"""What a server is and what it can do for one of its models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.numbers.units import tokens_text
from desktop.core.servers.address import host_of, is_readable_by_others, shown_name

Kind = Literal[
    "llama_server",
    "vllm",
    "sglang",
    "ollama",
    "lm_studio",
    "localai",
    "transformers",
    "llama_cpp_python",
    "other",
]
NAMES: Final[Mapping[Kind, str]] = {
    "llama_server": "llama-server",
    "vllm": "vLLM",
    "sglang": "SGLang",
    "ollama": "Ollama",
    "lm_studio": "LM Studio",
    "localai": "LocalAI",
    "transformers": "transformers serve",
    "llama_cpp_python": "llama-cpp-python",
    "other": "OpenAI-compatible",
}

FIELDS: Final[Mapping[Kind, frozenset[str]]] = {
    "llama_server": frozenset(
        {
            *("top_k", "min_p", "repeat_penalty", "repeat_last_n", "ignore_eos"),
            *("return_progress", "stream_options", "chat_template_kwargs"),
        }
    ),
    "vllm": frozenset(
        {
            *("top_k", "min_p", "repetition_penalty", "ignore_eos", "stream_options"),
            *("continuous_usage_stats", "chat_template_kwargs", "return_token_ids"),
            "reasoning_effort",
        }
    ),
    "sglang": frozenset(
        {
            *("top_k", "min_p", "repetition_penalty", "ignore_eos", "stream_options"),
            *("continuous_usage_stats", "chat_template_kwargs", "reasoning_effort"),
        }
    ),
    "ollama": frozenset({"stream_options"}),
    "lm_studio": frozenset({"top_k", "repeat_penalty", "stream_options"}),
    "localai": frozenset({"top_k", "min_p", "repeat_penalty", "stream_options"}),
    "transformers": frozenset(),
    "llama_cpp_python": frozenset({"top_k", "min_p", "repeat_penalty"}),
    "other": frozenset({"stream_options"}),
}
"""Fields that each kind of server knows, besides those that all know. Others are never sent, since
some servers refuse a request because of them."""


class ServedModel(NamedTuple):
    """A model that a server offers. The context length is in tokens, or None if the server doesn't
    say; `images` is None if it doesn't say whether the model reads images. `identity` is what the
    server says about the model's weights, such as their number; "" if it says nothing. `slots` is
    how many answers the server writes at the same time, or None if it doesn't say."""

    name: str
    context_length: int | None = None
    trained_context_length: int | None = None
    vocabulary: int | None = None
    images: bool | None = None
    template: str = ""
    start: str = ""  # the text of the start token
    identity: str = ""
    slots: int | None = None


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """What a server says about itself. `version` is "" if it doesn't say."""

    address: str
    kind: Kind
    version: str
    models: tuple[ServedModel, ...]

    @property
    def title(self) -> str:
        """The program and its version, such as "vLLM 0.32.0"."""
        return f"{NAMES[self.kind]} {self.version}".strip()

    @property
    def program(self) -> str:
        """The program's name as the subject of a sentence."""
        return tr("This server") if self.kind == "other" else NAMES[self.kind]


Scores = Literal["", "echo", "steps"]
"""How the log-likelihood of a given text can be had: not at all, from one request that returns the
prompt's log-probabilities, or from one request for each token."""


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What a server can do for one model, as found by asking it for one token.

    `probabilities` means that it sends log-probabilities with an answer, `usage` that it counts
    the tokens of a streamed answer, and `tokenize` that it splits a text into tokens. `fields` are
    those of FIELDS that it accepts. `switch` is the variable of the chat template that turns
    reasoning on and off, or "" if there is none that the server takes; `effort` means that a
    reasoning effort changes the prompt.
    """

    server: ServerFacts
    model: ServedModel
    probabilities: bool = False
    usage: bool = False
    scores: Scores = ""
    tokenize: bool = False
    fields: frozenset[str] = frozenset()
    switch: str = ""
    effort: bool = False


class Check(NamedTuple):
    """A row of the table of checks. `ok` is None if it is neither a yes nor a no."""

    key: str
    label: str
    ok: bool | None
    detail: str


def checks(facts: ModelFacts) -> list[Check]:
    """Return the table of what a server can do for a model, and what depends on it."""
    model, program = facts.model, facts.server.program
    length = model.context_length
    secret = not is_readable_by_others(facts.server.address)
    more = [name for name in ("top_k", "min_p") if name in facts.fields]
    settings = [tr("temperature"), "top-p", *(name.replace("_", "-") for name in more)]
    return [
        Check("chat", tr("Chat"), True, tr("Answers arrive token by token.")),
        Check(
            "context",
            tr("Context length"),
            length is not None,
            tokens_text(length)
            if length is not None
            else tr("{program} doesn't say.", program=program),
        ),
        Check(
            "probabilities",
            tr("Token probabilities"),
            facts.probabilities,
            tr("The server sends them with each answer.")
            if facts.probabilities
            else no_probabilities(facts).message,
        ),
        Check("scores", tr("Log-likelihood of a given text"), bool(facts.scores), _scores(facts)),
        Check(
            "tokenize",
            tr("Tokens of a text"),
            facts.tokenize,
            tr("The server shows how it splits a text into tokens.")
            if facts.tokenize
            else no_tokens(facts).message,
        ),
        Check("template", tr("Chat template"), bool(model.template), _template(facts)),
        Check(
            "reasoning",
            tr("Reasoning"),
            bool(facts.switch) or facts.effort,
            _reasoning(facts),
        ),
        Check("images", tr("Images"), model.images, _images(facts)),
        Check(
            "usage",
            tr("Token counts"),
            facts.usage,
            tr("The server counts the tokens of each answer.")
            if facts.usage
            else tr("The server doesn't count the tokens, so Glassbox counts the pieces it sends."),
        ),
        Check("sampling", tr("Sampling"), True, ", ".join(settings)),
        Check(
            "encrypted",
            tr("Private connection"),
            secret,
            tr("Nobody else on the network can read what you send.")
            if secret
            else tr("Others on this network can read your questions, the answers, and the key."),
        ),
    ]


def _scores(facts: ModelFacts) -> str:
    if no_long_texts(facts) is None:
        return tr("Benchmarks can compare log-likelihoods and measure perplexity.")
    if facts.scores == "echo":
        return tr("Benchmarks can compare log-likelihoods.")
    if facts.scores == "steps":
        return tr("Benchmarks can compare log-likelihoods, with one request for each token.")
    return no_scores(facts).message


def _template(facts: ModelFacts) -> str:
    if facts.model.template:
        return tr("The server shows its template.")
    return tr("The server applies a template that it doesn't show.")


def _reasoning(facts: ModelFacts) -> str:
    if facts.switch and facts.effort:
        return tr("Chat can turn it on and off, and set the effort.")
    if facts.effort:
        return tr("Chat can set the effort.")
    if facts.switch:
        return tr("Chat can turn it on and off.")
    return tr("If the model reasons, that can't be turned on or off here.")


def _images(facts: ModelFacts) -> str:
    if facts.model.images is None:
        return tr("{program} doesn't say.", program=facts.server.program)
    return tr("The model reads images.") if facts.model.images else no_images(facts).message


# --- why something can't be done: one sentence each


def no_probabilities(facts: ModelFacts) -> UserError:
    program = facts.server.program
    return UserError(
        tr("{program} sends no log-probabilities in chat.", program=program), kind="server_cannot"
    )


def no_scores(facts: ModelFacts) -> UserError:
    return UserError(
        tr(
            "{program} sends no log-probabilities for a given text, so only benchmarks with "
            "written answers can run.",
            program=facts.server.program,
        ),
        kind="server_cannot",
    )


def no_prompt_probabilities(facts: ModelFacts) -> UserError:
    program = NAMES[facts.server.kind]
    return UserError(
        tr("{program} sends no log-probabilities for a given text.", program=program),
        kind="server_cannot",
    )


def no_long_texts(facts: ModelFacts) -> UserError | None:
    """Return the error if the perplexity of a text can't be measured."""
    if facts.scores != "echo":
        return UserError(
            tr(
                "{program} sends no log-probabilities for a text that the model reads, so its "
                "perplexity can't be measured.",
                program=facts.server.program,
            ),
            kind="server_cannot",
        )
    if facts.tokenize and facts.model.context_length is None:
        return UserError(
            tr(
                "{program} doesn't say how long the model's context is, so the perplexity of a "
                "text can't be measured.",
                program=facts.server.program,
            ),
            kind="server_cannot",
        )
    return None if facts.tokenize else no_tokens(facts)


def no_template(facts: ModelFacts) -> UserError:
    return UserError(
        tr(
            "{program} doesn't show how it applies the chat template, so text inside the "
            "template can't be measured.",
            program=NAMES[facts.server.kind],
        ),
        kind="server_cannot",
    )


def no_speed(facts: ModelFacts) -> UserError | None:
    """Return the error if the speed over a given number of tokens can't be measured."""
    if "ignore_eos" in facts.fields:
        return None
    return UserError(
        tr(
            "{program} ends an answer when the model does, so its speed can't be measured over "
            "a given number of tokens. Chat shows the speed of each answer.",
            program=NAMES[facts.server.kind],
        ),
        kind="server_cannot",
    )


def no_tokens(facts: ModelFacts) -> UserError:
    program = facts.server.program
    return UserError(
        tr("{program} can't split a text into tokens.", program=program), kind="server_cannot"
    )


def no_images(facts: ModelFacts) -> UserError:
    return UserError(
        tr(
            "{name} on {host} doesn't read images.",
            name=shown_name(facts.model.name),
            host=host_of(facts.server.address),
        ),
        kind="server_cannot",
    )


def needs_file() -> UserError:
    """Return the error for work that needs the model's file."""
    return UserError(
        tr(
            "This needs the model's file, but the model is on a server. Choose a model that is on "
            "this laptop."
        ),
        kind="server_cannot",
    )


def not_on_servers() -> UserError:
    """Return the error for work that needs all of the model's probabilities or its tokenizer."""
    return UserError(
        tr("This needs more than the model's server sends. Choose a model that is on this laptop."),
        kind="server_cannot",
    )
