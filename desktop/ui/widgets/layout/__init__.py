"""Layouts: rows and columns that scale and wrap, and widgets that share one place."""
