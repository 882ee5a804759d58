"""The page on how far a score can be trusted."""
