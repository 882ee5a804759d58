"""Figures of a model that sees: what its answer depends on, and what it says blind."""
