"""Where a newcomer begins: experiments, a click each."""

from desktop.ui.panes.start.pane import StartPane

__all__ = ["StartPane"]
