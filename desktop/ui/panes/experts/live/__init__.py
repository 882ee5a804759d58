"""The page that shows experts while the model writes."""
