"""What the Hub answers about repositories, read for what is needed here and nothing else.

huggingface_hub reads every field that it knows, and fails as a whole where one of them has
another form than it expects. A program that people keep for years must not: the Hub goes on.
"""

from __future__ import annotations

import urllib.parse
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.readable import one_line
from desktop.hub.grouping import rows
from desktop.hub.repository import (
    Found,
    RemoteFile,
    Repository,
    checked_commit,
    is_repository,
)

if TYPE_CHECKING:  # they take a tenth of a second and more, which the window's start doesn't have
    from huggingface_hub import HfApi, ModelInfo


MOST: Final = 1 << 63
"""No number that the Hub tells is so large, and no file."""


def told_of(api: HfApi, path: str, token: str | Literal[False]) -> dict[str, Any]:
    """What the Hub tells about "models/owner/name" or "datasets/owner/name", its files with
    their sizes and checksums included. A token of False is none.

    Raises: httpx2.HTTPError; ValueError for what is no such answer; UserError, kind
    other_repository, for an answer about another one.
    """
    from huggingface_hub.utils import (
        build_hf_headers,  # pyright: ignore[reportUnknownVariableType]
        get_session,
        hf_raise_for_status,
    )

    headers = build_hf_headers(
        token=token, library_name=api.library_name, library_version=api.library_version
    )
    address = f"{api.endpoint}/api/{path}"
    answer = get_session().get(address, params={"blobs": True}, headers=headers)
    hf_raise_for_status(answer)
    values: Any = answer.json()
    if not isinstance(values, dict):
        raise ValueError("no object")
    told = cast("dict[str, Any]", values)
    _check_id(told.get("id"), urllib.parse.unquote(answer.url.path))
    return told


def _check_id(identity: object, address: str) -> None:
    """What was asked for is what came. A repository that has another name now is asked for by
    that: the Hub sends on to it, so the name that counts is in the address which answered.

    Raises: ValueError; UserError, kind other_repository.
    """
    if not (name := _word(identity)):
        raise ValueError("no id")
    if not is_repository(name) or not address.casefold().endswith(f"/{name}".casefold()):
        asked = "/".join(address.split("/")[-2:])[:100]
        raise UserError(
            tr(
                "The Hub answered about {name!r} instead of {asked}, so Glassbox ignored the "
                "answer. Try again later.",
                asked=asked,
                name=name[:100],
            ),
            kind="other_repository",
        )


def repository_of(told: Mapping[str, Any]) -> Repository:
    """A repository with its models grouped. Raises: ValueError, as `files_of`."""
    tags = _words(told.get("tags"))
    return Repository(
        id=str(told["id"]),
        commit=commit_of(told),
        gated=bool(told.get("gated")),
        downloads=_count(told.get("downloads"), least=0),
        likes=_count(told.get("likes"), least=0),
        updated=_date(told.get("lastModified")),
        license=_tagged(tags, "license:"),
        tags=tuple(tags),
        models=rows(files_of(told)),
    )


def commit_of(told: Mapping[str, Any]) -> str:
    """Raises: ValueError, for what can't be a part of an address."""
    return checked_commit(_word(told.get("sha")) or "main")


def files_of(told: Mapping[str, Any]) -> list[RemoteFile]:
    """Raises: ValueError, where a file has no name."""
    files: list[RemoteFile] = []
    for each in told.get("siblings") or ():
        if not isinstance(each, dict):
            raise ValueError("a file is no object")
        file = cast("dict[str, Any]", each)
        if not (path := _word(file.get("rfilename"))):
            raise ValueError("a file without a name")
        large = file.get("lfs")
        sha256 = cast("dict[str, Any]", large).get("sha256") if isinstance(large, dict) else None
        blob = "" if isinstance(large, dict) else _word(file.get("blobId")) or ""
        files.append(RemoteFile(path, _count(file.get("size")) or 0, _word(sha256) or "", blob))
    return files


def found_of(model: ModelInfo) -> Found:
    """huggingface_hub hands on what came, of whatever type."""
    told = cast(object, model.gguf)  # pyright: ignore[reportUnknownMemberType]
    facts = cast("dict[str, Any]", told) if isinstance(told, dict) else {}
    return Found(
        id=str(model.id),
        downloads=_count(model.downloads, least=0),
        likes=_count(model.likes, least=0),
        updated=model.last_modified,
        gated=bool(model.gated),
        parameters=_count(facts.get("total")),
        architecture=_shown(facts.get("architecture")),
        context_length=_count(facts.get("context_length")),
        license=_tagged(_words(model.tags), "license:"),
    )


def _count(value: object, least: int = 1) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value < MOST:
        return None
    return value


def _word(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _words(values: object) -> list[str]:
    if not isinstance(values, list):
        return []
    return [value for value in cast("list[object]", values) if isinstance(value, str)]


def _date(value: object) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _tagged(tags: list[str], prefix: str) -> str | None:
    found = next((tag.removeprefix(prefix) for tag in tags if tag.startswith(prefix)), None)
    return _shown(found)


def _shown(value: object) -> str | None:
    """A word of the Hub's authors that the window shows."""
    word = _word(value)
    return (one_line(word) or None) if word else None
