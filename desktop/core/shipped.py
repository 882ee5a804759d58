"""Reads texts that ship with the program, and checks files against their checksums. A missing or
damaged file means that the installation is damaged."""

from __future__ import annotations

import csv
import hashlib
import sys
from pathlib import Path
from typing import Final

from desktop.core.errors import UserError
from desktop.core.i18n import is_translated, language, tr
from desktop.core.resources import resource

SUMS_FILE: Final = "SHA256SUMS"
"""A file in Python's prefix that only bundles have, written by packaging/bundle/program.py. The
sandbox lets the engine read it."""


def shipped_text(*parts: str) -> str:
    """Return a text in resources/. Raises: UserError, kind installation."""
    try:
        return resource(*parts).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise broken_installation("/".join(parts), error) from error


def shipped_rows(*parts: str) -> list[dict[str, str]]:
    """Return the rows of a table of tab-separated values in resources/. Raises: UserError, kind
    installation."""
    lines = shipped_text(*parts).splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_sums(file: Path) -> dict[str, str]:
    """Return the SHA-256 of each file that a list in the format of sha256sum names, by the file's
    name or path in the list; empty if the list can't be read."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    return {name: sha256 for sha256, _, name in (line.partition("  ") for line in lines)}


def damaged_files(folder: str) -> list[str]:
    """Return the names of the files in a bundle's folder, such as "llama_cpp/lib", that can't be
    read or have changed since the bundle was built; empty if this isn't a bundle. Missing files
    aren't included, since llama.cpp works without some of its libraries."""
    sums = read_sums(Path(sys.prefix, SUMS_FILE))
    listed = {Path(sys.prefix, path): sums[path] for path in sums if f"/{folder}/" in path}
    return [file.name for file, sha256 in listed.items() if _sha256(file) not in (sha256, None)]


def _sha256(file: Path) -> str | None:
    """Return a file's SHA-256, None if the file is missing, or "" if it can't be read."""
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except FileNotFoundError:
        return None
    except OSError:
        return ""


def translation_problem() -> UserError | None:
    """Return an error if the translation is missing and the window falls back to English."""
    if is_translated():
        return None
    return broken_installation(f"languages/{language()}", FileNotFoundError(language()))


def broken_installation(name: str, error: Exception) -> UserError:
    """Return the error for a part of the installation. `name` is a file's name, or a path in
    resources/."""
    return UserError(
        tr(
            "Part of Glassbox is missing or damaged: {name}. Reinstall Glassbox; "
            "everything that you made with it is kept.",
            name=name,
        ),
        kind="installation",
        details=repr(error),
    )
