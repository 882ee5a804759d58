"""What llama.cpp will reserve for a model, worked out from its header: see space.py."""
