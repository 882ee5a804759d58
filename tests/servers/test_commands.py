"""Tests the commands with models on servers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop import cli
from desktop.terminal import Terminal
from tests.commands import as_json, glassbox
from tests.core.benchmarks.sets import ARC
from tests.servers.asking import piece
from tests.servers.recorded import LENGTH, MODEL, WORDS, Handler, RecordedServer

TEXT = "".join(WORDS)


def test_the_table_of_checks() -> None:
    with RecordedServer("lm_studio") as server:
        found = as_json("servers", server.address)["servers"][0]
        assert found["program"] == "lm_studio"
        assert found["models"] == [{"name": MODEL, "context": LENGTH}]
        assert not found["checks"]["probabilities"]["ok"]
        shown = glassbox("servers", server.address).stdout
        assert "LM Studio sends no log-probabilities in chat." in shown


def test_an_answer_from_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLASSBOX_SERVER_KEY", "sk-1")
    with RecordedServer("vllm", key="sk-1", thinks="reasoning") as server:
        found = as_json("chat", f"{server.address}#{MODEL}", "--prompt", "Why?", "--seed", "3")
        assert found["text"] == TEXT
        assert found["thinking"] == "Let me see"
        assert found["stop"] == "end"
        assert found["generated_tokens"] == len(WORDS) + 1  # the end token
        assert server.requests[-1][2]["seed"] == 3


def test_what_came_before_an_error_is_kept() -> None:
    def breaks(handler: Handler) -> bool:
        handler.begin()
        handler.wfile.write(piece("Half an"))
        return True

    with RecordedServer("vllm") as server:
        # The first stream asks for one token, to see what comes with it.
        server.misbehave = lambda handler: "top_logprobs" not in handler.fields and breaks(handler)
        found = as_json("chat", server.address, "--prompt", "Why?", status=1)
        assert found["kind"] == "server_broke"
        assert found["text"] == "Half an"


def test_a_benchmark_on_a_server(tmp_path: Path) -> None:
    folder = tmp_path / "ARC-Easy"
    folder.mkdir()
    lines = "\n".join(json.dumps(row) for row in ARC)
    (folder / "ARC-Easy-Test.jsonl").write_text(lines, encoding="utf-8")
    with RecordedServer("vllm") as server:
        options = ("--task", "arc_easy", "--data", str(tmp_path))
        found = as_json("eval", server.address, *options)
        assert found["n"] == len(ARC)
        assert all(each < 0 for sample in found["samples"] for each in sample["loglikelihoods"])
    with RecordedServer("ollama") as server:
        problem = as_json("eval", server.address, *options, status=1)
        assert problem["kind"] == "server_cannot"


def test_speed_of_a_server() -> None:
    with RecordedServer("vllm") as server:
        found: dict[str, Any] = as_json(
            "speed", server.address, "--repeat", "2", "--prompt-tokens", "64"
        )
        assert found["prompt"]["mean"] > 0
        assert found["threads"] is None
        assert found["backend"] == "vLLM 0.32.0"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("chat", "--prompt", "x", "--context", "64", "--device", "CPU"), "--context, --device"),
        (("speed", "--prompt-tokens", "9", "--threads", "2"), "--threads"),
        (("chat", "--prompt", "x"), ""),
    ],
)
def test_options_for_loading_have_no_effect(command: tuple[str, ...], told: str) -> None:
    with RecordedServer("vllm") as server:
        notes = glassbox(command[0], server.address, *command[1:]).stderr.splitlines()
    shown = [each for each in notes if "No effect" in each]
    assert shown == ([f"No effect on a model on a server: {told}"] if told else [])


def test_help_promises_servers_only_where_they_can_be_used() -> None:
    for name in cli.SUMMARIES:
        words = " ".join(glassbox(name, "--help").stdout.split())
        assert ("on a server" in words) == (name in ("chat", "speed", "eval", "route")), name


@pytest.mark.parametrize(
    "command",
    [
        *(("inspect", "{}"), ("memory", "{}"), ("quantize", "{}", "out.gguf", "--type", "Q4_0")),
        *(("route", "{}", "--prompt", "x"), ("compare", "{}", "{}", "--text", __file__)),
    ],
)
def test_commands_that_need_the_file_say_so(command: tuple[str, ...]) -> None:
    with RecordedServer("vllm") as server:
        words = [each.format(server.address) for each in command]
        assert as_json(*words, status=1)["kind"] == "server_cannot"


def test_the_key_in_the_environment_goes_only_where_it_is_meant_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Any program can answer at a usual port."""
    monkeypatch.setenv("GLASSBOX_SERVER_KEY", "sk-1")
    with RecordedServer("vllm") as server:
        port = int(server.address.rpartition(":")[2])
        monkeypatch.setattr("desktop.servers.probe.PORTS", (port,))
        assert as_json("servers", "--look")["servers"][0]["program"] == "vllm"
        with RecordedServer("vllm", key="sk-1") as meant:
            found = as_json("servers", meant.address, "--look")["servers"]
            assert [each["problem"] for each in found] == [None, None]
        assert not any("authorization" in {n.lower() for n in h} for _, h, _ in server.requests)
        # A server that is both named and found is asked once, with the key.
        server.key = "sk-1"
        assert len(as_json("servers", server.address, "--look")["servers"]) == 1


def test_looking_for_servers_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr("desktop.servers.probe.PORTS", ())
    monkeypatch.setattr(Terminal, "status", lambda _terminal, text: shown.append(text))
    as_json("servers", "--look")
    assert shown == ["Looking for servers on this laptop"]


def test_a_problem_with_one_of_several_servers_is_in_the_exit_status() -> None:
    with RecordedServer("vllm") as server, RecordedServer("vllm", key="sk-1") as locked:
        addresses = (server.address, locked.address)
        found = as_json("servers", *addresses, status=1)["servers"]
        assert [each["kind"] for each in found] == [None, "server_key"]


def test_a_benchmark_goes_on_only_with_the_same_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind an address without a name there may be another model the next time."""
    (tmp_path / "ARC-Easy").mkdir()
    lines = "\n".join(json.dumps(row) for row in ARC)
    (tmp_path / "ARC-Easy" / "ARC-Easy-Test.jsonl").write_text(lines, encoding="utf-8")
    options = ("--task", "arc_easy", "--data", str(tmp_path))
    with RecordedServer("vllm") as server:
        echoed = RecordedServer._echoed
        left = [20]

        def breaks(prompt: str, echo: bool) -> dict[str, Any]:
            left[0] -= 1
            return echoed(server, prompt, echo) if left[0] > 0 else {}

        monkeypatch.setattr(server, "_echoed", breaks)
        as_json("eval", server.address, *options, status=1)
        left[0] = 1000
        server.model = "another/model"
        assert "answered before" not in glassbox("eval", server.address, *options).stderr
        left[0] = 20
        as_json("eval", server.address, *options, status=1)
        left[0] = 1000
        shown = glassbox("eval", server.address, *options)
        assert "answered before" in shown.stderr, shown.stderr
        found = as_json("eval", server.address, *options)
        assert found["model_sha256"] is None
