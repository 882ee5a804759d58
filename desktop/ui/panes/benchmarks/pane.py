"""The Benchmarks pane: numbers that say how they came about."""

from __future__ import annotations

from desktop.ui.panes.benchmarks.speed_page import SpeedPage
from desktop.ui.panes.paged import PagedPane


class BenchmarksPane(PagedPane):
    title = "Benchmarks"
    summary = SpeedPage.summary
    pages = (SpeedPage,)
