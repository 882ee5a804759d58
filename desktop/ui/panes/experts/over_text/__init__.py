"""The page that shows experts along a text."""
