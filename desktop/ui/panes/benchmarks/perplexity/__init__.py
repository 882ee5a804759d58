"""The page that measures perplexity on a text."""
