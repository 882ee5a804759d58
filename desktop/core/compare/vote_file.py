"""Reads and writes files of votes, with which the votes of several laptops are counted together.

A file has the names of the models and which of them was preferred, but neither questions nor
answers: a question is a part of its SHA-256. If models with the same name were compared, their
names include those of their folders.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final, Literal, cast

from desktop.core.compare.vote_store import LaptopVotes, SharedVote, Vote
from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import write_atomically, write_errors_as
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import tr
from desktop.core.readable import one_line
from desktop.core.records import read

FORMAT: Final = "glassbox votes"
VERSION: Final = 1
SUFFIX: Final = ".glassbox-votes"
MOST_VOTES: Final = 5000
"""Maximum number of votes in a file, which is two weeks at a vote a minute, eight hours a day."""
LARGEST_FILE: Final = 4_000_000
MOST_VALUES: Final = 200_000
LONGEST_NAME: Final = 40
_LAPTOP: Final = re.compile(r"[0-9a-f]{32}")
_QUESTION: Final = re.compile(r"[0-9a-f]{16}")

Outcome = Literal["added", "replaced", "same", "older", "own"]
"""Result of importing a file: its votes are counted now, in place of earlier ones if "replaced"; or
they aren't, since the same or newer votes of that laptop are counted, or it is this laptop. The
same votes with a new name count as "replaced"."""


def shared(votes: Iterable[Vote]) -> tuple[SharedVote, ...]:
    """Return votes without their questions and answers. Votes that a damaged file has changed to
    impossible ones are left out."""
    found = (
        SharedVote(
            one_line(each.first),
            one_line(each.second),
            round(2 * each.score) / 2,
            _hash(each.question),
        )
        for each in votes
    )
    return tuple(filter(_is_possible, found))[-MOST_VOTES:]


def _hash(question: str) -> str:
    return hashlib.sha256(question.encode("utf-8", "replace")).hexdigest()[:16]


def clean_name(name: str) -> str:
    """Return the name of a laptop as a single line that is short enough to display."""
    return one_line(name, LONGEST_NAME)


def write_votes(path: Path, votes: LaptopVotes) -> None:
    """Write the votes of a laptop to a file. Raises: UserError, kind cannot_write."""
    content = {"format": FORMAT, "version": VERSION, **asdict(votes)}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("},{", "},\n{")
    message = tr(
        "The votes can't be saved as {path}. Check the folder's permissions and the free "
        "space on the disk.",
        path=path,
    )
    with write_errors_as(message):
        write_atomically(path, (text + "\n").encode("utf-8", "replace"), private.OPEN)


def read_votes(path: Path) -> LaptopVotes:
    """Return the votes in a file.

    Raises: UserError, kind missing, permission, unreadable, newer, too_many, or not_votes.
    """
    try:
        found: Any = parsed(read_at_most(path, LARGEST_FILE), MOST_VALUES)
        return _checked(path, found)
    except UserError as error:
        if error.kind not in ("folder", "not_regular", "too_large"):
            raise
        raise _no_votes(path, error.message) from error
    except (ValueError, RecursionError) as error:
        raise _no_votes(path, str(error)) from error


def _no_votes(path: Path, details: str) -> UserError:
    message = tr(
        "{name} isn't a file of votes, or it is damaged. None of its votes were counted. Export "
        "the votes again on the laptop that they came from.",
        name=one_line(path.name),
    )
    return UserError(message, kind="not_votes", details=details)


def _checked(path: Path, found: object) -> LaptopVotes:
    """Check the contents of a file. Raises: ValueError; UserError, kind newer or too_many."""
    content = cast("dict[str, object]", found) if isinstance(found, dict) else {}
    if content.get("format") != FORMAT:
        raise ValueError("not the format of votes")
    version = content.get("version")
    if type(version) is not int or version < VERSION:
        raise ValueError("its version is missing")
    if version > VERSION:
        message = tr(
            "{name} was saved by a newer version of Glassbox, so its votes weren't counted. Update "
            "Glassbox to count them.",
            name=one_line(path.name),
        )
        raise UserError(message, kind="newer")
    listed = content.get("votes")
    if isinstance(listed, list) and len(cast("list[object]", listed)) > MOST_VOTES:
        message = tr(
            "{name} has more votes than one laptop can have ({most:,}), so they weren't counted. "
            "Export the votes again on the laptop that they came from.",
            name=one_line(path.name),
            most=MOST_VOTES,
        )
        raise UserError(message, kind="too_many")
    if (votes := checked_votes(content)) is None:
        raise ValueError("a value is missing, of the wrong type, or impossible")
    return votes


def checked_votes(content: Mapping[str, object]) -> LaptopVotes | None:
    """Return the votes of a laptop in a JSON object, or None if a value is missing or
    impossible."""
    found = read(LaptopVotes, content)
    if found is None or not (0 < len(found.votes) <= MOST_VOTES) or found.export < 1:
        return None
    votes = tuple(
        replace(each, first=one_line(each.first), second=one_line(each.second))
        for each in found.votes
    )
    if not _LAPTOP.fullmatch(found.laptop) or not all(map(_is_possible, votes)):
        return None
    return LaptopVotes(found.laptop, clean_name(found.name), found.export, votes)


def _is_possible(vote: SharedVote) -> bool:
    return (
        bool(vote.first and vote.second)
        and vote.first != vote.second
        and vote.score in (0, 0.5, 1)
        and _QUESTION.fullmatch(vote.question) is not None
    )


def outcome_of(found: LaptopVotes, own: str, room: Mapping[str, LaptopVotes]) -> Outcome:
    """Return what importing the votes of a laptop changes. `own` is the id of this laptop, and
    `room` has the votes of the other laptops by their ids."""
    if found.laptop == own:
        return "own"
    before = room.get(found.laptop)
    if before is None:
        return "added"
    newer = found.export > before.export
    if before.export == found.export or before.votes == found.votes:
        return "replaced" if newer and before.name != found.name else "same"
    return "replaced" if newer else "older"


def pair_scores(votes: Sequence[Vote | SharedVote], first: str, second: str) -> list[float]:
    """Return the score of `first` in each vote between these two models."""
    pair = [vote for vote in votes if {vote.first, vote.second} == {first, second}]
    return [vote.score if vote.first == first else 1 - vote.score for vote in pair]
