"""Tests that names from the Hub are decoded completely and without false matches."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.names import DecodedName, decode

SCALES = {"K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}
COUNTS = ("parameters", "active_parameters")


def cases() -> list[tuple[str, dict[str, str]]]:
    lines = Path(__file__).with_name("names.tsv").read_text(encoding="utf-8").splitlines()
    found: list[tuple[str, dict[str, str]]] = []
    for line in lines:
        if not line.startswith("#"):
            name, parts = line.split("\t")
            found.append((name, dict(part.split("=", 1) for part in parts.split("; "))))
    return found


def told(decoded: DecodedName) -> dict[str, str]:
    """Return everything that was decoded from a name, in the notation of names.tsv: a dictionary of
    texts by kind."""
    values = decoded.values()
    found = {key: str(value) for key, value in values.items() if value is not None}
    for part in decoded.parts:
        if part.kind not in values and part.kind not in ("publisher", "unread"):
            found[part.kind] = part.text
    if decoded.unread:
        found["unread"] = " ".join(decoded.unread)
    return found


@pytest.mark.parametrize(("name", "expected"), cases(), ids=lambda value: str(value)[:60])
def test_a_name_of_the_hub(name: str, expected: dict[str, str]) -> None:
    wanted = dict(expected)
    for key in COUNTS:
        if key in wanted:
            wanted[key] = str(round(float(wanted[key][:-1]) * SCALES[wanted[key][-1]]))
    assert told(decode(name)) == wanted


def test_there_are_enough_of_them() -> None:
    assert sum("gguf" in name.lower() for name, _ in cases()) >= 200
