"""The processes that Glassbox starts: none of them gets the secrets of the user's environment.

What runs there reads foreign files, and needs neither a token nor a proxy's password.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Generator
from contextlib import contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Final

_NAME: Final = re.compile(
    r"TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|(API|ACCESS|PRIVATE)_?KEY|(^|_)(KEY|PAT|AUTH|COOKIE)$"
    r"|^(HTTPS?|ALL|FTP)_PROXY$|^(SSH_AUTH_SOCK|SSH_AGENT_PID|GPG_AGENT_INFO|KRB5CCNAME)$",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"://[^/@\s]+@")
"""With a name or password in it: a proxy's, a database's."""

environment_lock: Final = threading.RLock()
"""Held while secrets are out of the environment: whoever reads them there takes it."""


def is_secret(name: str, value: str) -> bool:
    """Whether a variable of the environment is, by its name or value."""
    return bool(_NAME.search(name) or _ADDRESS.search(value))


@contextmanager
def _without_secrets() -> Generator[None]:
    """A process gets a copy of the environment in the moment when it is started."""
    with environment_lock:
        secrets = {name: value for name, value in os.environ.items() if is_secret(name, value)}
        try:
            for name in secrets:
                del os.environ[name]
            yield
        finally:
            os.environ.update(secrets)


class _Process(SpawnProcess):
    def start(self) -> None:
        with _without_secrets():
            super().start()


class _Context(SpawnContext):
    Process = _Process  # pyright: ignore[reportAssignmentType, reportIncompatibleVariableOverride]


SPAWN: Final = _Context()
"""In place of multiprocessing.get_context("spawn")."""
