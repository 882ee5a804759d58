"""Threads and jobs that connect the window to the engine, the Hub, and the files on disk. Uses
QtCore, but no other part of Qt."""
