"""Shares a model with a class through llama.cpp's llama-server, which runs as a child process."""
