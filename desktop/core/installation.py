"""How this copy of Glassbox was installed, and the licenses of its parts."""

from __future__ import annotations

import json
import re
import sysconfig
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any, Final

from desktop import __version__
from desktop.core.i18n import marked, tr
from desktop.core.readable import one_line
from desktop.core.resources import resource

BUILD_FILE: Final = "build.json"
"""A file in resources/ that only bundles have: {"kind": "Linux bundle", "build": "8ba0045b"}."""
BUNDLES: Final = {
    "linux": marked("Linux bundle"),
    "windows": marked("Windows bundle"),
    "macos": marked("macOS bundle"),
}
"""The kinds of bundles, as packaging/bundle writes them into BUILD_FILE."""
LICENSES_FILE: Final = "LICENSES.txt"
"""A file in resources/ that only bundles have, written by packaging/bundle/licenses.py."""
UNKNOWN: Final = "unknown"


@dataclass(frozen=True)
class Installation:
    """`kind` says how Glassbox was installed. For a bundle, it is one of BUNDLES, in English.
    `build` is the Git commit or "" if it is unknown."""

    version: str
    kind: str
    build: str = ""


def installation() -> Installation:
    """Return how this copy was installed. Only a bundle has BUILD_FILE; without one, this is a
    checkout or a package."""
    try:
        told: Any = json.loads(resource(BUILD_FILE).read_text(encoding="utf-8"))
        return Installation(__version__, one_line(str(told["kind"])), one_line(str(told["build"])))
    except (OSError, ValueError, KeyError, TypeError):
        git = resource().parent / ".git"  # only a checkout has its resources beside the package
        if git.exists():
            return Installation(__version__, tr("Run from source"), _commit(git))
        return Installation(__version__, tr("Python package"))


def _commit(git: Path) -> str:
    """Return the start of the checked-out commit's hash, or "" if it can't be read."""
    try:
        head = (git / "HEAD").read_text(encoding="utf-8").strip()
        if head.startswith("ref: "):
            branch = head.removeprefix("ref: ")
            if (git / branch).is_file():
                head = (git / branch).read_text(encoding="utf-8").strip()
            else:
                packed = (git / "packed-refs").read_text(encoding="utf-8")
                head = packed.partition(f" {branch}\n")[0].rpartition("\n")[2]
    except (OSError, ValueError):
        return ""
    return head[:12] if re.fullmatch("[0-9a-f]{40,64}", head) else ""


def license_name(package: Distribution) -> str:
    """Return the license that a package's metadata states, preferably as an SPDX expression."""
    metadata = package.metadata
    fields = metadata.get_all("License-Expression") or metadata.get_all("License") or [""]
    stated = fields[0].strip()
    if stated and "\n" not in stated:  # some packages put the whole text there
        return one_line(stated)
    classifiers = metadata.get_all("Classifier") or ()
    names = [each.split(" :: ")[-1] for each in classifiers if each.startswith("License ::")]
    return ", ".join(names) or UNKNOWN


def licenses_text() -> str:
    """Return the bundle's file of licenses. Without one, return where the texts are, and a line for
    each package of this Python: its name, version, and license."""
    try:
        return resource(LICENSES_FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        packages = {each.name or UNKNOWN: each for each in distributions()}
        lines = [
            tr("Most packages include the full text of their license, in this folder:"),
            sysconfig.get_path("purelib"),
            tr("The bundles of Glassbox also have all texts in one file, LICENSES.txt."),
            "",
        ]
        lines += [
            f"{one_line(name)} {one_line(packages[name].version)}: {license_name(packages[name])}"
            for name in sorted(packages, key=str.casefold)
        ]
        return "\n".join(lines)
