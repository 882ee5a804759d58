"""Shows a conversation as a column of messages."""
