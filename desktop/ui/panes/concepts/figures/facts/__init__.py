"""Figures of facts about well-known models, and about those on this laptop."""
