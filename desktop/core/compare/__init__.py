"""Compares two models by the user's votes and by how one model predicts the other's answers, and
derives a verdict."""
