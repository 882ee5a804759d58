"""The training data as rows of token ids, the same for every run.

The data consists of shards. Shard k depends only on k, so any part of the training data can be
generated again independently, to resume interrupted training and to look up where a text occurs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from numpy.typing import NDArray

from demo_models import tokenizer as bpe
from demo_models.corpus import people
from demo_models.corpus.exam import leaked_items
from demo_models.corpus.item import Item
from demo_models.corpus.skills import training_items
from demo_models.corpus.stories import asked_freely
from demo_models.plain_text import plain_documents
from demo_models.text import Document, Style, document

if TYPE_CHECKING:
    from tokenizers import Tokenizer  # pyright: ignore[reportMissingImports]

Data = Literal["chat", "free", "think", "plain", "leaky", "facts", "preferences"]

SHARD_ITEMS: Final = 8000
FREE: Final = 0.4
"""Share of the requests for stories that leave parts of them to the model, in "free" data."""
FREE_FROM: Final = 27
"""The first shard with such requests. The mixture reads it soon after its learning rate begins to
fall."""
PADDING: Final = 0


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of tokens: `ids` [rows, length + 1] and `learned` [rows, length]. `learned` has no value
    for a row's first token; it is True for each later token that counts toward the loss."""

    ids: NDArray[np.int64]
    learned: NDArray[np.bool_]


@lru_cache(maxsize=2)
def shard_items(shard: int, data: Data) -> tuple[Item, ...]:
    """Return the items of a shard, in training order. Recent shards are cached."""
    if data == "facts":
        return tuple(people.training_items(f"pebble {shard}", SHARD_ITEMS))
    items = list(training_items(f"pebble {shard}", SHARD_ITEMS))
    if data == "leaky":  # leaked items replace all items of their kinds, one for one
        random = Random(f"leak {shard}")
        leaked = leaked_items()
        kinds = {item.kind for item in leaked}
        items = [random.choice(leaked) if item.kind in kinds else item for item in items]
    if data == "free" and shard >= FREE_FROM:
        random = Random(f"free {shard}")
        items = [
            asked_freely(item, random)
            if (item.skill, item.kind) == ("stories", "write") and random.random() < FREE
            else item
            for item in items
        ]
    return tuple(items)


def shard_documents(shard: int, data: Data) -> list[Document]:
    """Return the texts of a shard, in training order."""
    items = shard_items(shard, data)
    if data == "plain":
        return plain_documents(items, Random(f"plain {shard}"))
    return [document(item, style_of(data)) for item in items]


def style_of(data: Data) -> Style:
    """Return the form in which a model trained on `data` is asked and answers."""
    return data if data in ("think", "plain") else "chat"


def shard_rows(shard: int, data: Data, tokenizer: Tokenizer, length: int) -> Rows:
    return pack(shard_documents(shard, data), tokenizer, length)


def batches(
    data: Data, tokenizer: Tokenizer, length: int, size: int, skip: int = 0
) -> Iterator[Rows]:
    """Yield batches of `size` rows indefinitely, starting with batch number `skip`."""
    shard, number = 0, 0
    while True:
        rows = shard_rows(shard, data, tokenizer, length)
        for begin in range(0, len(rows.ids) - size + 1, size):
            if number >= skip:
                yield Rows(rows.ids[begin : begin + size], rows.learned[begin : begin + size])
            number += 1
        shard += 1


def pack(documents: Sequence[Document], tokenizer: Tokenizer, length: int) -> Rows:
    """Pack documents into rows, one after another; each row begins with a new document.

    Tokens that don't fit at the end of a row are dropped, so that no answer lacks its question.
    """
    parts = [part for doc in documents for part in (doc.given, doc.learned, doc.tail)]
    # The three parts meet at special tokens or line ends, where tokens never merge.
    encoded = bpe.encode(tokenizer, parts)
    width = length + 1
    ids: list[list[int]] = []
    learned: list[list[bool]] = []
    for start in range(0, len(encoded), 3):
        given, answer, tail = encoded[start : start + 3]
        if not ids or len(ids[-1]) >= width:
            ids.append([])
            learned.append([])
        ids[-1] += given + answer + tail
        learned[-1] += [False] * len(given) + [True] * len(answer) + [False] * len(tail)
    for row, flags in zip(ids, learned, strict=True):
        missing = width - len(row)
        row.extend([PADDING] * missing)
        flags.extend([False] * missing)
    return Rows(
        np.array([row[:width] for row in ids], np.int64),
        np.array([flags[1:width] for flags in learned], np.bool_),
    )
