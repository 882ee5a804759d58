"""A short code that holds the address and the key of a model that a laptop shares with a class. It
is read from a projector and typed.

The characters are those of Crockford's base32, in which no letter looks like a digit. The first
seven stand for the IPv4 address, and four more for the port if it isn't the usual one; then come
eight of the key, and one check character.
"""

from __future__ import annotations

import ipaddress
import secrets
from typing import Final, NamedTuple

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.readable import one_line

PORT: Final = 8484
"""The usual port, which codes leave out."""
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKS_LIKE: Final = str.maketrans({"O": "0", "I": "1", "L": "1", " ": "", "-": ""})
_PLACE, _PLACE_WITH_PORT, _KEY, _GROUP = 7, 11, 8, 4
LENGTHS: Final = (_PLACE + _KEY + 1, _PLACE_WITH_PORT + _KEY + 1)
_HAS_PORT: Final = 1 << 52
_NOT_IN_A_CODE: Final = frozenset(".:/#@[]_")
_SHORTEST, _FEWEST_DIGITS = 12, 3
"""The fewest characters of an unfinished code, and the fewest digits if it begins with a letter
that looks like one."""


class ClassCode(NamedTuple):
    """The IPv4 address and TCP port of a shared model, and its key, as `new_key` makes it. As a
    text, it is the code in groups of four characters."""

    address: str
    port: int
    key: str

    @property
    def server(self) -> str:
        return f"http://{self.address}:{self.port}"

    def __str__(self) -> str:
        place = int(ipaddress.IPv4Address(self.address))
        if self.port == PORT:
            text = _digits(place, _PLACE)
        else:
            text = _digits(_HAS_PORT | place << 16 | self.port, _PLACE_WITH_PORT)
        text += self.key
        text += _check(text)
        return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def served_name(name: str) -> str:
    """Return the name under which llama-server shares a model. It takes a comma for the end of a
    name."""
    return one_line(name).replace(",", " ")


def new_key() -> str:
    """Return a random key of 40 bits, which is short enough to type. A program that tries 10,000 of
    them a second for three hours finds it with a probability of 1 in 10,000."""
    return "".join(secrets.choice(ALPHABET) for _ in range(_KEY))


def is_code(text: str) -> bool:
    """Return True if the text is meant to be a code, though it may be mistyped, rather than an
    address. A code begins with a digit, and has no character that addresses need. The name of a
    computer that looks like a code is an address after http://."""
    plain, typed = _plain(text), text.strip()
    if len(plain) < _SHORTEST or not plain[0].isdigit() or _NOT_IN_A_CODE & set(plain):
        return False
    return typed[0].isdigit() or sum(each.isdigit() for each in typed) >= _FEWEST_DIGITS


def read_code(text: str) -> ClassCode:
    """Return what a typed code holds. Lowercase letters, the letters O, I, and L for digits, and
    spaces or hyphens anywhere are accepted.

    Raises: UserError, kind bad_code, if it is mistyped. A single wrong character is always
    detected, and so are two that were swapped; of other mistakes, one in 32 isn't.
    """
    plain = _plain(text)
    if foreign := next((each for each in plain if each not in ALPHABET), ""):
        raise _mistyped(
            tr("The code can't contain {character}.", character=one_line(foreign) or '""')
        )
    if len(plain) not in LENGTHS:
        raise _mistyped(
            tr(
                "The code has {short} or {long} characters, but you entered {count}.",
                short=LENGTHS[0],
                long=LENGTHS[1],
                count=len(plain),
            )
        )
    if _check(plain[:-1]) != plain[-1]:
        raise _mistyped(tr("The code contains a typo."))
    key = plain[-1 - _KEY : -1]
    place = _number(plain[: -1 - _KEY])
    if len(plain) == LENGTHS[1]:
        place, port = (place ^ _HAS_PORT) >> 16, place & 0xFFFF
    else:
        port = PORT
    if place >= 1 << 32 or not port:
        raise _mistyped(tr("The code contains a typo."))
    return ClassCode(str(ipaddress.IPv4Address(place)), port, key)


def about_code(error: UserError) -> UserError:
    """Return the error of a server whose address and key came from a code, in words for whoever
    typed the code."""
    told = {
        "server_key": tr(
            "This code is no longer valid, or belongs to another class. Enter the code that the "
            "presenter's laptop shows now."
        ),
        "server_offline": tr(
            "The presenter's laptop can't be reached. Check that both laptops are on the same "
            "network, and that the code hasn't changed. A firewall or a guest network can block "
            "connections between laptops."
        ),
    }
    return UserError(told.get(error.kind, error.message), error.kind, details=error.details)


def _plain(text: str) -> str:
    return text.strip().upper().translate(_LOOKS_LIKE)


def _mistyped(problem: str) -> UserError:
    compare = tr("Compare your entry with the displayed code, four characters at a time.")
    return UserError(f"{problem} {compare}", kind="bad_code")


def _digits(number: int, count: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def _number(text: str) -> int:
    found = 0
    for each in text:
        found = found << 5 | ALPHABET.index(each)
    return found


def _check(text: str) -> str:
    """Return the check character: the sum of all characters, as elements of the field with 32
    elements, each multiplied by another power of a generator (the polynomial is
    x^5 + x^2 + 1). Such a sum changes with each single character and with each swap."""
    total = 0
    for each in text:
        total ^= ALPHABET.index(each)
        total = total << 1 ^ (0b100101 if total & 0b10000 else 0)
    return ALPHABET[total]
