"""The transcript of a conversation: questions, answers, and their versions."""
