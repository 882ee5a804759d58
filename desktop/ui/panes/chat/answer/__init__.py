"""One answer of the model in the conversation."""
