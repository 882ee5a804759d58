"""The parts of a result: table, tools, progress, empty, and failed states."""
