"""Reads Parquet files in a separate process."""
