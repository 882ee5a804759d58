"""Writes packaging/licenses/Qt-third-party.txt: `python3 packaging/qt_attributions.py SOURCES`.

The wheels of Qt for Python contain neither the licenses of the code that Qt includes nor their
list. Qt's source does: each folder with such code has a qt_attribution.json. SOURCES is a folder
with the unpacked sources of the Qt modules that Glassbox ships: qtbase, qtsvg, and qtimageformats.
Run this again when the pinned version of Qt changes.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent / "licenses" / "Qt-third-party.txt"
OTHER_PARTS = {"tests", "tools", "examples"}  # values of QtParts
OTHER_FOLDERS = {"android", "gradle", "testinternal", "testlib", "util", "wasm"}


def main(sources: Path) -> None:
    parts = sorted(attributions(sources), key=lambda part: part[0].casefold())
    if not parts:
        sys.exit(f"{sources} contains no qt_attribution.json.")
    TARGET.write_text("\n\n".join(f"{name}\n\n{text}" for name, text in parts) + "\n", "utf-8")
    print(f"{len(parts)} parts")


def attributions(sources: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the notice of each third-party part of the shipped modules."""
    for file in sources.rglob("qt_attribution.json"):
        if OTHER_FOLDERS & set(file.relative_to(sources).parts):
            continue
        # Some of these files have line breaks inside strings.
        read: Any = json.loads(file.read_text("utf-8"), strict=False)
        for part in read if isinstance(read, list) else [read]:
            if not OTHER_PARTS & set(part.get("QtParts", [])):
                name = f"{part['Name']} {part.get('Version', '')}".strip()
                yield name, notice(sources, file.parent, part)


def notice(sources: Path, folder: Path, part: dict[str, Any]) -> str:
    """Return the license's name, the copyright lines, and the license's text."""
    lines = [f"License: {part.get('License') or part['LicenseId']} ({part['LicenseId']})"]
    holders = part.get("Copyright", "")
    lines += holders if isinstance(holders, list) else [holders]
    if name := part.get("CopyrightFile"):
        lines.append(text(folder / name))
    names = part.get("LicenseFiles") or [part.get("LicenseFile", "")]
    files = [folder / name for name in names if name] or list(known_texts(sources, part))
    if not files:
        sys.exit(f"{folder} has no license text for {part['Name']}.")
    return "\n".join([*lines, *(f"\n{text(file)}" for file in files)]).strip()


def known_texts(sources: Path, part: dict[str, Any]) -> Iterator[Path]:
    """Yield the texts that a Qt module has of the licenses named in an SPDX expression."""
    for identifier in re.findall(r"[\w.-]+", part["LicenseId"]):
        yield from sorted(sources.glob(f"*/LICENSES/{identifier}.txt"))[:1]


def text(file: Path) -> str:
    return file.read_text("utf-8", errors="replace").strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
