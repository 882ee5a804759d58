"""Where a message is written, with pictures attached."""
