"""Chooses the model that answers, and switches to another model."""
