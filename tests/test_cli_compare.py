"""Tests `glassbox compare` as a program."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from desktop.terminal import STOPPED
from tests import wide_model
from tests.commands import COMMAND, as_json, glassbox

KEYS = [
    "tokens",
    "perplexity_reference",
    "perplexity_reference_standard_error",
    "perplexity",
    "perplexity_standard_error",
    "kld_mean",
    "kld_mean_standard_error",
    "kld_p99",
    "kld_max",
    "top1_agreement",
    "top1_agreement_standard_error",
]


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    one = wide_model.write(tmp_path / "one.gguf", layers=1)
    other = wide_model.write(tmp_path / "other.gguf", layers=1, half=True)
    return str(one), str(other)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text("What two models read, one after the other. " * 20, encoding="utf-8")
    return path


def test_json(pair: tuple[str, str], text: Path) -> None:
    told = as_json("compare", *pair, "--text", str(text), "--context", "128")
    assert list(told) == KEYS
    assert told["tokens"] == len(text.read_text()) // 128 * 63
    assert told["perplexity"] == pytest.approx(told["perplexity_reference"], rel=0.01)
    assert 0 < told["kld_mean"] <= told["kld_p99"] <= told["kld_max"] < 0.01
    assert 0.9 < told["top1_agreement"] <= 1


def test_text(pair: tuple[str, str], text: Path) -> None:
    done = glassbox("compare", *pair, "--text", str(text), "--context", "128")
    assert "same top token" in done.stdout
    assert "6 chunks, 378 tokens compared" in done.stderr


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"Too short.", "too_short"), (b"\xff\xfe\xfa", "not_text"), (None, "missing")],
)
def test_a_text_that_is_none(
    pair: tuple[str, str], tmp_path: Path, content: bytes | None, kind: str
) -> None:
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    assert as_json("compare", *pair, "--text", str(path), status=1)["kind"] == kind


@pytest.mark.skipif(os.name == "nt", reason="Windows has another Ctrl+C")
def test_ctrl_c(starter: str, tmp_path: Path) -> None:
    path, said = tmp_path / "long.txt", tmp_path / "said"
    path.write_text("A text that takes a while to read. " * 3000, encoding="utf-8")
    with said.open("w") as stream:
        process = subprocess.Popen(
            [*COMMAND, "compare", starter, starter, "--text", str(path), "--json"],
            stdout=subprocess.PIPE,
            stderr=stream,
            text=True,
        )
        until = time.monotonic() + 60
        while "chunks" not in said.read_text():
            assert time.monotonic() < until
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=300)
    assert process.returncode == STOPPED
    assert said.read_text().splitlines()[-1] == "Stopped."
    assert json.loads(out) == {"error": "Stopped.", "kind": "stopped"}
