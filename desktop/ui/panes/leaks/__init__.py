"""Has a model seen its test?"""

from desktop.ui.panes.leaks.pane import LeaksPane

__all__ = ["LeaksPane"]
