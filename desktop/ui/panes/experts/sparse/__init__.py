"""The Dense and sparse page: counts the total and the active parameters of a model."""
