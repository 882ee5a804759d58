"""Forced reading: one model reads another's answer, and their predictions are compared."""
