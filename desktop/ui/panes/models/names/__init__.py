"""The page that decodes a model's name."""
