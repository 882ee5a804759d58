"""Figures of numbers in fewer bits, and of the memory they take."""
