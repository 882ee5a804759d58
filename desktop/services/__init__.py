"""Threads and jobs between the engine and the window. QtCore only."""
