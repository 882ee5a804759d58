"""Tooltips with words of others: of a model, a file, a token. Qt takes for HTML what begins like
it, so that the token `<s>` would be a line through the words behind it, and a name could show a
picture."""

from __future__ import annotations

import html

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """What a tooltip shows word for word."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<p style='white-space: pre'>{html.escape(text)}</p>"
