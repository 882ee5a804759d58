"""The engine, the only package that imports llama.cpp. It runs in a child process, without Qt."""
