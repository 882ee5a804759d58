"""How fast models are, and what bounds them."""

from desktop.ui.panes.benchmarks.pane import BenchmarksPane

__all__ = ["BenchmarksPane"]
