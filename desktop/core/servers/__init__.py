"""Models on other servers: their addresses, and what a server can do."""
