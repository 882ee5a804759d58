"""Tests the commands with the real starter model, as programs and in this process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import pytest
from PySide6.QtGui import QImage

from desktop import cli
from desktop.__main__ import files_to_open
from desktop.commands import tour
from desktop.core import i18n
from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.library.models import ModelFile, find_models
from desktop.terminal import STOPPED
from tests import header_only, planned_models, planned_rare, tiny_eye, tiny_model
from tests.commands import COMMAND, HANGS_S, as_json, glassbox, program
from tests.fake_engine import FakeEngine


class TestChat:
    ASK = ("--prompt", "Name three colors.", "--temperature", "0", "--max-tokens", "24")
    LONG = ("--prompt", "Count to a thousand.", "--temperature", "0")

    def test_json(self, starter: str) -> None:
        answer = as_json("chat", starter, *self.ASK, run=program)
        assert list(answer) == [
            "text",
            "thinking",
            "tokens",
            "prompt_tokens",
            "generated_tokens",
            "first_token_s",
            "prompt_tokens_per_s",
            "tokens_per_s",
            "stop",
        ]
        assert answer["text"] == "".join(token["text"] for token in answer["tokens"])
        assert answer["thinking"] is None
        assert "Blue" in answer["text"]
        assert answer["generated_tokens"] == len(answer["tokens"]) > 5
        assert answer["stop"] == "end"
        assert 0 < answer["first_token_s"] < 60
        assert answer["tokens_per_s"] > 0
        assert answer["prompt_tokens"] > 4  # including the template's own tokens

    def test_a_picture(self, tmp_path: Path) -> None:
        model = tiny_model.write(tmp_path / "tiny.gguf")
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(0x336699)
        image.save(str(tmp_path / "blue.png"))
        ask = (str(model), *self.ASK, "--image", str(tmp_path / "blue.png"))
        blind = as_json("chat", *ask, status=1)
        assert blind["kind"] == "no_pictures"
        tiny_eye.write(tmp_path / "mmproj.gguf")
        seen = as_json("chat", *ask)
        without = as_json("chat", str(model), *self.ASK)
        assert seen["prompt_tokens"] == without["prompt_tokens"] + tiny_eye.TOKENS
        wrong = as_json("chat", str(model), *self.ASK, "--image", str(model), status=1)
        assert "isn't an image" in wrong["error"]

    def test_text(self, starter: str) -> None:
        done = program("chat", starter, *self.ASK)
        assert done.stdout.strip() == as_json("chat", starter, *self.ASK)["text"].strip()
        assert " tokens, first after" in done.stderr

    def test_a_limit(self, starter: str) -> None:
        answer = as_json("chat", starter, *self.ASK[:-1], "5")
        assert answer["generated_tokens"] == 5
        assert answer["stop"] == "length"

    def test_raw_continues_the_text(self, starter: str) -> None:
        ask = ("--prompt", "One, two, three, four,", "--temperature", "0", "--max-tokens", "4")
        assert "five" in as_json("chat", starter, "--raw", *ask)["text"]

    def test_a_name_from_the_library(self, starter: str) -> None:
        assert "Blue" in as_json("chat", "smollm2", *self.ASK)["text"]

    def test_the_same_seed_draws_the_same(self, starter: str) -> None:
        ask = ("--prompt", "Tell me a story.", "--max-tokens", "16", "--threads", "1")
        draws = {seed: as_json("chat", starter, *ask, "--seed", seed)["text"] for seed in "12"}
        assert as_json("chat", starter, *ask, "--seed", "1")["text"] == draws["1"]
        assert draws["1"] != draws["2"]

    @pytest.mark.skipif(os.name == "nt", reason="Windows has another Ctrl+C")
    def test_ctrl_c(self, starter: str, tmp_path: Path) -> None:
        out = tmp_path / "out"
        with out.open("w") as stream:
            process = subprocess.Popen(
                [*COMMAND, "chat", starter, *self.LONG],
                stdout=stream,
                stderr=subprocess.PIPE,
                text=True,
            )
            until = time.monotonic() + 60
            while not out.stat().st_size:
                assert time.monotonic() < until
                time.sleep(0.02)
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=HANGS_S)
        assert process.returncode == STOPPED
        assert said.splitlines()[-1] == "Stopped."
        assert "Traceback" not in said
        assert out.read_text()

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipes")
    def test_a_reader_that_goes_away(self, starter: str) -> None:
        process = subprocess.Popen(
            [*COMMAND, "chat", starter, *self.LONG],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(30) == cli.NOBODY_READS
        process.stderr.close()
        assert said == b""


class TestInspect:
    def test_json(self, starter: str) -> None:
        model = as_json("inspect", starter, run=program)
        tensors = model.pop("tensors")
        assert list(model) == [
            "name",
            "architecture",
            "parameters",
            "active_parameters",
            "layers",
            "experts",
            "experts_used",
            "context",
            "file_type",
            "bytes",
            "bits_per_weight",
        ]
        assert model["architecture"] == "llama"
        assert model["parameters"] == 134_515_008
        assert model["layers"] == 30
        assert model["experts"] is None
        assert model["context"] == 8192
        assert model["file_type"] == "Q4_1"
        assert model["bytes"] == Path(starter).stat().st_size
        assert len(tensors) == len(read_header(starter).tensors)
        assert tensors[0] == {
            "name": "token_embd.weight",
            "type": "Q8_0",
            "shape": [576, 49152],
            "bytes": 576 * 49152 * 34 // 32,
        }

    def test_weights_that_are_not_loaded(self, tmp_path: Path) -> None:
        model = planned_rare.predicting(300)
        path = planned_models.write(tmp_path / "predicting.gguf", model)
        told = as_json("inspect", str(path))
        loaded = as_json("memory", str(path))["parameters"]
        assert told["parameters"] - told["unused_parameters"] == loaded < told["parameters"]

    def test_one_tensor(self, starter: str) -> None:
        (row,) = as_json("inspect", starter, "--tensor", "output_norm.weight")["tensors"]
        assert row == {"name": "output_norm.weight", "type": "F32", "shape": [576], "bytes": 2304}
        lines = glassbox("inspect", starter, "--tensor", "output_norm.weight").stdout.splitlines()
        assert lines[1].split() == ["output_norm.weight", "F32", "576", "2,304"]
        assert len(lines) == 2

    def test_a_block(self, starter: str) -> None:
        block = ("--tensor", "blk.0.attn_q.weight", "--block", "19")
        told = as_json("inspect", starter, *block)
        assert (told["type"], told["row"], told["column"]) == ("Q4_1", 1, 32)
        peer = next(
            tensor for tensor in gguf.GGUFReader(starter).tensors if tensor.name == block[1]
        )
        raw = peer.data.ravel()[19 * 20 : 20 * 20]
        assert bytes(told["bytes"]) == raw.tobytes()
        assert told["values"] == gguf.quants.dequantize(raw, peer.tensor_type).tolist()
        assert [field["name"] for field in told["fields"]] == ["d", "m", "qs"]
        scale, minimum, quants = told["fields"]
        sums = [scale["value"] * q + minimum["value"] for q in quants["quants"]]
        assert np.array(sums, np.float32).tolist() == told["values"]
        text = glassbox("inspect", starter, *block).stdout
        assert "row 1, weights 32 to 63" in text
        assert " ".join(f"{byte:02X}" for byte in told["bytes"][:16]) in text

    def test_a_block_that_only_ggml_can_read(self, tmp_path: Path) -> None:
        """TQ1_0 isn't a sum of bits. A scale that isn't a number is reported as NaN."""
        path = tmp_path / "m.gguf"
        writer = gguf.GGUFWriter(path, "llama")
        data = np.zeros((2, 54), np.uint8)
        data[0, 52:] = (0x00, 0x3C)
        data[1, 52:] = (0x00, 0x7E)
        writer.add_tensor("a.weight", data, raw_dtype=gguf.GGMLQuantizationType.TQ1_0)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        block = ("--tensor", "a.weight", "--block")
        assert set(as_json("inspect", str(path), *block, "0")["values"]) == {-1.0}
        assert set(as_json("inspect", str(path), *block, "1")["values"]) == {"NaN"}

    def test_a_block_that_is_not_there(self, starter: str) -> None:
        block = ("--tensor", "blk.0.attn_q.weight", "--block", "99999999")
        wrong = as_json("inspect", starter, *block, status=1)
        assert wrong["kind"] == "no_block"
        assert (
            "--block needs --tensor"
            in glassbox("inspect", starter, "--block", "1", status=2).stderr
        )

    def test_a_tensor_that_is_not_there(self, starter: str) -> None:
        wrong = as_json("inspect", starter, "--tensor", "out_norm.weight", status=1)
        assert wrong["kind"] == "no_tensor"
        assert "output_norm.weight" in wrong["error"]

    def test_text(self, starter: str) -> None:
        text = glassbox("inspect", starter).stdout
        assert "134,515,008" in text
        assert "8,192 tokens" in text


@pytest.mark.parametrize("command", [("speed",), ("chat", "--prompt", "Hello")])
def test_device(starter: str, command: tuple[str, ...]) -> None:
    few = ("--prompt-tokens", "16", "--generate-tokens", "4", "--repeat", "1")
    short = few if command == ("speed",) else ("--max-tokens", "2")
    assert "error" not in as_json(command[0], starter, *command[1:], *short, "--device", "CPU")
    problem = as_json(command[0], starter, *command[1:], "--device", "Vulkan9", status=1)
    assert problem["kind"] == "device"
    assert "Vulkan9" in problem["error"]
    assert "CPU" in problem["error"]


def test_speed(starter: str) -> None:
    few = ("--prompt-tokens", "32", "--generate-tokens", "8", "--threads", "1")
    measured = as_json("speed", starter, *few, "--repeat", "2")
    assert list(measured) == ["prompt", "generate", "load_s", "threads", "backend"]
    assert measured["prompt"]["mean"] > measured["generate"]["mean"] > 0
    assert measured["prompt"]["sd"] >= 0
    assert measured["threads"] == 1
    assert measured["load_s"] > 0
    once = as_json("speed", starter, *few, "--repeat", "1")
    assert once["generate"]["sd"] is None


def test_models(starter: str, home: Path) -> None:
    (home / "models").mkdir(parents=True)
    (home / "models" / "broken.gguf").write_bytes(b"GGUF, but not really")
    entries = {entry["name"]: entry for entry in as_json("models")["models"]}
    assert entries["SmolLM2-135M-Instruct.Q4_1"]["parameters"] == 134_515_008
    assert entries["SmolLM2-135M-Instruct.Q4_1"]["problem"] is None
    assert entries["broken"]["parameters"] is None
    assert entries["broken"]["problem"]
    done = glassbox("models")
    assert "134,515,008" in done.stdout
    assert entries["broken"]["problem"] in done.stderr


def test_models_tells_what_may_not_be_read(
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    nothing_shipped: None,
) -> None:
    home.mkdir(parents=True, exist_ok=True)
    settings, closed = home / "settings.json", tmp_path / "closed"
    settings.write_text("{damaged")
    assert cli.main(["models"]) == 0
    assert "settings.damaged.json" in capsys.readouterr().err
    closed.mkdir()
    settings.write_text(json.dumps({"model_folders": [str(closed)]}))
    real = os.scandir

    def scandir(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert cli.main(["models"]) == 0
    assert f"permission to read the folder {closed}" in capsys.readouterr().err


def test_a_damaged_settings_file_is_told_by_whatever_command_reads_it(home: Path) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.json").write_text("{damaged")
    assert "settings.damaged.json" in glassbox("servers").stderr
    assert "damaged" not in glassbox("servers").stderr


def test_the_library_is_scanned_once(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    scans: list[int] = []

    def find(*folders: Any, **options: Any) -> list[ModelFile]:
        scans.append(1)
        return find_models(*folders, **options)

    monkeypatch.setattr("desktop.commands.session.find_models", find)
    pebble = "Pebble-1-1M-Instruct-F16"
    text = str(tmp_path / "nowhere.txt")
    assert as_json("compare", pebble, pebble, "--text", text, status=1)["kind"] == "missing"
    assert len(scans) == 1


class TestName:
    def test_json(self) -> None:
        assert as_json("name", "Qwen3-30B-A3B-Thinking-2507-UD-Q4_K_XL") == {
            "base": "Qwen",
            "version": "3",
            "parameters": 30_000_000_000,
            "active_parameters": 3_000_000_000,
            "experts": None,
            "tuning": "Thinking",
            "quantization": "UD-Q4_K_XL",
            "context": None,
            "format": None,
            "specialization": None,
            "distilled_from": None,
            "method": None,
        }

    def test_text(self) -> None:
        said = glassbox("name", "Mixtral-8x7B-Instruct-Wug").stdout
        assert "A family of models by Mistral AI." in said
        assert "8 experts" in said
        assert "Wug       unread" in said

    def test_a_file_is_compared_with_its_name(self, starter: str, tmp_path: Path) -> None:
        assert as_json("name", starter)["disagreements"] == []
        assert "Name and file agree." in glassbox("name", starter).stdout
        wrong = tmp_path / "Qwen2.5-7B-Q8_0.gguf"
        wrong.symlink_to(starter)
        said = as_json("name", str(wrong))["disagreements"]
        assert "The name says Q8_0, but the file says Q4_1." in said
        assert len(said) == 3

    def test_a_damaged_file_is_an_error_of_the_file(self, tmp_path: Path) -> None:
        broken = tmp_path / "Qwen3-8B.gguf"
        broken.write_bytes(b"GGUF")
        assert as_json("name", str(broken), status=1)["kind"] == "truncated"

    def test_nothing_to_read(self) -> None:
        assert as_json("name", " ", status=1)["kind"] == "empty"


class TestErrors:
    def check(self, kind: str, *arguments: str, run: Callable[..., Any] = glassbox) -> str:
        """Check that standard error is a single line and that --json gives the same text. Return
        the sentence."""
        said = run(*arguments, status=1)
        assert said.stdout == ""
        assert said.stderr.count("\n") == 1
        wrong = as_json(*arguments, status=1, run=run)
        assert wrong == {"error": said.stderr.strip(), "kind": kind}
        return wrong["error"]

    @pytest.mark.parametrize("command", [("inspect",), ("chat", "--prompt", "x"), ("speed",)])
    def test_files_that_are_no_model(self, command: tuple[str, ...], tmp_path: Path) -> None:
        text = tmp_path / "notes.gguf"
        text.write_text("not a model at all, but long enough to be one")
        self.check("missing", *command, str(tmp_path / "nowhere.gguf"))
        self.check("folder", *command, str(tmp_path))
        self.check("not_gguf", *command, str(text))

    def test_a_truncated_file(self, starter: str, tmp_path: Path) -> None:
        short = tmp_path / "short.gguf"
        with Path(starter).open("rb") as whole:
            short.write_bytes(whole.read(3_000_000))
        self.check("truncated", "inspect", str(short))
        self.check("truncated", "chat", str(short), "--prompt", "x", run=program)

    def test_an_unknown_name(self) -> None:
        assert "Pebble-1-1M-Instruct-F16" in self.check("unknown_model", "speed", "gpt-17")

    def test_a_prompt_that_cannot_fit(self, starter: str) -> None:
        said = self.check(
            "too_long", "chat", starter, "--prompt", "word " * 600, "--context", "256"
        )
        assert "256" in said

    @pytest.mark.parametrize(
        "arguments",
        [
            "fly",
            "chat",
            "chat m.gguf",
            "chat m.gguf --prompt x --temperature -1",
            "chat m.gguf --prompt x --temperature nan",
            "chat m.gguf --prompt x --top-p 1.5",
            "chat m.gguf --prompt x --max-tokens few",
            "chat m.gguf --prompt x --raw --system y",
            "speed m.gguf --repeat 0",
            "speed m.gguf --prompt-tokens 0 --generate-tokens 0",
            "inspect",
            "tour --out x --size big",
            "tour --out x --theme pink",
            "--json",
        ],
    )
    def test_wrong_usage(self, arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as ended:
            cli.main(arguments.split())
        assert ended.value.code == 2
        assert capsys.readouterr().err.startswith("usage: glassbox")

    @pytest.mark.parametrize(
        ("arguments", "usage", "said"),
        [
            ("chat x --prompt y --raw --system z", "glassbox chat [-h]", "--raw sends only"),
            ("inspect m --block 3", "glassbox inspect [-h]", "--block"),
            ("speed m --prompt-tokens 0 --generate-tokens 0", "glassbox speed [-h]", "0"),
            ("models --jsn", "glassbox models [-h]", "unrecognized arguments: --jsn"),
            ("--jsn models", "glassbox [-h] [--version]", "unrecognized arguments: --jsn"),
            ("-x", "glassbox [-h] [--version]", "unrecognized arguments: -x"),
            ("--", "glassbox [-h] [--version]", "unrecognized arguments: --"),
            ("notes.txt", "glassbox [-h] [--version]", "The window opens files ending in .gguf"),
            ("m.gguf --json", "glassbox [-h] [--version]", "without other arguments"),
        ],
    )
    def test_wrong_usage_shows_the_usage_of_its_command(
        self, arguments: str, usage: str, said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit):
            cli.main(arguments.split())
        shown = capsys.readouterr().err
        assert shown.startswith(f"usage: {usage}")
        assert said in shown.partition("error: ")[2]

    def test_the_help_says_which_files_open_in_the_window(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit):
            cli.main(["--help"])
        said = " ".join(capsys.readouterr().out.split())
        assert said.startswith("usage: glassbox [-h] [--version] [COMMAND ... | FILE ...]")
        for ending in (".gguf", ".glassbox-profile", ".glassbox-votes"):
            assert ending in said.partition("commands:")[0]
            assert files_to_open([f"a{ending}"])

    @pytest.mark.parametrize(
        "arguments",
        [
            "chat {} --prompt x",
            "inspect {}",
            "speed {}",
            "memory {}",
            "route {} --prompt x",
            "quantize {} small.gguf --type Q8_0",
            "quantize m.gguf small.gguf --type Q8_0 --importance {}",
            "compare m.gguf {} --text x",
            "imatrix m.gguf {} --text x",
            "eval {} --task x",
            "import {}",
            "contamination --questions {} --corpus x",
            "tour --out {}",
        ],
    )
    @pytest.mark.parametrize("name", ["-rf.gguf", "-folder\x1b[2J"])
    def test_a_name_that_begins_with_a_dash(
        self,
        arguments: str,
        name: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.chdir(tmp_path)
        if not name.endswith(".gguf"):
            Path(name).mkdir()
        with pytest.raises(SystemExit) as ended:
            cli.main([name if each == "{}" else each for each in arguments.split()])
        assert ended.value.code == 2
        said = capsys.readouterr().err
        shown = name.replace("\x1b", "\\x1b")
        assert f"{shown} looks like an option: write .{os.sep}{shown}, or -- before it" in said
        assert "\x1b" not in said

    @pytest.mark.usefixtures("german")
    def test_commands_speak_english(self, tmp_path: Path) -> None:
        path = header_only.write(tmp_path / "Qwen2.5-7B-Q4_K_M.gguf", {})
        found = as_json("name", str(path))
        assert "The name says" in found["disagreements"][0]
        assert "About 7 billion weights." in glassbox("name", path.name).stdout
        assert "doesn't exist" in as_json("inspect", "nowhere.gguf", status=1)["error"]

    @pytest.mark.usefixtures("german")
    def test_the_tour_keeps_the_windows_language(self, monkeypatch: pytest.MonkeyPatch) -> None:
        shown: list[str] = []
        monkeypatch.setattr(tour, "run", lambda *_: shown.append(i18n.language()))
        assert cli.main(["tour", "--out", "pictures"]) == 0
        assert shown == ["de"]

    @pytest.mark.parametrize("arguments", [["./-rf.gguf"], ["--", "-rf.gguf"]])
    def test_what_it_says_to_type_works(
        self, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        tiny_model.write(tmp_path / "-rf.gguf")
        assert cli.main(["inspect", *arguments]) == 0

    def test_a_bug_is_a_sentence_and_a_log(
        self, starter: str, home: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def broken(log_path: Path) -> FakeEngine:
            raise RuntimeError("a bug")

        assert cli.main(["chat", starter, "--prompt", "x", "--json"], broken) == cli.FAILED
        written = capsys.readouterr()
        assert json.loads(written.out)["kind"] == "bug"
        assert "Traceback" not in written.err
        assert "RuntimeError: a bug" in (home / "logs" / "commands.log").read_text("utf-8")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
    @pytest.mark.parametrize("arguments", [("models",), ("models", "--json")])
    def test_a_full_disk(self, arguments: tuple[str, ...], starter: str) -> None:
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False
            )
        assert done.returncode == cli.FAILED
        assert done.stderr == "The output can't be written: No space left on device.\n"

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
    def test_nowhere_to_complain(self, starter: str) -> None:
        with Path("/dev/full").open("w") as full:
            done = subprocess.run([*COMMAND, "models"], stdout=full, stderr=full, check=False)
        assert done.returncode == cli.FAILED

    def test_a_file_cannot_reach_into_the_terminal(self, starter: str, tmp_path: Path) -> None:
        """A name in a file may contain escape codes that clear the screen or rename the window."""
        path = header_only.write(
            tmp_path / "odd.gguf",
            {"general.name": "Good\x1b[2J\x1b]0;bad\x07name\u202e"},
            tensors={"a\x1b[31m\nb": (1, 32)},
        )
        said = glassbox("inspect", str(path)).stdout
        assert "\x1b" not in said
        assert "\u202e" not in said
        assert "\x07" not in said
        assert "Good\ufffd[2J" in said
        assert "a\\x1b[31m\\nb" in said


class TestWithoutLlama:
    """Cases that can't be produced with the starter model."""

    def run(
        self, engine: FakeEngine, capsys: pytest.CaptureFixture[str], *arguments: str
    ) -> tuple[str, str]:
        cli.main(["chat", __file__, "--prompt", "x", *arguments], lambda log_path: engine)
        assert engine.closed
        written = capsys.readouterr()
        return written.out, written.err

    def test_thinking_is_apart(self, capsys: pytest.CaptureFixture[str]) -> None:
        engine = FakeEngine(answer="<think>Hm, let me see.</think>\n\nFour.")
        answer = json.loads(self.run(engine, capsys, "--json")[0])
        assert answer["thinking"] == "Hm, let me see."
        assert answer["text"] == "Four."

    def test_turns_left_out_are_said(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert "left out" in self.run(FakeEngine(left_out=1), capsys)[1]

    def test_the_engine_dies(self, capsys: pytest.CaptureFixture[str]) -> None:
        out, err = self.run(FakeEngine(die_after=3), capsys, "--json")
        assert json.loads(out)["kind"] == "engine_died"
        assert err.count("\n") == 1

    def test_a_load_that_fails(self, capsys: pytest.CaptureFixture[str]) -> None:
        engine = FakeEngine(fail_load=UserError("It needs 3 TB of memory.", kind="memory"))
        out, err = self.run(engine, capsys, "--json")
        assert json.loads(out) == {"error": "It needs 3 TB of memory.", "kind": "memory"}
        assert err == "It needs 3 TB of memory.\n"
