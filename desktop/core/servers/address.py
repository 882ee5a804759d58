"""Addresses of models on servers, such as http://127.0.0.1:8000#name.

Such an address takes the place of a file's path wherever a model is named.
"""

from __future__ import annotations

import ipaddress
import re
import urllib.parse
from typing import Final, NamedTuple

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.readable import one_line, readable, storable

_SCHEMES: Final = ("http://", "https://")
_HOST: Final = re.compile(r"[A-Za-z0-9._-]+|[0-9a-fA-F:.]+(%[A-Za-z0-9._-]+)?")
_ESCAPED: Final = re.compile(r"[%\s\x00-\x20\x7f]")
_KEY: Final = re.compile(r"[\x21-\x7e]{1,4000}")


class ServerModel(NamedTuple):
    """A model on a server. `server` is the server's address without a slash at the end, such as
    http://127.0.0.1:8000; `name` is the model's name there, or "" if none is given. As a text, it
    is an address that `parse` reads: spaces and percent signs in the name are escaped."""

    server: str
    name: str

    def __str__(self) -> str:
        name = _ESCAPED.sub(lambda found: urllib.parse.quote(found[0]), storable(self.name))
        return f"{self.server}#{name}" if name else self.server


def is_server(path: str) -> bool:
    """Return True if the path of a model is the address of a server."""
    return path.lower().startswith(_SCHEMES)


def is_address(text: str) -> bool:
    """Return True if `parse` reads the text."""
    try:
        return bool(parse(text))
    except UserError:
        return False


def parse(text: str) -> ServerModel:
    """Return the server and the model that an address names. The scheme can be missing, and so can
    the path /v1, which most programs print.

    Raises: UserError, kind bad_address, if the text isn't such an address.
    """
    text = text.strip()
    full = text if "://" in text else f"http://{text}"
    if any(each <= " " or each == "\x7f" for each in full):  # urlsplit would drop line breaks
        raise _not_an_address(text)
    try:
        parts = urllib.parse.urlsplit(full)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise _not_an_address(text) from None
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host) or parts.query:
        raise _not_an_address(text)
    if parts.username is not None or parts.password is not None:
        raise UserError(
            tr(
                "The address contains a username or a password. Enter the address alone, and the "
                "key in its own field."
            ),
            kind="bad_address",
        )
    path = parts.path.rstrip("/").removesuffix("/v1").rstrip("/")
    named = f"[{host}]" if ":" in host else host
    place = named if port is None else f"{named}:{port}"
    return ServerModel(f"{parts.scheme}://{place}{path}", urllib.parse.unquote(parts.fragment))


def _not_an_address(text: str) -> UserError:
    return UserError(
        tr(
            "{text} isn't the address of a server. An address looks like http://127.0.0.1:8080.",
            text=one_line(text, 80) or '""',
        ),
        kind="bad_address",
    )


def host_of(server: str) -> str:
    """Return the host and port of an address, as shown to the user."""
    return urllib.parse.urlsplit(server).netloc


def shown_name(name: str) -> str:
    """Return a model's name for display. llama-server's is the path of the file, unless it is
    started with another; then only the file's name is shown."""
    full = name.startswith("/") or re.match(r"[A-Za-z]:[\\/]", name)
    return readable(re.split(r"[\\/]", name)[-1] if full else name)


def is_loopback(server: str) -> bool:
    """Return True if the server runs on this computer."""
    host = urllib.parse.urlsplit(server).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_readable_by_others(server: str) -> bool:
    """Return True if others on the network can read what is sent to the server."""
    return not is_loopback(server) and server.startswith("http://")


def checked_key(key: str) -> str:
    """Return a key without the spaces around it.

    Raises: UserError, kind bad_key, if it has characters that no key has. A line break in a key
    would become part of the request's headers.
    """
    key = key.strip(" \t")
    if key and not _KEY.fullmatch(key):
        raise UserError(
            tr(
                "The key contains a line break, a space, or a character that keys don't have. Copy "
                "it again."
            ),
            kind="bad_key",
        )
    return key
