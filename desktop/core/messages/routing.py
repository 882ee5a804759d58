"""Which experts a mixture of experts picks."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.core.messages.writing import Message, Sampling


@dataclass(frozen=True, slots=True)
class Route:
    """Watch the router of a mixture of experts while it reads a text (`messages`, `prompt` or
    `tokens`), and while it answers with up to `max_tokens` tokens.

    Yields what Generate does, and RoutedTokens after each piece of the prompt and, some ten
    times a second, of the answer's tokens but the last, which is drawn and not read.
    `probabilities`: also those of the experts that were not chosen.
    """

    model: str
    messages: tuple[Message, ...] = ()
    prompt: str | None = None
    tokens: tuple[int, ...] = ()
    max_tokens: int = 0
    sampling: Sampling = field(default_factory=Sampling)
    probabilities: bool = False


@dataclass(frozen=True, slots=True)
class RoutedTokens:
    """What the router decided for some tokens that follow each other.

    `ids` and `texts` of the tokens; `layers`: the numbers of the layers that have experts.
    `chosen`: uint16 [tokens, layers, used], by falling weight, and `weights`: float32 of the same
    shape, as they mix the experts' outputs; `probabilities`: float32 [tokens, layers, experts]
    or nothing.
    """

    ids: tuple[int, ...]
    texts: tuple[str, ...]
    layers: tuple[int, ...]
    experts: int
    used: int
    chosen: bytes
    weights: bytes
    probabilities: bytes = b""
