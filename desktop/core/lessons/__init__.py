"""Lessons, the glossary, and the published numbers that the lessons use."""
