"""Lessons, the glossary, and the calculations and published numbers that the lessons use."""
