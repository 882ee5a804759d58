"""Shows bits, bytes, and tensors as pictures."""
