"""A conversation as a column of messages."""
