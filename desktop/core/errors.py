"""The errors that a user may see, word for word. Anything else is a bug and goes to the log."""

from __future__ import annotations

from typing import Literal

from desktop.core.readable import sentence

Remedy = Literal["", "retry", "retry_smaller", "pick_model"]
"""What the window offers as the one button beside an error; empty when nothing helps."""


class UserError(Exception):
    """One plain sentence for the user, with what to do about it.

    Names and words of others in it are shown as they stand, see readable.py.
    `kind` is a stable machine-readable word (the command line prints it with --json);
    `details` is for "Copy details" only: a log, a traceback, a path.
    """

    def __init__(
        self, message: str, kind: str = "error", remedy: Remedy = "", details: str = ""
    ) -> None:
        message = sentence(message)
        super().__init__(message)
        self.message = message
        self.kind = kind
        self.remedy: Remedy = remedy
        self.details = details

    def __reduce__(self) -> tuple[type[UserError], tuple[str, str, Remedy, str]]:
        return type(self), (self.message, self.kind, self.remedy, self.details)


class EngineDied(UserError):
    """The engine's process ended while it worked; a new one has been started."""


class Cancelled(Exception):
    """The work was stopped because its Cancel flag was set. Not an error, never shown as one."""
