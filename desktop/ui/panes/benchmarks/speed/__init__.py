"""The page that measures speed as llama-bench does."""
