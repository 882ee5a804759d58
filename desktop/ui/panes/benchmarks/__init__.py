"""How good models are and how fast, and how sure that is."""

from desktop.ui.panes.benchmarks.pane import BenchmarksPane

__all__ = ["BenchmarksPane"]
