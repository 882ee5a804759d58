"""The Benchmarks pane: quality, speed, and perplexity of models, and how far to trust a score."""

from __future__ import annotations

from typing import ClassVar

from desktop.core.benchmarks.speed_results import SPEEDS, SpeedFile
from desktop.services.private_sets import PrivateSets
from desktop.ui.figures.quality_results import RESULTS
from desktop.ui.panes.base import Context
from desktop.ui.panes.benchmarks.judging.page import JudgingPage
from desktop.ui.panes.benchmarks.perplexity.page import PerplexityPage
from desktop.ui.panes.benchmarks.quality.page import QualityPage
from desktop.ui.panes.benchmarks.speed.page import SpeedPage
from desktop.ui.panes.paged import PagedPane, PanePage

PRIVATE_SETS = "private_sets"
"""Name of the folder for private sets, in the data folder, and of their entry in the saved state of
the pane."""


class BenchmarksPane(PagedPane):
    id = "benchmarks"
    summary = QualityPage.summary
    pages: ClassVar = {
        QualityPage: lambda pane, c: QualityPage(
            c.shell,
            c.runtime,
            c.servers,
            c.hub_requests,
            c.data_folder,
            _speeds(c),
            pane.private,
        ),
        SpeedPage: lambda _, c: SpeedPage(c.shell, c.runtime, c.servers, _speeds(c)),
        PerplexityPage: lambda _, c: PerplexityPage(c.shell, c.runtime, c.servers),
        JudgingPage: lambda pane, c: JudgingPage(
            c.shell,
            c.runtime.background,
            c.go.open_pane,
            c.data_folder / RESULTS,
            pane.private,
        ),
    }

    def __init__(self, context: Context) -> None:
        folder = context.data_folder / PRIVATE_SETS
        self.private = PrivateSets(context.runtime.background, folder)
        """Quality and Judging share them, so that both know which are unlocked."""
        super().__init__(context)
        self.private.setParent(self)

    def save_state(self) -> dict[str, object]:
        return {**super().save_state(), PRIVATE_SETS: self.private.save_state()}

    def restore_state(self, state: dict[str, object]) -> None:
        self.private.restore_state(state[PRIVATE_SETS])
        super().restore_state({name: each for name, each in state.items() if name != PRIVATE_SETS})

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


def _speeds(context: Context) -> SpeedFile:
    return SpeedFile(context.settings.path.with_name(SPEEDS))
