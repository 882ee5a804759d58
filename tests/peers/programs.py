"""llama.cpp's own programs, of the version that the binding vendors, where they were built."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from desktop.engine.binding import BINDING_VERSION

CACHE = Path.home() / ".cache" / "llama-peers" / BINDING_VERSION / "bin"
"""Of the person who runs the tests: within a test, the home folder is another."""


def find_peer(name: str) -> str | None:
    """Its path: from LLAMA_PEERS (a folder of llama.cpp's programs), a cache, or PATH."""
    for folder in (os.environ.get("LLAMA_PEERS", ""), str(CACHE), None):
        if found := shutil.which(name, path=folder):
            return found
    return None


LINGER = """
#include <unistd.h>
__attribute__((destructor)) static void wait(void) { usleep(300000); }
"""
"""llama.cpp's log has a thread of its own, which nothing waits for when a program ends: what it
has not written by then is lost. This makes the program's end take 0.3 s longer."""


def lingering(folder: Path) -> dict[str, str]:
    """The environment for a peer whose log is to be read to its end; Linux, with a C compiler.
    `folder` is for a small library."""
    library = folder / "linger.so"
    if not library.exists():
        source = folder / "linger.c"
        source.write_text(LINGER, encoding="utf-8")
        subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source], check=True)
    return {**os.environ, "LD_PRELOAD": os.fspath(library)}


def missing(name: str) -> str:
    """Why there is nothing to compare with, and what to do about it."""
    return (
        f"{name} was not found. Build llama.cpp at the version that llama-cpp-python "
        f"{BINDING_VERSION} vendors, and name the folder of its programs in LLAMA_PEERS."
    )
