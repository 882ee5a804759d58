"""What may stand behind an option: argparse's types, and words that several commands share."""

from __future__ import annotations

import argparse
import re
from typing import Final

MODEL_HELP: Final = "a GGUF file, or a name that `glassbox models` lists"
MOST_PARAMETERS: Final = 10**14


def count(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 up")
    return int(text)


def token_ids(text: str) -> tuple[int, ...]:
    return tuple(count(part.strip()) for part in text.split(","))


def at_least_one(text: str) -> int:
    if (number := count(text)) < 1:
        raise argparse.ArgumentTypeError("at least 1 is needed")
    return number


def at_least_zero(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 up")
    return number


def share(text: str) -> float:
    if (number := at_least_zero(text)) > 1:
        raise argparse.ArgumentTypeError(f"{text!r} is more than 1")
    return number


def parameters(text: str) -> tuple[int, int | None]:
    """All of them, and those that are active for each token where the text says it."""
    number = r"(\d+(?:\.\d+)?)([KMBT]?)"
    match = re.fullmatch(rf"{number}(?:-A{number})?", text, re.IGNORECASE | re.ASCII)
    if match:
        scale = {"": 1, "K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}
        found = [
            round(float(figure) * scale[letter.upper()])
            for figure, letter in (match.groups()[:2], match.groups()[2:])
            if figure
        ]
        if all(1 <= each <= MOST_PARAMETERS for each in found) and found[-1] <= found[0]:
            return found[0], found[1] if len(found) > 1 else None
    raise argparse.ArgumentTypeError(
        f"{text!r} is not a number of parameters such as 7B or 30B-A3B"
    )


def size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    if not match:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1440x900")
    return int(match[1]), int(match[2])
