"""Bits, bytes, and tensors as pictures."""
