"""The Benchmarks pane: quality, speed, and perplexity of models, and how far to trust a score."""

from __future__ import annotations

from desktop.services.private_sets import PrivateSets
from desktop.ui.panes.base import Context
from desktop.ui.panes.benchmarks.judging.page import JudgingPage
from desktop.ui.panes.benchmarks.perplexity.page import PerplexityPage
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.paged import PagedPane, PanePage

PRIVATE_SETS = "private_sets"
"""Name of the folder for private sets, in the data folder."""


class BenchmarksPane(PagedPane):
    id = "benchmarks"
    summary = QualityPage.summary
    pages = (QualityPage, SpeedPage, PerplexityPage, JudgingPage)

    def __init__(self, context: Context) -> None:
        self._private = PrivateSets(context.background, context.data_folder / PRIVATE_SETS)
        super().__init__(context)
        self._private.setParent(self)

    def built(self, kind: type[PanePage]) -> PanePage:
        """Build a page. Quality and Judging share the private sets, so that both know which are
        unlocked."""
        if issubclass(kind, QualityPage | JudgingPage):
            return kind(self.context, self._private)
        return super().built(kind)

    def page_built(self, page: PanePage) -> None:
        if isinstance(page, JudgingPage):
            page.private.ask_asked.connect(self._ask_private)

    def open_page(self, page: str) -> None:
        """Show a page. "quality:gsm8k" also selects a benchmark, by its name or path, and "speed:"
        with a model's address asks the model as a whole class."""
        page, _, wanted = page.partition(":")
        super().open_page(page)
        if wanted and isinstance(self.page, QualityPage):
            self.page.offer_only(wanted)
        elif wanted and isinstance(self.page, SpeedPage):
            self.page.model.open(wanted)
            self.page.ask_as_a_class()

    def _ask_private(self, path: str) -> None:
        self.open_page(f"{QualityPage.id}:{path}")
