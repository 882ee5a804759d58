"""The commands that run without a window, one per file. Other packages do the work itself."""
