"""The page about the openness of models."""
