"""Events of a download."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.i18n import tr


@dataclass(frozen=True, slots=True)
class DownloadProgress:
    """Progress in bytes, including those from an earlier download. Speed and time left are None
    until they have been measured."""

    done: int
    total: int
    bytes_per_s: float | None
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """No data arrives; `reason` says why in a few words. The next attempt starts in `seconds`
    seconds."""

    reason: str
    seconds: float

    @property
    def says(self) -> str:
        return tr(
            "{reason}. Retrying in {seconds} s.",
            reason=self.reason,
            seconds=max(1, round(self.seconds)),
        )


@dataclass(frozen=True, slots=True)
class Checking:
    """Data of a file from an earlier download is being read again for its checksum. `total` is the
    number of bytes to read, which may be a small part of the file."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """All files are complete and checked, at these paths. This is the last event."""

    paths: tuple[str, ...]


FetchEvent = DownloadProgress | Waiting | Checking | Fetched
