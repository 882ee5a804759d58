"""Pictures of a mixture of experts: a token in one layer or in all of them."""
