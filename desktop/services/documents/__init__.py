"""Reads the text of files that are attached to questions; PDF files in a separate process."""
