"""Threads and jobs that connect the engine with the window. Uses QtCore, but no other part of
Qt."""
