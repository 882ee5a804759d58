"""The Models pane."""

from __future__ import annotations

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
    pages = (LibraryPage, FindPage, ElsewherePage, NamesPage, OpennessPage)
