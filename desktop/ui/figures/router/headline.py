"""The sentences above the pictures of a router."""

from __future__ import annotations

from typing import Final

from desktop.core.i18n import all_of, counted, marked, tr
from desktop.core.numbers.units import percent
from desktop.core.routing.concentration import Kind, KindsTested
from desktop.core.routing.trace import RoutingTrace

KINDS: Final[dict[Kind, str]] = {
    "digit": marked("digits"),
    "sign": marked("punctuation"),
    "space": marked("spaces"),
    "capital": marked("capitalized words"),
    "word": marked("lowercase words"),
    "part": marked("pieces of words"),
}


def all_layers(trace: RoutingTrace, token: int) -> str:
    """Return a sentence about a token in all layers."""
    return counted(
        len(trace.layers),
        "Token {token} of {ids:,} goes to {experts} in the model's only layer",
        "Token {token} of {ids:,} goes to {experts} in each of {layers} layers",
        token=token + 1,
        ids=len(trace.ids),
        experts=chosen_experts(trace),
        layers=len(trace.layers),
    )


def per_token(trace: RoutingTrace) -> str:
    """Return a sentence that holds even if the recording isn't complete or has no weights."""
    return tr("The router chooses {experts} for each token", experts=chosen_experts(trace))


def chosen_experts(trace: RoutingTrace) -> str:
    """Return how many experts each token goes to: "2 of 8 experts", or "2 experts" if it isn't
    known how many there are."""
    if trace.known_experts is None:
        return counted(trace.used, "1 expert", "{used} experts", used=trace.used)
    return tr("{used} of {experts} experts", used=trace.used, experts=trace.experts)


def unknown(trace: RoutingTrace) -> str:
    """Return what isn't known about a trace from a server; "" if all is."""
    if trace.weighted:
        return ""
    return tr(
        "The server reports which experts were chosen, but neither their weights nor how many "
        "experts there are: {expert} is the highest number so far. Layers without experts aren't "
        "counted.",
        expert=trace.experts - 1,
    )


def processed(model: str, tokens: int) -> str:
    """Return a sentence that names the model whose routing is shown, and how much it read."""
    return counted(
        tokens,
        "{traced} processed {count:,} token.",
        "{traced} processed {count:,} tokens.",
        count=tokens,
        traced=model,
    )


def headline(tested: KindsTested, trace: RoutingTrace, place: int) -> tuple[str, str]:
    """Return a sentence about the layer at `place`, and the numbers behind it."""
    layer, found = trace.layers[place], tested.found
    if found is None:
        kinds = all_of([tr(KINDS[kind]) for kind in tested.kinds])
        return (
            tr("No kind of token stands out in layer {layer}", layer=layer),
            tr("Tested: {kinds}.", kinds=kinds)
            if kinds
            else tr(
                "This recording doesn't have enough different tokens of at least two kinds to "
                "compare."
            ),
        )
    return (
        _sentence(found.kind, found.expert),
        tr(
            "Layer {layer}: in this recording, expert {expert} has the largest weight for "
            "{there:,} of {tokens:,} such tokens, and for {elsewhere} of the others. Chance alone "
            "would produce such a clear pattern in {chance} of recordings.",
            layer=layer,
            expert=found.expert,
            there=found.there,
            tokens=found.tokens,
            elsewhere=percent(found.elsewhere),
            chance=percent(found.chance),
        ),
    )


def _sentence(kind: Kind, expert: int) -> str:
    match kind:
        case "digit":
            return tr("Digits go to expert {expert}; nobody told the router to", expert=expert)
        case "sign":
            return tr(
                "Punctuation goes to expert {expert}; nobody told the router to", expert=expert
            )
        case "space":
            return tr(
                "Spaces and line breaks go to expert {expert}; nobody told the router to",
                expert=expert,
            )
        case "capital":
            return tr(
                "Capitalized words go to expert {expert}; nobody told the router to", expert=expert
            )
        case "word":
            return tr(
                "Lowercase words go to expert {expert}; nobody told the router to", expert=expert
            )
        case "part":
            return tr(
                "Pieces of words go to expert {expert}; nobody told the router to", expert=expert
            )
