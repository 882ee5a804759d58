"""Draws charts with pyqtgraph, which no other code imports."""
