"""A model's thinking, apart from its answer.

Reasoning models write <think>…</think> (or a tag of their own) before they answer. Some chat
templates open the tag already in the prompt, so that only the closing one is generated. A tag
counts only where a thought can stand: before the answer's first word. Anywhere else it is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

CLOSING = {
    "<think>": "</think>",
    "<thinking>": "</thinking>",
    "<seed:think>": "</seed:think>",
    "[THINK]": "[/THINK]",
    "<|START_THINKING|>": "<|END_THINKING|>",
}
"""Opening tags and what closes them: Qwen, DeepSeek and most others; some fine-tunes; Seed-OSS;
Magistral; Command A (their chat templates)."""
TAGS = frozenset((*CLOSING, *CLOSING.values()))
TAG = re.compile("|".join(map(re.escape, TAGS)))
_LONGEST = max(map(len, TAGS))
_OPENED = re.compile(rf"({'|'.join(map(re.escape, CLOSING))})\s*$")

SWITCHES = ("enable_thinking", "thinking")
"""Variables with which chat templates turn thinking on and off: the first for Qwen, GLM, SmolLM
and most others, the second for Granite. Templates of DeepSeek know both."""
_JINJA_OPENS, _JINJA_CLOSES = re.compile(r"\{[{%]"), re.compile(r"[}%]\}")
_QUOTED = re.compile(r"'(?:\\.|[^'\\])*+(?:'|\Z)|\"(?:\\.|[^\"\\])*+(?:\"|\Z)", re.DOTALL)
"""A quote that nothing closes goes on to the end, or looking for its end would be done anew from
each of those behind it."""


class ThinkingSplitter:
    """Splits a text that arrives in pieces; the same result wherever the pieces are cut."""

    def __init__(self) -> None:
        self.thinking_now = False
        """A thought has begun and has not ended yet."""
        self.closing_tag = ""
        """What ends the last thought."""
        self.thought_length = 0
        """Of the thinking so far, in characters, blanks around it included."""
        self._thinking: list[str] = []
        self._joined = (0, "")  # how many parts of the thinking make up this text
        self._answer = ""
        self._pending = ""
        self._found = False
        self._unmatched = 0  # tags opened inside a thought, and not closed in it
        self._taken = 0  # characters that are not pending any more
        self._start = 0

    def feed(self, text: str) -> None:
        """Take the next piece. `answer` may lose its text again, once: when a closing tag
        shows that what looked like the answer was a thought."""
        self._pending += text
        self._take_tags()
        held = _begun_tag(self._pending)
        self._taken += len(self._pending) - held
        self._add(self._pending[: len(self._pending) - held])
        self._pending = self._pending[len(self._pending) - held :]

    def finish(self) -> None:
        """No more text comes: what looked like the beginning of a tag was none."""
        self._add(self._pending)
        self._pending = ""

    @property
    def thinking(self) -> str:
        if self._joined[0] != len(self._thinking):
            self._joined = (len(self._thinking), "".join(self._thinking).strip())
        return self._joined[1]

    @property
    def answer(self) -> str:
        return self._answer.lstrip("\r\n") if self._found else self._answer

    @property
    def answer_start(self) -> int:
        """Where in the whole text the answer begins; it goes on to the end."""
        return self._start + len(self._answer) - len(self.answer)

    def _take_tags(self) -> None:
        while match := TAG.search(self._pending):
            self._add(self._pending[: match.start()])
            self._pending = self._pending[match.end() :]
            self._taken += match.end()
            if match[0] in CLOSING:
                self._open(match[0])
            else:
                self._close(match[0])

    def _open(self, tag: str) -> None:
        if self.thinking_now:
            self._unmatched += 1
        elif not self._answer.strip():
            self.thinking_now = self._found = True
            self.closing_tag = CLOSING[tag]
            self._answer = ""
            if self._thinking:
                self._think("\n\n")
        else:
            self._add(tag)

    def _close(self, tag: str) -> None:
        if self.thinking_now:
            self.thinking_now = False
        elif not self._found or self._unmatched:
            self._unmatched = max(0, self._unmatched - 1)
            self._think(self._answer)
            self._answer = ""
        else:
            self._add(tag)
            return
        self._found = True
        self._start = self._taken

    def _add(self, text: str) -> None:
        if self.thinking_now:
            self._think(text)
        else:
            self._answer += text

    def _think(self, text: str) -> None:
        if text:
            self._thinking.append(text)
            self.thought_length += len(text)


def split_thinking(text: str) -> tuple[str, str]:
    """The thinking ("" where there is none) and the answer, without the tags.

    A thought that never ends has no answer; a closing tag without an opening one ends a
    thought that began in the prompt.
    """
    splitter = ThinkingSplitter()
    splitter.feed(text)
    splitter.finish()
    return splitter.thinking, splitter.answer


def opened_by(prompt: str) -> str:
    """The tag with which a prompt opens a thought at its end; "" where it opens none."""
    found = _OPENED.search(prompt[-4 * _LONGEST :])
    return found[1] if found else ""


def thinking_switch(template: str) -> str:
    """The variable with which a chat template turns thinking on and off; "" where it reads none.

    Found as a name in the template's code, outside of quotes and not as a part of something
    else (`message.thinking`). The code is not run: it comes with a file.
    """
    code = " ".join(_QUOTED.sub('""', part) for part in _code_of(template))
    for name in SWITCHES:
        if re.search(rf"(?<![\w.]){name}\s+is\s|\b(?:if|elif|and|or|not)\s+{name}\b", code):
            return name
    return ""


def _code_of(template: str) -> Iterator[str]:
    """What stands in {{ }} and {% %}."""
    at = 0
    while opens := _JINJA_OPENS.search(template, at):
        closes = _JINJA_CLOSES.search(template, opens.end())
        if closes is None:  # nor is there one for those that open behind it
            return
        yield template[opens.end() : closes.start()]
        at = closes.end()


def _begun_tag(text: str) -> int:
    """How many characters at the end may be the beginning of a tag."""
    start = max(text.rfind("<", -_LONGEST), text.rfind("[", -_LONGEST))
    if start >= 0 and any(tag.startswith(text[start:]) for tag in TAGS):
        return len(text) - start
    return 0
