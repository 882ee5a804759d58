"""Numbers: the formats in which computers store them, and text that people read."""
