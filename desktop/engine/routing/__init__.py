"""Watching the router of a mixture of experts."""
