"""The Number of experts page: changes the number of experts per token."""
