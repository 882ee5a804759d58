"""The page of models on this computer."""
