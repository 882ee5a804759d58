"""The page on how open models are."""
