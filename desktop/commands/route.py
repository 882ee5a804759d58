"""`glassbox route`: shows the experts that a mixture of experts picks for each token of a text."""

from __future__ import annotations

import argparse

from desktop.commands.option_types import MODEL_HELP, add_context, add_threads, token_ids
from desktop.commands.session import Session
from desktop.core.messages import Message, PromptProgress, Route, RoutedTokens
from desktop.core.routing.live_trace import trace
from desktop.core.routing.trace import RoutingTrace
from desktop.terminal import number_of, table


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("model", metavar="MODEL", help=MODEL_HELP)
    text = parser.add_mutually_exclusive_group(required=True)
    text.add_argument("--prompt", metavar="T", help="a question, sent with the chat template")
    text.add_argument("--tokens", type=token_ids, metavar="IDS", help="token IDs, such as 1,2,3")
    add(
        "--raw",
        action="store_true",
        help="read the prompt as plain text, without the chat template",
    )
    add_context(parser)
    add_threads(parser)
    parser.set_defaults(conflict=conflict)


def conflict(options: argparse.Namespace) -> str:
    """Return a message about options that can't be combined; "" if there is no conflict."""
    clash = options.raw and options.tokens
    return "--raw says how to read --prompt, so it can't be used with --tokens" if clash else ""


def run(options: argparse.Namespace, session: Session) -> None:
    terminal = session.terminal
    session.tell_unused(options)
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
            total = number_of(event.total, "token")
            terminal.status(f"Reading the text: {event.done:,} of {total}")
    terminal.clear_status()
    found = trace(pieces)
    terminal.result(found.as_json())
    terminal.text(as_text(found))
    known = found.known_experts
    experts = number_of(found.used if known is None else known, "expert")
    experts = experts if known is None else f"{found.used} of {experts}"
    terminal.note(f"{experts} for each token, in {number_of(len(found.layers), 'layer')}")


def as_text(found: RoutingTrace) -> str:
    """Return a table with a header and one row per token: its experts in each layer, by descending
    weight."""
    rows = [("token", *(f"layer {layer}" for layer in found.layers))]
    for place, text in enumerate(found.texts):
        layers = found.chosen[place].tolist()
        rows.append((repr(text)[1:-1], *(" ".join(map(str, chosen)) for chosen in layers)))
    return table(rows)
