"""The page on the blocks of a real model file."""
