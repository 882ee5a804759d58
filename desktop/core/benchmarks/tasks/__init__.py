"""Each benchmark: how its questions are read, asked, and scored."""
