"""Charts: described by frozen data, drawn with pyqtgraph. Nothing else imports it."""
