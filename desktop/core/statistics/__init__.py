"""Statistics: intervals, ratings, divergence, and sampling from probabilities."""
