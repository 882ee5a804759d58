"""The engine: the only place that imports llama.cpp. No Qt. Runs in a child process."""
