"""The conversation as it is read: questions, answers, and their versions."""
