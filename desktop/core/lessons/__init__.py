"""Lessons, the glossary, and the published numbers that they compute with."""
