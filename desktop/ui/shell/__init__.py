"""The window itself: rail, status bar, command palette, presenter mode."""
