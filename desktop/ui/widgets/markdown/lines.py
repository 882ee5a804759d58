"""What a line of Markdown can be, by itself: the patterns and rules of CommonMark's blocks."""

from __future__ import annotations

import re

LINE_BREAK = "\ue000"
"""Stands for a line break inside a paragraph on its way through Qt's importer, which would
begin a new block for it."""

FENCE = re.compile(r"( *+)(`{3,}+|~{3,}+)\s*+([^`\s]*+)[^`]*+$")
HEADING = re.compile(r" {0,3}#{1,6}(?:\s|$)")
RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
UNDERLINE = re.compile(r" {0,3}(=+|-{2,}) *$")
QUOTE = re.compile(r" {0,3}>")
MARKER = re.compile(r"( *)([-*+]|(\d{1,9})([.)]))(?: +|$)(.*)$")
TABLE_LINE = re.compile(r" {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$|^ {0,3}\| *:?-+:? *$")
QUOTED = re.compile(r"((?: {0,3}>)+) ?(.*)$")
UNFINISHED = re.compile(r"(?:`{1,2}|`{3}.*|~{2,}.*|[-*+=_]+|\d{1,3}[.)]|#{1,6}|>|\|)?$")
"""A last line that says nothing yet: what it begins is still open."""


def indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def spaces_for_tabs(line: str) -> str:
    blank = len(line) - len(line.lstrip(" \t"))
    return line[:blank].expandtabs(4) + line[blank:]


def begins_block(line: str) -> bool:
    """Whether the line ends a paragraph before it, without a blank line between."""
    if HEADING.match(line) or RULE.match(line) or QUOTE.match(line):
        return True
    marker = MARKER.match(line)
    return bool(marker and marker[5] and len(marker[1]) < 4 and marker[3] in (None, "1"))


def cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.strip().strip("|"))) + 1


def good_end(text: str) -> int:
    """Where to cut a long text: after a sentence or a word, where one ends in the second half."""
    half = len(text) // 2
    sentence = max(text.rfind(mark, half) for mark in (". ", "! ", "? "))
    if sentence > 0:
        return sentence + 2
    word = text.rfind(" ", half)
    return word + 1 if word > 0 else len(text)


def escaped(text: str) -> str:
    """A text that means no block where it stands at the beginning of a line."""
    if number := re.match(r"\d{1,9}(?=[.)])", text):
        return number[0] + "\\" + text[number.end() :]
    return "\\" + text if text[:1] in tuple("-*+#>~`=_|") else text


def with_breaks(lines: list[str]) -> str:
    """Join the lines of a block; those that go on with a paragraph by LINE_BREAK."""
    joined: list[str] = []
    before = None  # how the last line is quoted, when it can be gone on with
    fenced = False  # code inside a quote
    for line in lines:
        quoted = QUOTED.match(line)
        marks, text = (quoted[1].replace(" ", ""), quoted[2]) if quoted else ("", line)
        if text.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
            before = None
        plain = text.strip() and "|" not in text and not begins_block(text)
        if plain and before == marks and not MARKER.match(text):
            joined[-1] = f"{joined[-1].rstrip()} {LINE_BREAK} {text.strip()}"
        else:
            joined.append(line)
        ends = fenced or not text.strip() or HEADING.match(text) or text.lstrip()[:3] == "```"
        before = None if ends else marks
    return "\n".join(joined)
