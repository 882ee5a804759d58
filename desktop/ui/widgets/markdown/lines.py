"""Patterns and rules of CommonMark's blocks that classify a single line of Markdown."""

from __future__ import annotations

import re

LINE_BREAK = "\ue000"
"""Placeholder for a line break inside a paragraph. Qt's importer would start a new block at a real
one."""

FENCE = re.compile(r"( *+)(`{3,}+|~{3,}+)\s*+([^`\s]*+)[^`]*+$")
HEADING = re.compile(r" {0,3}#{1,6}(?:\s|$)")
RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
UNDERLINE = re.compile(r" {0,3}(=+|-{2,}) *$")
QUOTE = re.compile(r" {0,3}>")
MARKER = re.compile(r"( *)([-*+]|(\d{1,9})([.)]))(?: +|$)(.*)$")
TABLE_LINE = re.compile(r" {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$|^ {0,3}\| *:?-+:? *$")
QUOTED = re.compile(r"((?: {0,3}>)+) ?(.*)$")
UNFINISHED = re.compile(r"(?:`{1,2}|`{3}.*|~{2,}.*|[-*+=_]+|\d{1,3}[.)]|#{1,6}|>|\|)?$")
"""A last line that is ambiguous, since it may still become the start of several kinds of blocks."""


def indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def spaces_for_tabs(line: str) -> str:
    blank = len(line) - len(line.lstrip(" \t"))
    return line[:blank].expandtabs(4) + line[blank:]


def begins_block(line: str) -> bool:
    """Return True if the line ends the paragraph before it without a blank line between them."""
    if HEADING.match(line) or RULE.match(line) or QUOTE.match(line):
        return True
    marker = MARKER.match(line)
    return bool(marker and marker[5] and len(marker[1]) < 4 and marker[3] in (None, "1"))


def cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.strip().strip("|"))) + 1


def good_end(text: str) -> int:
    """Return the position at which to split a long text. This is after the last sentence that ends
    in the second half of the text. If none ends there, it is after the last word that does, or else
    at the end of the text."""
    half = len(text) // 2
    sentence = max(text.rfind(mark, half) for mark in (". ", "! ", "? "))
    if sentence > 0:
        return sentence + 2
    word = text.rfind(" ", half)
    return word + 1 if word > 0 else len(text)


def escaped(text: str) -> str:
    """Escape text so that it doesn't start a block at the beginning of a line."""
    if number := re.match(r"\d{1,9}(?=[.)])", text):
        return number[0] + "\\" + text[number.end() :]
    return "\\" + text if text[:1] in tuple("-*+#>~`=_|") else text


def with_breaks(lines: list[str]) -> str:
    """Join the lines of a block. Lines that continue a paragraph are joined with LINE_BREAK."""
    joined: list[str] = []
    before = None  # the quote marks of the last line, if it can be continued
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
