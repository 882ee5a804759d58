"""How much memory a model needs, estimated from its header alone.

What llama.cpp reserves to compute in is worked out layer by layer: see compute_space.py.
"""
