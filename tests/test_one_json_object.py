"""Tests that with --json, standard output holds exactly one JSON object, whatever happens."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import pytest

from desktop import __main__, cli
from desktop.commands import name
from desktop.commands.session import Session
from desktop.core.errors import Cancelled, UserError
from desktop.core.process import search_paths
from desktop.terminal import STOPPED
from tests import header_only
from tests.commands import SharedEngine

QUESTION = '{"question": "1 + 1?", "answer": "2"}\n'


def written(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> dict[str, Any]:
    """Run a command and return its JSON output."""
    assert cli.main([*arguments, "--json"], SharedEngine) == status
    out = capsys.readouterr().out
    assert out.endswith("}\n")
    assert out.count("\n") == 1
    found = json.loads(out, parse_constant=lambda word: pytest.fail(f"{word} is no JSON"))
    assert isinstance(found, dict)
    return found


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Write a damaged model, a damaged text, and a valid question set. Returns the model's path."""
    path = tmp_path / "damaged.gguf"
    path.write_bytes(b"GGUF\x03\0\0\0" + b"\xff" * 100)
    (tmp_path / "text.txt").write_bytes(b"\xff\xfe\xff")
    (tmp_path / "questions.jsonl").write_text(QUESTION)
    return path


BROKEN: dict[str, tuple[str, ...]] = {
    "chat": ("chat", "{model}", "--prompt", "Hi"),
    "inspect": ("inspect", "{model}"),
    "inspect a tensor": ("inspect", "{model}", "--tensor", "x", "--block", "1"),
    "speed": ("speed", "{model}"),
    "import": ("import", "{folder}"),
    "memory": ("memory", "{model}"),
    "download": ("download", "no such name", "x.gguf"),
    "route": ("route", "{model}", "--prompt", "Hi"),
    "compare": ("compare", "{model}", "{model}", "--text", "{folder}/text.txt"),
    "quantize": ("quantize", "{model}", "{folder}/out.gguf", "--type", "Q4_0"),
    "imatrix": ("imatrix", "{model}", "{folder}/out.gguf", "--text", "{folder}/text.txt"),
    "eval": ("eval", "{model}", "--task", "questions", "--data", "{folder}/questions.jsonl"),
    "contamination": ("contamination", "--questions", "{model}", "--corpus", "{model}"),
    "servers": ("servers", "{model}"),
    "serve": ("serve", "{model}"),
    "tour": ("tour", "--out", "{model}"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_input(case: str, damaged: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = {"model": str(damaged), "folder": str(damaged.parent)}
    said = written(capsys, *(each.format(**places) for each in BROKEN[case]), status=cli.FAILED)
    assert list(said) == ["error", "kind"]
    assert said["kind"] != "bug"


def test_every_command_has_one() -> None:
    assert {words[0] for words in BROKEN.values()} == set(cli.SUMMARIES) - {"models", "name"}


def test_those_that_take_no_file(damaged: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "models" in written(capsys, "models")
    assert "base" in written(capsys, "name", "\x00\udc80 {")


@pytest.mark.parametrize(
    ("error", "status", "kind"),
    [
        (RuntimeError("a bug"), cli.FAILED, "bug"),
        (MemoryError(), cli.FAILED, "bug"),
        (UserError("It didn't work.", kind="late"), cli.FAILED, "late"),
        (Cancelled(), STOPPED, None),
        (KeyboardInterrupt(), STOPPED, None),
    ],
)
def test_an_error_after_the_answer(
    error: BaseException,
    status: int,
    kind: str | None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An error replaces the answer, but stopping a command that has already answered doesn't."""

    def broken(options: object, session: Any) -> None:
        session.terminal.result({"answer": 42})
        raise error

    monkeypatch.setattr(name, "run", broken)
    said = written(capsys, "name", "x", status=status)
    assert said.get("kind") == kind
    assert ("answer" in said) == (kind is None)


def test_a_command_that_is_stopped_at_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(options: object, session: Any) -> None:
        raise Cancelled

    monkeypatch.setattr(name, "run", stopped)
    assert written(capsys, "name", "x", status=STOPPED)["kind"] == "stopped"


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("step", ["parse", "close_to_others", "log_to"])
def test_ctrl_c_before_a_command_begins(
    step: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, step, interrupted)
    assert written(capsys, "name", "x", status=STOPPED)["kind"] == "stopped"
    assert cli.main(["name", "x"], SharedEngine) == STOPPED
    assert capsys.readouterr() == ("", "Stopped.\n")


def test_ctrl_c_while_the_commands_are_imported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupts:
        @staticmethod
        def find_spec(name: str, *_: object) -> None:
            if name == "desktop.cli":
                raise KeyboardInterrupt

    monkeypatch.setattr(search_paths, "leave_out_current_folder", lambda: None)
    monkeypatch.setattr(sys, "meta_path", [Interrupts, *sys.meta_path])
    monkeypatch.delattr("desktop.cli")
    monkeypatch.delitem(sys.modules, "desktop.cli")
    for words, out in (
        (["name", "x"], ""),
        (["name", "x", "--json"], '{"error": "Stopped.", "kind": "stopped"}\n'),
        (["name", "--", "--json"], ""),
    ):
        monkeypatch.setattr(sys, "argv", ["glassbox", *words])
        assert __main__.main() == STOPPED
        assert capsys.readouterr() == (out, "Stopped.\n")


def test_ctrl_c_after_the_answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The engine may take a moment to end."""
    monkeypatch.setattr(Session, "close", interrupted)
    assert "base" in written(capsys, "name", "x", status=STOPPED)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (KeyboardInterrupt(), STOPPED),
        (Cancelled(), STOPPED),
        (UserError("It ended.", kind="late"), cli.FAILED),
        (RuntimeError("a bug"), cli.FAILED),
    ],
)
def test_an_end_after_the_object_was_printed(
    error: BaseException,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`serve` prints it as soon as others can connect."""

    def serves(options: object, session: Any) -> None:
        session.terminal.result({"answer": 42})
        session.terminal.finish()
        raise error

    monkeypatch.setattr(name, "run", serves)
    assert written(capsys, "name", "x", status=status) == {"answer": 42}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--json",), "unrecognized arguments: --json"),
        (("nonsense", "--json"), '"nonsense" isn\'t a command'),
        (("chat", "--json"), "MODEL"),
        (("chat", "m.gguf", "--prompt", "x", "--lora-scale", "1", "--json"), "--lora FILE"),
        (("inspect", "-x.gguf", "--json"), "-x.gguf"),
    ],
)
def test_wrong_usage(words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(list(words), SharedEngine)
    assert caught.value.code == 2
    shown = capsys.readouterr()
    found = json.loads(shown.out)
    assert found["kind"] == "usage"
    assert said in found["error"]
    assert shown.err.startswith("usage: ")
    assert found["error"] in shown.err


def test_wrong_usage_without_json(capsys: pytest.CaptureFixture[str]) -> None:
    """After "--", it is the name of a model."""
    for words in (["chat"], ["chat", "--", "--json"]):
        with pytest.raises(SystemExit):
            cli.main(words, SharedEngine)
        assert not capsys.readouterr().out


def test_numbers_that_are_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def answer(options: object, session: Any) -> None:
        session.terminal.result({"a": [1.5, math.nan], "b": {"c": (math.inf, -math.inf)}})

    monkeypatch.setattr(name, "run", answer)
    assert written(capsys, "name", "x") == {"a": [1.5, None], "b": {"c": [None, None]}}


MIXTURES: dict[str, tuple[dict[str, object], str]] = {
    "groups share experts": ({"llama.expert_count": 4, "llama.expert_used_count": 2}, "4, 2 used"),
    "how many are used isn't said": ({"llama.expert_count": 4}, "4"),
    "none is used": ({"llama.expert_count": 4, "llama.expert_used_count": 0}, "4"),
}


@pytest.mark.parametrize("case", MIXTURES)
def test_a_mixture_without_active_parameters(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    metadata, told = MIXTURES[case]
    tensors = {"blk.0.ffn_up_chexps.weight": (4, 8, 32), "blk.0.ffn_up_exps.weight": (4, 8, 32)}
    path = str(header_only.write(tmp_path / "m.gguf", metadata, tensors=tensors))
    found = written(capsys, "inspect", path)
    assert found["experts"] == 4
    assert found["active_parameters"] is None
    assert cli.main(["inspect", path]) == 0
    lines = capsys.readouterr().out.splitlines()
    (line,) = (each for each in lines if each.startswith("experts"))
    assert line.split(None, 1)[1].startswith(told)
    assert not any(each.startswith("active") for each in lines)


def test_experts_of_each_layer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A layer with a negative number of experts uses none."""
    path = tmp_path / "m.gguf"
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_uint32("llama.expert_count", 4)
    writer.add_key_value(
        "llama.expert_used_count", [2, -3], gguf.GGUFValueType.ARRAY, gguf.GGUFValueType.INT32
    )
    for layer in range(2):
        writer.add_tensor(f"blk.{layer}.ffn_up_exps.weight", np.zeros((4, 8, 32), np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    assert written(capsys, "inspect", str(path))["active_parameters"] == 2 * 8 * 32
