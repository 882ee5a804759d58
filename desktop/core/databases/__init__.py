"""The program's SQLite files: opening them, and reading what is left of damaged ones."""
