"""Trains small transformers on this laptop, as students of a demo model, with numpy alone."""
