"""The Watch it page: shows the experts of each token while the model writes."""
