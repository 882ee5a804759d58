"""The benchmark definitions: how the questions of each are read, asked, and scored."""
