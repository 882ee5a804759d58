"""What a download says while it goes on."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.i18n import tr


@dataclass(frozen=True, slots=True)
class Progress:
    """Bytes so far, what was there from before included. Speed and time left are None until
    they have been measured."""

    done: int
    total: int
    bytes_per_s: float | None
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing arrives, for a `reason` in a few words; in `seconds` it is tried again."""

    reason: str
    seconds: float

    @property
    def says(self) -> str:
        return tr(
            "{reason}. Trying again in {seconds} s",
            reason=self.reason,
            seconds=max(1, round(self.seconds)),
        )


@dataclass(frozen=True, slots=True)
class Checking:
    """What was fetched earlier is read again for its checksum; bytes."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """All files are there, checked, under these names. The last event."""

    paths: tuple[str, ...]


FetchEvent = Progress | Waiting | Checking | Fetched
