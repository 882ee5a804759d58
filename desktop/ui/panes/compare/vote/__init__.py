"""A blind vote between two models."""
