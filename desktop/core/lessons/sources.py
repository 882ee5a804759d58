"""The papers and web pages behind a lesson's facts, with the dates on which they were checked.

They are the rows of resources/lessons/sources.tsv, which has the papers that lessons cite, and of
facts.tsv, which has the facts that aren't computed.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from desktop.core.lessons.lesson import Lesson
from desktop.core.resources import resource
from desktop.core.shipped import broken_installation

_PAPER: Final = re.compile(r"arXiv\s(\d{4}\.\d{4,5})")
_PAGE: Final = re.compile(r"\b(?:[a-z0-9-]+\.)+(?:org|com|co|ai|io|google)(?:/[\w./-]*\w)?")


@dataclass(frozen=True, slots=True)
class Source:
    """A paper or a web page. `checked` is the ISO date on which it was last read."""

    title: str
    address: str
    checked: str


def sources_of(lesson: Lesson) -> tuple[Source, ...]:
    """Return the sources of a lesson in any language, each once: first the papers that its text
    cites. Raises: UserError, kind installation."""
    papers = _papers()
    cited = [papers[number] for number in _PAPER.findall(lesson.prose) if number in papers]
    facts = [each for row in rows("facts") if row["lesson"] == lesson.key for each in _linked(row)]
    return tuple({each.address: each for each in (*facts[::-1], *cited[::-1])}.values())[::-1]


def source_of(text: str, checked: str) -> Source:
    """Return the paper or page that a text names first. Raises: ValueError, if it names none."""
    for found in _linked({"source": text, "checked": checked}):
        return found
    raise ValueError(f"{text!r} names no paper and no page")


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table in resources/lessons. Raises: UserError, kind installation."""
    try:
        text = resource("lessons", f"{name}.tsv").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise broken_installation("lessons", error) from error
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def _papers() -> Mapping[str, Source]:
    return {
        row["arxiv"]: Source(
            f"{row['authors']} ({row['year']}): {row['title']}",
            f"https://arxiv.org/abs/{row['arxiv']}",
            row["checked"],
        )
        for row in rows("sources")
    }


def _linked(row: Mapping[str, str]) -> Iterator[Source]:
    """Yield the papers, and then the pages, that a row's source names."""
    for number in _PAPER.findall(row["source"]):
        address = f"https://arxiv.org/abs/{number}"
        yield _papers().get(number) or Source(f"arXiv {number}", address, row["checked"])
    for page in _PAGE.findall(row["source"]):
        yield Source(page, f"https://{page}", row["checked"])
