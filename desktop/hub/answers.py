"""Parses the Hub's answers about repositories, reading only the fields that are needed.

huggingface_hub reads every field that it knows and fails completely if one of them has an
unexpected form. A program that people keep for years must cope with changes to the Hub.
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
    RemoteFile,
    Repository,
    SearchResult,
    checked_commit,
    is_repository,
)

if TYPE_CHECKING:  # importing them takes 0.1 s or more, too long for the window's start
    from huggingface_hub import HfApi, ModelInfo


MOST: Final = 1 << 63
"""Upper bound for any number or file size from the Hub."""


def told_of(api: HfApi, path: str, token: str | Literal[False]) -> dict[str, Any]:
    """Return the Hub's answer about "models/owner/name" or "datasets/owner/name", including the
    sizes and checksums of its files. If `token` is False, none is sent.

    Raises: httpx2.HTTPError; ValueError, if the answer is malformed; UserError, kind
    other_repository, if it is about another repository.
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
    """Check that the answer is about the requested repository. The Hub redirects a renamed
    repository to its new name, so compare with the final address.

    Raises: ValueError, if the answer contains no id; UserError, kind other_repository, if it is
    about another repository.
    """
    if not (name := _word(identity)):
        raise ValueError("no id")
    if not is_repository(name) or not address.casefold().endswith(f"/{name}".casefold()):
        asked = "/".join(address.split("/")[-2:])[:100]
        raise UserError(
            tr(
                "The Hub sent information about {name!r} instead of {asked}, so Glassbox "
                "ignored it. Try again later.",
                asked=asked,
                name=name[:100],
            ),
            kind="other_repository",
        )


def repository_of(told: Mapping[str, Any]) -> Repository:
    """Return a repository with its models grouped. Raises: ValueError, as in `commit_of` and
    `files_of`."""
    return Repository(
        id=str(told["id"]),
        commit=commit_of(told),
        gated=bool(told.get("gated")),
        downloads=_count(told.get("downloads"), least=0),
        updated=_date(told.get("lastModified")),
        license=_tagged(_words(told.get("tags")), "license:"),
        models=rows(files_of(told)),
    )


def commit_of(told: Mapping[str, Any]) -> str:
    """Return the repository's commit, or "main" if the answer has none. Raises: ValueError, if the
    commit can't be part of a URL."""
    return checked_commit(_word(told.get("sha")) or "main")


def files_of(told: Mapping[str, Any]) -> list[RemoteFile]:
    """Return the repository's files. Raises: ValueError, if an entry isn't an object or has no file
    name."""
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


def found_of(model: ModelInfo) -> SearchResult:
    """Convert a search result, whose GGUF facts huggingface_hub passes on without checking their
    types."""
    told = cast(object, model.gguf)  # pyright: ignore[reportUnknownMemberType]
    facts = cast("dict[str, Any]", told) if isinstance(told, dict) else {}
    return SearchResult(
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
    """Return text by the repository's author on one line, safe to display; None if there is no
    text."""
    word = _word(value)
    return (one_line(word) or None) if word else None
