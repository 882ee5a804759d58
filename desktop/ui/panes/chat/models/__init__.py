"""Which model answers, and switching to another one."""
