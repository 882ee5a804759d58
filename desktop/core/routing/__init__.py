"""Records, measures, and stores the decisions of the router in a mixture of experts."""
