"""What happened inside the model while it wrote."""
