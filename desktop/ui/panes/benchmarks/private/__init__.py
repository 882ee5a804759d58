"""Private question sets: written, locked, and asked here."""
