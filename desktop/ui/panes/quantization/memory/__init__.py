"""The page on the memory that a model needs in each precision."""
