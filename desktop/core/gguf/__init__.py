"""GGUF files: the header, the tensors, and the facts about a model that they contain."""
