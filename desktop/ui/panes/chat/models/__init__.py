"""The choice of the model that answers, and switching to another one."""
