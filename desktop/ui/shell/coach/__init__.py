"""Points at the results of experiments, and walks through a session plan."""
