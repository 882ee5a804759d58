"""Checks untrusted names before they become paths, so that files stay in the intended folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from unicodedata import category

from desktop.core.errors import UserError
from desktop.core.files.regular_file import real_path
from desktop.core.i18n import tr

LONGEST_NAME: Final = 200
"""Maximum length in bytes of UTF-8. File systems allow 255, and the name of an unfinished download
is up to 15 bytes longer."""
LONGEST_PATH: Final = 1000
LONGEST_MADE: Final = 120
"""Maximum length in characters of a name that is made from text."""
KEPT_AT_THE_END: Final = 24
"""Number of characters kept at the end of a shortened name, so that "-00001-of-00003.gguf" still
says which part it is."""
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])", re.IGNORECASE
)
"""Device names on Windows, which are reserved with any extension (CON.gguf)."""
_SEPARATORS: Final = frozenset('\\/:*?"<>|')
_UNSEEN: Final = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Unicode categories of control characters, format characters (such as direction marks), lone
surrogates, and line breaks."""


def is_plain_name(name: str) -> bool:
    """Return True if a name is valid for a file on every system and has no invisible characters."""
    if any(_is_bad(each) for each in name):  # first: a lone surrogate can't be encoded
        return False
    if not 0 < len(name.encode()) <= LONGEST_NAME or name[0] == "." or name[-1] in ". ":
        return False
    return not _is_reserved(name)


def check_path(path: str) -> None:
    """Check that a path isn't too long and that all its parts, separated by "/", are plain names.

    Raises: UserError, kind bad_name.
    """
    if len(path) > LONGEST_PATH or not all(is_plain_name(name) for name in path.split("/")):
        raise bad_name(path)


def bad_name(path: str) -> UserError:
    return UserError(
        tr(
            "The file {path!r} has a name that some computers don't allow. Choose another file.",
            path=path[:100],
        ),
        kind="bad_name",
    )


def check_is_there(folder: Path) -> None:
    """Check that a folder isn't a link to a disk that isn't connected.

    Raises: UserError, kind disk_gone.
    """
    try:
        gone = folder.is_symlink() and not folder.exists()
    except PermissionError:  # whoever writes to the folder says so
        gone = False
    if gone:
        raise UserError(
            tr(
                "The folder {folder} can't be found. Connect the disk that contains it, then "
                "try again.",
                folder=folder,
            ),
            kind="disk_gone",
            remedy="retry",
        )


def inside(folder: Path, path: str) -> Path:
    """Return `path`, whose parts are separated by "/", as a path inside `folder`.

    The folder itself may be a link, but no link below it may lead out of it.
    Raises: UserError, kind bad_name, leads_out or disk_gone.
    """
    check_path(path)
    check_is_there(folder)
    found = folder.joinpath(*path.split("/"))
    if not Path(real_path(found)).is_relative_to(real_path(folder)):
        raise UserError(
            tr(
                "The path {found} contains a link that points outside {folder}, so Glassbox "
                "won't write to it. Remove the link, then try again.",
                found=found,
                folder=folder,
            ),
            kind="leads_out",
        )
    return found


def made_name(text: str, otherwise: str = "model", instead: str = "-") -> str:
    """Turn any text into a file name that is valid on every system.

    Invalid characters are replaced by `instead`. Returns `otherwise` if no characters are left.
    """
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
