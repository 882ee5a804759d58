"""Stores the user's Hub token in the system's keyring and nowhere else on disk."""

from __future__ import annotations

import contextlib
import ipaddress
import os
import re
import threading
import urllib.parse
from collections.abc import Collection
from typing import Final, Literal

from desktop.core.i18n import tr
from desktop.core.process import keyring_entry
from desktop.core.process.child_process import environment_lock

HUB: Final = "https://huggingface.co"
ENTRY: Final = "huggingface.co"

Place = Literal["", "keyring", "run", "environment"]
"""Location of the token: nowhere, in the system's keyring, in this program until it ends, or in the
environment variable HF_TOKEN."""


_TOKEN: Final = re.compile(r"[\x21-\x7e]{8,4000}")


def may_go_to(endpoint: str, agreed: Collection[str]) -> bool:
    """Return True if the token may be sent to this address: the Hub's own, or another one, such as
    a company's mirror, that the user has agreed to. Except to this computer itself, the token is
    never sent over plain HTTP, which others on the network can read."""
    return endpoint == HUB or (endpoint in agreed and is_safe(endpoint))


def is_safe(endpoint: str) -> bool:
    """Return True if the address begins with https:// or names this computer itself (localhost or
    a loopback IP address), so that others on the network can't read the data sent to it.

    Windows and macOS answer "localhost" without asking a server, and Linux has it in /etc/hosts.
    Names below it, such as a.localhost, aren't safe: Linux may ask a server for them.
    """
    with contextlib.suppress(ValueError):  # no address at all
        parts = urllib.parse.urlsplit(endpoint)
        host = parts.hostname or ""
        if parts.scheme == "https":
            return bool(host)
        local = host == "localhost" or ipaddress.ip_address(host).is_loopback
        return local and parts.scheme == "http"
    return False


def is_token(text: str) -> bool:
    """Return True if the text can be a token; other texts couldn't even be sent."""
    return _TOKEN.fullmatch(text) is not None


class TokenStore:
    """Reads the keyring once, when a token is first needed. Thread-safe.

    A keyring may ask the user to unlock it, which can take any amount of time: call these methods
    in a job.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._token: str | None = None
        self._place: Place = ""
        self._read = False

    def get(self) -> str | None:
        """Return the token; None if there is none."""
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
        """Store a token. Returns "" or, if the system has no unlocked keyring, a message that tells
        the user that the token is kept only until the program ends."""
        with self._lock:
            self._token, self._read = token, True
            if keyring_entry.write(ENTRY, token):
                self._place = "keyring"
                return ""
            self._place = "run"
            return tr(
                "This laptop has no unlocked keyring, so the token is stored only until "
                "you close Glassbox."
            )

    def forget(self) -> None:
        """Delete the token. Raises: UserError, kind keyring, if the keyring doesn't delete it."""
        with self._lock:
            self._token, self._place, self._read = None, "", True
            keyring_entry.delete(
                ENTRY,
                tr(
                    "The system's keyring couldn't delete the token. Glassbox won't use "
                    "the token again until you restart Glassbox. To delete it permanently, "
                    "open the keyring and delete it there."
                ),
            )


def _stored() -> tuple[str | None, Place]:
    with environment_lock:
        token = os.environ.get("HF_TOKEN", "").strip()
    if is_token(token):
        return token, "environment"
    token = keyring_entry.read(ENTRY)
    return (token, "keyring") if is_token(token) else (None, "")
