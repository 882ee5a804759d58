"""The Dense and sparse page: adds up total and active parameters."""
