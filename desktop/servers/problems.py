"""Errors of servers, each explained in a sentence or two.

Kinds: server_offline, server_timeout, certificate, proxy, server_key, server_busy, server_redirect,
not_a_server, model_gone, too_long, too_short, server_broke, server.
"""

from __future__ import annotations

import ssl
import urllib.parse
from collections.abc import Mapping
from typing import Any, Final, cast

import httpx2

from desktop.core.errors import UserError, has_cause
from desktop.core.http_headers import retry_after
from desktop.core.i18n import tr
from desktop.core.numbers.units import duration_text
from desktop.core.readable import one_line
from desktop.core.servers.address import host_of, shown_name
from desktop.core.servers.facts import ModelFacts

BUSY: Final = frozenset({429, 500, 502, 503, 504})
"""Statuses with which a request is tried again."""
LONGEST_MESSAGE: Final = 300
_TOO_LONG: Final = ("context", "too long", "maximum length")


def of_exception(server: str, error: Exception) -> UserError:
    """Return the error for a connection that failed."""
    details, host = f"{type(error).__name__}: {error}", host_of(server)
    if has_cause(error, ssl.SSLCertVerificationError):
        return UserError(
            tr(
                "The certificate of {host} isn't valid, so nothing was sent. Check the address, or "
                "ask whoever runs the server.",
                host=host,
            ),
            kind="certificate",
            details=details,
        )
    if isinstance(error, httpx2.ReadTimeout):
        return silent(server, 0)
    if isinstance(error, httpx2.RemoteProtocolError | httpx2.ReadError):
        return broken(server, error)
    return UserError(
        tr(
            "Nothing answers at {host}. Check that the server is running and that the address is "
            "right.",
            host=host,
        ),
        kind="server_offline",
        remedy="retry",
        details=details,
    )


def silent(server: str, seconds: float) -> UserError:
    host = host_of(server)
    message = (
        tr(
            "{host} hasn't answered for {time}. It may be busy. Try again later.",
            host=host,
            time=duration_text(seconds),
        )
        if seconds >= 1
        else tr("{host} stopped answering. It may be busy. Try again later.", host=host)
    )
    return UserError(message, kind="server_timeout", remedy="retry")


def broken(server: str, error: Exception) -> UserError:
    """Return the error for an answer that ended early or can't be read."""
    if has_cause(error, httpx2.ReadTimeout):
        return silent(server, 0)
    return UserError(
        tr(
            "{host} stopped in the middle of its answer. The text so far is kept. Try again.",
            host=host_of(server),
        ),
        kind="server_broke",
        remedy="retry",
        details=f"{type(error).__name__}: {error}",
    )


def too_much(server: str) -> UserError:
    return UserError(
        tr("{host} sent far too much data, so Glassbox stopped reading.", host=host_of(server)),
        kind="server_broke",
    )


def in_one_piece(facts: ModelFacts) -> UserError:
    return UserError(
        tr(
            "The answer from {model} arrived in one piece, so there is no writing speed to "
            "measure. Choose a server that sends answers token by token, or a model that writes "
            "more.",
            model=one_line(facts.model.name, 80),
        ),
        kind="too_short",
    )


def redirected(server: str, location: str) -> UserError:
    try:
        host = urllib.parse.urlsplit(location).netloc.rpartition("@")[2]
    except ValueError:
        host = ""
    return UserError(
        tr(
            "{host} redirects to {other}. Glassbox doesn't follow, since your question and the key "
            "would go there. If you trust that address, enter it.",
            host=host_of(server),
            other=one_line(host, 80) or one_line(location, 80),
        ),
        kind="server_redirect",
    )


def not_a_server(server: str, headers: Mapping[str, str]) -> UserError:
    """Return the error for an answer of another kind of program, most often a web page."""
    return UserError(
        tr(
            "{host} answers, but not as a server for language models. Check the address and the "
            "port.",
            host=host_of(server),
        ),
        kind="not_a_server",
        details=headers.get("content-type", ""),
    )


def another_model(server: str, name: str, others: str = "") -> UserError:
    """Return the error for a server that has other models now; `others` are their names. Without
    them, the new model has the old one's name."""
    host = host_of(server)
    message = (
        tr(
            "{host} no longer has the model {name}. Now it has {names}. Connect to it again.",
            host=host,
            name=one_line(shown_name(name), 80),
            names=others,
        )
        if others
        else tr(
            "{host} now has a different model named {name}. Connect to it again.",
            host=host,
            name=one_line(shown_name(name), 80),
        )
    )
    return UserError(message, kind="model_gone", remedy="pick_model")


def of_answer(
    server: str, status: int, answer: Any, key: str, headers: Mapping[str, str] | None = None
) -> UserError:
    """Return the error for a refusal. `answer` is its JSON, or None; the key never appears in the
    error, even if the server repeats it."""
    said, host = _said(answer, key), host_of(server)
    details = f"HTTP {status} {said}".strip()
    if status in (401, 403):
        message = (
            tr("{host} doesn't accept this key. Check it and enter it again.", host=host)
            if key
            else tr("{host} asks for a key. Enter the one that its owner gave you.", host=host)
        )
        return UserError(message, kind="server_key", details=details)
    if status == 429:
        wait = retry_after(headers or {})
        when = (
            tr("Try again in {time}.", time=duration_text(wait)) if wait else tr("Try again later.")
        )
        message = tr("{host} has too many requests at the moment.", host=host) + f" {when}"
        return UserError(message, kind="server_busy", remedy="retry", details=details)
    if status == 503:
        message = tr("{host} is still loading its model. Try again in a moment.", host=host)
        return UserError(message, kind="server_busy", remedy="retry", details=details)
    if status in (400, 413, 422) and any(each in said.lower() for each in _TOO_LONG):
        message = tr(
            "The text is longer than the context of the model on {host}. It says: {said}",
            host=host,
            said=said,
        )
        return UserError(message, kind="too_long", details=details)
    if status == 404 and "model" in said.lower():
        message = tr("{host} no longer has this model. It says: {said}", host=host, said=said)
        return UserError(message, kind="model_gone", remedy="pick_model", details=details)
    if status == 404 and not said:
        return not_a_server(server, headers or {})
    if not said:
        message = tr("{host} reports an error ({status}).", host=host, status=status)
    else:
        message = tr("{host} reports an error: {said}", host=host, said=said)
    return UserError(message, kind="server", remedy="retry", details=details)


def _said(answer: Any, key: str) -> str:
    """Return the server's own message without the key, in any of the forms that servers use."""
    found: Any = answer
    for _ in range(3):
        if not isinstance(found, dict):
            break
        values = cast("dict[str, Any]", found)
        found = next(
            (values[key] for key in ("error", "message", "detail") if values.get(key)), None
        )
    if isinstance(found, list):  # FastAPI's list of fields that it refused
        found = "; ".join(
            str(cast("dict[str, Any]", e).get("msg", "")) if isinstance(e, dict) else str(e)
            for e in cast("list[object]", found)[:3]
        )
    if not isinstance(found, str):
        return ""
    return one_line(found.replace(key, "***") if key else found, LONGEST_MESSAGE)
