"""The page on the bits of one number in several formats."""
