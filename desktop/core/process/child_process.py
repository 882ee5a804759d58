"""Starts child processes without the secrets in the user's environment.

Child processes read untrusted files and need neither a token nor a proxy's password.
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
"""A URL with a user name or password, such as the URL of a proxy or a database."""

environment_lock: Final = threading.RLock()
"""Held while the secrets are temporarily missing from the environment. Acquire the lock before
reading a secret from there."""


def is_secret(name: str, value: str) -> bool:
    """Return True if an environment variable is a secret, judging by its name or value."""
    return bool(_NAME.search(name) or _ADDRESS.search(value))


def without_secrets() -> dict[str, str]:
    """Return the environment without the secrets, for a program that isn't Glassbox's."""
    with environment_lock:
        return {name: value for name, value in os.environ.items() if not is_secret(name, value)}


@contextmanager
def _without_secrets() -> Generator[None]:
    """Remove the secrets from the environment while a process starts and copies it."""
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
"""Use this instead of multiprocessing.get_context("spawn")."""
