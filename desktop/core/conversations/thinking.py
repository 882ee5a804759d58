"""Separates a model's thinking from its answer.

Reasoning models write <think>…</think> (or a similar tag) before they answer. Some chat templates
put the opening tag at the end of the prompt, so that the model generates only the closing one. A
tag counts only before the first word of the answer. Anywhere else it is plain text.

gpt-oss writes messages in channels instead (the Harmony format): <|channel|>analysis<|message|>…,
each ended by <|end|>. The channel `final` is the answer. All channels before it count as thinking;
those other than `analysis`, such as `commentary` with calls of tools, keep their headers, so that
they are shown as what they are. Source: OpenAI's description of the format (openai-harmony.md).
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
"""Closing tags by their opening tags. The pairs are used by these models, in this order: Qwen,
DeepSeek, and most others; some fine-tunes; Seed-OSS; Magistral; Command A. Source: the models' chat
templates."""
HARMONY = frozenset(("<|start|>", "<|channel|>", "<|message|>", "<|end|>"))
TAGS = frozenset((*CLOSING, *CLOSING.values(), *HARMONY))
"""All tags. They are part of the generated text, even though some are control tokens."""
_LONGEST = max(map(len, TAGS))
LONGEST_HEADER = 200
"""Maximum length of a part of a channel's header, in characters."""
_ROLE = rf"(?:<\|start\|>[^<]{{0,{LONGEST_HEADER}}})?"
_HEADER = (
    rf"(?:<\|end\|>)?{_ROLE}<\|channel\|>"
    rf"(?P<channel>\w{{1,20}})(?P<more>[^<]{{0,{LONGEST_HEADER}}})<\|message\|>"
)
TAG = re.compile("|".join((*map(re.escape, TAGS - HARMONY), _HEADER)))
_BEGUN_HEADER = re.compile(
    rf"(?:<\|end\|>)?{_ROLE}(?:<\|channel\|>[^<]{{0,{LONGEST_HEADER}}})?(?:<[|a-z]{{0,10}})?"
)
"""Matches what could be the beginning of a header."""
_HEADER_ENDS = re.compile(r"<\|end\|>|<\|start\|>|<\|channel\|>")
FINAL, ANALYSIS = "final", "analysis"
ANSWER_CHANNEL = "<|end|><|start|>assistant<|channel|>final<|message|>"
_OPENED = re.compile(rf"({'|'.join(map(re.escape, CLOSING))})\s*$")

EFFORTS = ("low", "medium", "high")
"""Values of the variable `reasoning_effort` in chat templates, such as that of gpt-oss."""
EFFORT = "reasoning_effort"
SWITCHES = ("enable_thinking", "thinking")
"""Variables that turn thinking on and off in chat templates. The first one is for Qwen, GLM,
SmolLM, and most others; the second one is for Granite. DeepSeek's templates support both."""
_JINJA_OPENS, _JINJA_CLOSES = re.compile(r"\{[{%]"), re.compile(r"[}%]\}")
_QUOTED = re.compile(r"'(?:\\.|[^'\\])*+(?:'|\Z)|\"(?:\\.|[^\"\\])*+(?:\"|\Z)", re.DOTALL)
"""Matches a quoted string. An unclosed quote extends to the end of the text. If it didn't, the
search for a closing quote would be repeated for every quote after it."""


class ThinkingSplitter:
    """Splits a text that arrives in chunks. The result doesn't depend on the chunk boundaries."""

    def __init__(self) -> None:
        self.thinking_now = False
        """True while a thought has begun but not ended."""
        self.closing_tag = ""
        """The tag that ends the latest thought."""
        self.thought_length = 0
        """Length of the thinking so far in characters, including surrounding whitespace."""
        self._thinking: list[str] = []
        self._joined = (0, "")  # number of parts joined, and the resulting text
        self._answer: list[str] = []  # in parts, since adding to a long text would copy it
        self._answer_length = 0
        self._joined_answer = (0, "")  # as _joined
        self._blank = True  # while the answer so far has only white space
        self._pending = ""
        self._found = False
        self._unmatched = 0  # number of tags opened but not closed inside a thought
        self._taken = 0  # number of characters that are no longer pending
        self._start = 0

    def feed(self, text: str) -> None:
        """Process the next chunk.

        `answer` becomes empty again if a closing tag shows that the supposed answer was a thought.
        """
        self._pending += text
        self._take_tags()
        held = _begun_tag(self._pending)
        self._taken += len(self._pending) - held
        self._add(self._pending[: len(self._pending) - held])
        self._pending = self._pending[len(self._pending) - held :]

    def finish(self) -> None:
        """Process the end of the text. A pending partial tag becomes plain text, except in
        channels."""
        if self.closing_tag != ANSWER_CHANNEL or not _HEADER_ENDS.match(self._pending):
            self._add(self._pending)
        self._pending = ""

    @property
    def thinking(self) -> str:
        if self._joined[0] != len(self._thinking):
            self._joined = (len(self._thinking), "".join(self._thinking).strip())
        return self._joined[1]

    @property
    def answer(self) -> str:
        if self._joined_answer[0] != len(self._answer):
            # The joined part comes first, so that little is left to join the next time.
            self._answer = ["".join(self._answer)]
            self._joined_answer = (1, self._answer[0])
        answer = self._joined_answer[1]
        return answer.lstrip("\r\n") if self._found else answer

    @property
    def answer_start(self) -> int:
        """Position in the whole text at which the answer starts. The answer extends to the end."""
        return self._start + self._answer_length - len(self.answer)

    def _take_tags(self) -> None:
        while match := TAG.search(self._pending):
            self._add(self._pending[: match.start()])
            self._pending = self._pending[match.end() :]
            self._taken += match.end()
            if match["channel"]:
                self._take_channel(match)
            elif self.thinking_now and self.closing_tag == ANSWER_CHANNEL:
                self._add(match[0])
            elif match[0] in CLOSING:
                self._open(match[0])
            else:
                self._close(match[0])

    def _take_channel(self, header: re.Match[str]) -> None:
        if self._found and not self.thinking_now:  # the answer has begun
            self._add(header[0])
            return
        if self.thinking_now and self.closing_tag != ANSWER_CHANNEL:
            self._add(header[0])
            return
        if header["channel"] == FINAL:
            self._close(header[0])
            return
        if self.thinking_now:
            self._think("\n\n")
        else:
            self.thinking_now = self._found = True
            self.closing_tag = ANSWER_CHANNEL
            self._think(self._taken_back())
        if header["channel"] != ANALYSIS:
            self._think(f"{header['channel']}{header['more']}:\n")

    def _open(self, tag: str) -> None:
        if self.thinking_now:
            self._unmatched += 1
        elif self._blank:
            self.thinking_now = self._found = True
            self.closing_tag = CLOSING[tag]
            self._taken_back()
            if self._thinking:
                self._think("\n\n")
        else:
            self._add(tag)

    def _close(self, tag: str) -> None:
        if self.thinking_now:
            self.thinking_now = False
        elif not self._found or self._unmatched:
            self._unmatched = max(0, self._unmatched - 1)
            self._think(self._taken_back())
        else:
            self._add(tag)
            return
        self._found = True
        self._start = self._taken

    def _add(self, text: str) -> None:
        if self.thinking_now:
            self._think(text)
        elif text:
            self._answer.append(text)
            self._answer_length += len(text)
            self._blank = self._blank and not text.strip()

    def _taken_back(self) -> str:
        """Return the answer so far, which turns out to be none, and empty it."""
        text = "".join(self._answer)
        self._answer, self._answer_length, self._blank = [], 0, True
        self._joined_answer = (0, "")
        return text

    def _think(self, text: str) -> None:
        if text:
            self._thinking.append(text)
            self.thought_length += len(text)


def split_thinking(text: str) -> tuple[str, str]:
    """Return the thinking ("" if there is none) and the answer, both without the tags.

    If a thought never ends, the answer is empty. A closing tag without an opening one ends a
    thought that began in the prompt.
    """
    splitter = ThinkingSplitter()
    splitter.feed(text)
    splitter.finish()
    return splitter.thinking, splitter.answer


def opened_by(prompt: str) -> str:
    """Return the opening thinking tag at the end of a prompt, or "" if there is none."""
    found = _OPENED.search(prompt[-4 * _LONGEST :])
    return found[1] if found else ""


def thinking_switch(template: str) -> str:
    """Return the variable that turns thinking on and off in a chat template, or "" if the template
    has no such variable.

    The variable is searched for in the conditions of the template's code, outside quotes and not as
    part of another expression (`message.thinking`). The code isn't run, since it comes from a model
    file.
    """
    code = " ".join(_QUOTED.sub('""', part) for part in _code_of(template))
    for name in SWITCHES:
        if re.search(rf"(?<![\w.]){name}\s+is\s|\b(?:if|elif|and|or|not)\s+{name}\b", code):
            return name
    return ""


def takes_effort(template: str) -> bool:
    """Return True if a chat template reads the variable `reasoning_effort`. Like thinking_switch,
    this doesn't run the template."""
    code = (_QUOTED.sub('""', part) for part in _code_of(template))
    return any(re.search(rf"(?<![\w.]){EFFORT}\b", part) for part in code)


def _code_of(template: str) -> Iterator[str]:
    """Yield the contents of {{ }} and {% %} blocks."""
    at = 0
    while opens := _JINJA_OPENS.search(template, at):
        closes = _JINJA_CLOSES.search(template, opens.end())
        if closes is None:  # then no later block is closed either
            return
        yield template[opens.end() : closes.start()]
        at = closes.end()


def _begun_tag(text: str) -> int:
    """Return the number of characters at the end that could be the beginning of a tag."""
    near = max(0, len(text) - 3 * LONGEST_HEADER)
    for begun in _HEADER_ENDS.finditer(text, near):
        if _BEGUN_HEADER.fullmatch(text, begun.start()):
            return len(text) - begun.start()
    start = max(text.rfind("<", -_LONGEST), text.rfind("[", -_LONGEST))
    if start >= 0 and any(tag.startswith(text[start:]) for tag in TAGS):
        return len(text) - start
    return 0
