"""The Chat pane."""

from desktop.ui.panes.chat.pane import ChatPane

__all__ = ["ChatPane"]
