"""Figures with facts about well-known models and the models on this laptop."""
