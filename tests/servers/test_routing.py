"""Tests reading which experts were chosen from the answers of vLLM (0.32.0) and SGLang (0.5)."""

from __future__ import annotations

import base64
import io
import threading
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.core.messages import Message, PromptProgress, Route, RoutedTokens, Sampling
from desktop.core.routing.live_trace import RoutingRecord, trace
from tests.servers.asking import ask, connected, problem_of
from tests.servers.recorded import RecordedServer

PROMPT, WRITTEN = [5, 6, 7], [8, 9]
CHOSEN = np.arange(16, dtype=np.int16).reshape(4, 2, 2)
"""[tokens, layers, used]: the last token was written, but not read."""
SURROGATE = "\ud800"
"""JSON may contain it, but no file in UTF-8."""


def as_npy(array: NDArray[Any]) -> str:
    """Return an array as vLLM does (numpy2base64 in vllm/utils/serial_utils.py)."""
    file = io.BytesIO()
    np.save(file, array, allow_pickle=False)
    return base64.b64encode(file.getvalue()).decode()


def answering(
    server: RecordedServer,
    monkeypatch: pytest.MonkeyPatch,
    routed: object,
    prompt: object = PROMPT,
) -> None:
    """Let a server answer as `vllm serve --enable-return-routed-experts` does: the prompt's token
    ids are in the answer of a chat (vllm/entrypoints/openai/chat_completion/protocol.py of 0.32.0,
    read on 29 November 2026), and in the choice of a completion."""
    before = server.posted

    def posted(path: str, fields: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if path == "/detokenize":
            return 200, {"prompt": f"<{fields['tokens'][0]}>" + SURROGATE}
        if not fields.get("return_token_ids"):
            return before(path, fields)
        choice: dict[str, Any] = {"index": 0, "finish_reason": "length", "routed_experts": routed}
        choice["token_ids"] = WRITTEN[: fields["max_tokens"]]
        if "messages" in fields:
            return 200, {"choices": [choice], "prompt_token_ids": prompt}
        return 200, {"choices": [{**choice, "prompt_token_ids": prompt}]}

    monkeypatch.setattr(server, "posted", posted)


def routed(monkeypatch: pytest.MonkeyPatch, request: Route, answer: object) -> list[RoutedTokens]:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        answering(server, monkeypatch, answer)
        events = ask(engine, Route(model, request.messages, request.prompt, (), request.max_tokens))
        assert isinstance(events[0], PromptProgress)
        assert (events[0].done, events[0].total) == (3, 3)
        return [each for each in events if isinstance(each, RoutedTokens)]


def test_a_question_and_its_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Route("", (Message("user", "Why?"),), max_tokens=2)
    (found,) = routed(monkeypatch, asked, as_npy(CHOSEN))
    assert found.ids == (5, 6, 7, 8)
    assert found.texts == ("<5>?", "<6>?", "<7>?", "<8>?")
    assert (found.layers, found.experts, found.used) == ((0, 1), 16, 2)
    kept = trace([found])
    assert (kept.chosen == CHOSEN).all()
    assert not kept.weighted
    assert kept.as_json()["layers"][0]["weights"] is None


def test_the_settings_are_sent_and_each_token_is_asked_for_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sampling = Sampling(temperature=0.7, top_p=0.8, top_k=9, min_p=0.1, seed=5)
    asked = Route("", (Message("user", "Why?"),), max_tokens=2, sampling=sampling)
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        answering(server, monkeypatch, as_npy(CHOSEN), [5, 7, 5])
        (*_, found) = ask(engine, replace(asked, model=model))
        (fields,) = (each for path, _, each in server.requests if "seed" in each)
        texts = [each["tokens"] for path, _, each in server.requests if path == "/detokenize"]
    assert isinstance(found, RoutedTokens)
    assert found.texts == ("<5>?", "<7>?", "<5>?", "<8>?")
    assert sorted(texts) == [[5], [7], [8]]
    sent = [fields[name] for name in ("temperature", "top_p", "top_k", "min_p", "seed")]
    assert sent == [0.7, 0.8, 9, 0.1, 5]
    assert "stream" not in fields
    assert fields["messages"] == [{"role": "user", "content": "Why?"}]


def test_tokens_are_read_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        answering(server, monkeypatch, as_npy(CHOSEN))
        ask(engine, Route(model, tokens=(5, 6, 7)))
        (fields,) = (each for _, _, each in server.requests if "seed" in each)
    assert fields["prompt"] == [5, 6, 7]
    assert fields["temperature"] == 0


def test_the_texts_of_several_tokens_are_on_their_way_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One at a time, the text of a long prompt would take minutes on a slow network."""
    waiting = threading.Barrier(3)
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        answering(server, monkeypatch, as_npy(CHOSEN))
        before = server.posted

        def posted(path: str, fields: dict[str, Any]) -> tuple[int, dict[str, Any]]:
            if path == "/detokenize":
                waiting.wait(60)
            return before(path, fields)

        monkeypatch.setattr(server, "posted", posted)
        assert ask(engine, Route(model, prompt="abc"))


def test_a_text_that_is_only_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """vLLM writes one token all the same, which isn't part of the trace."""
    (found,) = routed(monkeypatch, Route("", prompt="abc"), as_npy(CHOSEN))
    assert found.ids == (5, 6, 7)
    record = RoutingRecord()
    record.add(found)
    assert record.trace is not None
    assert record.trace.weights.tolist() == [[[0.5, 0.5]] * 2] * 3


@pytest.mark.parametrize(
    "odd",
    [
        "no base64",
        base64.b64encode(b"no array").decode(),
        as_npy(CHOSEN)[:-8],
        as_npy(CHOSEN[0]),
        as_npy(CHOSEN.astype(float)),
        as_npy(CHOSEN - 1),
        as_npy(CHOSEN[:2]),
        as_npy(CHOSEN[:0]),
        as_npy(CHOSEN.astype(np.int64) * 10_000),
        as_npy(CHOSEN * 300),  # no model has 4,501 experts
        as_npy(np.zeros_like(CHOSEN)),  # two experts, both with the number 0
        as_npy(np.tile(CHOSEN, (1, 300, 1))),  # nor 600 layers
        base64.b64encode(
            b"\x93NUMPY\x01\x00v\x00{'descr': (), 'fortran_order': False, "
            b"'shape': (4, 2, 2), }".ljust(127)
            + b"\n"
        ).decode(),
        base64.b64encode(
            b"\x93NUMPY\x01\x00v\x00{'descr': '<i2', 'fortran_order': False, "
            b"'shape': (1000000, 1000000, 8), }".ljust(128)
        ).decode(),
    ],
)
def test_an_array_that_is_none(monkeypatch: pytest.MonkeyPatch, odd: str) -> None:
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        answering(server, monkeypatch, odd)
        error = problem_of(engine, Route(model, prompt="abc"))
        assert error.kind == "server_cannot"
        assert "can't read" in error.message


@pytest.mark.parametrize("prompt", [None, [], [5, "6", 7], [5, -6, 7], [5, 1 << 70, 7]])
def test_experts_without_their_tokens(monkeypatch: pytest.MonkeyPatch, prompt: object) -> None:
    """Otherwise, the answer's tokens would get the experts of the prompt's."""
    with RecordedServer("vllm") as server:
        engine, model = connected(server)
        answering(server, monkeypatch, as_npy(CHOSEN), prompt)
        error = problem_of(engine, Route(model, (Message("user", "Why?"),), max_tokens=2))
        assert error.kind == "server_cannot"
        assert "can't read" in error.message


@pytest.mark.parametrize("kind", ["vllm", "llama_server"])
def test_a_server_that_does_not_send_them(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with RecordedServer(kind) as server:
        engine, model = connected(server)
        answering(server, monkeypatch, None)
        error = problem_of(engine, Route(model, prompt="abc"))
        assert error.kind == "server_cannot"
        assert "--enable-return-routed-experts" in error.message


# --- SGLang


def on_sglang(
    monkeypatch: pytest.MonkeyPatch, numbers: object, prompt: int, written: int = 1
) -> tuple[RecordedServer, list[Any]]:
    """Let a server answer as `sglang serve --enable-return-routed-experts` does: numbers of 32 bits
    for each token but the last, for each layer of the model (SGLang 0.5, read on 29 November 2026:
    python/sglang/srt/state_capturer/routed_experts.py at 024911f2, entrypoints/openai/protocol.py
    at 004c82e0, and entrypoints/openai/serving_tokenize.py at 0351c1fa)."""
    server, asked = RecordedServer("sglang"), list[Any]()
    before = server.posted

    def posted(path: str, fields: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if path == "/detokenize":
            assert fields["skip_special_tokens"] is False
            return 200, {"text": f"<{fields['tokens'][0]}>"}
        if not fields.get("return_routed_experts"):
            return before(path, fields)
        asked.append((path, fields))
        choice: dict[str, Any] = {"index": 0, "finish_reason": "length", "matched_stop": None}
        if fields.get("return_token_ids"):
            choice["token_ids"] = list(range(prompt, prompt + written))
        if fields.get("return_prompt_token_ids") or "messages" not in fields:
            choice["prompt_token_ids"] = list(range(prompt))
        answer: dict[str, Any] = {"id": "chatcmpl-1", "choices": [choice], "metadata": None}
        answer["usage"] = {"prompt_tokens": prompt, "completion_tokens": written}
        if isinstance(numbers, np.ndarray):
            data = numbers.astype("<i4").tobytes()
            answer["sglext"] = {"routed_experts": base64.b64encode(data).decode()}
        elif numbers is not None:
            answer["sglext"] = {"routed_experts": numbers}
        return 200, answer

    monkeypatch.setattr(server, "posted", posted)
    return server, asked


def mixture(tokens: int, layers: int, experts: int, used: int, dense: int = 0) -> NDArray[Any]:
    """Return random choices, [tokens, layers, used]: each expert at most once for a layer. The
    first `dense` layers have no experts, so SGLang leaves zeros."""
    scores = np.random.default_rng(1).random((tokens, layers, experts))
    chosen = scores.argsort(axis=2)[:, :, :used]
    chosen[:, :dense] = 0
    return chosen


@pytest.mark.parametrize(
    ("tokens", "layers", "experts", "used", "dense"),
    [(24, 48, 128, 8, 0), (24, 27, 64, 6, 1), (60, 8, 16, 1, 0), (40, 12, 8, 2, 0)],
)
def test_sglang_does_not_say_how_many_are_used(
    monkeypatch: pytest.MonkeyPatch,
    tokens: int,
    layers: int,
    experts: int,
    used: int,
    dense: int,
) -> None:
    """It is found out, and layers without experts are left out."""
    chosen = mixture(tokens, layers, experts, used, dense)
    server, asked = on_sglang(monkeypatch, chosen, prompt=tokens - 3, written=4)
    with server:
        engine, model = connected(server)
        question = (Message("user", "Why?"),)
        (*_, found) = ask(engine, Route(model, question, max_tokens=4))
        ((path, fields),) = asked
    assert path == "/v1/chat/completions"
    assert fields["return_prompt_token_ids"] is True
    assert "stream" not in fields
    assert isinstance(found, RoutedTokens)
    assert (found.used, found.layers) == (used, tuple(range(layers - dense)))
    assert found.ids == tuple(range(tokens)), "the last one was written, but not read"
    assert found.texts == tuple(f"<{each}>" for each in range(tokens))
    kept = trace([found])
    assert (kept.chosen == np.sort(chosen[:, dense:], axis=2)).all()
    assert kept.known_experts is None


def test_a_text_that_sglang_only_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    server, asked = on_sglang(monkeypatch, mixture(50, 12, 8, 2), prompt=50)
    with server:
        engine, model = connected(server)
        (*_, found) = ask(engine, Route(model, prompt="abc"))
        ((path, fields),) = asked
    assert path == "/v1/completions"
    assert "return_prompt_token_ids" not in fields, "completions don't know it"
    assert isinstance(found, RoutedTokens)
    assert found.ids == tuple(range(50))


@pytest.mark.parametrize(("tokens", "layers", "used"), [(3, 4, 2), (80, 3, 4)])
def test_a_text_too_short_to_tell_layers_apart(
    monkeypatch: pytest.MonkeyPatch, tokens: int, layers: int, used: int
) -> None:
    """Two layers with one expert each look like one with two, unless both choose the same. Four
    layers with three look like three with four, for longer still than six with two do."""
    server, _ = on_sglang(monkeypatch, mixture(tokens, layers, 64, used), prompt=tokens)
    with server:
        engine, model = connected(server)
        error = problem_of(engine, Route(model, prompt="abc"))
    assert error.kind == "too_short"
    assert "Enter a longer text" in error.message


@pytest.mark.parametrize(
    "odd",
    [
        "no base64",
        "AAA=",
        np.zeros((50, 4, 2)),
        np.concatenate((mixture(49, 12, 8, 2), np.zeros((1, 12, 2), int))),
        mixture(50, 12, 8, 2) - 1,
        mixture(50, 12, 8, 2) + 5000,
        mixture(49, 12, 8, 2),
        np.arange(50 * 1201).reshape(50, 1201, 1) % 7,
    ],
)
def test_numbers_that_sglang_would_not_send(monkeypatch: pytest.MonkeyPatch, odd: object) -> None:
    server, _ = on_sglang(monkeypatch, odd, prompt=50)
    with server:
        engine, model = connected(server)
        error = problem_of(engine, Route(model, prompt="abc"))
    assert error.kind == "server_cannot"
    assert "can't read" in error.message
    assert "version 0.5" in error.message


def test_sglang_without_the_option(monkeypatch: pytest.MonkeyPatch) -> None:
    server, _ = on_sglang(monkeypatch, None, prompt=50)
    with server:
        engine, model = connected(server)
        error = problem_of(engine, Route(model, prompt="abc"))
    assert "--enable-return-routed-experts" in error.message
