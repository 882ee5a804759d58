"""The composer, where the user writes a message and attaches pictures."""
