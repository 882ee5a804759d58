"""`glassbox compare`: compares the predictions of two models on a text."""

from __future__ import annotations

import argparse

from desktop.commands.option_types import setting
from desktop.commands.session import Session
from desktop.core.files.text_file import read_text
from desktop.core.messages import (
    CompareModels,
    CompareProgress,
    CompareStarted,
    Estimate,
    LoadProgress,
    ModelCompared,
)
from desktop.core.messages.scoring import SHORTEST_PIECE
from desktop.terminal import number_of, table


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("reference", metavar="REFERENCE", help="the model to compare with, such as the original")
    add("candidate", metavar="CANDIDATE", help="the model to measure")
    add(
        "--text",
        required=True,
        metavar="FILE",
        help="a text for both models to read; longer is better",
    )
    add(
        "--context",
        type=setting("context_length", SHORTEST_PIECE),
        default=CompareModels("", (), "").context_length,
        metavar="N",
        help="tokens per chunk of the text (%(default)s)",
    )


def run(options: argparse.Namespace, session: Session) -> None:
    terminal = session.terminal
    request = CompareModels(
        reference=session.path_of(options.reference),
        candidates=(session.path_of(options.candidate),),
        text=read_text(options.text),
        context_length=options.context,
    )
    done: ModelCompared | None = None
    for event in session.run(request):
        match event:
            case LoadProgress():
                terminal.status(f"Loading: {event.fraction:.0%}")
            case CompareStarted():
                tell(event, session)
            case CompareProgress():
                terminal.status(f"Reading: {event.done:,} of {event.total:,} tokens")
            case ModelCompared():
                done = event
            case _:
                pass
    assert done is not None, "a comparison ends with ModelCompared"
    terminal.result(values(done))
    terminal.text(summary(done))


def tell(started: CompareStarted, session: Session) -> None:
    turns = "" if started.together else ", one model at a time because memory is short"
    pieces, tokens = number_of(started.pieces, "chunk"), number_of(started.scored, "token")
    session.terminal.note(f"{pieces}, {tokens} compared{turns}")
    if started.beyond_training:
        session.terminal.note(
            "The chunks are longer than the models' trained context. A smaller --context gives "
            "better predictions."
        )


def values(done: ModelCompared) -> dict[str, object]:
    """Return the values for --json. Each standard error follows its value."""
    result: dict[str, object] = {"tokens": done.tokens}
    result |= _with_error("perplexity_reference", done.perplexity_reference)
    result |= _with_error("perplexity", done.perplexity)
    result |= _with_error("kld_mean", done.kld_mean)
    result |= {"kld_p99": done.kld_p99, "kld_max": done.kld_max}
    return result | _with_error("top1_agreement", done.top1_agreement)


def _with_error(name: str, estimate: Estimate) -> dict[str, object]:
    return {name: estimate.value, f"{name}_standard_error": estimate.error}


def summary(done: ModelCompared) -> str:
    def shown(estimate: Estimate, digits: int, factor: float = 1) -> tuple[str, str]:
        error = "" if estimate.error is None else f"± {estimate.error * factor:.{digits}f}"
        return f"{estimate.value * factor:.{digits}f}", error

    return table(
        [
            ("perplexity, reference", *shown(done.perplexity_reference, 4)),
            ("perplexity, candidate", *shown(done.perplexity, 4)),
            ("perplexity ratio", *shown(done.perplexity_ratio, 4)),
            ("KL divergence, mean (nats)", *shown(done.kld_mean, 6)),
            ("KL divergence, 99th percentile", f"{done.kld_p99:.6f}", ""),
            ("KL divergence, maximum", f"{done.kld_max:.6f}", ""),
            ("same top token (%)", *shown(done.top1_agreement, 2, 100)),
        ],
        right=frozenset({1}),
    )
