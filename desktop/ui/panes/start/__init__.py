"""The Start pane, for newcomers: experiments that run with one click."""

from desktop.ui.panes.start.pane import StartPane

__all__ = ["StartPane"]
