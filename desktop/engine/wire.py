"""How the engine's process speaks to the window: MessagePack, read into the types it must have.

Whoever takes over the engine, through a hostile model file, writes what he likes into the pipe.
Unpickling that would run his code in the window. Here nothing is made but events, errors and
plain values, each checked against its annotations. The other way round, from the window to the
engine, requests are pickled: the window is what the engine trusts.
"""

from __future__ import annotations

import json
from functools import cache
from multiprocessing.connection import Connection
from typing import Any, Final, NamedTuple, get_args

import msgspec

from desktop.core.errors import Remedy, UserError
from desktop.core.messages import Event, Odds

LARGEST: Final = 1 << 28
"""Bytes of a message. The largest honest ones are a few MB: a prompt's tokens, drawn weights."""


class Refused(Exception):
    """What came through the pipe is none of the engine's messages."""


class Problem(NamedTuple):
    """A UserError's parts."""

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
    """A batch, column by column: cheaper than a Token each."""

    ids: list[int]
    texts: list[str]
    odds: list[Odds | None]


class End(NamedTuple):
    """How a request ended. `resident`: the loaded models' keys; `cancelled` or `problem` say that
    it did not end well."""

    resident: list[str]
    cancelled: bool = False
    problem: Problem | None = None


Content = Hello | Tokens | End | Event
_KINDS: Final[dict[str, Any]] = {
    kind.__name__: kind for kind in (Hello, Tokens, End, *get_args(Event))
}


def send(pipe: Connection, number: int, content: Content) -> None:
    """`number` is the request's. Raises: OSError."""
    name = type(content).__name__
    try:
        body = msgspec.Raw(msgspec.msgpack.encode(content))
        data = msgspec.msgpack.encode((name, number, body))
    except UnicodeEncodeError:  # a file's name that is no text; MessagePack takes UTF-8 only
        plain = msgspec.to_builtins(content)
        data = json.dumps((name, number, plain)).encode("ascii")
    pipe.send_bytes(data)


def receive(pipe: Connection) -> tuple[int, Content]:
    """The next message. Raises: Refused; EOFError and OSError, once the other end is gone."""
    try:
        return _decoded(pipe.recv_bytes(LARGEST))
    except OSError as error:
        if pipe.closed or not pipe.readable:  # so it is after too long a message
            raise Refused from error
        raise
    except (msgspec.DecodeError, ValueError, KeyError, RecursionError) as error:
        raise Refused from error


def _decoded(data: bytes) -> tuple[int, Content]:
    if data[:1] == b"[":  # JSON; no array in MessagePack begins so
        name, number, plain = msgspec.convert(json.loads(data), tuple[str, int, Any])
        return number, msgspec.convert(plain, _KINDS[name])
    name, number, body = _decoder(_Envelope).decode(data)
    return number, _decoder(_KINDS[name]).decode(body)


_Envelope = tuple[str, int, msgspec.Raw]


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)
