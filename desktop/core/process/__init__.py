"""The processes that Glassbox starts, and what limits them."""
