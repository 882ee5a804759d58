"""Glassbox: run a language model on your own laptop and see inside it."""

__version__ = "0.1.0"
