"""Statistics: intervals, ratings, divergence, and drawing from probabilities."""
