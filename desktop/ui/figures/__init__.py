"""Figures that both a pane and a lesson show."""
