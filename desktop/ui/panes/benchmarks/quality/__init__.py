"""The page that asks a benchmark's questions and scores the answers."""
