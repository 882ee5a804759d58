"""The benchmark definitions: how each benchmark's questions are read, asked, and scored."""
