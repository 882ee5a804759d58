"""The end of the window: a question if work would be lost."""
