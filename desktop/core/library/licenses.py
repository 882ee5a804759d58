"""Maps license identifiers, which files and the Hub write in lowercase, to their usual names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.core.i18n import tr

_SPDX: Final = (
    *("0BSD", "AFL-3.0", "AGPL-3.0", "Apache-2.0", "Artistic-2.0", "BSD-2-Clause"),
    *("BSD-3-Clause", "BSD-3-Clause-Clear", "BSL-1.0", "CC-BY-2.0", "CC-BY-2.5", "CC-BY-3.0"),
    *("CC-BY-4.0", "CC-BY-NC-2.0", "CC-BY-NC-3.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-3.0"),
    *("CC-BY-NC-ND-4.0", "CC-BY-NC-SA-2.0", "CC-BY-NC-SA-3.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0"),
    *("CC-BY-SA-3.0", "CC-BY-SA-4.0", "CC0-1.0", "CDLA-Permissive-1.0", "CDLA-Permissive-2.0"),
    *("CDLA-Sharing-1.0", "ECL-2.0", "EPL-1.0", "EPL-2.0", "EUPL-1.1", "EUPL-1.2", "GFDL-1.3"),
    *("GPL-2.0", "GPL-3.0", "ISC", "LGPL-2.1", "LGPL-3.0", "LPPL-1.3c", "MIT", "MPL-2.0", "MS-PL"),
    *("NCSA", "ODbL-1.0", "ODC-By-1.0", "OFL-1.1", "OSL-3.0", "PDDL-1.0", "PostgreSQL"),
    *("Unlicense", "WTFPL", "Zlib"),
)
"""Identifiers from spdx.org/licenses, with their official capitalization."""

_OTHERS: Final[Mapping[str, str]] = {
    "agpl": "AGPL",
    "bigcode-openrail-m": "BigCode OpenRAIL-M",
    "bigscience-bloom-rail-1.0": "BigScience BLOOM RAIL 1.0",
    "bigscience-openrail-m": "BigScience OpenRAIL-M",
    "bsd": "BSD",
    "cc": "Creative Commons",
    "creativeml-openrail-m": "CreativeML OpenRAIL-M",
    "gemma": "Gemma Terms of Use",
    "gpl": "GPL",
    "lgpl": "LGPL",
    "llama2": "Llama 2 Community License",
    "llama3": "Llama 3 Community License",
    "llama3.1": "Llama 3.1 Community License",
    "llama3.2": "Llama 3.2 Community License",
    "llama3.3": "Llama 3.3 Community License",
    "llama4": "Llama 4 Community License",
    "odbl": "ODbL",
    "odc-by": "ODC-By",
    "openrail": "OpenRAIL",
    "openrail++": "OpenRAIL++",
}
"""Further identifiers that the Hub uses (huggingface.co/docs/hub/repositories-licenses)."""

_KNOWN: Final = {name.lower(): name for name in _SPDX} | _OTHERS


def license_name(given: str) -> str:
    """Return the usual name of a license, given its identifier in a file or on the Hub: Apache-2.0
    for "apache-2.0". The identifiers "other" and "unknown" are translated, and any other identifier
    without an entry is returned unchanged."""
    if given.lower() in ("other", "unknown"):
        return tr("custom license") if given.lower() == "other" else tr("license unknown")
    return _KNOWN.get(given.lower(), given)


def license_value(given: str) -> str:
    """Return the name of a license to show after the label "License:"."""
    values = {"other": tr("custom", "a license"), "unknown": tr("unknown", "a license")}
    return values.get(given.lower()) or license_name(given)
