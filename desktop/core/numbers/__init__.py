"""Numbers: the formats in which computers store them, and the text in which people read them."""
