"""Tests an answer's speed and the reason for its end, with servers that send it in few chunks."""

from __future__ import annotations

from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.core.messages import Generated, MeasureSpeed, SpeedMeasured
from desktop.core.servers.facts import Kind
from tests.servers.asking import ask, connected, problem_of, question
from tests.servers.recorded import RecordedServer

Chunk = dict[str, Any]


def text(words: str, **choice: Any) -> Chunk:
    return {"choices": [{"index": 0, "delta": {"content": words}, "text": words, **choice}]}


def counts(written: int, prompt: int = 9, reused: int = 0) -> Chunk:
    details = {"cached_tokens": reused}
    usage = {"prompt_tokens": prompt, "completion_tokens": written}
    return {"choices": [], "usage": {**usage, "prompt_tokens_details": details}}


def end(reason: str = "stop") -> Chunk:
    return text("", finish_reason=reason)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second passes between two looks at the clock, so one look for each chunk."""
    seconds = count(1.0, 1.0)
    clock = SimpleNamespace(monotonic=lambda: next(seconds))
    for module in ("answer", "speed"):
        monkeypatch.setattr(f"desktop.servers.{module}.time", clock)


def answered(
    monkeypatch: pytest.MonkeyPatch, *chunks: Chunk, kind: Kind = "vllm", **request: Any
) -> Generated:
    with RecordedServer(kind) as server:
        engine, model = connected(server)
        monkeypatch.setattr(server, "chunks", lambda _fields: iter(chunks))
        done = ask(engine, question(model, **request))[-1]
    assert isinstance(done, Generated)
    return done


@pytest.mark.parametrize(
    "chunks",
    [
        [text("a long answer"), end()],
        [text("a long answer", finish_reason="stop")],
        [text("", role="assistant"), text("a long answer"), end()],
    ],
)
def test_an_answer_in_one_piece_has_no_speed(
    chunks: list[Chunk], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = answered(monkeypatch, *chunks, counts(200))
    assert done.tokens_per_s is None
    assert done.first_token_s is not None


@pytest.mark.parametrize(
    ("details", "known"), [({"cached_tokens": 0}, True), ({}, False), (None, False)]
)
def test_it_is_known_whether_a_server_reports_what_it_reused(
    details: Chunk | None, known: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = {"prompt_tokens": 9, "completion_tokens": 2, "prompt_tokens_details": details}
    done = answered(monkeypatch, text("a"), end(), {"choices": [], "usage": usage})
    assert (done.prompt_tokens, done.reused_tokens, done.reuse_known) == (9, 0, known)


@pytest.mark.parametrize(
    ("chunks", "rate"),
    [
        # Four words and the end token, one by one.
        ([*(text(each) for each in "abcd"), end(), counts(5)], 4 / 4),
        # Three chunks with ten tokens each. The first ten took no time since the first chunk.
        ([*(text(each) for each in "abc"), end("length"), counts(30)], 20 / 3),
        ([text("ab", token_ids=[5, 6, 7, 8]), text("c", token_ids=[9]), end(), counts(6)], 2 / 2),
    ],
)
def test_the_first_chunk_is_not_in_the_rate(
    chunks: list[Chunk], rate: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answered(monkeypatch, *chunks).tokens_per_s == pytest.approx(rate)


@pytest.mark.parametrize(
    ("asked", "written", "stop"), [(0, 30, "context"), (40, 30, "context"), (30, 30, "length")]
)
def test_a_full_context_is_told_from_the_limit_that_was_asked_for(
    asked: int, written: int, stop: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    chunks = [text("a"), text("b"), end("length"), counts(written)]
    assert answered(monkeypatch, *chunks, max_tokens=asked).stop == stop


def test_pieces_do_not_tell_a_full_context(monkeypatch: pytest.MonkeyPatch) -> None:
    """This server doesn't count tokens, and a piece may hold several."""
    chunks = [text("a b"), text("c d"), end("length")]
    found = answered(monkeypatch, *chunks, kind="llama_cpp_python", max_tokens=4)
    assert found.stop == "length"


# --- measured speeds


def test_an_answer_in_one_piece_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordedServer("sglang") as server:
        engine, model = connected(server)
        chunks = [text("a long answer"), end("length"), counts(17)]
        monkeypatch.setattr(server, "chunks", lambda _fields: iter(chunks))
        problem = problem_of(engine, MeasureSpeed(model, 0, 16, 1))
    assert problem.kind == "too_short"
    assert "arrived in one piece" in problem.message


@pytest.mark.parametrize("reused", [64, 60, 0])
def test_the_tokens_in_the_context_are_not_in_the_reading_speed(
    reused: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With 64 tokens in the context, 16 are read. A server that doesn't say that it still had the
    64 may have read 80."""
    prompts: list[list[int]] = []

    def chunks(fields: dict[str, Any]) -> list[Chunk]:
        prompts.append(fields["prompt"])
        again = len(prompts) > 1 and prompts[-1][:64] == prompts[-2]
        return [text("a", finish_reason="length"), counts(1, 80, reused if again else 0)]

    with RecordedServer("llama_server") as server:
        engine, model = connected(server)
        monkeypatch.setattr(server, "chunks", lambda fields: iter(chunks(fields)))
        done = ask(engine, MeasureSpeed(model, 16, 0, 2, depth=64))[-1]
    assert isinstance(done, SpeedMeasured)
    assert len(done.prompt) == (2 if reused else 0)
    # The clock is looked at four times from one end of the measurement to the other.
    assert all(rate == (80 - reused) / 4 for rate in done.prompt)
    assert not reused or prompts[0] != prompts[2], "each repetition has a context of its own"


def test_the_longer_of_both_tests_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    """They don't run one after the other in the same context."""
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        facts = engine.facts(model)
        assert facts is not None
        length = facts.model.context_length
        assert length is not None
        chunks = [text("a"), text("b", finish_reason="length"), counts(2)]
        monkeypatch.setattr(server, "chunks", lambda _fields: iter(chunks))
        assert ask(engine, MeasureSpeed(model, length - 1, length - 9, 1))
        for tokens in ((length, 1), (1, length - 8)):
            assert problem_of(engine, MeasureSpeed(model, *tokens, 1)).kind == "too_long"
