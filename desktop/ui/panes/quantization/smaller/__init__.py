"""The page that quantizes a model and measures what is lost."""
