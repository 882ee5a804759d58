"""Shows what happened inside the model while it wrote an answer."""
