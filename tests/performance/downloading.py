"""Measures downloads from a local Hub: their speed compared with `hf download`, and the cost of
broken connections.

The server is a separate process. Both programs run as commands, in alternation and each with an
empty folder. The times include the start of the programs.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.core.cancel import Cancel
from desktop.hub.download.fetch import fetch
from desktop.hub.requests import Hub, returned
from tests.hub.server import Fault, HubServer, Repo
from tests.performance.report import Figure

ROUNDS = 5
MEGABYTES = 1000
"""Size of the timed file in megabytes. The smaller models that people chat with are about this
large."""
BROKEN_MEGABYTES = 300
NAME = "bench-Q8_0.gguf"
REPO = "maker/bench"


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [
            _speed(folder, _file(folder, MEGABYTES)),
            _broken(folder, _file(folder, BROKEN_MEGABYTES)),
        ]


def _file(folder: Path, megabytes: int) -> Path:
    file = folder / NAME
    with file.open("wb") as content:
        for number in range(megabytes):
            content.write(random.Random(number).randbytes(1_000_000))
    return file


@contextmanager
def _serving(file: Path) -> Iterator[str]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.hub.server", REPO, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        yield json.loads(process.stdout.readline())["endpoint"]
        process.stdin.close()


def _speed(folder: Path, file: Path) -> Figure:
    with _serving(file) as endpoint:
        ours, theirs = _glassbox(folder, endpoint), _hf(folder, endpoint)
        ours()  # now the server has the checksum, and the system has cached both programs
        theirs()
        pairs = [(ours(), theirs()) for _ in range(ROUNDS)]
    value = statistics.median(speed for speed, _ in pairs)
    peer = statistics.median(speed for _, speed in pairs)
    ratio = statistics.median(mine / other for mine, other in pairs)
    title = f"Download of {MEGABYTES} MB from this machine"
    return Figure(title, value, peer, "MB/s", "hf download", 0.9, ratio)


def _glassbox(folder: Path, endpoint: str) -> Callable[[], float]:
    home = folder / "home"
    environment = os.environ | {"GLASSBOX_HOME": str(home), "HF_ENDPOINT": endpoint}
    command = [sys.executable, "-m", "desktop", "download", REPO, NAME, "--json"]
    return lambda: _run(command, environment, home)


def _hf(folder: Path, endpoint: str) -> Callable[[], float]:
    """Return a function that downloads the file with hf's default settings into a folder (not hf's
    cache), without progress bars, and returns the rate."""
    target = folder / "hf"
    environment = os.environ | {
        "HF_HOME": str(folder / "hf-home"),
        "HF_ENDPOINT": endpoint,
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "HF_HUB_DISABLE_UPDATE_CHECK": "1",
        "HF_HUB_DISABLE_XET": "1",  # the local Hub has no Xet storage
    }
    program = "from huggingface_hub.cli.hf import main; main()"
    command = [sys.executable, "-c", program, "download", REPO, NAME, "--local-dir", str(target)]
    return lambda: _run(command, environment, target)


def _run(command: list[str], environment: dict[str, str], folder: Path) -> float:
    """Return the rate of the whole command, in megabytes per second."""
    shutil.rmtree(folder, ignore_errors=True)
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    seconds = time.perf_counter() - began
    found = [path.stat().st_size for path in folder.rglob(NAME)]
    assert found == [MEGABYTES * 1_000_000], f"{command} brought {found}"
    return MEGABYTES / seconds


def _broken(folder: Path, file: Path) -> Figure:
    """Measure the bytes sent twice if the connection drops ten times, in percent of the file."""
    size = file.stat().st_size
    with HubServer(Repo(REPO, {NAME: file})) as server:
        server.faults.extend([Fault(drop=True, after=size // 11)] * 10)
        hub = Hub(endpoint=server.endpoint)
        repository = returned(hub.repository(REPO, Cancel()))
        target = folder / "broken"
        files = repository.models[0].files
        for _ in fetch(hub, REPO, repository.commit, files, target, Cancel()):
            pass
        assert (target / NAME).stat().st_size == size
        assert len(server.requests("file")) == 11
        twice = 100 * (server.sent - size) / size
    title = f"{BROKEN_MEGABYTES} MB with ten dropped connections: sent twice"
    return Figure(title, twice, None, "%", "", 1.0)
