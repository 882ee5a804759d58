"""Stores the keys of servers in the system's keyring and nowhere else on disk."""

from __future__ import annotations

import os
import threading
from collections.abc import Collection, Iterable
from typing import Final

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.process import keyring_entry
from desktop.core.process.child_process import environment_lock
from desktop.core.servers.address import checked_key, host_of

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
                self._keys[server] = keyring_entry.read(server)
            return self._keys[server]

    def set(self, server: str, key: str) -> str:
        """Store a key, or forget it if it is "". Returns "" or, if the system has no unlocked
        keyring, a message that tells the user that the key is kept only until the program ends.

        Raises: UserError, kind bad_key, as in checked_key; kind keyring, if the keyring may still
        have a key that was to be forgotten. It isn't used again until the program is restarted.
        """
        key = checked_key(key)
        with self._lock:
            self._keys[server] = key
            if not key:
                keyring_entry.delete(server, _may_be_there([server]))
            elif not keyring_entry.write(server, key):
                return tr(
                    "This laptop has no unlocked keyring, so the key is stored only until you "
                    "close Glassbox."
                )
        return ""

    def forget(self, server: str) -> None:
        """Forget a key that was used or stored since the program began. Raises: UserError, kind
        keyring, as in `set`."""
        with self._lock:
            known = self._keys.get(server)
        if known:
            self.set(server, "")

    def keep_only(
        self, kept: Collection[str], among: Iterable[str]
    ) -> tuple[dict[str, str], UserError | None]:
        """Forget the keys of the servers in `among`, and of all others that were used since the
        program began, except those in `kept`. Returns what was forgotten, by server, and the error
        if the keyring may still have some of these keys."""
        with self._lock:
            known = {*among, *self._keys}
        found: dict[str, str] = {}
        there: list[str] = []
        for each in sorted(known.difference(kept)):
            if key := self.get(each):
                found[each] = key
            try:
                self.set(each, "")
            except UserError:
                there.append(each)
        return found, UserError(_may_be_there(there), kind="keyring") if there else None


def _may_be_there(servers: Iterable[str]) -> str:
    return tr(
        "The system's keyring couldn't delete the key for {hosts}, if it has one. Glassbox won't "
        "use the key again until you restart Glassbox. To delete it permanently, open the keyring "
        "and delete it there.",
        hosts=", ".join(map(host_of, servers)),
    )
