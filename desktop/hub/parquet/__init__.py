"""Reading parquet files, in a process of its own."""
