"""The reset for the next group, in the window."""
