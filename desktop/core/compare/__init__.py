"""Compares two models: votes, how each rates the other's answer, and a verdict."""
