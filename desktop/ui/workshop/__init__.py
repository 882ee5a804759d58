"""Workshop profiles in the window, and the kinds of files that Glassbox opens."""
