"""Requests and events for watching the router of a mixture of experts."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.core.messages.writing import Message, Sampling


@dataclass(frozen=True, slots=True)
class Route:
    """Watch the router of a mixture of experts while the model reads a text (`messages` or
    `prompt`) and answers with up to `max_tokens` tokens, or while it only reads the given `tokens`.

    Yields the events of Generate (only PromptProgress if `max_tokens` is 0), and RoutedTokens:
    after each piece of the prompt, and about ten times a second for the tokens of the answer.
    RoutedTokens doesn't include the last token of the answer, since that token is sampled but never
    read. With `probabilities`, the router's probabilities of all experts are included.

    Raises: ValueError, if `tokens` is combined with a text or an answer.
    """

    model: str
    messages: tuple[Message, ...] = ()
    prompt: str | None = None
    tokens: tuple[int, ...] = ()
    max_tokens: int = 0
    sampling: Sampling = field(default_factory=Sampling)
    probabilities: bool = False

    def __post_init__(self) -> None:
        if self.tokens and (self.messages or self.prompt is not None or self.max_tokens):
            raise ValueError("tokens are read as they are: no text, and no answer")


@dataclass(frozen=True, slots=True)
class RoutedTokens:
    """The router's decisions for consecutive tokens.

    `layers` are the numbers of the layers that have experts. `chosen` is uint16
    [tokens, layers, used], by descending weight or, without weights, by number. `weights` is
    float32 of the same shape: the weights with which the experts' outputs are mixed, or empty if a
    server doesn't send them.
    `probabilities` is float32 [tokens, layers, experts], or empty.
    """

    ids: tuple[int, ...]
    texts: tuple[str, ...]
    layers: tuple[int, ...]
    experts: int
    used: int
    chosen: bytes
    weights: bytes
    probabilities: bytes = b""
