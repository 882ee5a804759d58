"""The Leak check pane: looks for signs that a model was trained on the questions of a benchmark."""

from __future__ import annotations

from typing import ClassVar

from desktop.ui.panes.leaks.overlap_page import OverlapPage
from desktop.ui.panes.leaks.planted_page import PlantedPage
from desktop.ui.panes.leaks.surprise_page import SurprisePage
from desktop.ui.panes.paged import PagedPane


class LeaksPane(PagedPane):
    id = "leaks"
    summary = OverlapPage.summary
    pages: ClassVar = {
        OverlapPage: lambda _, c: OverlapPage(c.shell),
        SurprisePage: lambda _, c: SurprisePage(c.shell, c.runtime, c.servers),
        PlantedPage: lambda _, c: PlantedPage(c.shell, c.runtime, c.go.open_pane),
    }
