"""Lets the user write, lock, and run private question sets."""
