"""Two models answer the same question side by side."""
