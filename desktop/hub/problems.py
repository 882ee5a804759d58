"""What can go wrong with the Hub, in one sentence each.

The kinds: offline, timeout, certificate, not_the_hub, gated, token, not_found, forbidden,
rate_limit, hub_busy, hub.
"""

from __future__ import annotations

import email.utils
import re
import ssl
import time
from collections.abc import Mapping
from typing import Final

import httpx2

from desktop.core.errors import UserError
from desktop.core.units import duration_text
from desktop.core.words import tr

_RATE_LIMIT_RESET: Final = re.compile(r";\s*r\s*=\s*0\s*;\s*t\s*=\s*(\d+)")
"""The header RateLimit of the IETF draft as the Hub sends it: `"api";r=0;t=55`."""

BUSY: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that mean "try again later"."""


def offline(details: str = "") -> UserError:
    return UserError(
        tr(
            "There is no connection to the Hugging Face Hub. Models that are on this "
            "computer work without it."
        ),
        kind="offline",
        remedy="retry",
        details=details,
    )


def timed_out(details: str = "") -> UserError:
    return UserError(
        tr("The Hugging Face Hub doesn't answer. Try again in a moment."),
        kind="timeout",
        remedy="retry",
        details=details,
    )


def not_the_hub(details: str) -> UserError:
    """Somebody else answers: the login page of a hotel's network, mostly."""
    return UserError(
        tr(
            "The answer didn't come from the Hugging Face Hub. This network may want you to "
            "sign in first, in the browser."
        ),
        kind="not_the_hub",
        remedy="retry",
        details=details,
    )


def of_exception(error: Exception) -> UserError:
    """A failure of the connection itself."""
    details = f"{type(error).__name__}: {error}"
    if _cause(error, ssl.SSLCertVerificationError):
        return UserError(
            tr(
                "The connection to the Hugging Face Hub can't be trusted: its certificate is "
                "not accepted. A wrong clock or a filter in this network can cause that."
            ),
            kind="certificate",
            details=details,
        )
    if _cause(error, httpx2.TimeoutException) and not _cause(error, httpx2.ConnectTimeout):
        return timed_out(details)
    return offline(details)


def of_status(
    status: int, headers: Mapping[str, str], what: str, page: str, has_token: bool
) -> UserError:
    """An answer that refuses. `what` was asked for ("owner/name", "file of owner/name");
    `page` is the repository's address in the browser, where access can be asked for."""
    code = headers.get("x-error-code", "")
    details = f"HTTP {status} {code} {headers.get('x-error-message', '')}".strip()

    def error(message: str, kind: str, retry: bool = False) -> UserError:
        return UserError(message, kind, remedy="retry" if retry else "", details=details)

    if code == "GatedRepo":
        return _gated(what, page, has_token, details)
    if "invalid" in headers.get("x-error-message", "").lower() and status == 401 and has_token:
        return error(
            tr(
                "The Hugging Face Hub doesn't accept the token. Make a new one at "
                "https://huggingface.co/settings/tokens and enter it again."
            ),
            "token",
        )
    if status == 404 or (status == 401 and code in ("", "RepoNotFound")):
        return error(_not_there(what, has_token), "not_found")
    if status in (401, 403):
        return error(
            tr(
                "The Hub refuses access to {what}. Its page may say why: {page}",
                what=what,
                page=page,
            ),
            "forbidden",
        )
    if status == 429:
        return error(_too_many(wait_asked_for(headers)), "rate_limit", retry=True)
    if status in BUSY:
        return error(
            tr("The Hub is overloaded right now. Try again later."), "hub_busy", retry=True
        )
    return error(tr("The Hub answered with an error ({status}).", status=status), "hub", retry=True)


def _not_there(what: str, has_token: bool) -> str:
    if has_token:
        return tr("The Hub has no {what}.", what=what)
    return tr("The Hub has no {what}, or it is private and needs a token.", what=what)


def _too_many(wait: float | None) -> str:
    """`wait`: the seconds that the Hub asks for, if it does."""
    if not wait:
        return tr("The Hub has had too many requests from this network. Try again later.")
    return tr(
        "The Hub has had too many requests from this network. Try again in {wait}.",
        wait=duration_text(wait),
    )


def _gated(what: str, page: str, has_token: bool, details: str) -> UserError:
    said = (
        tr(
            "The authors of {what} give it only to people who have asked. Ask for access at "
            "{page}, then try again.",
            what=what,
            page=page,
        )
        if has_token
        else tr(
            "The authors of {what} give it only to people who have asked. Ask for access at "
            "{page}, then enter your Hub token and try again.",
            what=what,
            page=page,
        )
    )
    return UserError(said, kind="gated", details=details)


def wait_asked_for(headers: Mapping[str, str]) -> float | None:
    """Seconds that the Hub asks to wait: Retry-After as a number or a date (RFC 9110, 10.2.3),
    or its own RateLimit header. None where it asks for nothing. A date is counted from the
    answer's own, since the clock of this machine may be wrong."""
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    if asked:
        until, now = _seconds(asked), _seconds(headers.get("date", ""))
        return None if until is None else max(0.0, until - (time.time() if now is None else now))
    reset = _RATE_LIMIT_RESET.search(headers.get("ratelimit", ""))
    return float(reset[1][:9]) if reset else None


def _seconds(date: str) -> float | None:
    """Of a date in a header, since 1970; None where it is none."""
    try:
        return email.utils.parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def _cause(error: BaseException | None, kind: type[BaseException]) -> bool:
    """Whether an exception of `kind` is this one or what brought it about."""
    seen = 0
    while error is not None and seen < 10:
        if isinstance(error, kind):
            return True
        error, seen = error.__cause__ or error.__context__, seen + 1
    return False
