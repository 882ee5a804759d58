"""Figures that query a model on this laptop."""
