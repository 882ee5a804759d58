"""The window around the panes: rail, status bar, command palette, and presentation mode."""
