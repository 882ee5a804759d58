"""Loading, describing, and running a model."""
