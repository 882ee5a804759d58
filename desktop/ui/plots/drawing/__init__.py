"""Drawing charts with pyqtgraph. Nothing else imports it."""
