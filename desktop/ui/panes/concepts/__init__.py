"""The Concepts pane: lessons, each with a live figure of its subject."""

from desktop.ui.panes.concepts.pane import ConceptsPane

__all__ = ["ConceptsPane"]
