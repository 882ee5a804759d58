"""The page for models on servers."""
