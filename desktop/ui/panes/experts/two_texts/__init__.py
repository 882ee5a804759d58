"""The Two prompts page: compares the routing of two texts."""
