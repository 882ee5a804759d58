"""What benchmarks have measured: kept, compared, exported, and what others published."""
