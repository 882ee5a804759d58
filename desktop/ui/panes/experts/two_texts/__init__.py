"""The page that compares the routing of two texts."""
