"""Builds the local Hub's descriptions of a repository, field by field like the real Hub's."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from tests.hub.repo import Repo


def listed(repo: Repo, expand: Sequence[str]) -> dict[str, object]:
    """Return an entry in a list of results; `expand` limits it to the named fields."""
    info = told(repo, blobs=False)
    asked = ("_id", "id", *expand) if expand else tuple(info)
    return {key: info[key] for key in asked if key in info}


def told(repo: Repo, blobs: bool) -> dict[str, object]:
    """Return the information about one repository; with `blobs`, files have sizes and checksums."""
    info: dict[str, object] = {
        "_id": hashlib.sha1(repo.id.encode()).hexdigest()[:24],
        "id": repo.id,
        "modelId": repo.id,
        "author": repo.id.partition("/")[0],
        "sha": repo.commit,
        "lastModified": repo.updated,
        "createdAt": "2026-01-01T12:00:00.000Z",
        "private": repo.private,
        "gated": repo.gated,
        "disabled": False,
        "downloads": repo.downloads,
        "likes": repo.likes,
        "tags": list(repo.tags),
        "cardData": {"license": "apache-2.0"},
        "siblings": [_sibling(repo, path, blobs) for path in repo.files],
        "usedStorage": sum(repo.size(path) for path in repo.files),
    }
    if repo.gguf:
        info["gguf"] = repo.gguf
    return info


def _sibling(repo: Repo, path: str, blobs: bool) -> dict[str, object]:
    sibling: dict[str, object] = {"rfilename": path}
    if blobs:
        sibling |= {"size": repo.size(path), "blobId": repo.blob(path)}
        if repo.is_large(path):
            sibling["lfs"] = {"sha256": repo.sha256(path), **_pointer(repo, path)}
    return sibling


def entry(repo: Repo, path: str) -> dict[str, object]:
    """Return a file's entry in a tree, which uses a different name for a large file's SHA-256."""
    file: dict[str, object] = {"type": "file", "path": path, "oid": repo.blob(path)}
    file["size"] = repo.size(path)
    if repo.is_large(path):
        lfs = {"oid": repo.sha256(path), **_pointer(repo, path)}
        file |= {"lfs": lfs, "xetHash": repo.xet(path)}
    return file


def _pointer(repo: Repo, path: str) -> dict[str, int]:
    return {"size": repo.size(path), "pointerSize": 134}
