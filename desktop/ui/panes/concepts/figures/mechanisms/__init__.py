"""Figures that draw how something works."""
