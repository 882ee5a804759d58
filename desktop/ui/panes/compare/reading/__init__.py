"""Forced reading: one model reads another model's answer, and the two models' predictions are
compared."""
