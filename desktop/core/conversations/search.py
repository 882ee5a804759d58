"""Searches conversations for words, with SQLite's full-text index if it is available.

The index consists of trigrams, so it finds parts of words in any script. For a word of one or two
letters, or without FTS5, the search reads all texts, which takes 0.3 s for 50 MB.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from desktop.core.databases.database import NoMemory, text_of

SHORTEST: Final = 3
"""Minimum length, in characters, of a word that a trigram index can find."""

MOST_WORDS: Final = 20
BEFORE, LENGTH = 16, 120
"""Number of characters in a snippet: before the word that was found, and in total."""

_CREATE = """CREATE VIRTUAL TABLE IF NOT EXISTS words
    USING fts5(text, content = 'turns', content_rowid = 'id', tokenize = 'trigram')"""


class SearchIndex:
    """Keeps the table `words` in sync with the texts in the table `turns`.

    `turns.indexed` is 0 if the text isn't in the index, 1 if the index has the current text, and 2
    if the text was changed while FTS5 was unavailable, so that the index still has the old text.
    The methods that change the index must be called in a transaction.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        db.create_function("holds", 2, _holds, deterministic=True)
        try:
            db.execute(_CREATE)
            db.execute("SELECT 1 FROM words LIMIT 0")  # CREATE doesn't check an existing table
            self.available = True
        except sqlite3.OperationalError as error:
            if "no such" not in str(error):
                raise
            self.available = False

    def catch_up(self) -> None:
        """Index all texts whose current version isn't in the index."""
        if not self.available:
            return
        if self._db.execute("SELECT 1 FROM turns WHERE indexed = 2 LIMIT 1").fetchone():
            self._db.execute("INSERT INTO words(words) VALUES ('rebuild')")
            self._db.execute("UPDATE turns SET indexed = 1 WHERE indexed <> 1")
        else:
            rows = self._db.execute("SELECT id FROM turns WHERE indexed <> 1")
            self.take([number for (number,) in rows])

    def take(self, turns: Iterable[int]) -> None:
        """Index texts that aren't in the index yet."""
        if not self.available:
            return
        for number in turns:
            self._db.execute(
                "INSERT INTO words(rowid, text) SELECT id, text FROM turns WHERE id = ?", (number,)
            )
            self._db.execute("UPDATE turns SET indexed = 1 WHERE id = ?", (number,))

    def forget(self, turns: Iterable[int]) -> None:
        """Remove texts from the index before they are changed or deleted."""
        for number in turns:
            if self.available:
                self._db.execute(
                    "INSERT INTO words(words, rowid, text) "
                    "SELECT 'delete', id, text FROM turns WHERE id = ? AND indexed = 1",
                    (number,),
                )
            self._db.execute(
                "UPDATE turns SET indexed = ? WHERE id = ? AND indexed = 1",
                (0 if self.available else 2, number),
            )

    def wipe(self) -> None:
        """Remove the last traces of forgotten texts from the index."""
        if self.available:
            self._db.execute("INSERT INTO words(words) VALUES ('optimize')")

    def turns_with(self, word: str) -> dict[int, int | None]:
        """Return the conversations in which a turn contains this word, each with the id of one such
        turn."""
        if self.available and len(word) >= SHORTEST:
            with contextlib.suppress(NoMemory):  # a damaged index may ask for any amount of memory
                return self._turns_where(
                    "id IN (SELECT rowid FROM words WHERE words MATCH ?)", _phrase(word)
                )
        return self._turns_where("holds(text, ?)", word)

    def _turns_where(self, where: str, value: str) -> dict[int, int | None]:
        rows = self._db.execute(
            f"SELECT conversation, min(id) FROM turns WHERE {where} GROUP BY conversation", (value,)
        )
        return dict(rows.fetchall())


def pieces(text: str) -> tuple[str, ...]:
    """Split a search query into words, in lowercase; only the first MOST_WORDS are returned."""
    return tuple(text.replace("\0", " ").lower().split()[:MOST_WORDS])


def snippet(text: str, words: Sequence[str]) -> str:
    """Return one line of the text around the first match, if possible from the beginning of a
    word."""
    lowered = text.lower()
    place = min((at for word in words if (at := lowered.find(word)) >= 0), default=0)
    if len(lowered) != len(text):  # "İ" has two characters in lowercase
        ends = accumulate(len(each.lower()) for each in text)
        place = next((at for at, end in enumerate(ends) if end > place), 0)
    start = max(place - BEFORE, 0)
    if start:
        start = text.find(" ", start, place) + 1 or start
    cut = " ".join(text[start : start + LENGTH].replace("**", "").replace("`", "").split())
    return f"…{cut}" if start else cut


def _phrase(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _holds(text: object, word: str) -> bool:
    return word in text_of(text).lower()
