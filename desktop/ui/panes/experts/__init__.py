"""The Experts pane."""

from desktop.ui.panes.experts.pane import ExpertsPane

__all__ = ["ExpertsPane"]
