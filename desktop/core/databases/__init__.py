"""The program's SQLite files: opening them, and reading what is left in damaged ones."""
