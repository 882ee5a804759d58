"""What one model expected while it read the other's answer."""
