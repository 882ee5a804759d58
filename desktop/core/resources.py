"""Where the program's own files are: styles, icons, demo models, lessons."""

from __future__ import annotations

from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a file or folder below resources/.

    A wheel carries the folder inside the package; a checkout has it beside the package.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    root = inside if inside.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)
