"""The Watch the router page: shows the experts of each token while the model writes."""
