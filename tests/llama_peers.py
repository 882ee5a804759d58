"""llama.cpp's own programs, of the version that the binding vendors, where they were built."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from desktop.engine.binding import BINDING_VERSION


def find_peer(name: str) -> str | None:
    """Its path: from LLAMA_PEERS (a folder of llama.cpp's programs), a cache, or PATH."""
    cache = Path.home() / ".cache" / "llama-peers" / BINDING_VERSION / "bin"
    for folder in (os.environ.get("LLAMA_PEERS", ""), str(cache), None):
        if found := shutil.which(name, path=folder):
            return found
    return None


def missing(name: str) -> str:
    """Why there is nothing to compare with, and what to do about it."""
    return (
        f"{name} was not found. Build llama.cpp at the version that llama-cpp-python "
        f"{BINDING_VERSION} vendors, and name the folder of its programs in LLAMA_PEERS."
    )
