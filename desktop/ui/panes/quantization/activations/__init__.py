"""The page on the numbers inside a model while it reads a text."""
