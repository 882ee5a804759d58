"""Quantization: block layouts, rounding schemes, and the types that a model can be written in."""
