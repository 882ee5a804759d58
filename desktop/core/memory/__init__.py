"""Estimates how much memory a model needs, from its header alone.

The size of llama.cpp's compute buffer is computed layer by layer: see compute_space.py.
"""
