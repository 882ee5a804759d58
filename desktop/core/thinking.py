"""A model's thinking, apart from its answer.

Reasoning models write <think>…</think> before they answer. Some chat templates open the
tag already in the prompt, so that only the closing one is generated. A tag counts only
where a thought can stand: before the answer's first word. Anywhere else it is text.
"""

from __future__ import annotations

import re

TAG = re.compile(r"<(/?)think(?:ing)?>")
TAGS = ("<think>", "</think>", "<thinking>", "</thinking>")


class ThinkingSplitter:
    """Splits a text that arrives in pieces; the same result wherever the pieces are cut."""

    def __init__(self) -> None:
        self.thinking_now = False
        """A thought has begun and has not ended yet."""
        self._thinking = ""
        self._answer = ""
        self._pending = ""
        self._found = False
        self._unmatched = 0  # tags opened inside a thought, and not closed in it

    def feed(self, text: str) -> None:
        """Take the next piece. `answer` may lose its text again, once: when a closing tag
        shows that what looked like the answer was a thought."""
        self._pending += text
        self._take_tags()
        held = _begun_tag(self._pending)
        self._add(self._pending[: len(self._pending) - held])
        self._pending = self._pending[len(self._pending) - held :]

    def finish(self) -> None:
        """No more text comes: what looked like the beginning of a tag was none."""
        self._add(self._pending)
        self._pending = ""

    @property
    def thinking(self) -> str:
        return self._thinking.strip()

    @property
    def answer(self) -> str:
        return self._answer.lstrip("\r\n") if self._found else self._answer

    def _take_tags(self) -> None:
        while match := TAG.search(self._pending):
            self._add(self._pending[: match.start()])
            self._pending = self._pending[match.end() :]
            if match[1]:
                self._close(match[0])
            else:
                self._open(match[0])

    def _open(self, tag: str) -> None:
        if self.thinking_now:
            self._unmatched += 1
        elif not self._answer.strip():
            self.thinking_now = self._found = True
            self._answer = ""
            if self._thinking:
                self._thinking += "\n\n"
        else:
            self._add(tag)

    def _close(self, tag: str) -> None:
        if self.thinking_now:
            self.thinking_now = False
        elif not self._found or self._unmatched:
            self._unmatched = max(0, self._unmatched - 1)
            self._thinking += self._answer
            self._answer = ""
        else:
            self._add(tag)
            return
        self._found = True

    def _add(self, text: str) -> None:
        if self.thinking_now:
            self._thinking += text
        else:
            self._answer += text


def split_thinking(text: str) -> tuple[str, str]:
    """The thinking ("" where there is none) and the answer, without the tags.

    A thought that never ends has no answer; a closing tag without an opening one ends a
    thought that began in the prompt.
    """
    splitter = ThinkingSplitter()
    splitter.feed(text)
    splitter.finish()
    return splitter.thinking, splitter.answer


def _begun_tag(text: str) -> int:
    """How many characters at the end may be the beginning of a tag."""
    start = text.rfind("<", -len(max(TAGS, key=len)))
    if start >= 0 and any(tag.startswith(text[start:]) for tag in TAGS):
        return len(text) - start
    return 0
