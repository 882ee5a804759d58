"""The engine in a separate process: its client in the window and the messages between the two."""
