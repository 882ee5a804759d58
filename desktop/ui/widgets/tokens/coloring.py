"""Colors a text by its tokens, such as by how sure a model was of each."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCharFormat, QTextLayout

from desktop.core.messages import LongTextScored
from desktop.core.readable import utf16_length
from desktop.ui.look.restyling import Following
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.long_text import SEAM, LongTextEdit
from desktop.ui.widgets.tokens.confidence_steps import READING_STEPS, step_formats, step_of

MOST_TOKENS: Final = 20_000
"""Maximum number of tokens that are colored: about 30 pages."""


class Run(NamedTuple):
    """A part of a text with one color, from `start` to before `end`, in UTF-16 code units as Qt
    counts them."""

    start: int
    end: int
    step: int


def runs(text: str, events: Iterable[LongTextScored]) -> list[Run]:
    """Return the parts of the text to color by how sure a model was of them. A first token without
    a log-probability (NaN) gets no color."""
    tokens = [
        pair for event in events for pair in zip(event.pieces, event.log_probabilities, strict=True)
    ]
    steps = [
        0 if math.isnan(each) else step_of(math.exp(each), READING_STEPS) for _, each in tokens
    ]
    return runs_of(text, [piece for piece, _ in tokens], steps)


def runs_of(text: str, pieces: Sequence[bytes], steps: Sequence[int]) -> list[Run]:
    """Return the parts of the text to color, with a step for each of its tokens. Empty if the
    tokens don't add up to the text, as with a tokenizer that changes it."""
    pieces = pieces[:MOST_TOKENS]
    written = b"".join(pieces)
    # Some tokenizers put a space before the text.
    shift = int(written.startswith(b" ") and not text.startswith(" "))
    whole = text.encode("utf-8", "replace")
    if not pieces or not whole.startswith(written[shift:]):
        return []
    starts = _starts(text[: len(written)])
    found: list[Run] = []
    place = -shift
    for piece, step in zip(pieces, steps, strict=False):
        end = place + len(piece)
        # A character that several tokens share belongs to the last of them.
        first, last = starts[max(place, 0)], starts[min(end, len(starts) - 1)]
        if last > first:
            found.append(Run(first, last, step))
        place = end
    return found


def _starts(text: str) -> list[int]:
    """Return, for each byte of the text in UTF-8 and for its end, the position of its character in
    UTF-16 code units."""
    found: list[int] = []
    place = 0
    for character in text:
        found += [place] * len(character.encode("utf-8", "replace"))
        place += utf16_length(character)
    return [*found, place]


class TextColors:
    """The colors of a text field. They disappear when its text changes."""

    def __init__(
        self,
        theme: Theme,
        field: LongTextEdit,
        styles: Callable[[Theme], Sequence[QTextCharFormat]] = step_formats,
    ) -> None:
        """`styles` returns a format for each step; step 0 isn't colored."""
        self._theme, self._field, self._styles = theme, field, styles
        self.runs: Sequence[Run] = ()
        self._colored = False
        field.textChanged.connect(self.clear)
        Following(field, self._paint)

    def show_runs(self, found: Sequence[Run]) -> None:
        self.runs = found
        self._paint()

    @Slot()
    def clear(self) -> None:
        if self.runs:
            self.show_runs(())

    def _paint(self) -> None:
        if not self.runs and not self._colored:
            return
        self._colored = bool(self.runs)
        styles = self._styles(self._theme)
        document = self._field.document()
        left = iter(_in_document(self.runs, self._field.seams()))
        run = next(left, None)
        block = document.begin()
        while block.isValid():
            start, end = block.position(), block.position() + block.length()
            formats: list[QTextLayout.FormatRange] = []
            while run is not None and run.start < end:
                if run.step:
                    formats.append(_format(run, start, end, styles[run.step]))
                if run.end > end:
                    break  # goes on in the next block
                run = next(left, None)
            block.layout().setFormats(formats)
            block = block.next()
        document.markContentsDirty(0, document.characterCount())


def _in_document(found: Sequence[Run], seams: Sequence[int]) -> Iterator[Run]:
    """Yield the runs with their positions in the document, which has seams of two characters."""
    for run in found:
        start = run.start + len(SEAM) * bisect_right(seams, run.start)
        end = run.end + len(SEAM) * bisect_left(seams, run.end)
        yield run._replace(start=start, end=end)


def _format(run: Run, start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = max(run.start - start, 0)
    made.length = min(run.end, end) - start - made.start
    made.format = style
    return made
