"""Errors whose messages the user sees verbatim. Any other exception is a bug and is logged."""

from __future__ import annotations

from typing import Literal

from desktop.core.i18n import again
from desktop.core.readable import sentence

Remedy = Literal["", "retry", "retry_smaller", "pick_model"]
"""The action that the window offers next to an error; empty if there is none."""


class UserError(Exception):
    """An error with a plain message that tells the user what to do.

    Names and text from other sources in the message are made safe to display; see readable.py.
    `kind` is a stable machine-readable word (the command line prints it with --json); `details` is
    for "Copy details" only: a log, a traceback, a path.
    """

    def __init__(
        self, message: str, kind: str = "error", remedy: Remedy = "", details: str = ""
    ) -> None:
        self._given = message
        message = sentence(message)
        super().__init__(message)
        self.message = message
        self.kind = kind
        self.remedy: Remedy = remedy
        self.details = details

    def again(self) -> str:
        """Return the message in the present language of the window. A message of another process
        stays as it is."""
        return sentence(again(self._given))

    def __reduce__(self) -> tuple[type[UserError], tuple[str, str, Remedy, str]]:
        return type(self), (self.message, self.kind, self.remedy, self.details)

    def __eq__(self, other: object) -> bool:
        """Two errors that say the same are equal, so that a file's problem doesn't change with each
        look at the file."""
        return isinstance(other, UserError) and self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        return hash(self.__reduce__())


CrashEvidence = Literal["", "card", "processor"]


class EngineDied(UserError):
    """The engine's process died during a request; a new one has been started.

    `crashed` is False if something outside ended the process (the user, the system, or a file that
    was cut short), or if the computer ran out of memory. `evidence` is where the engine's log says
    that the crash happened: in a graphics card's backend or driver ("card"), or in another part of
    llama.cpp ("processor"). It is empty if the log says nothing, as when memory is accessed that
    isn't there.
    """

    crashed = False
    evidence: CrashEvidence = ""


class Cancelled(Exception):
    """The work stopped because its Cancel flag was set. This is not shown as an error."""


def has_cause(error: BaseException | None, kind: type[BaseException]) -> bool:
    """Return True if the exception, or one of its causes, is of type `kind`."""
    seen = 0
    while error is not None and seen < 10:
        if isinstance(error, kind):
            return True
        error, seen = error.__cause__ or error.__context__, seen + 1
    return False
