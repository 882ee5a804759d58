"""The processes that Glassbox starts, and their limits."""
