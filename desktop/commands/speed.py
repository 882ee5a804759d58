"""`glassbox speed`: measures tokens per second, as llama-bench does."""

from __future__ import annotations

import argparse

from desktop.commands.option_types import (
    MODEL_HELP,
    MOST_TIMES,
    add_device,
    add_threads,
    setting,
    whole,
)
from desktop.commands.session import Session
from desktop.core.benchmarks.speed_results import mean_and_sd
from desktop.core.messages import MeasureSpeed, SpeedMeasured, SpeedSample
from desktop.terminal import number_of, table


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    usual = MeasureSpeed("")
    add("model", metavar="MODEL", help=MODEL_HELP)
    add(
        "--prompt-tokens",
        type=setting("context_length"),
        default=usual.prompt_tokens,
        metavar="N",
        help="prompt tokens to process (%(default)s)",
    )
    add(
        "--generate-tokens",
        type=setting("context_length"),
        default=usual.generate_tokens,
        metavar="N",
        help="tokens to generate (%(default)s)",
    )
    add(
        "--repeat",
        type=whole(1, MOST_TIMES),
        default=usual.repeat,
        metavar="N",
        help="repetitions (%(default)s)",
    )
    add_threads(parser)
    add_device(parser)
    parser.set_defaults(conflict=conflict)


def conflict(options: argparse.Namespace) -> str:
    """Return a message if the options leave nothing to measure; "" if they don't."""
    nothing = not options.prompt_tokens + options.generate_tokens
    return "nothing to measure: both token counts are 0" if nothing else ""


def run(options: argparse.Namespace, session: Session) -> None:
    terminal = session.terminal
    session.tell_unused(options)
    # A context just large enough for the measurement, as in llama-bench.
    context_length = options.prompt_tokens + options.generate_tokens
    loaded = session.load(options.model, context_length, options.threads, options.device)
    measured: SpeedMeasured | None = None
    request = MeasureSpeed(
        loaded.model,
        options.prompt_tokens,
        options.generate_tokens,
        options.repeat,
        options.threads,
    )
    counts = {"prompt": 0, "generate": 0}
    for event in session.run(request):
        if isinstance(event, SpeedSample):
            counts[event.test] += 1
            done = f"{event.test} {counts[event.test]} of {options.repeat}"
            terminal.note(f"{done}: {event.tokens_per_s:,.1f} tokens/s")
        elif isinstance(event, SpeedMeasured):
            measured = event
    assert measured is not None, "a measurement ends with SpeedMeasured"
    prompt, generate = figures(measured.prompt), figures(measured.generate)
    terminal.result(
        {
            "prompt": prompt,
            "generate": generate,
            "load_s": loaded.load_s,
            "threads": measured.threads or None,
            "backend": measured.backend,
        }
    )
    terminal.text(
        table(
            [
                ("reading a prompt", rate(prompt), number_of(options.prompt_tokens, "token")),
                ("generating", rate(generate), number_of(options.generate_tokens, "token")),
                ("loading", f"{loaded.load_s:.2f} s", ""),
            ]
        )
    )
    often = "Once" if options.repeat == 1 else f"{options.repeat} times"
    # A server doesn't say how many threads it uses.
    threads = f"{number_of(measured.threads, 'thread')}, " if measured.threads else ""
    terminal.note(f"{often} each, {threads}{measured.backend}")


def figures(samples: tuple[float, ...]) -> dict[str, float | None]:
    mean, sd = mean_and_sd(samples) if samples else (None, None)
    return {"mean": mean, "sd": sd}


def rate(values: dict[str, float | None]) -> str:
    mean, sd = values["mean"], values["sd"]
    if mean is None:
        return "not measured"
    return f"{mean:,.1f} tokens/s" + (f", standard deviation {sd:,.1f}" if sd is not None else "")
