"""Entries of the system's keyring. A keyring may be missing or locked, and it may ask the user to
unlock it, which can take any amount of time: call these functions in a job."""

from __future__ import annotations

from desktop.core.errors import UserError

SERVICE = "Glassbox"


def read(entry: str) -> str:
    """Return what an entry holds; "" if there is none or it can't be read."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, entry) or ""
    except (KeyringError, OSError, RuntimeError):
        return ""


def write(entry: str, secret: str) -> bool:
    """Return True if the entry was written, and False if there is no unlocked keyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, entry, secret)
    except (KeyringError, OSError, RuntimeError):
        return False
    return True


def delete(entry: str, refused: str) -> None:
    """Delete an entry, if there is one.

    Raises: UserError, kind keyring, with the message `refused`, if the entry may still be there.
    """
    import keyring
    from keyring.errors import KeyringError, NoKeyringError, PasswordDeleteError

    try:
        try:
            keyring.delete_password(SERVICE, entry)
        except PasswordDeleteError:  # there is none, or the system or the user refused
            if keyring.get_password(SERVICE, entry) is not None:
                raise
    except NoKeyringError:
        pass
    except (KeyringError, OSError, RuntimeError) as error:
        raise UserError(refused, kind="keyring", details=repr(error)) from error
