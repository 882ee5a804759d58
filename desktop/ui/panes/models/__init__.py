"""The Models pane."""

from desktop.ui.panes.models.pane import PAGES, ModelsPane

__all__ = ["PAGES", "ModelsPane"]
