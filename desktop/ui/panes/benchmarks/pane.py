"""The Benchmarks pane: numbers that say how they came about."""

from __future__ import annotations

from desktop.ui.panes.benchmarks.quality_page import QualityPage
from desktop.ui.panes.benchmarks.speed_page import SpeedPage
from desktop.ui.panes.paged import PagedPane


class BenchmarksPane(PagedPane):
    title = "Benchmarks"
    summary = QualityPage.summary
    pages = (QualityPage, SpeedPage)
