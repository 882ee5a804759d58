"""Benchmark results: storage, comparison, and export, and scores that others published."""
