"""Rules and facts. They need only the standard library and numpy, not Qt or llama.cpp."""
