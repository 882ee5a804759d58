"""The page that adds up total and active parameters."""
