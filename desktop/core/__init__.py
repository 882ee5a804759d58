"""The rules and facts of the program. This code needs only the standard library, numpy, and psutil,
not Qt or llama.cpp."""
