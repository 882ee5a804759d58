"""Blocks of quantized weights: where each number lies in the bytes, and what they make."""
