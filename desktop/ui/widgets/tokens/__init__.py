"""Tokens as colored text, and what else could stand there."""
