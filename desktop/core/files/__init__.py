"""Reading and writing files that may be damaged, untrusted, private, or unreachable."""
