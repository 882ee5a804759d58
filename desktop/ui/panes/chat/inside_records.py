"""How the answers were made, token by token, as far as the window remembers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.messages import Generate, Token
from desktop.core.token_record import TokenRecord

MOST_KEPT = 50_000
"""Tokens of the answers of before, whose odds are remembered while the window is open."""


@dataclass
class Record:
    """How an answer was made, token by token."""

    request: Generate
    written: Sequence[Token]
    start: int = 0
    has_odds: bool = False
    end: int | None = None

    @property
    def ids(self) -> tuple[int, ...]:
        ids = tuple(token.id for token in self.written if token.id >= 0)
        return ids if self.end is None else (*ids, self.end)

    @property
    def raw(self) -> bool:
        """Whether the model went on with the text alone, without the chat template."""
        return self.request.prompt is not None

    def as_kept(self) -> TokenRecord:
        """For the disk."""
        written = tuple(self.written)
        return TokenRecord(written, self.start, self.end, self.raw, self.request.thinking)


class Records:
    """By the turn's id. Of too many the oldest are forgotten."""

    def __init__(self) -> None:
        self._records: dict[int, Record] = {}  # oldest first

    def __contains__(self, turn: int) -> bool:
        return turn in self._records

    def __getitem__(self, turn: int) -> Record:
        return self._records[turn]

    def get(self, turn: int) -> Record | None:
        return self._records.get(turn)

    def begin(self, turn: int, record: Record) -> None:
        """An answer is on its way: the newest."""
        self._records[turn] = record
        self._forget_oldest()

    def recall(self, turn: int, record: Record) -> None:
        """One that the disk has too: the first to be forgotten."""
        self._records = {turn: record, **self._records}

    def _forget_oldest(self) -> None:
        count = sum(len(record.written) for record in self._records.values())
        for number in list(self._records)[:-1]:
            if count <= MOST_KEPT:
                break
            count -= len(self._records.pop(number).written)
