"""`glassbox chat`: one question, one answer."""

from __future__ import annotations

import argparse
from dataclasses import replace

from desktop.commands.option_types import (
    MODEL_HELP,
    add_context,
    add_device,
    add_threads,
    between,
    setting,
)
from desktop.commands.session import Session
from desktop.commands.tour import check_qt
from desktop.core.conversations.thinking import split_thinking
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import (
    Generate,
    Generated,
    Message,
    Picture,
    PromptProgress,
    Sampling,
    ThoughtOpened,
    Token,
    TurnsLeftOut,
)
from desktop.core.servers.address import is_server
from desktop.core.settings import Preferences, generate_request
from desktop.terminal import number_of

STRONGEST = 10
"""Largest strength of an adapter. Most models write only noise from 3 on."""


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("model", metavar="MODEL", help=MODEL_HELP)
    add("--prompt", required=True, metavar="T", help="your question")
    add("--system", default="", metavar="T", help="system prompt")
    add(
        "--raw",
        action="store_true",
        help="continue the prompt as plain text, without the chat template",
    )
    add(
        "--image",
        action="append",
        default=[],
        metavar="FILE",
        help="an image for a vision model; can be repeated",
    )
    add(
        "--max-tokens",
        type=setting("max_tokens"),
        default=0,
        metavar="N",
        help="stop after N tokens (0: no limit)",
    )
    add("--lora", default="", metavar="FILE", help="a LoRA adapter to add to the model")
    add(
        "--lora-scale",
        type=between(0, STRONGEST),
        metavar="X",
        help="strength of the LoRA adapter (1 is as trained)",
    )
    _add_sampling(parser)
    add_context(parser)
    add_threads(parser)
    add_device(parser)
    parser.set_defaults(conflict=conflict)


def _add_sampling(parser: argparse.ArgumentParser) -> None:
    """Add the options for sampling."""
    add = parser.add_argument
    usual = Sampling()
    add(
        "--temperature",
        type=setting("temperature"),
        default=usual.temperature,
        metavar="X",
        help="0 always takes the most likely token; more varies the answer (%(default)s)",
    )
    add(
        "--top-k",
        type=setting("top_k"),
        default=usual.top_k,
        metavar="N",
        help="top-k: sample from the N most likely tokens (%(default)s, 0: all)",
    )
    add(
        "--top-p",
        type=setting("top_p"),
        default=usual.top_p,
        metavar="X",
        help="top-p: sample from the top tokens with total probability X (%(default)s, 1: all)",
    )
    add(
        "--min-p",
        type=setting("min_p"),
        default=usual.min_p,
        metavar="X",
        help="min-p: drop tokens less likely than X times the top one (%(default)s, 0: none)",
    )
    add(
        "--seed",
        type=setting("seed"),
        metavar="N",
        help="random seed; the same seed gives the same answer",
    )


def conflict(options: argparse.Namespace) -> str:
    """Return a message about options that can't be combined; "" if there is no conflict."""
    if options.raw and options.system:
        return "--raw sends only the prompt, so it can't be used with --system"
    if options.raw and options.image:
        return "--raw sends only the prompt, so it can't be used with --image"
    if options.lora_scale is not None and not options.lora:
        return "--lora-scale needs an adapter: add --lora FILE"
    return ""


def run(options: argparse.Namespace, session: Session) -> int:
    terminal = session.terminal
    pictures = tuple(read_image(each, session) for each in options.image)
    session.tell_unused(options)
    loaded = session.load(
        options.model, options.context, options.threads, options.device, options.lora
    )
    tokens: list[Token] = []
    opened = ""
    done: Generated | None = None
    try:
        for event in session.run(generation(options, loaded.model, pictures)):
            match event:
                case PromptProgress():
                    if not tokens:
                        total = number_of(event.total, "token")
                        terminal.status(f"Reading the prompt: {event.done:,} of {total}")
                case TurnsLeftOut():
                    terminal.note(
                        "The prompt doesn't fit the context, so its oldest part was left out."
                    )
                case ThoughtOpened():
                    opened = event.tag
                case Token():
                    tokens.append(event)
                    terminal.text(event.text, end="")
                case Generated():
                    done = event
                case _:
                    pass
    except Cancelled:
        if done is None:
            raise
    except UserError as error:
        if not tokens:
            raise
        terminal.text("")
        terminal.note(error.message)
        part = chat_result(options, opened, tokens, None)
        terminal.result({**part, "error": error.message, "kind": error.kind})
        return 1
    assert done is not None, "a generation ends with Generated"
    terminal.text("")
    terminal.note(summary(done, is_server(options.model)))
    terminal.result(chat_result(options, opened, tokens, done))
    if done.stop == "cancelled":
        raise Cancelled
    return 0


def read_image(path: str, session: Session) -> Picture:
    """Read a picture from a file. Raises: UserError."""
    check_qt("Reading an image")
    from desktop.ui.picture_file import read_picture

    found = read_picture(path)
    if found.note:
        session.terminal.note(found.note)
    return found.picture


def generation(
    options: argparse.Namespace, model: str, pictures: tuple[Picture, ...] = ()
) -> Generate:
    values = Preferences(
        system_prompt=options.system or "",
        temperature=options.temperature,
        top_k=options.top_k,
        top_p=options.top_p,
        min_p=options.min_p,
        seed=options.seed,
        max_tokens=options.max_tokens,
    )
    request = generate_request(values, model, (Message("user", options.prompt, pictures),))
    if options.lora_scale is not None:
        request = replace(request, adapter_strength=options.lora_scale)
    return replace(request, messages=(), prompt=options.prompt) if options.raw else request


def chat_result(
    options: argparse.Namespace, opened: str, tokens: list[Token], done: Generated | None
) -> dict[str, object]:
    """Return the values for --json. `opened` is the opening thinking tag at the end of the prompt;
    "" if there is none. `done` is None if the answer broke off."""
    text = "".join(token.text for token in tokens)
    thinking, answer = ("", text) if options.raw else split_thinking(opened + text)
    return {
        "text": answer,
        "thinking": thinking or None,
        # A token with a negative ID only carries text that was held back until the end.
        "tokens": [{"id": token.id, "text": token.text} for token in tokens if token.id >= 0],
        "prompt_tokens": done and done.prompt_tokens,
        "generated_tokens": done and done.generated_tokens,
        "first_token_s": done and done.first_token_s,
        "prompt_tokens_per_s": done and done.prompt_tokens_per_s,
        "tokens_per_s": done and done.tokens_per_s,
        "stop": done and done.stop,
    }


def summary(done: Generated, served: bool) -> str:
    """Return a summary of the answer: "29 tokens, first after 0.09 s, 402 tokens/s"."""
    parts = [number_of(done.generated_tokens, "token")]
    if done.first_token_s is not None:
        parts.append(f"first after {done.first_token_s:.2f} s")
    if done.tokens_per_s is not None:
        rate = done.tokens_per_s
        parts.append(f"{rate:,.0f} tokens/s" if rate >= 1000 else f"{rate:.3g} tokens/s")
    full = "ended by a full context" + " or the server's limit" * served
    ended = {"length": "ended by --max-tokens", "context": full}
    if done.stop in ended:
        parts.append(ended[done.stop])
    return ", ".join(parts)
