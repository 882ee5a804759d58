"""Figures that ask a model on this laptop."""
