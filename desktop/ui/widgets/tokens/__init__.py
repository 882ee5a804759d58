"""Shows tokens as colored text, with their alternatives."""
