"""What the router of a mixture of experts decides: recorded, measured, and kept."""
