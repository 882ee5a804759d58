"""Defines the local Hub's repositories, its faults, and the lines of its log."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

LARGE: Final = (".gguf", ".parquet")
"""Extensions of the files that the Hub stores separately, under their SHA-256."""


@dataclass
class Repo:
    """A repository. `files` maps the name of each file to its contents, or to its path on this
    disk; `more` holds further fields of the Hub's description."""

    id: str
    files: dict[str, bytes | Path]
    downloads: int = 100
    likes: int = 10
    updated: str = "2026-05-01T12:00:00.000Z"
    gated: str | bool = False
    private: bool = False
    tags: tuple[str, ...] = ("gguf", "license:apache-2.0")
    gguf: dict[str, Any] | None = None
    sums: dict[str, str] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)
    in_git: tuple[str, ...] = ()  # files that aren't stored separately although their type is

    def is_large(self, path: str) -> bool:
        return path.endswith(LARGE) and path not in self.in_git

    @property
    def kind(self) -> str:
        """Kind of repository, as the Hub's URLs and messages name it."""
        return "dataset" if self.id.startswith("datasets/") else "model"

    @property
    def name(self) -> str:
        return self.id.removeprefix("datasets/")

    @property
    def commit(self) -> str:
        return hashlib.sha1("".join(sorted(self.files)).encode()).hexdigest()

    def size(self, path: str) -> int:
        content = self.files[path]
        return content.stat().st_size if isinstance(content, Path) else len(content)

    def sha256(self, path: str) -> str:
        if path not in self.sums:
            content = self.files[path]
            if isinstance(content, Path):
                with content.open("rb") as file:
                    self.sums[path] = hashlib.file_digest(file, "sha256").hexdigest()
            else:
                self.sums[path] = hashlib.sha256(content).hexdigest()
        return self.sums[path]

    def blob(self, path: str) -> str:
        """Return the Git SHA-1 of a small file, or of a large file's pointer."""
        if self.is_large(path):
            text = f"oid sha256:{self.sha256(path)}\nsize {self.size(path)}\n".encode()
        else:
            content = self.files[path]
            text = content.read_bytes() if isinstance(content, Path) else content
        return hashlib.sha1(b"blob %d\0" % len(text) + text).hexdigest()

    def xet(self, path: str) -> str:
        """Return the storage's ID of a large file, used in the file's URL and ETag. It is as long
        as a SHA-256, but it isn't the SHA-256 of the file."""
        return hashlib.sha256(f"xet {self.sha256(path)}".encode()).hexdigest()


@dataclass(frozen=True)
class Fault:
    """A fault in one request for a file's bytes. In `resolve_faults` and `api_faults`, it applies
    to one request of that kind instead. `after` is the number of bytes that are sent first."""

    status: int = 0  # answer with this status instead
    headers: tuple[tuple[str, str], ...] = ()
    drop: bool = False  # close the connection
    reset: bool = False  # close it with a reset
    stall: bool = False  # send nothing more, but keep the connection open
    after: int = 0
    wrong_byte: int | None = None  # flip the byte at this position in the file
    no_ranges: bool = False  # answer with the whole file, whatever range was requested
    no_length: bool = False  # give neither the answer's length nor the file's size
    etag: str = ""  # send this ETag instead
    delay: float = 0.0  # seconds between two pieces of 64 kB


@dataclass
class Request:
    """A line of the log. `sent` is the number of bytes in the body."""

    method: str
    kind: str  # "api", "resolve", "small" (a file stored in Git), "file"
    path: str
    headers: dict[str, str]
    status: int = 0
    sent: int = 0

    @property
    def start(self) -> int:
        """Position of the first byte of the requested range."""
        match = re.match(r"bytes=(\d+)-", self.headers.get("range", ""))
        return int(match[1]) if match else 0
