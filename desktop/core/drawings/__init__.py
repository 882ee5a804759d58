"""Drawings of shapes, digits, and bar charts for the demo model that sees, as in its training."""
