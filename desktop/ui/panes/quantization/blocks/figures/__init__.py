"""The figures of a row, a block, a byte, and a bit, between which one picture zooms."""
