"""Tests `glassbox download` with the local Hub."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.core.gguf.header import read_header
from desktop.core.library.checksums import Checksums
from desktop.core.settings import read_settings
from tests.commands import COMMAND, as_json, glassbox, program
from tests.hub.server import Fault, HubServer, Repo


@pytest.fixture
def server(starter: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    files: dict[str, bytes | Path] = {
        "SmolLM2-Q4_1.gguf": Path(starter),
        "SmolLM2-Q8_0.gguf": random.Random(5).randbytes(4_000_000),
        "Q8_0/other-Q8_0.gguf": b"x",
        "README.md": b"#",
    }
    with HubServer(Repo("maker/smol", files)) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.endpoint)
        yield running


def run(*arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
    return glassbox("download", *arguments, status=status)


def answer_to(*arguments: str, status: int = 0) -> dict[str, Any]:
    return as_json("download", *arguments, status=status)


def test_one_object_the_librarys_entry(server: HubServer, home: Path, starter: str) -> None:
    entry = as_json("download", "maker/smol", "SmolLM2-Q4_1.gguf", run=program)
    path = home / "models" / "maker" / "smol" / "SmolLM2-Q4_1.gguf"
    assert entry["path"] == str(path)
    assert entry["bytes"] == Path(starter).stat().st_size
    assert (entry["architecture"], entry["problem"]) == ("llama", None)
    assert read_header(path).tensors == read_header(starter).tensors
    known = Checksums(home / "checksums.json").of(str(path))
    assert known is not None, "a later check compares with the checksum from the Hub"
    sha256 = hashlib.sha256(Path(starter).read_bytes()).hexdigest()
    assert (known.sha256, known.by) == (sha256, "download")
    sent = server.sent
    done = run("https://huggingface.co/maker/smol", "q4_1")  # again, this time by quantization
    assert done.stdout.strip() == str(path)
    assert server.sent == sent, "what is there is checked, not fetched"
    models = as_json("models")["models"]
    assert str(path) in [each for model in models for each in (model["path"], *model["copies"])]


@pytest.mark.parametrize(
    ("repo", "file", "kind", "says"),
    [
        ("maker/smol", "Q2_K", "not_found", "SmolLM2-Q4_1.gguf"),
        ("maker/smol", "README.md", "not_found", "SmolLM2-Q4_1.gguf"),
        ("maker/smol", "Q8_0", "ambiguous", "Q8_0/other-Q8_0.gguf"),
        ("maker/none", "x.gguf", "not_found", "maker/none"),
        ("no repository", "x.gguf", "not_found", "owner/name"),
    ],
)
@pytest.mark.usefixtures("server")
def test_what_is_not_there(repo: str, file: str, kind: str, says: str) -> None:
    answer = answer_to(repo, file, status=1)
    assert answer["kind"] == kind
    assert says in answer["error"]


def test_gated_and_offline(server: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.repos["maker/smol"].gated = "manual"
    answer = answer_to("maker/smol", "SmolLM2-Q8_0.gguf", status=1)
    assert answer["kind"] == "gated"
    assert f"{server.endpoint}/maker/smol" in answer["error"]
    server.may_read.add("hf_good_token")
    monkeypatch.setenv("HF_TOKEN", "hf_good_token")
    answer = answer_to("maker/smol", "SmolLM2-Q8_0.gguf", status=1)
    assert f"--token-to {server.endpoint}" in answer["error"], "it isn't the Hub's own address"
    answer = answer_to("maker/smol", "Q4_1", "--token-to", "http://mirror.example", status=1)
    assert "https://" in answer["error"]
    assert not any("authorization" in line.headers for line in server.log)
    run("maker/smol", "SmolLM2-Q8_0.gguf", "--token-to", server.endpoint)
    run("maker/smol", "SmolLM2-Q8_0.gguf")  # the consent is remembered
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    assert answer_to("maker/smol", "Q4_1", status=1)["kind"] == "offline"


@pytest.mark.usefixtures("server")
def test_a_damaged_settings_file_is_told_before_it_is_replaced(home: Path) -> None:
    home.mkdir(parents=True, exist_ok=True)
    settings = home / "settings.json"
    settings.write_text("{damaged")
    done = run("maker/smol", "SmolLM2-Q8_0.gguf", "--token-to", "https://mirror.example")
    assert done.stderr.count("settings.damaged.json") == 1
    assert read_settings(settings).values.token_addresses == ("https://mirror.example",)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C can't be sent to one process there")
def test_ctrl_c_keeps_what_has_arrived_and_the_same_command_goes_on(
    server: HubServer, home: Path
) -> None:
    server.every_file = Fault(delay=0.05)
    with subprocess.Popen(
        [*COMMAND, "download", "maker/smol", "SmolLM2-Q8_0.gguf", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as process:
        until = time.monotonic() + 60
        while server.sent < 1_000_000:
            assert time.monotonic() < until
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        out, said = process.communicate(timeout=300)
    assert process.returncode == 130
    assert json.loads(out) == {"error": "Stopped.", "kind": "stopped"}
    assert "of 4 MB are kept. The same command resumes." in said
    folder = home / "models" / "maker" / "smol"
    assert {path.suffix for path in folder.iterdir()} == {".part", ".json"}
    server.every_file = Fault()
    again = run("maker/smol", "SmolLM2-Q8_0.gguf")
    assert "of it already downloaded" in again.stderr
    assert server.requests("file")[-1].start > 500_000
    assert [path.name for path in folder.iterdir()] == ["SmolLM2-Q8_0.gguf"]


@pytest.mark.usefixtures("server")
def test_wrong_usage() -> None:
    assert "usage: glassbox download" in run("maker/smol", status=2).stderr
