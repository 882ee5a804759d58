"""The commands that run without a window, one per file. `core` and the engine do the work."""
