"""The engine: the only package that imports llama.cpp. No Qt. Runs in a child process."""
