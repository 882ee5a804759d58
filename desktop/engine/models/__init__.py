"""Loading a model, and the model in memory."""
