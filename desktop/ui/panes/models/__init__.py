"""The Models pane."""

from desktop.ui.panes.models.pane import ModelsPane

__all__ = ["ModelsPane"]
