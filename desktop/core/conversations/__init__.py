"""Conversations: messages, storage, search, import, and export."""
