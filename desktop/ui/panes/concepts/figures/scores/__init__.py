"""Figures of scores and their uncertainty."""
