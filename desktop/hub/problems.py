"""Errors of the Hub, each explained in a sentence or two.

Kinds: offline, timeout, certificate, proxy, not_the_hub, gated, token, not_found, changed,
forbidden, rate_limit, hub_busy, hub.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping
from typing import Final

import httpx2

from desktop.core.errors import UserError, has_cause
from desktop.core.http_headers import retry_after
from desktop.core.i18n import tr
from desktop.core.numbers.units import duration_text

_RATE_LIMIT_RESET: Final = re.compile(r";\s*r\s*=\s*0\s*;\s*t\s*=\s*(\d+)")
"""The RateLimit header of the IETF draft, in the form that the Hub sends: `"api";r=0;t=55`."""

BUSY: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that mean "try again later"."""


def offline(details: str = "") -> UserError:
    return UserError(
        tr(
            "Glassbox can't connect to the Hugging Face Hub. Check your internet connection. "
            "Models on this laptop work offline."
        ),
        kind="offline",
        remedy="retry",
        details=details,
    )


def timed_out(details: str = "") -> UserError:
    return UserError(
        tr("The Hugging Face Hub isn't responding. Try again in a moment."),
        kind="timeout",
        remedy="retry",
        details=details,
    )


def not_the_hub(details: str) -> UserError:
    """Return the error for an answer from another server, most often a hotel's login page."""
    return UserError(
        tr(
            "The response probably didn't come from the Hugging Face Hub. This network may "
            "require you to sign in first: open any page in your browser."
        ),
        kind="not_the_hub",
        remedy="retry",
        details=details,
    )


def proxy_refuses(details: str) -> UserError:
    """Return the error for a proxy that refuses the connection. The error's kind is offline, since
    the connection may soon be back."""
    return UserError(
        tr(
            "This network's proxy refused the connection to the Hugging Face Hub. If the proxy "
            "needs a username and a password, add them to the environment variable "
            "HTTPS_PROXY, and then restart Glassbox."
        ),
        kind="offline",
        remedy="retry",
        details=details,
    )


def storage_refused(status: int, what: str) -> UserError:
    """Return the error for a refusal by the storage for large files, not by the Hub itself."""
    return UserError(
        tr("The Hub's storage refused to send {what}. Try again later.", what=what),
        kind="hub",
        remedy="retry",
        details=f"HTTP {status}",
    )


def of_exception(error: Exception) -> UserError:
    """Return the error for a failed connection."""
    details = f"{type(error).__name__}: {error}"
    if has_cause(error, httpx2.TooManyRedirects):
        return not_the_hub(details)
    if has_cause(error, httpx2.ProxyError):
        return proxy_refuses(details)
    if has_cause(error, ssl.SSLCertVerificationError):
        return UserError(
            tr(
                "The connection to the Hugging Face Hub isn't secure: its certificate was "
                "rejected. Check this laptop's clock. A filter on this network can also cause "
                "this problem."
            ),
            kind="certificate",
            details=details,
        )
    if has_cause(error, httpx2.TimeoutException) and not has_cause(error, httpx2.ConnectTimeout):
        return timed_out(details)
    return offline(details)


def token_kept(endpoint: str, can_be_agreed: bool) -> UserError:
    """Return the error for an address other than the Hub's that asks for the user's token, which
    isn't sent there."""
    if can_be_agreed:
        message = tr(
            "{endpoint} asks for your Hub token. Glassbox sends the token only to "
            "huggingface.co unless you agree to another address. To agree, open the page of a "
            "model that requires an access request, or use glassbox download --token-to "
            "{endpoint}.",
            endpoint=endpoint,
        )
    else:
        message = tr(
            "{endpoint} asks for your Hub token, which Glassbox never sends over plain HTTP "
            "because anyone on the network could read it. Set the environment variable "
            "HF_ENDPOINT to an address that begins with https://, and then restart Glassbox.",
            endpoint=endpoint,
        )
    return UserError(message, kind="gated")


def lacks_file(status: int, headers: Mapping[str, str]) -> bool:
    """Return True if the status is 404 because of a file, not because of its repository or the
    repository's version."""
    elsewhere = ("RevisionNotFound", "RepoNotFound")
    return status == 404 and headers.get("x-error-code") not in elsewhere


def is_gone(status: int, headers: Mapping[str, str]) -> bool:
    """Return True if the Hub itself, not a server in between, reports that the file or repository
    doesn't exist. Without a token, missing and private repositories get status 401, for which the
    result is False."""
    return status == 404 and headers.get("x-error-code") in ("EntryNotFound", "RepoNotFound")


def of_status(
    status: int, headers: Mapping[str, str], what: str, page: str, has_token: bool
) -> UserError:
    """Return the error for a status code. `what` is the requested repository or file ("owner/name"
    or "file PATH in owner/name"); `page` is the repository's web page, where users can request
    access; `has_token` is True if a token was sent.

    The Hub never answers 401 to a user it knows. Without a token, the status is 401 for private and
    missing repositories, mostly without an error code.
    """
    code, said = headers.get("x-error-code", ""), headers.get("x-error-message", "")
    details = f"HTTP {status} {code} {said}".strip()
    if status == 407:
        return proxy_refuses(details)
    if status == 511:
        return not_the_hub(details)
    if refused := _refused(status, code, said, what, page, has_token):
        message, kind = refused
        return UserError(message, kind, details=details)
    if status == 429:
        message, kind = _too_many(wait_asked_for(headers)), "rate_limit"
    elif status in BUSY:
        message, kind = tr("The Hub is temporarily unavailable. Try again later."), "hub_busy"
    else:
        message = tr("The Hub returned an error ({status}). Try again later.", status=status)
        kind = "hub"
    return UserError(message, kind, remedy="retry", details=details)


def _refused(
    status: int, code: str, said: str, what: str, page: str, has_token: bool
) -> tuple[str, str] | None:
    """Return the message and the kind of a refusal that a retry can't change; None if the answer
    isn't a refusal."""
    if status == 401 and has_token:
        message = tr(
            "The Hugging Face Hub doesn't accept your token. Create a new token at "
            "https://huggingface.co/settings/tokens and enter it."
        )
        return message, "token"
    if status == 403 and "fine-grained token" in said:
        message = tr(
            "Your token doesn't have permission to read {what}. Go to "
            "https://huggingface.co/settings/tokens, allow the token to read gated "
            "repositories, and then try again.",
            what=what,
        )
        return message, "token"
    if code == "GatedRepo":
        return _gated(what, page, has_token, said), "gated"
    if code == "RevisionNotFound":
        message = tr(
            "{what} has changed on the Hub since you opened the list of files. Open the list "
            "again.",
            what=what,
        )
        return message, "changed"
    if status == 404 or (status == 401 and code in ("", "RepoNotFound")):
        return _not_there(what, has_token), "not_found"
    if status in (401, 403):
        message = tr(
            "The Hub denied access to {what}. The repository's page may say why: {page}",
            what=what,
            page=page,
        )
        return message, "forbidden"
    return None


def _not_there(what: str, has_token: bool) -> str:
    if has_token:
        return tr("Glassbox couldn't find {what} on the Hub. Check the name.", what=what)
    return tr(
        "Glassbox couldn't find {what} on the Hub. The repository may be private. Check the "
        "name, or enter a token that has access to the repository.",
        what=what,
    )


def _too_many(wait: float | None) -> str:
    """Return the message for too many requests. `wait` is the seconds that the Hub asks to wait,
    if any."""
    if not wait:
        return tr("The Hub has received too many requests from this network. Try again later.")
    return tr(
        "The Hub has received too many requests from this network. Try again in {wait}.",
        wait=duration_text(wait),
    )


def _gated(what: str, page: str, has_token: bool, said: str) -> str:
    """Return the message for a gated repository. `said` is the Hub's own message; only this message
    says whether an access request is pending or was rejected."""
    if "awaiting a review" in said:
        return tr(
            "The authors of {what} haven't answered your access request yet. The repository's "
            "page shows the status: {page}",
            what=what,
            page=page,
        )
    if "has been rejected" in said:
        return tr(
            "The authors of {what} declined your access request. The repository's page may say "
            "why: {page}",
            what=what,
            page=page,
        )
    if has_token:
        return tr(
            "The authors of {what} share it only on request. Request access at {page}, then "
            "try again.",
            what=what,
            page=page,
        )
    return tr(
        "The authors of {what} share it only on request. Request access at {page}, then enter "
        "your Hub token and try again.",
        what=what,
        page=page,
    )


def wait_asked_for(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that the Hub asks to wait: the longer of the times in the Retry-After and
    RateLimit headers. Returns None if neither asks for a wait. (RateLimit is in every answer but
    asks for a wait only if no requests are left.)"""
    reset = _RATE_LIMIT_RESET.search(headers.get("ratelimit", ""))
    asked = (retry_after(headers), float(reset[1][:9]) if reset else None)
    return max((wait for wait in asked if wait is not None), default=None)
