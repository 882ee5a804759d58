"""Conversations: their messages, how they are stored, searched, imported, and exported."""
