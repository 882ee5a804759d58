"""Opens files that were dropped on the window or opened with Glassbox in a file manager."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.packs import profile
from desktop.ui.panes.base import Context

VOTES: Final = ".glassbox-votes"
"""vote_file.SUFFIX, whose module imports numpy, which the window doesn't need to start."""


class Opening:
    """Opens workshop profiles, counts votes, and adds everything else to the library, which is then
    shown. `open_votes` takes the paths of files of votes."""

    def __init__(self, context: Context, open_votes: Callable[[Sequence[Path]], object]) -> None:
        self._context, self._open_votes = context, open_votes

    def open_urls(self, urls: Iterable[QUrl]) -> None:
        urls = list(urls)
        if local := [url.toLocalFile() for url in urls if url.isLocalFile()]:
            self.open_paths(local)
        else:
            self._context.adding.add_urls(urls, self._show_library)  # says why it can't

    def open_paths(self, paths: Sequence[str]) -> None:
        profiles = [path for path in paths if _ends(path, profile.SUFFIX, profile.PLAN_SUFFIX)]
        votes = [path for path in paths if _ends(path, VOTES)]
        rest = [path for path in paths if path not in profiles and path not in votes]
        if rest:
            self._context.adding.add_paths(rest, self._show_library)
        if votes:
            self._open_votes([Path(path) for path in votes])
        if len(profiles) > 1:
            text = tr("These are several workshop profiles. Open one at a time.")
            self._context.notices.error(UserError(text, kind="several"))
        elif profiles:
            self._context.profiles.open(Path(profiles[0]))

    def _show_library(self) -> None:
        self._context.open_pane("models", "library")


def _ends(path: str, *suffixes: str) -> bool:
    return path.lower().endswith(suffixes)
