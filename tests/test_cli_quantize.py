"""Tests `glassbox quantize` as a program."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from desktop.core.gguf.header import read_header
from desktop.core.library.checksums import Checksums
from desktop.core.numbers.units import size_text
from desktop.terminal import STOPPED
from tests import wide_model
from tests.commands import COMMAND, as_json, glassbox


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return wide_model.write(tmp_path / "wide-F32.gguf", layers=1)


def test_json(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "wide-Q4_K_M.gguf"
    told = as_json("quantize", str(source), str(target), "--type", "q4_k")
    assert list(told) == ["type", "source_bytes", "bytes", "bits_per_weight", "seconds"]
    assert told["type"] == read_header_type(target) == "Q4_K_M"
    assert told["source_bytes"] == source.stat().st_size
    assert told["bytes"] == target.stat().st_size
    assert 4 < told["bits_per_weight"] < 8
    assert told["seconds"] > 0


def read_header_type(path: Path) -> str:
    return {15: "Q4_K_M"}[int(str(read_header(path).metadata["general.file_type"]))]


def test_text_and_what_is_there_already(source: Path, tmp_path: Path, home: Path) -> None:
    command = ("quantize", str(source), str(tmp_path / "o.gguf"), "--type", "Q8_0")
    size = size_text(source.stat().st_size)
    assert f"o.gguf: {size} became" in glassbox(*command).stdout
    again = as_json(*command, status=1)
    assert again["kind"] == "exists"
    sums = Checksums(home / "checksums.json")
    sums.record(str(tmp_path / "o.gguf"), "0" * 64, "measured")
    as_json(*command, "--force")
    assert sums.of(str(tmp_path / "o.gguf")) is None, "of the file that was there"


def test_a_quantized_source_is_told_beside_the_answer(starter: str, tmp_path: Path) -> None:
    done = glassbox("quantize", starter, str(tmp_path / "o.gguf"), "--type", "Q8_0", "--json")
    assert done.stdout.startswith('{"type": "Q8_0"')
    assert "already quantized (Q4_1, Q8_0)" in done.stderr


def test_an_unknown_type(source: Path, tmp_path: Path) -> None:
    told = as_json("quantize", str(source), str(tmp_path / "o"), "--type", "Q9", status=1)
    assert told["kind"] == "unknown_type"


@pytest.mark.parametrize(
    "command",
    [
        ("quantize", "--type", "Q8_0"),
        ("imatrix", "--text", __file__),
    ],
    ids=lambda command: command[0],
)
def test_a_target_in_the_home_folder(
    source: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """Windows' cmd.exe passes ~ on as it is."""
    (tmp_path / "person").mkdir()
    (tmp_path / "person" / "there.gguf").touch()
    name, *options = command
    told = as_json(name, str(source), "~/there.gguf", *options, status=1)
    assert told["kind"] == "exists"


def test_an_importance_matrix_in_the_home_folder(source: Path, tmp_path: Path) -> None:
    (tmp_path / "person").mkdir()
    (tmp_path / "person" / "there.gguf").touch()
    options = ("--type", "Q8_0", "--importance", "~/there.gguf")
    told = as_json("quantize", str(source), str(tmp_path / "o.gguf"), *options, status=1)
    assert told["kind"] == "not_importance"


def test_a_target_that_begins_with_a_tilde(tmp_path: Path) -> None:
    """It's part of the file's name, since no user has this name."""
    told = as_json("quantize", "m.gguf", "~small.gguf", "--type", "Q9", status=1)
    assert told["kind"] == "unknown_type"
    text = str(tmp_path / "nowhere.txt")
    told = as_json("imatrix", "m.gguf", "~importance.gguf", "--text", text, status=1)
    assert told["kind"] == "missing"


@pytest.mark.skipif(os.name == "nt", reason="Windows has another Ctrl+C")
def test_ctrl_c(starter: str, tmp_path: Path) -> None:
    folder, temporary = tmp_path / "new", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    process = subprocess.Popen(
        [*COMMAND, "quantize", starter, str(folder / "o.gguf"), "--type", "Q6_K", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},  # the copy is made there
    )
    until = time.monotonic() + 60
    while not list(tmp_path.rglob("*o.gguf*")):
        assert time.monotonic() < until
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=300)
    assert process.returncode == STOPPED
    assert said.splitlines()[-1] == "Stopped."
    assert "Traceback" not in said
    assert json.loads(out) == {"error": "Stopped.", "kind": "stopped"}
    assert not list(folder.iterdir())
    assert not list(tmp_path.rglob("*o.gguf*"))
