"""Generating text: prompt, chat template, pictures, and the token loop."""
