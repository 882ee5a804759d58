"""The Concepts pane: lessons, each beside the thing that it speaks about."""

from desktop.ui.panes.concepts.pane import ConceptsPane

__all__ = ["ConceptsPane"]
