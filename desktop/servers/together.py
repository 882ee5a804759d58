"""Measures a server's speed as several people see it who ask at the same time: MeasureTogether over
HTTP."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from itertools import pairwise
from typing import Final, NamedTuple

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.i18n import counted, tr
from desktop.core.messages import (
    Generate,
    MeasureTogether,
    Message,
    PersonMeasured,
    Sampling,
    TogetherMeasured,
    TogetherProgress,
)
from desktop.core.readable import one_line
from desktop.core.servers.facts import ModelFacts
from desktop.servers import problems
from desktop.servers.answer import Answer, rate_after
from desktop.servers.chat import request_fields
from desktop.servers.http import Server

TELL_S: Final = 0.1
QUESTION: Final = (
    "{number}. Tell a long story about the keeper of a lighthouse who finds a letter in a bottle. "
    "Say what the weather was like that day, who wrote the letter, and what it said. Then tell "
    "how the keeper answered it, and what happened in the end."
)
"""Not translated, so that everybody measures the same."""
NUMBERS: Final = range(100_000, 1_000_000)


class _Seen(NamedTuple):
    """What a person saw, and when they began and ended, by the performance counter."""

    person: PersonMeasured
    began: float
    ended: float


def measure_together(
    server: Server, facts: ModelFacts, request: MeasureTogether, cancel: Cancel
) -> Iterator[TogetherProgress | TogetherMeasured]:
    """Yield the events that MeasureTogether documents. The first failure stops all conversations.
    An answer may end early where the server can't be told to ignore the end token.

    Raises: UserError, which says how many people there were; Cancelled.
    """
    stop, arrived = Cancel(), [0] * request.people
    with ThreadPoolExecutor(request.people, "person") as threads, cancel.during(stop.set):
        people = [
            threads.submit(_seen, server, facts, _question(request, number), stop, arrived, place)
            for place, number in enumerate(random.sample(NUMBERS, request.people))
        ]
        try:
            while wait(people, TELL_S, FIRST_EXCEPTION).not_done and not _failures(people):
                if stop.is_set():  # `wait` returns at once since the first one has stopped
                    break
                yield TogetherProgress(sum(arrived))
        finally:
            stop.set()  # also if the caller no longer reads
    cancel.check()
    for error in _failures(people):
        raise error
    seen = [each.result() for each in people]
    seconds = max(each.ended for each in seen) - min(each.began for each in seen)
    yield TogetherMeasured(tuple(each.person for each in seen), seconds)


def _question(request: MeasureTogether, number: int) -> Generate:
    return Generate(
        request.model,
        (Message("user", QUESTION.format(number=number)),),
        sampling=Sampling(temperature=0.0),
        max_tokens=request.generate_tokens,
        ignore_end=True,
    )


def _failures(people: Sequence[Future[_Seen]]) -> list[UserError]:
    """Return the reasons why conversations ended early, except that they were stopped. Raises: any
    other exception of a conversation."""
    found: list[UserError] = []
    for each in people:
        error = each.exception() if each.done() else None
        if isinstance(error, UserError):
            found.append(_with_people(error, len(people)))
        elif error is not None and not isinstance(error, Cancelled):
            raise error
    return found


def _with_people(error: UserError, people: int) -> UserError:
    message = counted(
        people,
        "While one person was asking: {problem}",
        "While {people} people were asking at the same time: {problem}",
        people=people,
        problem=error.message,
    )
    return UserError(message, kind=error.kind, remedy=error.remedy, details=error.details)


def _seen(
    server: Server,
    facts: ModelFacts,
    question: Generate,
    stop: Cancel,
    arrived: list[int],
    place: int,
) -> _Seen:
    """Ask one question and read the answer. `arrived[place]` counts what has arrived.

    Raises: UserError, Cancelled.
    """
    path, fields = request_fields(facts, question, 1)
    if "return_token_ids" in facts.fields:
        fields["return_token_ids"] = True  # a chunk may hold several tokens
    began = time.perf_counter()
    answer, times, first = Answer(facts, question, 1), list[float](), 0
    for chunk in server.stream(path, fields, stop):
        before = answer.pieces
        for _ in answer.take(chunk):
            pass
        if answer.pieces > before:  # with text, or with tokens that have none
            times.append(time.perf_counter())
            first = first or answer.pieces
            arrived[place] = answer.pieces
    if answer.stop is None:
        raise _gave_up(server, facts)
    done = answer.generated(answer.stop)
    if answer.pieces == 0 or (answer.counted and done.generated_tokens < 2):
        raise _too_short(facts)
    rate = rate_after(first, answer.pieces, done.generated_tokens, times[-1] - times[0])
    if rate is None:
        raise problems.in_one_piece(facts)
    person = PersonMeasured(
        times[0] - began,
        rate,
        max(b - a for a, b in pairwise(times)),
        done.prompt_tokens,
        done.generated_tokens,
        answer.counted,
        answer.pieces,
    )
    return _Seen(person, began, time.perf_counter())


def _too_short(facts: ModelFacts) -> UserError:
    return UserError(
        tr(
            "{model} ended its answer after fewer than two tokens, so there is no speed to "
            "measure. Choose a model that writes longer answers.",
            model=one_line(facts.model.name, 80),
        ),
        kind="too_short",
    )


def _gave_up(server: Server, facts: ModelFacts) -> UserError:
    if facts.server.kind != "llama_cpp_python":
        return problems.broken(server.address, EOFError("no finish_reason"))
    return UserError(
        tr(
            "llama-cpp-python's server stops an answer when the next question arrives. Start it "
            "with --interrupt_requests false, so that questions wait."
        ),
        kind="server_cannot",
    )
