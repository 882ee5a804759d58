"""Names from elsewhere that become paths: one check keeps them in the folder where they belong."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from unicodedata import category

from desktop.core.errors import UserError
from desktop.core.files.regular_file import real_path
from desktop.core.i18n import tr

LONGEST_NAME: Final = 200
"""Bytes of UTF-8. File systems take 255, and an unfinished download has up to 15 more."""
LONGEST_PATH: Final = 1000
LONGEST_MADE: Final = 120
"""Characters of a name that is made from a text."""
KEPT_AT_THE_END: Final = 24
""""-00001-of-00003.gguf": a name that is cut still says which part of what it is."""
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])", re.IGNORECASE
)
"""Windows' names of devices, with any ending (CON.gguf)."""
_SEPARATORS: Final = frozenset('\\/:*?"<>|')
_UNSEEN: Final = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Control characters, marks that turn the writing around, lone surrogates, line breaks."""


def is_plain_name(name: str) -> bool:
    """Whether it names a file in one folder, on every system, and says all that it is."""
    if any(_is_bad(each) for each in name):  # first: a lone surrogate can't be encoded
        return False
    if not 0 < len(name.encode()) <= LONGEST_NAME or name[0] == "." or name[-1] in ". ":
        return False
    return not _is_reserved(name)


def check_path(path: str) -> None:
    """Raises: UserError, kind bad_name, unless every part of a path with "/" is a plain name."""
    if len(path) > LONGEST_PATH or not all(is_plain_name(name) for name in path.split("/")):
        raise UserError(
            tr(
                "The file {path!r} has a name that can't be used on every computer.",
                path=path[:100],
            ),
            kind="bad_name",
        )


def check_is_there(folder: Path) -> None:
    """Raises: UserError, kind disk_gone, for a link to a folder on a disk that isn't connected."""
    if folder.is_symlink() and not folder.exists():
        raise UserError(
            tr(
                "The folder {folder} isn't there. Connect the disk that it is on, then try again.",
                folder=folder,
            ),
            kind="disk_gone",
            remedy="retry",
        )


def inside(folder: Path, path: str) -> Path:
    """Where `path`, with "/" between its parts, lies in `folder`. The folder itself may be a
    link; below it no link may lead out.

    Raises: UserError, kind bad_name, leads_out or disk_gone.
    """
    check_path(path)
    check_is_there(folder)
    found = folder.joinpath(*path.split("/"))
    if not Path(real_path(found)).is_relative_to(real_path(folder)):
        raise UserError(
            tr(
                "{found} leads out of {folder} by a link, so nothing is written there. Remove "
                "the link, then try again.",
                found=found,
                folder=folder,
            ),
            kind="leads_out",
        )
    return found


def made_name(text: str, otherwise: str = "model", instead: str = "-") -> str:
    """A name that every system takes, made from any text; `otherwise` where nothing is left."""
    shown = "".join("/" if _is_bad(each) else each for each in text)
    name = re.sub("/+", instead, shown).strip(" .-")
    while len(name) > LONGEST_MADE or len(name.encode()) > LONGEST_NAME:
        cut = min(len(name) - 1, LONGEST_MADE) - KEPT_AT_THE_END
        name = name[:cut] + name[-KEPT_AT_THE_END:]
    return f"_{name}" if _is_reserved(name) else name or otherwise


def _is_bad(character: str) -> bool:
    return character in _SEPARATORS or category(character) in _UNSEEN


def _is_reserved(name: str) -> bool:
    return _RESERVED.fullmatch(name.partition(".")[0].rstrip(" ")) is not None
