"""The Across a text page: shows the routing of a whole text."""
