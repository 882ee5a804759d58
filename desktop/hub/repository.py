"""What the Hub tells about repositories and their files."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, Protocol

_REPOSITORY: Final = re.compile(r"[\w-][\w.-]{0,95}/[\w-][\w.-]{0,95}", re.ASCII)
_COMMIT: Final = re.compile(r"\w[\w-]{0,99}", re.ASCII)

Sort = Literal["downloads", "likes", "last_modified"]
Kind = Literal["model", "image_encoder", "other"]
"""A model to run; the image encoder that belongs to one (mmproj); an adapter, an importance
matrix, a draft head."""


@dataclass(frozen=True, slots=True)
class Found:
    """A repository in a list of search results. What the Hub doesn't say is None.

    `parameters`, `architecture` and `context_length` are what the Hub itself read in one of
    the repository's GGUF files. `downloads` are those of the last 30 days.
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
    """Whether it is "owner/name", as the Hub calls its repositories."""
    return _REPOSITORY.fullmatch(name) is not None and ".." not in name


def checked_commit(name: str) -> str:
    """A commit or a branch, as a part of an address. Raises: ValueError, for what is none."""
    if not _COMMIT.fullmatch(name):
        raise ValueError(f"{name[:100]!r} is no commit")
    return name


class Hash(Protocol):
    """One of hashlib's."""

    def update(self, data: bytes | memoryview, /) -> None: ...

    def hexdigest(self) -> str: ...


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a repository: its path there, its size, and the SHA-256 (hexadecimal) that the
    Hub has for it; "" for a small one that git holds, of which `blob` is git's SHA-1."""

    path: str
    bytes: int
    sha256: str
    blob: str = ""

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def checksum(self) -> str:
        """What `new_hash` must come to; "" where nobody could tell."""
        return self.sha256 or self.blob

    def new_hash(self) -> Hash:
        """To be fed with the file's bytes. Git puts a line with the length before them."""
        if self.sha256:
            return hashlib.sha256()
        return hashlib.sha1(b"blob %d\0" % self.bytes, usedforsecurity=False)


@dataclass(frozen=True, slots=True)
class RemoteModel:
    """One row of a repository: a model in one quantization, in one file or in several parts.

    `name` is the file's without ending and part number; `quantization` what the name says
    ("Q4_K_M", "UD-Q4_K_XL", "BF16"), "" where it says nothing. `parts` is how many files the
    name promises; there are fewer in `files` where the repository lacks some.
    """

    name: str
    quantization: str
    kind: Kind
    files: tuple[RemoteFile, ...]
    parts: int

    @property
    def bytes(self) -> int:
        """Of all files together."""
        return sum(file.bytes for file in self.files)

    @property
    def complete(self) -> bool:
        return len(self.files) == self.parts


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository at one commit. `models` are its rows, smallest first within each kind."""

    id: str
    commit: str
    gated: bool
    downloads: int | None
    likes: int | None
    updated: datetime | None
    license: str | None
    tags: tuple[str, ...]
    models: tuple[RemoteModel, ...]
