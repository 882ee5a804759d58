"""Whether, and where, a text occurs in the training data.

A compact index knows the shard in which a question or an answer first occurs; the shard is then
made again, which gives the place exactly. A part of a text is looked for by making all shards
again, one by one.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from demo_models.corpus.item import Item
from demo_models.data import Data, shard_documents, shard_items


@dataclass(frozen=True, slots=True)
class Place:
    """The item `number` of a shard (both from 0), as training saw it."""

    shard: int
    number: int
    item: Item
    text: str


@dataclass(frozen=True, slots=True)
class Index:
    """`hashes`: of all questions and answers, sorted, 4 bytes each; `shards`: where they first
    occur. Two texts in four billion share a hash: `find` looks at the place itself."""

    data: Data
    hashes: NDArray[np.uint32]
    shards: NDArray[np.uint16]

    def find(self, text: str) -> Place | None:
        """The first place where the text is a whole question or answer."""
        wanted = normal(text)
        code = _hash(wanted)
        spot = int(np.searchsorted(self.hashes, code))
        if spot == len(self.hashes) or self.hashes[spot] != code:
            return None
        shard = int(self.shards[spot])
        for place in _places(shard, self.data):
            if wanted in (normal(place.item.question), normal(place.item.answer)):
                return place
        return None

    def save(self, path: Path) -> None:
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            np.savez_compressed(file, data=self.data, hashes=self.hashes, shards=self.shards)
        os.replace(part, path)  # noqa: PTH105 - also over a file that is there


def load(path: Path) -> Index:
    with np.load(path) as saved:
        return Index(str(saved["data"]), saved["hashes"], saved["shards"])  # pyright: ignore[reportArgumentType]


def build(data: Data, shards: int) -> Index:
    """Of the first so many shards; about a quarter of a second each."""
    first: dict[int, int] = {}
    for shard in range(shards):
        for item in shard_items(shard, data):
            first.setdefault(_hash(normal(item.question)), shard)
            first.setdefault(_hash(normal(item.answer)), shard)
    codes = sorted(first)
    return Index(
        data,
        np.array(codes, np.uint32),
        np.array([first[code] for code in codes], np.uint16),
    )


def search(part: str, data: Data, shards: int) -> Iterator[Place]:
    """Every place whose text contains the part, capitals or not; shards are made one by one."""
    wanted = normal(part)
    for shard in range(shards):
        for place in _places(shard, data):
            if wanted in normal(place.text):
                yield place


def normal(text: str) -> str:
    """Without differences of spaces and capitals."""
    return " ".join(text.split()).casefold()


def _places(shard: int, data: Data) -> Iterator[Place]:
    pairs = zip(shard_items(shard, data), shard_documents(shard, data), strict=True)
    for number, (item, document) in enumerate(pairs):
        yield Place(shard, number, item, document.text)


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=4).digest(), "little")
