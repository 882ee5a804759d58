"""Markdown that can still grow, and code in it."""
