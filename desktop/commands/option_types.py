"""Defines types for argparse options, as well as options and help texts that several commands
share."""

from __future__ import annotations

import argparse
import math
import os.path
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from desktop.core.settings import RANGES, Preferences, values_of

FILE_HELP: Final = "a GGUF file, or a name that `glassbox models` lists"
MODEL_HELP: Final = "a GGUF file, a name that `glassbox models` lists, or a model on a server (http://HOST:PORT#NAME)"
FOR_LOADING: Final = ("context", "threads", "device")
"""Options that say how a model is loaded on this laptop."""
MOST_PARAMETERS: Final = 10**14
MOST_QUESTIONS: Final = 10_000_000
MOST_SHOTS: Final = 1000
MOST_BLOCKS: Final = 10**12
MOST_TIMES: Final = 1000
LARGEST_TOKEN: Final = 2**31 - 1  # llama_token is an int32_t
LONGEST_NUMBER, LONGEST_SHOWN = 18, 40
_USUAL: Final = values_of(Preferences(), RANGES)


def whole(least: int, most: int) -> Callable[[str], int]:
    """Return an argparse type for a whole number in this range."""

    def read(text: str) -> int:
        known = text.isascii() and text.isdigit() and len(text.lstrip("0")) <= LONGEST_NUMBER
        if not known or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(
                f"{_shown(text)} is not a whole number from {least:,} to {most:,}"
            )
        return int(text)

    return read


def between(least: float, most: float) -> Callable[[str], float]:
    """Return an argparse type for a number in this range, with or without decimals."""

    def read(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(
                f"{_shown(text)} is not a number from {least:g} to {most:g}"
            )
        return number

    return read


def setting(name: str, least: int | None = None) -> Callable[[str], float]:
    """Return an argparse type for a number in the range that the window allows for this setting.
    `least` replaces the lower limit of a whole number, for options that don't accept 0."""
    lowest, most = RANGES[name]
    if isinstance(_USUAL[name], float):
        return between(lowest, most)
    return whole(int(lowest) if least is None else least, int(most))


def absolute(path: str) -> str:
    """Return a path for the engine process, which has a different current folder. On Windows, the
    shell doesn't replace ~. Unlike Path's expanduser, this one never raises."""
    return str(Path(os.path.expanduser(path)).absolute())  # noqa: PTH111


def token_ids(text: str) -> tuple[int, ...]:
    one = whole(0, LARGEST_TOKEN)
    return tuple(one(part.strip()) for part in text.split(","))


def _shown(text: str) -> str:
    """Return the text in quotes, shortened if it is long."""
    return repr(text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…")


def parameters(text: str) -> tuple[int, int | None]:
    """Parse a number of parameters and, if given, the number of active parameters, as in "30B-A3B".
    Raises: argparse.ArgumentTypeError."""
    number = r"(\d{1,15}(?:\.\d{1,15})?)([KMBT]?)"
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
        f"{_shown(text)} is not a number of parameters such as 7B or 30B-A3B"
    )


def size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    if not match:
        raise argparse.ArgumentTypeError(f"{_shown(text)} is not a size such as 1440x900")
    return int(match[1]), int(match[2])


def add_threads(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--threads",
        type=setting("threads"),
        default=0,
        metavar="N",
        help="CPU threads (0: automatic)",
    )


def add_device(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--device",
        default="",
        metavar="NAME",
        help="where to run the model: CPU, or a graphics card's name such as Vulkan0 (automatic)",
    )


def add_context(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--context",
        type=setting("context_length"),
        default=0,
        metavar="N",
        help="context length in tokens (0: the default)",
    )
