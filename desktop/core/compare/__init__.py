"""Comparing two models: votes, what each thinks of the other's answer, and a verdict."""
