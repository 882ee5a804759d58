"""Locates the program's own files: styles, icons, demo models, and lessons."""

from __future__ import annotations

from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a file or folder in resources/.

    A wheel has this folder inside the package; a checkout has it next to the package.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    root = inside if inside.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)
