"""Encrypts data with a password: Fernet (AES-128-CBC with HMAC-SHA256) with a key derived from the
password by scrypt (RFC 7914)."""

from __future__ import annotations

import base64
import json
import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Final

from desktop.core.errors import UserError
from desktop.core.files.foreign_json import parsed
from desktop.core.i18n import tr
from desktop.core.numbers.units import size_text

FORMAT: Final = "glassbox-locked"
COST, BLOCK, PARALLEL = 2**17, 8, 1
"""scrypt's N, r, and p, from OWASP's password storage cheat sheet. With these, scrypt takes 128 MB
of memory and less than a second."""
MOST_MEMORY: Final = 2**28
"""Memory limit in bytes: twice what our own files need. A file's parameters are checked before
memory is allocated, since a file from elsewhere could require a gigabyte and ten seconds, too much
for a laptop."""
MOST_TOLD: Final = 10**15
SALT_BYTES: Final = 16
MOST_SIGNS: Final = 100
"""Maximum number of JSON values: the seven of this version plus room for those of a later one."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A key derived from a password. With it, more data can be encrypted for the same password,
    which isn't stored."""

    salt: bytes
    cost: int
    block: int
    parallel: int
    key: bytes = field(repr=False)

    def seal(self, plain: bytes) -> bytes:
        """Encrypt data, which `opened` decrypts with the same password."""
        from cryptography.fernet import Fernet  # imported here, since few users lock anything

        values = {
            "format": FORMAT,
            "version": 1,
            "n": self.cost,
            "r": self.block,
            "p": self.parallel,
            "salt": base64.b64encode(self.salt).decode(),
            "content": Fernet(self.key).encrypt(plain).decode(),
        }
        return json.dumps(values).encode()


def new_lock(password: str) -> Lock:
    """Derive a new lock from a password. With the current COST, this takes most of a second."""
    return _lock(password, secrets.token_bytes(SALT_BYTES), COST, BLOCK, PARALLEL)


def opened(sealed: bytes, password: str) -> tuple[bytes, Lock]:
    """Decrypt sealed data. Returns the data and the lock that seals it again.

    Raises: UserError, kind password or not_sealed.
    """
    from cryptography.fernet import Fernet, InvalidToken

    try:
        values: dict[str, Any] = parsed(sealed, MOST_SIGNS)
        known = values["format"] == FORMAT and values["version"] == 1
        cost, block, parallel = (int(values[name]) for name in ("n", "r", "p"))
        salt = base64.b64decode(values["salt"], validate=True)
        content = str(values["content"]).encode()
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise _no_such_file() from error
    if not known or cost < 2 or cost & (cost - 1) or block < 1 or parallel < 1:
        raise _no_such_file()
    _check_cost(cost, block, parallel)
    lock = _lock(password, salt, cost, block, parallel)
    try:
        return Fernet(lock.key).decrypt(content), lock
    except InvalidToken as error:
        raise UserError(
            tr("The password is wrong, or the file is damaged. Enter the password again."),
            kind="password",
        ) from error


def _check_cost(cost: int, block: int, parallel: int) -> None:
    """Check that the parameters need no more memory or work than allowed. Source for the memory:
    RFC 7914, sections 2 and 5. Raises: UserError, kind not_sealed."""
    memory = 128 * block * (cost + parallel)
    if memory <= MOST_MEMORY and cost * block * parallel <= MOST_MEMORY // 128:
        return
    raise UserError(
        tr(
            "Glassbox didn't open this file. It would take {memory} of memory and {times:,} "
            "times as much work as a file that Glassbox locked. Choose another file.",
            memory=size_text(min(memory, MOST_TOLD)),
            times=min(cost * block * parallel // (COST * BLOCK * PARALLEL), MOST_TOLD),
        ),
        kind="not_sealed",
    )


def is_sealed_file(data: bytes) -> bool:
    """Return True if the data looks like a sealed file."""
    return f'"{FORMAT}"'.encode() in data[:200]


def _no_such_file() -> UserError:
    return UserError(
        tr("Glassbox didn't lock this file, or the file is damaged. Choose another file."),
        "not_sealed",
    )


def _lock(password: str, salt: bytes, cost: int, block: int, parallel: int) -> Lock:
    """Derive a lock. Raises: UserError, if scrypt doesn't accept the parameters."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    # The same text can be typed as different code points.
    typed = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    try:
        made = Scrypt(salt=salt, length=32, n=cost, r=block, p=parallel).derive(typed)
    except ValueError as error:
        raise _no_such_file() from error
    return Lock(salt, cost, block, parallel, base64.urlsafe_b64encode(made))
