"""The Models pane."""

from __future__ import annotations

from typing import ClassVar

from desktop.core.i18n import marked
from desktop.ui.panes.models.elsewhere.page import ElsewherePage
from desktop.ui.panes.models.hub.page import FindPage
from desktop.ui.panes.models.library.page import LibraryPage
from desktop.ui.panes.models.names.page import NamesPage
from desktop.ui.panes.models.openness.page import OpennessPage
from desktop.ui.panes.paged import PagedPane


class ModelsPane(PagedPane):
    """The local library, the search on the Hub, models on servers, and pages on model names and
    openness."""

    id = "models"
    summary = marked("See the models on this laptop and the facts in each file's header.")
    pages: ClassVar = {
        LibraryPage: lambda _, c: LibraryPage(
            c.shell, c.runtime, c.go, c.settings, c.precisions, c.adding, c.profiles
        ),
        FindPage: lambda _, c: FindPage(
            c.shell, c.runtime, c.go.chat_with, c.settings, c.hub_requests, c.downloads
        ),
        ElsewherePage: lambda _, c: ElsewherePage(
            c.shell,
            c.runtime,
            c.go,
            c.settings,
            c.servers,
            c.lending,
            c.log_folder,
        ),
        NamesPage: lambda _, c: NamesPage(c.shell, c.runtime.library, c.settings),
        OpennessPage: lambda _, c: OpennessPage(c.shell, c.runtime),
    }
