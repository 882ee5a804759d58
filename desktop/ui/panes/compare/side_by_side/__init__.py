"""The Side by side page: several models answer the same question."""
