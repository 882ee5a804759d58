"""The window: panes and the widgets they share."""
