"""Trains students of a demo model in a separate process."""
