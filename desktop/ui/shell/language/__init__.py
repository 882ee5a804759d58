"""A change of the language while the window is open."""
