"""The engine in a process of its own: its client in the window, and what they send each other."""
