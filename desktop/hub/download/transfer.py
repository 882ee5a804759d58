"""The transfer loop, which downloads a file and continues from the data already received if it can.

It uses plain HTTP with ranges and If-Range. It doesn't use the Hub's accelerated transfer (Xet), so
stalls of Xet don't matter. If the connection drops or stalls, the server is busy, or the link has
expired, the loop resumes automatically. If the download was canceled or the program crashed, it
resumes at the next call.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import httpx2

from desktop.core.cancel import Cancel
from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.hub import problems
from desktop.hub.download.partial_download import PartialDownload, discard
from desktop.hub.download.rate import Rate
from desktop.hub.events import Checking, DownloadProgress, Waiting
from desktop.hub.repository import RemoteFile
from desktop.hub.retries import Tries, TryAgain, busy, waiting
from desktop.hub.timeouts_and_retries import Limits
from desktop.hub.web import StreamedResponse

REPORT_EVERY_S: Final = 0.1
MOST_WHOLES: Final = 2
"""Number of consecutive answers with the whole file, instead of the rest of it, that lead to a
retry. After the next one, the existing data is discarded."""

_CONTENT_RANGE: Final = re.compile(r"bytes (\d{1,18})-\d{1,18}/(\d{1,18}|\*)")


class Remote(Protocol):
    """The source of a repository's files, such as a Hub."""

    @property
    def limits(self) -> Limits: ...

    def open_file(
        self,
        repo: str,
        commit: str,
        path: str,
        cancel: Cancel,
        start: int = 0,
        etag: str = "",
        end: int | None = None,
    ) -> StreamedResponse:
        """Open the file from byte `start` up to, but not including, `end`. If the server doesn't
        support that, or the ETag isn't `etag`, the answer contains the whole file.

        Raises: Cancelled, TimeoutError, httpx2.HTTPError, UserError."""
        ...

    def refusal(self, answer: StreamedResponse, repo: str, path: str) -> UserError:
        """Return the error for an answer that refuses the request."""
        ...

    def is_own(self, host: str) -> bool:
        """Return True if the host is the Hub itself, not its storage for large files."""
        ...


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file in a repository at a certain commit, with its target path."""

    repo: str
    commit: str
    file: RemoteFile
    target: Path


class _OfNoUse(Exception):
    """The data received so far can't be used for the file."""

    def __init__(self, error: UserError) -> None:
        super().__init__(error.message)
        self.error = error


class Transfer:
    """Downloads one file to its partial file and verifies the checksum."""

    def __init__(self, remote: Remote, place: HubFile, cancel: Cancel, rate: Rate) -> None:
        self._remote = remote
        self._place = place
        self._cancel = cancel
        self._rate = rate
        self._answer: StreamedResponse | None = None
        self._by_etag = True
        self._wholes = 0  # consecutive answers with the whole file instead of its rest
        self._reported = 0.0

    def run(self) -> Iterator[DownloadProgress | Waiting | Checking]:
        """Run the transfer. Raises: Cancelled, UserError; see desktop.hub.download.fetch."""
        limits, place = self._remote.limits, self._place
        self._cancel.on_set(self._interrupt)
        try:
            with PartialDownload(place.target, place.file, limits.checkpoint_s) as part:
                if part.verified:
                    return
                yield from self._reported_now_and_then(part.rehash(self._cancel))
                yield from self._attempts(part)
                if not part.verify():
                    raise _OfNoUse(_damaged(place.file))
        except _OfNoUse as ending:
            discard(place.target)
            raise ending.error from None

    def _attempts(self, part: PartialDownload) -> Iterator[DownloadProgress | Waiting]:
        tries = Tries(self._remote.limits, patient=True)
        while part.done < part.file.bytes:
            self._cancel.check()
            before = part.done
            try:
                yield from self._attempt(part)
            except TryAgain as trouble:
                try:
                    pause = tries.pause(trouble, part.done - before)
                except UserError as error:
                    raise _given_up(error, part) from trouble
                yield from waiting(trouble, pause, self._cancel)
                self._rate.restart()

    def _attempt(self, part: PartialDownload) -> Iterator[DownloadProgress]:
        """Send one request and receive its data. Raises: TryAgain, _OfNoUse, UserError,
        Cancelled."""
        place, end = self._place, self._end(part)
        try:
            answer = self._remote.open_file(
                place.repo,
                place.commit,
                place.file.path,
                self._cancel,
                start=part.done,
                etag=part.etag if self._by_etag else "",
                end=end,
            )
            with answer:
                self._answer = answer
                try:
                    if self._goes_on(answer, part):
                        yield from self._receive(answer, part, end)
                finally:
                    self._answer = None
        except TimeoutError as error:
            raise TryAgain(
                problems.timed_out(str(error)), tr("The Hub isn't responding")
            ) from error
        except httpx2.HTTPError as error:
            self._cancel.check()  # we may have closed the connection ourselves
            raise _trouble(error) from error

    def _end(self, part: PartialDownload) -> int | None:
        """Return the end of the range to request, or None to request the rest of the file if one
        answer is enough for it."""
        end = part.done + self._remote.limits.longest_answer
        return end if end < part.file.bytes else None

    def _goes_on(self, answer: StreamedResponse, part: PartialDownload) -> bool:
        """Prepare the partial file for the answer's body and return True if the body can be
        appended to it.

        If the result is False, the caller retries immediately. Raises: TryAgain, _OfNoUse,
        UserError.
        """
        if answer.status not in (200, 206):
            self._refused(answer, part)
        if answer.is_page:
            raise problems.not_the_hub(tr("a web page arrived instead of the file"))
        linked = answer.linked_etag.strip('"')
        wanted = part.file.checksum
        if len(linked) == len(wanted) and linked != wanted:
            raise _OfNoUse(_changed(part.file))
        if answer.status == 206:
            match = _CONTENT_RANGE.match(answer.headers.get("content-range", ""))
            if match is not None and match[2] not in ("*", str(part.file.bytes)):
                raise _OfNoUse(_changed(part.file))
            if match is None or int(match[1]) != part.done:  # the server sent a wrong range
                raise _changed(part.file)
            self._wholes = 0
        elif part.done and self._wholes < MOST_WHOLES:
            # Perhaps another server has the same file under a different ETag, which the checksum
            # will show. Or this server doesn't have the whole file yet and therefore can't send
            # ranges. The existing data may be gigabytes, so try to continue anyway.
            self._by_etag = False
            self._wholes += 1
            return False
        else:
            length = answer.headers.get("content-length")
            if length is not None and length != str(part.file.bytes):
                raise _OfNoUse(_changed(part.file))
            if part.done:
                part.start_over()
        etag = answer.headers.get("etag", "")
        part.etag = "" if etag.startswith("W/") else etag  # If-Range accepts only strong ones
        return True

    def _receive(
        self, answer: StreamedResponse, part: PartialDownload, end: int | None
    ) -> Iterator[DownloadProgress]:
        self._cancel.check()
        try:
            for piece in answer.pieces():
                missing = part.file.bytes - part.done
                part.write(piece if len(piece) <= missing else piece[:missing])
                self._rate.add(len(piece))
                self._cancel.check()
                now = time.monotonic()
                if now - self._reported > REPORT_EVERY_S or len(piece) >= missing:
                    self._reported = now
                    part.flush()
                    yield self._progress(part)
                if len(piece) >= missing:
                    return
        finally:
            part.flush()
        if part.done == end:
            return
        raise TryAgain(
            problems.offline(tr("the response ended early")), tr("The connection was interrupted")
        )

    def _progress(self, part: PartialDownload) -> DownloadProgress:
        speed = self._rate.bytes_per_s()
        left = (part.file.bytes - part.done) / speed if speed else None
        return DownloadProgress(part.done, part.file.bytes, speed, left)

    def _refused(self, answer: StreamedResponse, part: PartialDownload) -> None:
        """Handle an error status. Always raises TryAgain, _OfNoUse, or UserError."""
        error = self._remote.refusal(answer, self._place.repo, self._place.file.path)
        if answer.status == 416:
            part.start_over()
            raise TryAgain(error, tr("The download has to start over"))
        if answer.status in problems.BUSY:
            try:
                raise busy(error, answer.headers, self._remote.limits)
            except UserError as too_long:
                raise _given_up(too_long, part) from None
        if problems.is_gone(answer.status, answer.headers):
            raise _OfNoUse(error)
        if self._remote.is_own(answer.host):
            raise error
        # Links to the storage for large files expire; the next attempt gets a new link.
        raise TryAgain(error, tr("The link has expired"))

    def _reported_now_and_then(self, checks: Iterator[Checking]) -> Iterator[Checking]:
        for check in checks:
            if time.monotonic() - self._reported > REPORT_EVERY_S:
                self._reported = time.monotonic()
                yield check
        self._rate.restart()

    def _interrupt(self) -> None:
        if answer := self._answer:
            answer.interrupt()


def _trouble(error: httpx2.HTTPError) -> TryAgain:
    """Return the retry for a connection error. Raises: UserError, if a retry can't help."""
    said = problems.of_exception(error)
    if said.kind == "certificate" or not isinstance(error, httpx2.TransportError):
        raise said from error
    if said.kind == "timeout":
        return TryAgain(said, tr("The Hub stopped sending data"))
    read = isinstance(error, (httpx2.ReadError, httpx2.RemoteProtocolError))
    return TryAgain(
        said, tr("The connection was interrupted") if read else tr("No connection to the Hub")
    )


def _given_up(error: UserError, part: PartialDownload) -> UserError:
    """Offer to try again if there is something to continue from."""
    if part.done:
        error.remedy = "retry"
    return error


def _damaged(file: RemoteFile) -> UserError:
    return UserError(
        tr(
            "The download of {name} was damaged: its checksum doesn't match the Hub's. "
            "Glassbox deleted the file. Download it again.",
            name=file.name,
        ),
        kind="checksum",
        remedy="retry",
    )


def _changed(file: RemoteFile) -> UserError:
    return UserError(
        tr(
            "{name} has changed on the Hub since you opened the list of files. Open the list "
            "again.",
            name=file.name,
        ),
        kind="changed",
    )
