"""The page that lists the models on this computer."""
