"""The Blind vote page, for votes between two models."""
