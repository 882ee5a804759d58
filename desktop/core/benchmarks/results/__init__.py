"""Benchmark results: storage, comparison, export, and scores published by others."""
