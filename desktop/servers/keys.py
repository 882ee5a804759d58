"""Stores the keys of servers in the system's keyring and nowhere else on disk."""

from __future__ import annotations

import os
import threading
from collections.abc import Collection, Iterable
from typing import Final

from desktop.core.i18n import tr
from desktop.core.process.child_process import environment_lock
from desktop.core.servers.address import checked_key

SERVICE: Final = "Glassbox"
VARIABLE: Final = "GLASSBOX_SERVER_KEY"
"""Environment variable with the key for one call of a command."""


class KeyStore:
    """The keys by server. Each is read from the keyring when it is first needed. A keyring may ask
    the user to unlock it, so call `get` in a job. Thread-safe."""

    def __init__(self, *, from_environment: bool = False) -> None:
        self._lock = threading.Lock()
        self._keys: dict[str, str] = {}
        self._from_environment = from_environment

    def get(self, server: str) -> str:
        """Return the key for a server; "" if there is none.

        Raises: UserError, kind bad_key, if the one in the environment can't be sent.
        """
        if self._from_environment:
            with environment_lock:
                given = os.environ.get(VARIABLE, "")
            if given:
                return checked_key(given)
        with self._lock:
            if server not in self._keys:
                self._keys[server] = _stored(server)
            return self._keys[server]

    def set(self, server: str, key: str) -> str:
        """Store a key, or forget it if it is "". Returns "" or, if the system has no unlocked
        keyring, a message that tells the user that the key is kept only until the program ends.

        Raises: UserError, kind bad_key, as in checked_key.
        """
        import keyring
        from keyring.errors import KeyringError, PasswordDeleteError

        key = checked_key(key)
        with self._lock:
            self._keys[server] = key
            try:
                if key:
                    keyring.set_password(SERVICE, server, key)
                else:
                    keyring.delete_password(SERVICE, server)
            except PasswordDeleteError:  # it wasn't there
                return ""
            except (KeyringError, OSError, RuntimeError):
                if key:
                    return tr(
                        "This laptop has no unlocked keyring, so the key is stored only until you "
                        "close Glassbox."
                    )
        return ""

    def keep_only(self, kept: Collection[str], among: Iterable[str]) -> dict[str, str]:
        """Forget the keys of the servers in `among`, and of all others that were used since the
        program began, except those in `kept`. Returns what was forgotten, by server."""
        with self._lock:
            known = {*among, *self._keys}
        found = {each: key for each in known.difference(kept) if (key := self.get(each))}
        for each in found:
            self.set(each, "")
        return found


def _stored(server: str) -> str:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, server) or ""
    except (KeyringError, OSError, RuntimeError):
        return ""
