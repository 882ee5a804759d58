"""Reads and writes session plans: small JSON files that list a group's experiments in order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import write_atomically
from desktop.core.files.regular_file import open_regular
from desktop.core.i18n import counted, tr
from desktop.core.readable import readable

FORMAT: Final = "glassbox session plan"
SUFFIX: Final = ".glassbox-plan.json"
LARGEST_FILE: Final = 100_000
"""Maximum size in characters; a plan of twelve experiments has a few hundred."""
LONGEST_TITLE: Final = 80


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A plan. `experiments` are unique ids in the order in which to do them."""

    title: str
    experiments: tuple[str, ...]


def write_plan(path: Path, plan: SessionPlan) -> None:
    """Write a plan to a file. Raises: UserError, kind cannot_write."""
    content = {"format": FORMAT, "title": plan.title, "experiments": list(plan.experiments)}
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    try:
        write_atomically(path, text.encode("utf-8", "replace"), private.OPEN)
    except OSError as error:
        raise UserError(
            tr(
                "The plan can't be saved as {path}. Check the folder's permissions and the "
                "free space on the disk.",
                path=path,
            ),
            kind="cannot_write",
            details=str(error),
        ) from error


def read_plan(path: Path, known: Iterable[str]) -> tuple[SessionPlan, int]:
    """Return the plan with only the `known` experiments, and the number of unknown ones.

    Raises: UserError, kind missing, permission, unreadable, or not_a_plan.
    """
    try:
        with open(open_regular(path), encoding="utf-8-sig") as file:  # noqa: PTH123 - a descriptor
            text = file.read(LARGEST_FILE + 1)
        if len(text) > LARGEST_FILE:
            raise ValueError("far too long")
        found: object = json.loads(text)
        return _checked(found, set(known))
    except UserError as error:
        if error.kind not in ("folder", "not_regular"):
            raise
        raise _no_plan(path, error.message) from error
    except (OSError, ValueError, RecursionError) as error:
        raise _no_plan(path, str(error)) from error


def _no_plan(path: Path, details: str) -> UserError:
    message = tr("{name} isn't a Glassbox session plan. Choose another file.", name=path.name)
    return UserError(message, kind="not_a_plan", details=details)


def _checked(found: object, known: set[str]) -> tuple[SessionPlan, int]:
    """Check the contents of a plan.

    Raises: ValueError, if the contents aren't those of a plan; UserError, kind not_a_plan, if none
    of the experiments are known.
    """
    if not isinstance(found, dict):
        raise ValueError("no JSON object")
    content = cast("Mapping[str, object]", found)
    title, named = content.get("title"), content.get("experiments")
    if content.get("format") != FORMAT or not isinstance(title, str) or not isinstance(named, list):
        raise ValueError("its format, title or experiments are missing")
    ids = cast("list[object]", named)
    if not all(isinstance(each, str) for each in ids):
        raise ValueError("an experiment is not named by a text")
    once = dict.fromkeys(cast("list[str]", ids))
    here = tuple(each for each in once if each in known)
    if once and not here:
        raise UserError(not_known(len(once)), kind="not_a_plan")
    if not here:
        raise ValueError("it has no experiments")
    return SessionPlan(clean_title(title) or "Session", here), len(once) - len(here)


def clean_title(title: str) -> str:
    """Return a plan's title as a single line that is short enough to display."""
    return readable(" ".join(title.split()))[:LONGEST_TITLE]


def not_known(unknown: int) -> str:
    """Return a sentence about experiments in a plan that this version doesn't have."""
    return counted(
        unknown,
        "This version of Glassbox doesn't have one of the plan's experiments. A newer version "
        "may have it.",
        "This version of Glassbox doesn't have {unknown} of the plan's experiments. A newer "
        "version may have them.",
        unknown=unknown,
    )


def times_of(entries: Iterable[str]) -> dict[str, float]:
    """Parse the settings' entries for finished experiments, such as "pi 0.4", and return the
    seconds that each experiment took, by its id."""
    found: dict[str, float] = {}
    for entry in entries:
        name, _, seconds = entry.partition(" ")
        try:
            value = float(seconds)
        except ValueError:
            continue
        if name and 0 <= value < 86_400:
            found[name] = value
    return found


def with_time(entries: Iterable[str], name: str, seconds: float) -> tuple[str, ...]:
    """Return the entries with an experiment added, or its time updated."""
    times = {**times_of(entries), name: round(seconds, 1)}
    return tuple(f"{each} {value:g}" for each, value in times.items())
