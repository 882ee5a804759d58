"""Data types for the Hub's repositories and their files."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, Protocol

from desktop.core.errors import UserError
from desktop.core.i18n import tr

_REPOSITORY: Final = re.compile(r"[\w-][\w.-]{0,95}/[\w-][\w.-]{0,95}", re.ASCII)
_COMMIT: Final = re.compile(r"\w[\w-]{0,99}", re.ASCII)

Sort = Literal["downloads", "likes", "last_modified"]
Kind = Literal["model", "image_encoder", "other"]
"""A model to run; a model's image encoder (mmproj); or another file, such as an adapter, an
importance matrix, or a control vector."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A repository in a list of search results. Values that the Hub doesn't provide are None.

    `parameters`, `architecture`, and `context_length` were read by the Hub from one of the
    repository's GGUF files. `downloads` counts the last 30 days.
    """

    id: str  # "owner/name"
    downloads: int | None
    likes: int | None
    updated: datetime | None
    gated: bool
    parameters: int | None
    architecture: str | None
    context_length: int | None
    license: str | None


def is_repository(name: str) -> bool:
    """Return True if the name has the Hub's form for repositories, "owner/name"."""
    return _REPOSITORY.fullmatch(name) is not None and ".." not in name


def checked_id(repo: str) -> str:
    """Extract "owner/name" from a repository's name or URL. Raises: UserError, kind not_found."""
    text = repo.strip()
    text = re.sub(r"^(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/", "", text)
    name = "/".join(text.split("?")[0].strip("/").split("/")[:2])
    name = name.partition(":")[0]  # other programs use owner/name:Q4_K_M
    if not is_repository(name):
        raise UserError(
            tr(
                "{repo!r} isn't the name of a Hub repository. Use the form owner/name.",
                repo=repo[:100],
            ),
            kind="not_found",
        )
    return name


def checked_commit(name: str) -> str:
    """Return the name of a commit or branch if it is safe in a URL. Raises: ValueError, if it
    isn't."""
    if not _COMMIT.fullmatch(name):
        raise ValueError(f"{name[:100]!r} is no commit")
    return name


class Hash(Protocol):
    """A hash object from hashlib."""

    def update(self, data: bytes | memoryview, /) -> None: ...

    def hexdigest(self) -> str: ...


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a repository: its path in the repository, its size, and its SHA-256 (hexadecimal)
    from the Hub. For a small file stored in git, the SHA-256 is "", and `blob` is git's SHA-1."""

    path: str
    bytes: int
    sha256: str
    blob: str = ""

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def checksum(self) -> str:
        """The expected result of `new_hash`; "" if unknown."""
        return self.sha256 or self.blob

    def new_hash(self) -> Hash:
        """Return a hash object for the file's bytes. Git's hash also covers a header with the
        length, which comes first."""
        if self.sha256:
            return hashlib.sha256()
        return hashlib.sha1(b"blob %d\0" % self.bytes, usedforsecurity=False)


@dataclass(frozen=True, slots=True)
class RemoteModel:
    """One row of a repository: a model or another GGUF file, in one file or in several parts.

    `name` is the file name without its extension and part number; `quantization` is the type in the
    file's or folder's name ("Q4_K_M", "UD-Q4_K_XL", "BF16"), or "" if there is none. `parts` is the
    number of files according to the name; `files` has fewer if the repository lacks some.
    """

    name: str
    quantization: str
    kind: Kind
    files: tuple[RemoteFile, ...]
    parts: int

    @property
    def bytes(self) -> int:
        """Total size of all files."""
        return sum(file.bytes for file in self.files)

    @property
    def complete(self) -> bool:
        return len(self.files) == self.parts


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository at one commit. `models` has its rows, smallest first within each kind."""

    id: str
    commit: str
    gated: bool
    downloads: int | None
    updated: datetime | None
    license: str | None
    models: tuple[RemoteModel, ...]
