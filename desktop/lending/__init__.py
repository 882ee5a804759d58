"""Lends this computer's memory and processor to another one, or borrows another one's."""
