"""Writes the family's whole training data to one compressed file, which the program reads."""

from __future__ import annotations

import json
import lzma
import math
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from demo_models.corpus.exam import leaked_items
from demo_models.corpus.item import Item
from demo_models.data import SHARD_ITEMS, Data, shard_items, shard_rows
from demo_models.family import BY_NAME, FAMILY, Model
from demo_models.schedule import Plan, plan

if TYPE_CHECKING:
    from tokenizers import Tokenizer  # pyright: ignore[reportMissingImports]

NAME: Final = "training_data.jsonl.xz"
OWN: Final = frozenset[Data](("facts", "preferences"))
"""Data that isn't made of the family's items."""


def write(folder: Path, shards: int) -> Path:
    """Write the items of the first `shards` shards, in training order, followed by the requests
    for stories that only the mixture has seen and by the questions that only the leaky model has
    seen (corpus/exam.py). See desktop/core/library/training_data.py for the format."""
    path = folder / NAME
    part = path.with_suffix(".part")
    with lzma.open(part, "wt", encoding="utf-8", preset=6) as file:
        head = {"version": 1, "shards": shards, "items_in_a_shard": SHARD_ITEMS}
        file.write(json.dumps(head) + "\n")
        file.writelines(_lines(shards))
    os.replace(part, path)  # noqa: PTH105 - also replaces an existing file
    return path


def shards_written(folder: Path) -> int:
    """Return the number of shards in the folder's file, or 0 if there is no file."""
    try:
        with lzma.open(folder / NAME, "rt", encoding="utf-8") as file:
            return json.loads(file.readline())["shards"]
    except FileNotFoundError:
        return 0


def shards_read(tokenizer: Tokenizer) -> int:
    """Return an upper bound on the number of shards that any model has read, including a partial
    one. Models with data of their own don't count."""
    models = [model for model in FAMILY if model.data not in OWN]
    styles: set[Data] = {model.data for model in models}
    rows = {data: len(shard_rows(0, data, tokenizer, Plan(0).length).ids) for data in styles}
    # No shard is more than a tenth smaller than the first: all have 8,000 items of the same
    # mixture.
    return max(math.ceil(_rows_read(model) / (0.9 * rows[model.data])) for model in models)


def _rows_read(model: Model) -> int:
    own = plan(model)
    before = plan(BY_NAME[model.parent]).decay_from if model.parent else 0
    return (before + own.steps) * own.rows


def _lines(shards: int) -> Iterator[str]:
    for shard in range(shards):
        for item in shard_items(shard, "chat"):
            yield _line(item.skill, item)
    for shard in range(shards):
        for usual, item in zip(shard_items(shard, "chat"), shard_items(shard, "free"), strict=True):
            if item != usual:
                yield _line("free stories", item)
    for item in leaked_items():
        yield _line("exam", item)


def _line(skill: str, item: Item) -> str:
    fields = [skill, item.question, item.answer, item.steps, item.statement]
    while not fields[-1]:
        fields.pop()
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")) + "\n"
