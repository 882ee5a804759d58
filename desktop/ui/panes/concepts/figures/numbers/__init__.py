"""Figures about numbers stored in fewer bits, and about the memory that models need."""
