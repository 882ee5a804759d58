"""Messages from the engine process to the window: MessagePack, decoded into known types.

An attacker who takes over the engine through a hostile model file can write anything to the pipe.
Unpickling that would run the attacker's code in the window. This module creates only events,
errors, and plain values, and checks each against its annotations. In the other direction, requests
are pickled, since the engine trusts the window.
"""

from __future__ import annotations

import json
from functools import cache
from multiprocessing.connection import Connection
from typing import Any, Final, NamedTuple, get_args

import msgspec

from desktop.core.errors import Remedy, UserError
from desktop.core.messages import Event, Probabilities

LARGEST: Final = 1 << 28
"""Maximum size of a message, in bytes. The largest legitimate messages, with a prompt's tokens or
drawn weights, take a few MB."""


class Refused(Exception):
    """The data from the pipe isn't a valid engine message."""


class Problem(NamedTuple):
    """The parts of a UserError."""

    message: str
    kind: str
    remedy: Remedy
    details: str

    @classmethod
    def of(cls, error: UserError) -> Problem:
        return cls(error.message, error.kind, error.remedy, error.details)


class Hello(NamedTuple):
    """The engine is ready."""


class Tokens(NamedTuple):
    """A batch of tokens, stored by column, which is cheaper to send than separate Token events."""

    ids: list[int]
    texts: list[str]
    probabilities: list[Probabilities | None]


class End(NamedTuple):
    """The end of a request. `resident` contains the keys of the loaded models; `cancelled` or
    `problem` is set if the request didn't succeed."""

    resident: list[str]
    cancelled: bool = False
    problem: Problem | None = None


Content = Hello | Tokens | End | Event
_KINDS: Final[dict[str, Any]] = {
    kind.__name__: kind for kind in (Hello, Tokens, End, *get_args(Event))
}


def send(pipe: Connection, number: int, content: Content) -> None:
    """Send a message about request `number`. Raises: OSError."""
    name = type(content).__name__
    try:
        body = msgspec.Raw(msgspec.msgpack.encode(content, enc_hook=_simple))
        data = msgspec.msgpack.encode((name, number, body))
    except UnicodeEncodeError:  # an undecodable file name: MessagePack accepts only UTF-8
        plain = msgspec.to_builtins(content, enc_hook=_simple)
        data = json.dumps((name, number, plain)).encode("ascii")
    pipe.send_bytes(data)


def _simple(value: object) -> str:
    """Convert a text that knows its translation, which msgspec doesn't. Raises:
    NotImplementedError, for other types."""
    if isinstance(value, str):
        return str(value)
    raise NotImplementedError(type(value))


def receive(pipe: Connection) -> tuple[int, Content]:
    """Return the next message. Raises: Refused; EOFError or OSError, if the other end is gone."""
    try:
        return _decoded(pipe.recv_bytes(LARGEST))
    except OSError as error:
        if pipe.closed or not pipe.readable:  # the message was too long
            raise Refused from error
        raise
    except (msgspec.DecodeError, ValueError, KeyError, RecursionError) as error:
        raise Refused from error


def _decoded(data: bytes) -> tuple[int, Content]:
    if data[:1] == b"[":  # JSON: no MessagePack array begins with this byte
        name, number, plain = msgspec.convert(json.loads(data), tuple[str, int, Any])
        return number, msgspec.convert(plain, _KINDS[name])
    name, number, body = _decoder(_Envelope).decode(data)
    return number, _decoder(_KINDS[name]).decode(body)


_Envelope = tuple[str, int, msgspec.Raw]


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)
