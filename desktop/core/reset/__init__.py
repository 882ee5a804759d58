"""Resets Glassbox for the next group: what a group leaves behind, and moving it aside."""
