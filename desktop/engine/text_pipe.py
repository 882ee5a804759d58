"""What the engine's own helper processes answer: a word and a text, and nothing that is pickled.

They handle foreign templates and files, and unpickling runs code. Standard library alone.
"""

from __future__ import annotations

from multiprocessing.connection import Connection


def send(pipe: Connection, kind: str, text: str = "") -> None:
    """Raises: OSError."""
    pipe.send_bytes(f"{kind}\n{text}".encode("utf-8", "surrogatepass"))


def receive(pipe: Connection, largest: int) -> tuple[str, str]:
    """The next (kind, text), of at most so many bytes. Raises: EOFError, OSError, ValueError."""
    kind, _, text = pipe.recv_bytes(largest).decode("utf-8", "surrogatepass").partition("\n")
    return kind, text
