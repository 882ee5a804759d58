"""Says why two programs may answer differently with what should be the same model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop.core.i18n import tr


class Side(NamedTuple):
    """What is known about one of two answers. `program` is the server's program, or "" if the model
    is on this laptop. `template` is the chat template, "" if none is used, or None if the program
    doesn't show it, and `precision` is "" if it isn't known, as is `prompt_tokens` if it is 0. With
    `own_penalty`, the program may apply a repetition penalty that can't be switched off from
    here."""

    name: str
    program: str
    template: str | None
    precision: str
    prompt_tokens: int
    own_penalty: bool = False


def why_different(one: Side, other: Side, temperature: float) -> str:
    """Return sentences about the prompt, the template, the sampling, and the weights, in this
    order: what is known, and what isn't."""
    said = (_prompt(one, other), *_templates(one, other), _sampling(one, other, temperature))
    return " ".join(filter(None, (*said, *_weights(one, other))))


def _prompt(one: Side, other: Side) -> str:
    if not one.prompt_tokens or not other.prompt_tokens:
        return ""
    if one.prompt_tokens == other.prompt_tokens:
        return tr("Both read {count:,} tokens.", count=one.prompt_tokens)
    return tr(
        "{one} read {count:,} tokens and {other} {count_2:,}, so their prompts or tokenizers "
        "differ.",
        one=one.name,
        count=one.prompt_tokens,
        other=other.name,
        count_2=other.prompt_tokens,
    )


def _templates(one: Side, other: Side) -> Iterator[str]:
    if one.template == other.template == "":
        return
    if one.template is not None and other.template is not None:
        if one.template.strip() == other.template.strip():
            yield tr("Their chat templates are the same.")
        else:
            yield tr("Their chat templates differ.")
    for program in dict.fromkeys(each.program for each in (one, other) if each.template is None):
        yield tr("{program} doesn't show its chat template.", program=program)


def _sampling(one: Side, other: Side, temperature: float) -> str:
    if temperature > 0:
        return tr(
            "At this temperature, each program draws its own random numbers, even with the same "
            "seed."
        )
    for each in (one, other):
        if each.own_penalty:
            return tr("{program} may apply a repetition penalty of its own.", program=each.program)
    return tr("At temperature 0, both pick the most likely token.")


def _weights(one: Side, other: Side) -> Iterator[str]:
    if one.precision and other.precision:
        if one.precision == other.precision:
            yield tr(
                "Both have {precision} weights, but the programs may round differently, which "
                "can decide near ties.",
                precision=one.precision,
            )
        else:
            yield tr(
                "Their weights differ: {one} and {other}.", one=one.precision, other=other.precision
            )
    for program in dict.fromkeys(each.program for each in (one, other) if not each.precision):
        if program:
            yield tr("{program} doesn't say how precise its weights are.", program=program)
