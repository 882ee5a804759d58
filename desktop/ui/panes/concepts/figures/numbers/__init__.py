"""Figures about storing numbers in fewer bits and the memory that they take."""
