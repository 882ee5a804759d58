"""The models on this computer, and what is known about them."""
