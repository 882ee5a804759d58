"""Compares two models: the user's votes, how each model rates the other's answers, and a
verdict."""
