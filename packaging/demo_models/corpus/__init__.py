"""The demo models' training corpus: ten skills, each a module that draws one item at a time."""
