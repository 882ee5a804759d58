"""`glassbox route`: which experts a mixture of experts picks for each token of a text."""

from __future__ import annotations

import argparse

from desktop.commands.session import Session
from desktop.core.messages import Message, PromptProgress, Route, RoutedTokens
from desktop.core.routing import RoutingTrace, trace
from desktop.terminal import table


def route(options: argparse.Namespace, session: Session) -> None:
    terminal = session.terminal
    loaded = session.load(options.model, options.context, options.threads)
    request = Route(
        loaded.model,
        () if options.raw or options.tokens else (Message("user", options.prompt),),
        options.prompt if options.raw else None,
        options.tokens or (),
    )
    pieces: list[RoutedTokens] = []
    for event in session.run(request):
        if isinstance(event, RoutedTokens):
            pieces.append(event)
        elif isinstance(event, PromptProgress):
            terminal.status(f"Reading the text: {event.done} of {event.total} tokens")
    terminal.clear_status()
    found = trace(pieces)
    terminal.result(found.as_json())
    terminal.text(as_text(found))
    terminal.note(
        f"{found.used} of {found.experts} experts for each token, in {len(found.layers)} layers"
    )


def as_text(found: RoutingTrace) -> str:
    """A row a token: in each layer its experts, the one with the largest weight first."""
    rows = [("token", *(f"layer {layer}" for layer in found.layers))]
    for place, text in enumerate(found.texts):
        layers = found.chosen[place].tolist()
        rows.append((repr(text)[1:-1], *(" ".join(map(str, chosen)) for chosen in layers)))
    return table(rows)
