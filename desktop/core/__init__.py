"""Rules and facts. They need only the standard library, numpy, and psutil, not Qt or llama.cpp."""
