"""Shows Markdown that may still grow, including code."""
