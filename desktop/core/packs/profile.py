"""Reads and writes workshop profiles: small JSON files with the appearance, the session plan, and
the models of a workshop, for the other laptops."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal, cast

from desktop.core.errors import UserError
from desktop.core.files import private
from desktop.core.files.atomic_write import write_atomically, write_errors_as
from desktop.core.files.foreign_json import parsed
from desktop.core.files.regular_file import read_at_most
from desktop.core.i18n import LANGUAGES, tr
from desktop.core.library.models import ModelFile
from desktop.core.packs.session_plan import clean_title, not_known
from desktop.core.readable import one_line
from desktop.core.records import read
from desktop.core.settings import RANGES, ThemeMode

FORMAT: Final = "glassbox workshop profile"
PLAN_FORMAT: Final = "glassbox session plan"
"""Format of a file with only a plan, from earlier versions."""
VERSION: Final = 1
SUFFIX: Final = ".glassbox-profile"
PLAN_SUFFIX: Final = ".glassbox-plan.json"
IN_PACK: Final = f"Workshop{SUFFIX}"
"""Name of the profile in a workshop pack."""
LARGEST_FILE: Final = 100_000
"""Maximum size in bytes; a profile with twelve experiments and ten models has about 2,000."""
MOST_VALUES: Final = 5000
MOST_MODELS: Final = 200
_CONTENT: Final = re.compile(r"(?:[0-9a-f]{64})?")


@dataclass(frozen=True, slots=True)
class NeededModel:
    """A model that the workshop uses: its name, the size of its file, and a fingerprint of its
    content (core/gguf/fingerprint.py), which is "" in files of earlier versions, or if the model
    couldn't be read."""

    name: str
    bytes: int
    content: str = ""


@dataclass(frozen=True, slots=True)
class WorkshopProfile:
    """What a file changes; an empty value leaves a setting as it is. `scale` is the text size as in
    Preferences; 0 leaves it. `language` is "" in a profile that was read if it isn't known here.
    `experiments` are unique ids in the order in which to do them."""

    title: str
    experiments: tuple[str, ...] = ()
    theme: ThemeMode | Literal[""] = ""
    scale: float = 0.0
    language: str = ""  # as in Preferences
    models: tuple[NeededModel, ...] = ()

    @property
    def changes(self) -> dict[str, object]:
        """The fields of Preferences that the profile sets, with their values."""
        found: dict[str, object] = {}
        if self.experiments:
            found |= {"plan_title": self.title, "plan": self.experiments}
        given = {"theme": self.theme, "scale": self.scale, "language": self.language}
        return found | {name: value for name, value in given.items() if value}


def needed(models: Iterable[ModelFile]) -> tuple[NeededModel, ...]:
    """Return what a profile says about models."""
    return tuple(NeededModel(each.name, each.bytes, each.content) for each in models)


def to_compare(wanted: Iterable[NeededModel], models: Iterable[ModelFile]) -> tuple[ModelFile, ...]:
    """Return the files that may be the wanted models and whose content isn't known yet: those of
    the same size. All other files differ anyway, which saves reading them."""
    sizes = {each.bytes for each in wanted if each.content}
    files = (file for model in models for file in model.files)
    return tuple(each for each in files if each.bytes in sizes and not each.content)


Presence = Literal["here", "by name", "other", "missing"]
"""Whether a model is on this computer: the same content; a file of the same name and size, if the
content of one of the two isn't known; only a file of the same name with another content; no."""


def presence(
    wanted: NeededModel, models: Iterable[ModelFile], contents: Mapping[str, str]
) -> Presence:
    """Return whether a model is among these, or among their copies. `contents` has the contents of
    files that the models don't know, by path."""
    files = [each for model in models for each in model.files if each.problem is None]
    known = {each.path: each.content or contents.get(each.path, "") for each in files}
    if wanted.content and wanted.content in known.values():
        return "here"
    named = [each for each in files if each.name.casefold() == wanted.name.casefold()]
    alike = (each for each in named if each.bytes == wanted.bytes)
    if any(not (wanted.content and known[each.path]) for each in alike):
        return "by name"
    return "other" if named and wanted.content else "missing"


def write_profile(path: Path, profile: WorkshopProfile) -> None:
    """Write a profile to a file. Raises: UserError, kind cannot_write."""
    message = tr(
        "The workshop profile can't be saved as {path}. Check the folder's permissions and "
        "the free space on the disk.",
        path=path,
    )
    with write_errors_as(message):
        write_atomically(path, as_json(profile), private.OPEN)


def as_json(profile: WorkshopProfile) -> bytes:
    """Return the contents of a profile's file."""
    content = {"format": FORMAT, "version": VERSION, **asdict(profile)}
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    return text.encode("utf-8", "replace")


def read_profile(path: Path, known: Iterable[str]) -> tuple[WorkshopProfile, int]:
    """Return the profile in a file, or the session plan in a file of an earlier version, with only
    the `known` experiments, and the number of unknown ones.

    Raises: UserError, kind missing, permission, unreadable, newer, or not_a_profile.
    """
    try:
        found: Any = parsed(read_at_most(path, LARGEST_FILE), MOST_VALUES)
        return _checked(found, set(known))
    except UserError as error:
        if error.kind not in ("folder", "not_regular", "too_large"):
            raise
        raise _no_profile(path, error.message) from error
    except (ValueError, RecursionError) as error:
        raise _no_profile(path, str(error)) from error


def _no_profile(path: Path, details: str) -> UserError:
    message = tr(
        "{name} isn't a workshop profile, or it is damaged. Nothing was changed. Choose another "
        "file, or get a new copy.",
        name=one_line(path.name),
    )
    return UserError(message, kind="not_a_profile", details=details)


def _checked(found: object, known: set[str]) -> tuple[WorkshopProfile, int]:
    """Check the contents of a profile.

    Raises: ValueError, if the contents aren't those of a profile; UserError, kind newer, or
    not_a_profile if all it has are experiments that aren't known.
    """
    if not isinstance(found, dict):
        raise ValueError("no JSON object")
    content = cast("dict[str, object]", found)
    kind = content.get("format")
    if kind == PLAN_FORMAT:
        content = {name: content.get(name) for name in ("title", "experiments")}
    elif kind != FORMAT:
        raise ValueError("not a profile's format")
    else:
        _check_version(content.get("version"))
    stored = read(WorkshopProfile, content)
    if stored is None or not _is_possible(stored):
        raise ValueError("a value is missing, of the wrong type, or impossible")
    once = dict.fromkeys(stored.experiments)
    here = tuple(each for each in once if each in known)
    models = dict.fromkeys(replace(each, name=one_line(each.name)) for each in stored.models)
    title = clean_title(stored.title) or tr("Workshop")
    spoken = stored.language if stored.language in ("system", *LANGUAGES) else ""
    profile = replace(stored, title=title, experiments=here, language=spoken, models=tuple(models))
    if not profile.changes and not profile.models:
        if once:
            raise UserError(not_known(len(once)), kind="not_a_profile")
        raise ValueError("it is empty")
    return profile, len(once) - len(here)


def _check_version(version: object) -> None:
    """Raises: ValueError; UserError, kind newer."""
    if type(version) is not int or version < VERSION:
        raise ValueError("its version is missing")
    if version > VERSION:
        message = tr(
            "This workshop profile was saved by a newer version of Glassbox. Update Glassbox to "
            "use it."
        )
        raise UserError(message, kind="newer")


def _is_possible(stored: WorkshopProfile) -> bool:
    least, most = RANGES["scale"]
    return (
        (stored.scale == 0 or least <= stored.scale <= most)
        and len(stored.models) <= MOST_MODELS
        and all(one_line(each.name) and each.bytes >= 0 for each in stored.models)
        and all(_CONTENT.fullmatch(each.content) for each in stored.models)
    )
