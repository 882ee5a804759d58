"""Opens files that were dropped on the window or opened with Glassbox in a file manager."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.core.i18n import tr
from desktop.core.packs import profile
from desktop.ui.adding import Adding
from desktop.ui.look.theme import Theme
from desktop.ui.notices import Notices
from desktop.ui.panes.base import OpenPane
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.workshop.profiles import Profiles

VOTES: Final = ".glassbox-votes"
"""vote_file.SUFFIX, whose module imports numpy, which the window doesn't need to start."""


class Opening:
    """Opens workshop profiles, counts votes, and adds everything else to the library, which is then
    shown. `open_votes` takes the paths of files of votes."""

    def __init__(
        self,
        notices: Notices,
        open_pane: OpenPane,
        adding: Adding,
        profiles: Profiles,
        open_votes: Callable[[Sequence[Path]], object],
    ) -> None:
        self._notices, self._open_pane, self._adding = notices, open_pane, adding
        self._profiles = profiles
        self._open_votes = open_votes

    def accept_drops(self, theme: Theme, window: QWidget) -> None:
        """Open the files and folders that are dropped on the window."""
        DropArea(
            theme,
            window,
            lambda: tr("Drop models or folders here to add them"),
            lambda dragged: dragged.hasUrls(),
            lambda dropped: self.open_urls(dropped.urls()),
        )

    def open_urls(self, urls: Iterable[QUrl]) -> None:
        if local := [url.toLocalFile() for url in urls if url.isLocalFile()]:
            self.open_paths(local)
        else:
            self._adding.tell_not_local()

    def open_paths(self, paths: Sequence[str]) -> None:
        profiles = [path for path in paths if _ends(path, profile.SUFFIX, profile.PLAN_SUFFIX)]
        votes = [path for path in paths if _ends(path, VOTES)]
        rest = [path for path in paths if path not in profiles and path not in votes]
        if rest:
            self._adding.add_paths(rest, lambda: self._open_pane("models", "library"))
        if votes:
            self._open_votes([Path(path) for path in votes])
        if len(profiles) > 1:
            text = tr("These are several workshop profiles. Open one at a time.")
            self._notices.error(UserError(text, kind="several"))
        elif profiles:
            self._profiles.open(Path(profiles[0]))


def _ends(path: str, *suffixes: str) -> bool:
    return path.lower().endswith(suffixes)
