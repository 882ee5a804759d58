"""Stores the tokens of an answer with their probabilities, in about 100 bytes per token.

A record is a line of JSON with the texts, followed by arrays of numbers, all compressed with zlib.
The probabilities have single precision, which is enough for percentages and for recomputing them at
another temperature.
"""

from __future__ import annotations

import json
import math
import zlib
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from desktop.core.files.foreign_json import parsed
from desktop.core.messages import TEMPERATURES, Probabilities, Token, TokenChoice

VERSION: Final = 1
NAMELESS: Final = -2
"""The first of the numbers, going down, that stand for tokens without an id."""
LARGEST: Final = 1 << 26
"""Maximum size of an unpacked record in bytes. A record of 100,000 tokens takes half as much."""


@dataclass(frozen=True)
class TokenRecord:
    """The tokens of an answer.

    `start` is the position in the tokens' text at which the answer starts, after the thinking.
    `end` is the id of the token that ended the answer. `raw` is True if no chat template was used.
    `thinking` is True if thinking was turned on, False if it was turned off, and None if the
    request left this to the template. `effort` is the request's reasoning effort, "" if it left
    this to the template or the record is of an earlier version.
    """

    tokens: tuple[Token, ...]
    start: int = 0
    end: int | None = None
    raw: bool = False
    thinking: bool | None = None
    effort: str = ""


def packed(record: TokenRecord) -> bytes:
    import numpy as np  # imported late, as in gguf/header.py

    tokens = record.tokens
    probabilities = [token.probabilities for token in tokens if token.probabilities is not None]
    most = max((len(each.best) for each in probabilities), default=0)
    nameless = count(NAMELESS, -1)  # some servers send no ids
    bests = [
        [each if each.id >= 0 else each._replace(id=next(nameless)) for each in found.best]
        for found in probabilities
    ]
    names = {choice.id: choice.text for best in bests for choice in best}
    head = {
        "version": VERSION,
        "start": record.start,
        "end": record.end,
        "raw": record.raw,
        "thinking": record.thinking,
        "effort": record.effort,
        "texts": [token.text for token in tokens],
        "names": list(names.items()),
        "most": most,
    }
    ids = np.full((len(probabilities), most), -1, "<i4")
    below = np.zeros((len(probabilities), most), "<f4")
    for row, best in enumerate(bests):
        ids[row, : len(best)] = [choice.id for choice in best]
        below[row, : len(best)] = [choice.below for choice in best]
    arrays = (
        np.array([token.id for token in tokens], "<i4"),
        np.array([token.probabilities is not None for token in tokens], "u1"),
        np.array([each.below for each in probabilities], "<f4"),
        np.array([each.sums for each in probabilities], "<f4"),
        ids,
        below,
    )
    text = json.dumps(head).encode("ascii") + b"\n"
    return zlib.compress(text + b"".join(array.tobytes() for array in arrays))


def unpacked(data: bytes) -> TokenRecord:
    """Restore a record from the output of `packed`.

    Raises: ValueError, if the data is invalid.
    """
    try:
        unpacker = zlib.decompressobj()
        content = unpacker.decompress(data, LARGEST)
        if unpacker.unconsumed_tail:
            raise ValueError("far too long")
        text, rest = content.split(b"\n", 1)
        head: dict[str, Any] = parsed(text)
        if head["version"] != VERSION:
            raise ValueError("another version")
        return _record(head, _Reader(rest))
    except (
        zlib.error,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        raise ValueError(f"no record of tokens: {error}") from error


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def take(self, kind: str, *shape: int) -> Any:
        import numpy as np

        count = math.prod(shape)
        found = np.frombuffer(self._data, kind, count, self._at)
        self._at += found.nbytes
        return found.reshape(shape)


def _record(head: dict[str, Any], reader: _Reader) -> TokenRecord:
    texts: list[str] = head["texts"]
    most, names = int(head["most"]), {int(number): str(text) for number, text in head["names"]}
    ids = reader.take("<i4", len(texts)).tolist()
    known = reader.take("u1", len(texts)).tolist()
    rows = sum(known)
    belows = reader.take("<f4", rows)
    sums = reader.take("<f4", rows, len(TEMPERATURES))
    best_ids = reader.take("<i4", rows, most).tolist()
    best_below = reader.take("<f4", rows, most)
    known_sums = ((sums > 0) & (sums < 1e30)) | (sums != sums)  # NaN: see Probabilities
    at_one = sums[:, TEMPERATURES.index(1.0)]
    if not (
        (belows > -1).all()
        and (best_below > -1).all()
        and known_sums.all()
        and (at_one == at_one).all()
    ):
        raise ValueError("no distances from the likeliest token")
    probabilities = iter(
        Probabilities(
            below,
            tuple(
                TokenChoice(max(number, -1), names[number], each)
                for number, each in zip(row, row_below, strict=True)
                if number != -1
            ),
            tuple(row_sums),
        )
        for below, row, row_below, row_sums in zip(
            belows.tolist(), best_ids, best_below.tolist(), sums.tolist(), strict=True
        )
    )
    tokens = tuple(
        Token(number, str(text), next(probabilities) if has else None)
        for number, text, has in zip(ids, texts, known, strict=True)
    )
    end = head["end"]
    return TokenRecord(
        tokens,
        int(head["start"]),
        None if end is None else int(end),
        bool(head["raw"]),
        None if head["thinking"] is None else bool(head["thinking"]),
        str(head.get("effort", "")),
    )
