"""The words of model names: families, publishers, and what the rest means (resources/names)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

from desktop.core.i18n import tr
from desktop.core.shipped import shipped_text


@dataclass(frozen=True, slots=True)
class Family:
    """`role` is "foundation", "line" (made from another family) or "closed" (no weights).

    `architectures` are beginnings of llama.cpp's names for its plans; empty where not known.
    """

    name: str
    maker: str
    role: str
    architectures: tuple[str, ...]
    month_first: bool  # writes dates as MMYY
    only_first: bool  # an everyday word, so only a family where the name begins with it


@dataclass(frozen=True, slots=True)
class Word:
    """`kinds` are the fields that the word fills, the first one leading."""

    kinds: tuple[str, ...]
    value: str
    meaning: str
    only: tuple[str, ...]  # the families in whose names it means that; empty: in all


@dataclass(frozen=True, slots=True)
class Publisher:
    name: str
    joint: bool  # may stand before a family with a hyphen, as in NVIDIA-Nemotron


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Keys are lower case, their words joined by single hyphens."""

    families: Mapping[str, Family]
    publishers: Mapping[str, Publisher]
    words: Mapping[str, tuple[Word, ...]]

    def word(self, key: str, families: Set[str]) -> Word | None:
        """What a word means in a name that has these families."""
        found = self.words.get(key, ())
        bound = (word for word in found if not families.isdisjoint(word.only))
        free = (word for word in found if not word.only)
        return next(bound, None) or next(free, None)


@cache
def vocabulary() -> Vocabulary:
    """Read from the tables, once."""
    words: dict[str, tuple[Word, ...]] = {}
    for row in _rows("words"):
        word = Word(
            tuple(row["kinds"].split(",")), row["value"], tr(row["meaning"]), _listed(row["only"])
        )
        for key in _listed(row["words"]):
            words[key] = (*words.get(key, ()), word)
    return Vocabulary(
        dict(_families()),
        {
            row["id"]: Publisher(tr(row["name"]), row["joint"] == "dash")
            for row in _rows("publishers")
        },
        words,
    )


def _families() -> Iterator[tuple[str, Family]]:
    for row in _rows("families"):
        for alias in _listed(row["aliases"]):
            yield (
                alias.removesuffix("!"),
                Family(
                    row["family"],
                    tr(row["maker"]),
                    row["role"],
                    _listed(row["architectures"]),
                    row["dates"] == "my",
                    alias.endswith("!"),
                ),
            )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(",") if part)


def _rows(table: str) -> Iterator[dict[str, str]]:
    text = shipped_text("names", f"{table}.tsv")
    yield from csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
