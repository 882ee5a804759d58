"""Measuring models: likelihoods, comparisons, and speed."""
