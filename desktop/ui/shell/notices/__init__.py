"""Notices that can appear in any pane."""
