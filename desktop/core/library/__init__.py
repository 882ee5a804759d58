"""The models on this computer and the facts known about them."""
