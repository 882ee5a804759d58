"""A small folder that is laid out like a bundle, with its list of checksums."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bundle import program as building
from desktop.core.installation import Installation
from desktop.core.packs import program

LIBRARY = "lib/python3/dist-packages/llama_cpp/lib/libllama.so.0.5.0"
LINK = "lib/python3/dist-packages/llama_cpp/lib/libllama.so"
WINDOWS_LIBRARY = "python/Lib/site-packages/llama_cpp/lib/llama.dll"
COMMON = {"LICENSES.txt": b"MIT", "READ ME.txt": b"Read me"}
LINUX = {**COMMON, "glassbox": b"launcher", "bin/python3.11": b"Python", LIBRARY: b"llama" * 9000}
WINDOWS = {
    **COMMON,
    "Glassbox.exe": b"launcher",
    "bin/glassbox.exe": b"command",
    "python/python.exe": b"Python",
    WINDOWS_LIBRARY: b"llama" * 9000,
}


def write_bundle(folder: Path, system: str = "Linux") -> Path:
    for name, data in (LINUX if system == "Linux" else WINDOWS).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    if system == "Linux":
        for name in ("glassbox", "bin/python3.11"):
            (folder / name).chmod(0o755)
        if sys.platform != "win32":
            (folder / LINK).symlink_to(Path(LIBRARY).name)
    building.add_sums(folder / program.PREFIXES[system], folder)
    return folder


def run_from(monkeypatch: pytest.MonkeyPatch, folder: Path, system: str = "Linux") -> None:
    """Let Glassbox believe that it runs from the bundle in the folder."""
    kind = Installation("0.1.0", f"{system} bundle")
    monkeypatch.setattr(program, "installation", lambda: kind)
    monkeypatch.setattr(sys, "prefix", str(folder / program.PREFIXES[system]))
