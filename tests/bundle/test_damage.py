"""Changes one byte in a library of the Linux bundle, and expects a sentence that names the file."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "build" / "bundle" / "linux" / "glassbox"
LIBRARIES = "lib/python3/dist-packages/llama_cpp/lib"
CHAT = ("chat", "Pebble-1-3M-Instruct", "--prompt", "What is the capital of France?")
LONGEST_S = 120
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="there is no Linux bundle: make bundle ARGS=linux"
)


@pytest.fixture(scope="module")
def copy() -> Iterator[Path]:
    """A copy of the bundle that shares its files, so a test must replace a file to change it."""
    with tempfile.TemporaryDirectory(dir=FOLDER.parent) as place:
        copied = Path(place, "glassbox")
        shutil.copytree(FOLDER, copied, symlinks=True, copy_function=os.link)
        yield copied


def chat(bundle: Path, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [bundle / "glassbox", *CHAT],
        env={**os.environ, "GLASSBOX_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST_S,
    )


def replaced(file: Path, data: bytes) -> None:
    """Write a new file instead of changing the one that the bundle shares."""
    mode = file.stat().st_mode
    file.unlink()
    file.write_bytes(data)
    file.chmod(mode)


def test_an_unchanged_bundle_answers(copy: Path, tmp_path: Path) -> None:
    done = chat(copy, tmp_path)
    assert (done.returncode, done.stdout) == (0, "Paris\n"), done.stderr


@pytest.mark.parametrize(
    "pattern", ["libllama.so.*.*", "libggml-cpu-haswell.so", "libggml-base.so.*.*"]
)
def test_one_changed_byte_is_noticed(copy: Path, tmp_path: Path, pattern: str) -> None:
    (file,) = (copy / LIBRARIES).glob(pattern)
    whole = file.read_bytes()
    middle = len(whole) // 2
    changed = bytearray(whole)
    changed[middle] ^= 1
    replaced(file, bytes(changed))
    try:
        done = chat(copy, tmp_path)
    finally:
        replaced(file, whole)
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"Part of Glassbox is missing or damaged: {file.name}. Reinstall" in done.stderr
    assert "Traceback" not in done.stderr
    assert (FOLDER / LIBRARIES / file.name).read_bytes() == whole
