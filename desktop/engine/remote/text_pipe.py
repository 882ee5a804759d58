"""Messages from the engine's helper processes: a keyword and a text, never pickled.

These processes handle untrusted templates and files, and unpickling runs code. This module uses
only the standard library.
"""

from __future__ import annotations

from multiprocessing.connection import Connection


def send(pipe: Connection, kind: str, text: str = "") -> None:
    """Send a message. Raises: OSError."""
    pipe.send_bytes(f"{kind}\n{text}".encode("utf-8", "surrogatepass"))


def receive(pipe: Connection, largest: int) -> tuple[str, str]:
    """Return the next (kind, text), of at most `largest` bytes.

    Raises: EOFError, if the other end is closed; OSError, if the message is too long or can't be
    read; ValueError, if it isn't valid text.
    """
    kind, _, text = pipe.recv_bytes(largest).decode("utf-8", "surrogatepass").partition("\n")
    return kind, text
