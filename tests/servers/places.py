"""Servers of each kind with one model in F32, beside a local engine with the same model."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.messages import LoadModel
from desktop.core.servers.facts import Kind, ModelFacts
from desktop.servers.by_address import EngineByAddress
from desktop.servers.engine import ServerEngine
from tests.free_port import free_port
from tests.peers.programs import find_peer, missing
from tests.servers.recorded import LENGTH, MODEL, RecordedServer
from tests.servers.speakers import Speaker

PROGRAMS: tuple[Kind, ...] = ("llama_server", "llama_cpp_python", "transformers")
"""Kinds that are tested as programs, if these are there."""
RECORDED: tuple[Kind, ...] = ("vllm", "sglang", "ollama", "lm_studio", "localai", "other")
LONG = 4096
"""Context length of the programs. The model was trained for 512 tokens; what it writes after these
is no longer sensible, but long."""
STARTS_S = 600.0
QUIET_S = 0.3


@dataclass
class Place:
    """A server with the model at `away`, and what the local engine calls the same model, `here`."""

    kind: Kind
    engine: EngineByAddress
    servers: ServerEngine
    away: str
    here: str
    process: psutil.Process | None = None
    recorded: RecordedServer | None = None

    @property
    def facts(self) -> ModelFacts:
        found = self.servers.facts(self.away)
        assert found is not None
        return found

    def used_s(self) -> float:
        """Return the processor time that the server has used, once it rests."""
        assert self.process is not None
        quiet, before = 0, -1.0
        while quiet < 3:
            family = (self.process, *self.process.children(recursive=True))
            now = sum(sum(each.cpu_times()[:2]) for each in family)
            quiet = quiet + 1 if now - before < QUIET_S / 10 else 0
            before = now
            time.sleep(QUIET_S)
        return before


def llama_server(path: str, port: int, *more: str, length: int = LENGTH) -> list[str]:
    """Return the command that serves a model. Skips the test if the program isn't there."""
    if (program := find_peer("llama-server")) is None:
        pytest.skip(missing("llama-server"))
    words = ["-m", path, "--port", str(port), "-t", "1", "-ngl", "0", "--no-webui"]
    return [program, *words, "-c", str(length), *more]


def command(kind: Kind, path: str, port: int, folder: Path) -> list[str]:
    """Return the command that serves a model. Skips the test if the program isn't there."""
    if kind == "llama_server":
        longer = ["--override-kv", f"llama.context_length=int:{LONG}"]
        return llama_server(path, port, "-np", "1", *longer, length=LONG)
    if kind == "llama_cpp_python":
        # Its server needs packages that Glassbox doesn't.
        python = os.environ.get("LLAMA_CPP_PYTHON_SERVER", sys.executable)
        if python == sys.executable and importlib.util.find_spec("uvicorn") is None:
            pytest.skip("fastapi, uvicorn, sse-starlette, pydantic-settings, starlette-context")
        words = ["-m", "llama_cpp.server", "--model", path, "--port", str(port)]
        more = ["--host", "127.0.0.1", "--logits_all", "true", "--n_threads", "1"]
        return [python, *words, *more, "--n_ctx", str(LONG)]
    python = os.environ.get("VLLM_SERVE" if kind == "vllm" else "TRANSFORMERS_SERVE", "")
    if not python:
        pytest.skip("Name a Python that has transformers[serving] and gguf in TRANSFORMERS_SERVE.")
    script = Path(__file__).with_name("to_transformers.py")
    environment = {**os.environ, "HF_HUB_OFFLINE": "1"}
    subprocess.run([python, script, path, folder], check=True, env=environment)
    if kind == "vllm":
        longer = f'{{"max_position_embeddings": {LONG}}}'
        words = ["--model", str(folder), "--port", str(port), "--host", "127.0.0.1"]
        more = ["--dtype", "float32", "--enforce-eager", "--max-model-len", str(LONG)]
        program = "vllm.entrypoints.openai.api_server"
        return [python, "-m", program, *words, *more, "--hf-overrides", longer]
    program = Path(python).with_name("transformers")
    return [str(program), "serve", str(folder), "--port", str(port), "--host", "127.0.0.1"]


@contextlib.contextmanager
def running(words: list[str], port: int, log: Path) -> Iterator[tuple[str, psutil.Process]]:
    """Run a server until it answers. Yields its address and its process."""
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1"}
    environment["VLLM_CPU_KVCACHE_SPACE"] = "1"  # GiB
    with log.open("wb") as out:
        process = subprocess.Popen(words, stdout=out, stderr=out, env=environment)
    away, engine = f"http://127.0.0.1:{port}", ServerEngine()
    try:
        ends = time.monotonic() + STARTS_S
        while True:
            try:
                list(engine.run(LoadModel(away), Cancel()))
                break
            except UserError:
                assert process.poll() is None, log.read_text()
                assert time.monotonic() < ends, log.read_text()
                time.sleep(0.3)
        yield away, psutil.Process(process.pid)
    finally:
        engine.close()
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:  # it waits for a connection to end
            process.kill()
            process.wait(30)


@contextlib.contextmanager
def placed(
    kind: Kind,
    local: EngineByAddress,
    servers: ServerEngine,
    path: str,
    speaker: Speaker,
    tmp: Path,
) -> Iterator[Place]:
    if kind not in PROGRAMS and not (kind == "vllm" and os.environ.get("VLLM_SERVE")):
        with RecordedServer(kind, speaker=speaker) as server:
            away = f"{server.address}#{MODEL}"
            list(local.run(LoadModel(away), Cancel()))
            yield Place(kind, local, servers, away, path, recorded=server)
        return
    port = free_port()
    with running(command(kind, path, port, tmp / "model"), port, tmp / "log") as (away, process):
        list(local.run(LoadModel(away), Cancel()))
        yield Place(kind, local, servers, away, path, process=process)
