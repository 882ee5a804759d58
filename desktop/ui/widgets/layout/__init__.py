"""Where widgets stand: rows and columns that scale, wrap, and share one place."""
