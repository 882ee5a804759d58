"""Measures how fast a server answers several people at the same time, and draws it."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from desktop.core.benchmarks.speed_results import SpeedResult, Together, rate_text, short_rate
from desktop.core.i18n import counted, tr
from desktop.core.library.models import ModelFile
from desktop.core.messages import (
    LoadModel,
    MeasureTogether,
    ModelLoaded,
    TogetherMeasured,
    TogetherProgress,
    UnloadModel,
)
from desktop.core.servers.facts import ModelFacts
from desktop.services.inference import Inference
from desktop.services.task import Step, Steps, loading
from desktop.ui.names import full_name
from desktop.ui.panes.benchmarks.speed.figures import Phase, seconds_text, setting_text
from desktop.ui.panes.benchmarks.speed.run import KEY
from desktop.ui.plots.chart import Axis, Card, Chart, Line, Name, Point
from desktop.ui.plots.scale import Scale

PEOPLE: Final = (1, 2, 4, 8, 16, 32)
GENERATED: Final = 64
BEYOND_SLOTS: Final = 4
"""Times as many people as are answered at the same time, so that waiting can be seen."""
LOAD_WEIGHT: Final = 0.02


def measure_people(
    inference: Inference,
    facts: Callable[[str], ModelFacts | None],
    model: ModelFile,
    take: Callable[[SpeedResult], None],
) -> Steps[None]:
    """Connect to a model on a server, let more and more people ask it at the same time, and pass
    each result to `take`. `facts` returns what is known about a connected model."""
    name = full_name(model)
    connecting = tr("Connecting to {name}", name=name)
    try:
        loaded = yield loading(inference, LoadModel(model.path, KEY), connecting, LOAD_WEIGHT)
        found = facts(model.path)
        slots = found.model.slots if found else None
        numbers = [each for each in PEOPLE if each <= BEYOND_SLOTS * (slots or max(PEOPLE))]
        for people in numbers:
            request = MeasureTogether(KEY, people, GENERATED)
            share = (1 - LOAD_WEIGHT) * people / sum(numbers)
            title = f"{name}, {setting_text('people', people)}"
            measured = yield Step(inference.submit(request), _far(people), share, title)
            take(_result(name, loaded, measured, slots))
    finally:
        inference.submit(UnloadModel(KEY))


def _far(people: int) -> Callable[[object], float | None]:
    def far(event: object) -> float | None:
        told = isinstance(event, TogetherProgress)
        return min(event.tokens / (people * GENERATED), 1.0) if told else None

    return far


def _result(
    name: str, loaded: ModelLoaded, measured: TogetherMeasured, slots: int | None
) -> SpeedResult:
    people = measured.people
    tokens = sum(each.tokens for each in people)
    return SpeedResult(
        model=name,
        path=loaded.path,
        varied="people",
        prompt_tokens=round(statistics.fmean(each.prompt_tokens for each in people)),
        generate_tokens=GENERATED,
        repeat=1,
        depth=0,
        batch=0,
        threads=0,
        gpu_layers=0,
        backend=loaded.backend,
        prompt=0.0,
        prompt_sd=None,
        generate=tokens / measured.seconds,
        generate_sd=None,
        first_token_s=statistics.fmean(each.first_token_s for each in people),
        load_s=loaded.load_s,
        memory_bytes=0,
        bytes_per_token=0,
        bandwidth=0.0,
        when=time.time(),
        device=loaded.device,
        together=Together(
            people=len(people),
            each=statistics.fmean(each.tokens_per_s for each in people),
            slowest_each=min(each.tokens_per_s for each in people),
            longest_first_token_s=max(each.first_token_s for each in people),
            longest_pause_s=max(each.longest_pause_s for each in people),
            tokens=tokens if all(each.counted for each in people) else None,
            received=sum(each.received for each in people),
            slots=slots,
        ),
    )


# --- the picture


def people_headline(shown: Sequence[SpeedResult], phase: Phase) -> str:
    """Return a headline about the largest number of people."""
    last = shown[-1]
    together = _of(last)
    if phase == "prompt":
        fewest, long = _of(shown[0]), seconds_text(together.longest_first_token_s)
        if fewest.people == 1 < together.people:
            return tr(
                "{model}: the first token takes {short} for one person, and up to {long} for "
                "{people} people",
                model=last.model,
                short=seconds_text(fewest.longest_first_token_s),
                long=long,
                people=together.people,
            )
        return counted(
            together.people,
            "{model}: one person waits {long} for the first token",
            "{model}: {people} people wait up to {long} for the first token",
            model=last.model,
            people=together.people,
            long=long,
        )
    return counted(
        together.people,
        "{model} writes {all} tokens/s for one person",
        "{model} writes {all} tokens/s for {people} people, {each} for each",
        model=last.model,
        people=together.people,
        all=rate_text(last.generate, None),
        each=rate_text(together.each, None),
    )


def people_text(shown: Sequence[SpeedResult]) -> str:
    """Return text that says what was measured, how many tokens arrived, and who has to wait."""
    last = shown[-1]
    slots = _of(last).slots
    said = tr(
        "Each person asks a question of {prompt} tokens and gets up to {answer} tokens. The speed "
        "for all includes the time to the first token; the speed for each person doesn't.",
        prompt=last.prompt_tokens,
        answer=last.generate_tokens,
    )
    if slots is not None and slots < _of(last).people:
        said += " " + counted(
            slots,
            "This server writes one answer at a time; other people wait.",
            "This server writes {slots} answers at the same time; other people wait.",
            slots=slots,
        )
    return f"{said} {_arrived(shown)}"


def _arrived(shown: Sequence[SpeedResult]) -> str:
    received = sum(_of(each).received for each in shown)
    counts = [_of(each).tokens for each in shown]
    known = [each for each in counts if each is not None]
    if len(known) < len(counts):
        return tr(
            "The server doesn't count tokens, so each of the {received:,} pieces of text that "
            "arrived counts as one.",
            received=received,
        )
    if sum(known) == received:
        return tr("All {tokens:,} tokens that the server counted arrived.", tokens=received)
    return tr(
        "The server counted {tokens:,} tokens, and {received:,} pieces of text arrived: a token "
        "may have no text, and a piece may contain several tokens or a part of one.",
        tokens=sum(known),
        received=received,
    )


def people_chart(shown: Sequence[SpeedResult], phase: Phase) -> Chart | None:
    """Return a chart over the number of people: the tokens/s of all and of each, or the time to the
    first token; None if there are fewer than two numbers of people."""
    if len(shown) < 2:
        return None
    if phase == "generate":
        title = tr("Writing speed (tokens/s)")
        curves = (
            (tr("all together"), "accent", [each.generate for each in shown]),
            (tr("each person"), "ink2", [_of(each).each for each in shown]),
        )
    else:
        title = tr("Time to first token (s)")
        curves = (
            (tr("longest"), "ink2", [_of(each).longest_first_token_s for each in shown]),
            (tr("average"), "accent", [each.first_token_s or 0.0 for each in shown]),
        )
    people = [_of(each).people for each in shown]
    names = tuple(Name(each, tr("{count}", count=each)) for each in people)
    marks: list[Line | Point] = []
    for name, color, values in curves:
        marks.append(Line(people, values, color, key=name, pointed=False))
        points = [
            Point(x, y, card=_card(each), color=color, key=f"{name} {x}")
            for x, y, each in zip(people, values, shown, strict=True)
        ]
        marks += [*points[:-1], replace(points[-1], text=name, beside="right")]
    highest = max(max(values) for _, _, values in curves)
    return Chart(
        Axis(
            tr("People asking at the same time"),
            Scale(min(people) * 0.85, max(people) * 1.9, log=True),
            names=names,
        ),
        Axis(title, Scale(0.0, 1.15 * highest or 1.0), short_rate),
        tuple(marks),
        sentence=shown[0].model,
    )


def _card(each: SpeedResult) -> Card:
    together = _of(each)
    facts = (
        tr(
            "{all} tokens/s together, {each} for each, {slowest} for the slowest",
            all=rate_text(each.generate, None),
            each=rate_text(together.each, None),
            slowest=rate_text(together.slowest_each, None),
        ),
        tr(
            "first token after {average} on average, {longest} at most",
            average=seconds_text(each.first_token_s or 0.0),
            longest=seconds_text(together.longest_first_token_s),
        ),
        tr("longest pause while writing: {pause}", pause=seconds_text(together.longest_pause_s)),
    )
    return Card(setting_text("people", together.people), facts)


def last_run(results: Sequence[SpeedResult]) -> list[SpeedResult]:
    """Return the results of the last run, in which the number of people grows; empty if the setting
    that was varied last is another."""
    varied = [each for each in results if each.varied]
    found: list[SpeedResult] = []
    for each in reversed(varied):
        if each.together is None or (found and each.path != found[0].path):
            break
        if found and each.together.people >= _of(found[0]).people:
            break
        found.insert(0, each)
    return found


def _of(result: SpeedResult) -> Together:
    assert result.together is not None
    return result.together
