"""The Models pane."""

from __future__ import annotations

from desktop.core.i18n import tr
from desktop.ui.panes.models.hub.page import FindPage
from desktop.ui.panes.models.library.page import LibraryPage
from desktop.ui.panes.models.names.page import NamesPage
from desktop.ui.panes.models.openness.page import OpennessPage
from desktop.ui.panes.paged import PagedPane


class ModelsPane(PagedPane):
    """What is on this laptop, what could be, and what a model's name and license say."""

    id = "models"
    summary = tr("The models on this laptop, and what each file says about itself.")
    pages = (LibraryPage, FindPage, NamesPage, OpennessPage)
