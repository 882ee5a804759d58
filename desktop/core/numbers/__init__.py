"""Numbers: the formats that computers store them in, and how people read them."""
