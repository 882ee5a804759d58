"""GGUF files: header, tensors, and what they say about a model."""
