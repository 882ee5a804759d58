"""What the demo models learn: ten skills, each a module that draws one item at a time."""
