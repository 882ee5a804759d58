"""The vocabulary of model names: families, publishers, and other words (resources/names)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from desktop.core.i18n import ByLanguage, tr
from desktop.core.shipped import shipped_rows


@dataclass(frozen=True, slots=True)
class Family:
    """A model family. `role` is "foundation", "line" (made from other families' models), or
    "closed" (no published weights).

    `architectures` are prefixes of llama.cpp's architecture names; empty if unknown.
    """

    name: str
    maker: str
    role: str
    architectures: tuple[str, ...]
    month_first: bool  # writes dates as MMYY
    only_first: bool  # an everyday word, which is a family only at the beginning of a name


@dataclass(frozen=True, slots=True)
class Word:
    """A word with a known meaning. `kinds` are the properties that it states, the main one
    first."""

    kinds: tuple[str, ...]
    value: str
    meaning: str
    only: tuple[str, ...]  # families in whose names it has this meaning; empty for all


@dataclass(frozen=True, slots=True)
class Publisher:
    name: str
    joint: bool  # may stand before a family with a hyphen, as in NVIDIA-Nemotron


@dataclass(frozen=True, slots=True)
class NameVocabulary:
    """Lookup tables. Keys are in lower case, with words joined by single hyphens."""

    families: Mapping[str, Family]
    publishers: Mapping[str, Publisher]
    words: Mapping[str, tuple[Word, ...]]

    def word(self, key: str, families: Set[str]) -> Word | None:
        """Return the meaning of a word in a name that contains these families; None if it is
        unknown."""
        found = self.words.get(key, ())
        bound = (word for word in found if not families.isdisjoint(word.only))
        free = (word for word in found if not word.only)
        return next(bound, None) or next(free, None)


@ByLanguage
def vocabulary() -> NameVocabulary:
    """Return the vocabulary, which is read from the tables once per language."""
    words: dict[str, tuple[Word, ...]] = {}
    for row in shipped_rows("names", "words.tsv"):
        word = Word(
            tuple(row["kinds"].split(",")), row["value"], tr(row["meaning"]), _listed(row["only"])
        )
        for key in _listed(row["words"]):
            words[key] = (*words.get(key, ()), word)
    return NameVocabulary(
        dict(_families()),
        {
            row["id"]: Publisher(tr(row["name"]), row["joint"] == "dash")
            for row in shipped_rows("names", "publishers.tsv")
        },
        words,
    )


def _families() -> Iterator[tuple[str, Family]]:
    for row in shipped_rows("names", "families.tsv"):
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
