"""Searches a corpus for the questions of a benchmark and describes the matches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.cancel import Cancel
from desktop.core.contamination.matches import CorpusMatch
from desktop.core.contamination.overlap import Overlap, OverlapProgress, check_overlap
from desktop.core.contamination.questions import read_questions
from desktop.core.i18n import counted, heads, marked, tr
from desktop.core.numbers.units import size_text
from desktop.hub.parquet.reader import parquet_batches
from desktop.services.jobs import Work
from desktop.ui.panes.leaks.matches_list import HIDDEN, place_of
from desktop.ui.widgets.results.data_table import Table


@dataclass(frozen=True)
class Checked:
    """The result of a check. `questions` and `corpus` are the paths of what was compared, and
    `without` has the locations of rows without a question."""

    questions: str
    corpus: str
    overlap: Overlap
    without: tuple[str, ...]


def overlap_work(questions: str, corpus: str, ngram: int) -> Work:
    """Return the work that reads the questions and searches the corpus for them. It yields
    OverlapProgress, and a Checked at the end."""

    def work(cancel: Cancel) -> Iterator[OverlapProgress | Checked]:
        asked = read_questions(questions, parquet_batches)
        for step in check_overlap(asked.questions, corpus, cancel, ngram, batches=parquet_batches):
            if isinstance(step, Overlap):
                yield Checked(questions, corpus, step, asked.without)
            else:
                yield step

    return work


MOST_ROWS = 500
"""Maximum number of rows in the table. Filling in all of them would take seconds."""
ONE_FOUND = marked("The text contains a match for the question")
ONE_NOT_FOUND = marked("The text contains no match for the question")
HEAD = heads(
    "Question location",
    "Question text",
    "Words in a row",
    "Match location",
    "Text before",
    "Match",
    "Text after",
)


def headline_of(overlap: Overlap) -> str:
    count, total = len(overlap.flagged), len(overlap.questions)
    if total <= 1:
        return tr(ONE_FOUND) if count else tr(ONE_NOT_FOUND)
    if not count:
        return tr("The text contains no match for any of the {total:,} questions", total=total)
    if count == total:
        return tr("The text contains matches for all {total:,} questions", total=total)
    return tr(
        "The text contains matches for {count:,} of {total:,} questions", count=count, total=total
    )


def table(overlap: Overlap | None) -> Table:
    """Return a table with a row for each match."""
    rows = [_row(overlap, match) for match in overlap.matches] if overlap else []
    return Table(HEAD, rows, frozenset({0, 1, 3, 4, 5, 6}))


def _row(overlap: Overlap, match: CorpusMatch) -> tuple[str, ...]:
    question = overlap.questions[match.question]
    parts = (question.text, match.before, match.text, match.after)
    asked, before, words, after = (tr(HIDDEN),) * 4 if question.withheld else parts
    return (question.place, asked, str(match.words), place_of(match), before, words, after)


def sentences(checked: Checked) -> list[str]:
    """Return sentences about the search: its extent, anything that was skipped, and whether the
    table shows all matches."""
    overlap = checked.overlap
    said = [_searched(overlap)]
    if overlap.short:
        said.append(_short(overlap))
    if len(overlap.matches) > MOST_ROWS:
        said.append(
            tr(
                "The table shows only the first {most_rows} matches; a saved CSV file has all "
                "matches in the list.",
                most_rows=MOST_ROWS,
            )
        )
    if overlap.empty:
        said.append(
            counted(
                len(overlap.empty),
                "{empty:,} question has no words to search for.",
                "{empty:,} questions have no words to search for.",
                empty=len(overlap.empty),
            )
        )
    if checked.without:
        said.append(
            counted(
                len(checked.without),
                "1 row has no question: {first}.",
                "{rows:,} rows have no question (first: {first}).",
                rows=len(checked.without),
                first=checked.without[0],
            )
        )
    if overlap.unread:
        said.append(_unread(overlap))
    return said


def _searched(overlap: Overlap) -> str:
    files = counted(overlap.files, "1 file", "{files:,} files", files=overlap.files)
    searched = tr(
        "{files} ({bytes}) in {seconds:.1f} s",
        files=files,
        bytes=size_text(overlap.bytes),
        seconds=overlap.seconds,
    )
    return counted(
        overlap.ngram,
        "A match is at least {ngram} word. Glassbox searched {searched}.",
        "A match is at least {ngram} words in a row. Glassbox searched {searched}.",
        ngram=overlap.ngram,
        searched=searched,
    )


def _short(overlap: Overlap) -> str:
    return counted(
        len(overlap.short),
        "{short:,} question has fewer words than a match needs, so it had to match as a whole. "
        "Found: {found:,}.",
        "{short:,} questions have fewer words than a match needs, so they had to match as a "
        "whole. Found: {found:,}.",
        short=len(overlap.short),
        found=len(overlap.short & overlap.flagged),
    )


def _unread(overlap: Overlap) -> str:
    name, reason = overlap.unread[0]
    others = len(overlap.unread) - 1
    more = tr(" and {unread:,} more", unread=others) if others else ""
    return tr(
        "Not fully searched: {name} ({reason}){more}.",
        name=Path(name).name,
        reason=reason,
        more=more,
    )
