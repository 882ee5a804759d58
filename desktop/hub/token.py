"""The user's token of the Hub, in the system's own store for secrets and nowhere else."""

from __future__ import annotations

import contextlib
import ipaddress
import os
import re
import threading
import urllib.parse
from collections.abc import Collection
from typing import Final, Literal

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.process.child_process import environment_lock

HUB: Final = "https://huggingface.co"
SERVICE: Final = "Glassbox"
ENTRY: Final = "huggingface.co"

Place = Literal["", "keyring", "run", "environment"]
"""Where the token is: nowhere, in the system's keyring, in this program until it ends, or in
the environment variable HF_TOKEN."""


_TOKEN: Final = re.compile(r"[\x21-\x7e]{8,4000}")


def may_go_to(endpoint: str, agreed: Collection[str]) -> bool:
    """Whether the token may be sent to this address: to the Hub's own, and to another one, such as
    a company's mirror, where the user has agreed to that very address. Never over plain http,
    which anyone on the way can read, but to this computer itself."""
    return endpoint == HUB or (endpoint in agreed and is_safe(endpoint))


def is_safe(endpoint: str) -> bool:
    """Whether nobody on the way can read what is sent to it."""
    parts = urllib.parse.urlsplit(endpoint)
    if parts.scheme == "https":
        return True
    host = parts.hostname or ""
    with contextlib.suppress(ValueError):
        return parts.scheme == "http" and ipaddress.ip_address(host).is_loopback
    return False


def is_token(text: str) -> bool:
    """Whether it can be one: whatever else could not even be sent."""
    return _TOKEN.fullmatch(text) is not None


class TokenStore:
    """Reads the keyring once, when a token is first needed. Thread-safe.

    A keyring can ask the user to unlock it, which takes as long as it takes: call this in a job.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._token: str | None = None
        self._place: Place = ""
        self._read = False

    def get(self) -> str | None:
        """The token; None where there is none, or no keyring to ask."""
        with self._lock:
            if not self._read:
                self._read = True
                self._token, self._place = _stored()
            return self._token

    @property
    def place(self) -> Place:
        self.get()
        return self._place

    def set(self, token: str) -> str:
        """Keep a token. Returns "", or a sentence for the user where the system has no keyring:
        then it is kept until the program ends."""
        import keyring
        from keyring.errors import KeyringError

        with self._lock:
            self._token, self._read = token, True
            try:
                keyring.set_password(SERVICE, ENTRY, token)
            except (KeyringError, OSError, RuntimeError):
                self._place = "run"
                return tr(
                    "This laptop has no unlocked keyring, so the token is stored only until "
                    "you close Glassbox."
                )
            self._place = "keyring"
            return ""

    def forget(self) -> None:
        """Remove it. Raises: UserError, kind keyring, where the keyring keeps it."""
        import keyring
        from keyring.errors import KeyringError, PasswordDeleteError

        with self._lock:
            self._token, self._place, self._read = None, "", True
            try:
                keyring.delete_password(SERVICE, ENTRY)
            except PasswordDeleteError:  # it wasn't there
                return
            except (KeyringError, OSError, RuntimeError) as error:
                if type(error).__name__ == "NoKeyringError":
                    return
                raise UserError(
                    tr(
                        "The system's keyring refused to remove the token. Glassbox doesn't "
                        "use it until you restart; to remove it for good, delete it in the "
                        "keyring."
                    ),
                    kind="keyring",
                    details=str(error),
                ) from error


def _stored() -> tuple[str | None, Place]:
    with environment_lock:
        token = os.environ.get("HF_TOKEN", "").strip()
    if is_token(token):
        return token, "environment"
    import keyring
    from keyring.errors import KeyringError

    try:
        token = keyring.get_password(SERVICE, ENTRY)
    except (KeyringError, OSError, RuntimeError):
        return None, ""
    return (token, "keyring") if token and is_token(token) else (None, "")
