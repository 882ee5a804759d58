"""Charts: described as immutable data and drawn with pyqtgraph, which only this package imports."""
