"""The Dense against sparse page: adds up total and active parameters."""
