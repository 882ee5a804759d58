"""Rules and facts: standard library and numpy only. No Qt, no llama.cpp."""
