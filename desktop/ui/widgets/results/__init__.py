"""The parts of a result: table, tools, progress, and empty and error states."""
