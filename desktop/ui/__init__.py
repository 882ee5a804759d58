"""The window: its panes and the widgets that they share."""
