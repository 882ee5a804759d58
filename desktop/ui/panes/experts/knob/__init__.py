"""The page that changes how many experts work on each token."""
