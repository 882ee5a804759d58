"""Reading and writing files that may be damaged, foreign, private, or out of reach."""
