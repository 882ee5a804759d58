"""The Compare pane."""

from desktop.ui.panes.compare.pane import ComparePane

__all__ = ["ComparePane"]
