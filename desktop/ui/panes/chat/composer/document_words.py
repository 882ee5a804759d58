"""The words about a text file in the composer: its size, and how much of it fits."""

from __future__ import annotations

from typing import NamedTuple

from desktop.core.conversations.attached import Document
from desktop.core.i18n import counted, tr
from desktop.core.numbers.units import percent, tokens_text
from desktop.ui.widgets.transcript.document import part_of


class CardState(NamedTuple):
    """What a FileCard shows; see `FileCard.show_state`."""

    words: str
    agree: str = ""
    missing: bool = False


def about_document(document: Document) -> str:
    """Return a file's size in its own units: "40 pages", "12 rows, 4 columns"; "" for a text."""
    if document.is_pdf:
        return counted(len(document.parts), "1 page", "{count:,} pages", count=len(document.parts))
    if document.rows:
        rows = counted(document.rows, "1 row", "{count:,} rows", count=document.rows)
        columns = counted(document.columns, "1 column", "{count:,} columns", count=document.columns)
        return f"{rows}, {columns}"
    return ""


def card_state(
    document: Document, fits: int | None, tokens: int, agreed: bool, uncounted: str = ""
) -> CardState:
    """Return the state of a file of which the first `fits` parts fit (None: not counted), with this
    number of tokens. `agreed` is True if the user wants to send only these. `uncounted` is a
    sentence that says why they aren't counted; "" if the model isn't loaded."""
    about = about_document(document)
    if fits is None:
        why = uncounted or f"{tr('Tokens are counted once the model is loaded')}."
        return CardState(f"{about}. {why}" if about else why)
    if fits == len(document.parts):
        return CardState(f"{about}, {tokens_text(tokens)}" if about else tokens_text(tokens))
    if not fits:
        words = (
            tr("Not even the first page fits in this model's context.")
            if document.is_pdf
            else tr("Nothing of this file fits in this model's context.")
        )
        return CardState(words, missing=True)
    return _part(document, fits, tokens_text(tokens), agreed)


def _part(document: Document, fits: int, tokens: str, agreed: bool) -> CardState:
    if agreed:
        part = part_of(document.taken(fits))
        words = tr("Sends {part} ({tokens}). The rest isn't sent.", part=part, tokens=tokens)
        return CardState(words)
    if document.is_pdf:
        words = counted(
            fits,
            "Only the first of {pages:,} pages fits ({tokens}). The rest isn't sent.",
            "Only the first {count:,} of {pages:,} pages fit ({tokens}). The rest isn't sent.",
            count=fits,
            pages=len(document.parts),
            tokens=tokens,
        )
        agree = counted(fits, "Send the first page", "Send the first {count:,} pages", count=fits)
        return CardState(words, agree, missing=True)
    length = len(document.taken(fits).text)
    share = percent(length / max(1, document.characters))
    words = tr(
        "Only the first {share} fits ({tokens}). The rest isn't sent.", share=share, tokens=tokens
    )
    return CardState(words, tr("Send the first {share}", share=share), missing=True)
