"""Tensors and activations as pictures and numbers."""
