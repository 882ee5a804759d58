"""Reads a model's header on the Hub with range requests, to get its facts without a download."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

import httpx2

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.gguf.byte_reader import LONGEST_HEADER
from desktop.core.gguf.header import Header, parse_header
from desktop.core.gguf.model_facts import ModelFacts, facts_of
from desktop.core.i18n import tr
from desktop.hub import problems
from desktop.hub.repository import RemoteFile, RemoteModel, Repository
from desktop.hub.requests import Hub

FIRST_REQUEST: Final = 1 << 20
"""Size of the first request, in bytes; each further request doubles the total. A request takes
0.1 s or more, so a few large ones are faster than many small ones."""


@dataclass(frozen=True, slots=True)
class RemoteFacts:
    """Facts from the header of a model on the Hub. `header` has the metadata of the first part and
    the tensors of all parts (with offsets within each part), for memory estimates. `fetched` is the
    number of bytes that were read."""

    facts: ModelFacts
    header: Header
    fetched: int


def remote_facts(hub: Hub, repo: Repository, model: RemoteModel, cancel: Cancel) -> RemoteFacts:
    """Read the headers of a model's files without downloading the files.

    Raises: Cancelled; UserError, kind missing, if the repository lacks a part; kind not_gguf,
    truncated, or malformed, if a header is invalid; or an error of Hub.repository.
    """
    if not model.complete:
        raise UserError(
            tr(
                "{name} is split into {parts} files, but the repository has only {files} of "
                "them. Choose another file.",
                name=model.name,
                parts=model.parts,
                files=len(model.files),
            ),
            kind="missing",
        )
    headers: list[Header] = []
    fetched = 0
    for file in model.files:
        reader = _Reader(hub, repo, file, cancel)
        headers.append(parse_header(reader.read, file.bytes))
        fetched += reader.fetched
    header = replace(
        headers[0],
        tensors=tuple(tensor for part in headers for tensor in part.tensors),
        file_size=model.bytes,
    )
    return RemoteFacts(facts_of(headers, PurePosixPath(model.files[0].path)), header, fetched)


class _Reader:
    """Reads ahead, so that the parser's small reads need few requests."""

    def __init__(self, hub: Hub, repo: Repository, file: RemoteFile, cancel: Cancel) -> None:
        self._hub = hub
        self._repo = repo
        self._file = file
        self._cancel = cancel
        self._data = b""

    @property
    def fetched(self) -> int:
        return len(self._data)

    def read(self, offset: int, length: int) -> bytes:
        end = min(offset + length, self._file.bytes)
        while len(self._data) < end:
            more = max(FIRST_REQUEST, len(self._data), end - len(self._data))
            until = min(len(self._data) + more, self._file.bytes, LONGEST_HEADER)
            self._data += self._range(len(self._data), until)
        return self._data[offset:end]

    def _range(self, start: int, end: int) -> bytes:
        pieces: list[bytes] = []
        have = 0
        try:
            answer = self._hub.open_file(
                self._repo.id, self._repo.commit, self._file.path, self._cancel, start, end=end
            )
            self._cancel.on_set(answer.interrupt)
            with answer:
                if answer.status not in (200, 206):
                    raise self._hub.refusal(answer, self._repo.id, self._file.path)
                if answer.is_page:
                    raise problems.not_the_hub(tr("a web page arrived instead of the file"))
                skip = start if answer.status == 200 else 0  # a server without ranges
                for piece in answer.pieces():
                    self._cancel.check()
                    pieces.append(piece)
                    have += len(piece)
                    if have >= skip + end - start:
                        break
        except TimeoutError as error:
            raise problems.timed_out(str(error)) from error
        except httpx2.HTTPError as error:
            self._cancel.check()  # we may have closed the connection ourselves
            raise problems.of_exception(error) from error
        data = b"".join(pieces)[skip : skip + end - start]
        if len(data) < end - start:
            raise problems.offline(tr("the header is incomplete"))
        return data
