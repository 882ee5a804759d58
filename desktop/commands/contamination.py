"""`glassbox contamination`: finds benchmark questions in a training text."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.commands.option_types import whole
from desktop.commands.session import Session
from desktop.core.contamination.matches import CorpusMatch
from desktop.core.contamination.overlap import (
    LONGEST_NGRAM,
    NGRAM,
    Overlap,
    OverlapProgress,
    check_overlap,
)
from desktop.core.contamination.questions import read_questions
from desktop.core.numbers.units import fine_percent, size_text
from desktop.hub.parquet.reader import parquet_batches
from desktop.terminal import number_of, table

FEW = 5
SHOWN = 20
"""Maximum number of questions listed in the text output; --json has all of them."""


def add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--questions",
        required=True,
        metavar="PATH",
        help="a benchmark's questions: CSV, JSON, Parquet, or text",
    )
    add("--corpus", required=True, metavar="PATH", help="a text, or a folder of texts")
    add(
        "--ngram",
        type=whole(1, LONGEST_NGRAM),
        default=NGRAM,
        metavar="N",
        help="how many words in a row count as a match (%(default)s)",
    )


def run(options: argparse.Namespace, session: Session) -> None:
    terminal = session.terminal
    asked = read_questions(options.questions, parquet_batches)
    if asked.without:
        count, first = len(asked.without), asked.without[0]
        rows = number_of(count, "row has", "rows have")
        terminal.note(f"{rows} no question ({first}).")
    found: Overlap | None = None
    steps = check_overlap(
        asked.questions, options.corpus, session.cancel, options.ngram, batches=parquet_batches
    )
    for step in steps:
        if isinstance(step, OverlapProgress):
            terminal.status(f"Searched {size_text(step.done)} of {size_text(step.total)}")
        else:
            found = step
    terminal.clear_status()
    assert found is not None, "a check ends with its Overlap"
    for path, reason in found.unread[:FEW]:
        terminal.note(f"Not fully searched: {Path(path).name} ({reason}).")
    if len(found.unread) > FEW:
        more = number_of(len(found.unread) - FEW, "more file", "more files")
        terminal.note(f"Not fully searched: {more}; --json lists all of them.")
    terminal.result(values(found, len(asked.without)))
    terminal.text(summary(found))


def values(found: Overlap, without: int) -> dict[str, object]:
    return {
        "questions": len(found.questions),
        "flagged": len(found.flagged),
        "rate": found.rate,
        "matches": [_match(found, each) for each in found.matches],
        "ngram": found.ngram,
        "short": len(found.short),
        "short_flagged": len(found.short & found.flagged),
        "empty": len(found.empty),
        "without_question": without,
        "files": found.files,
        "bytes": found.bytes,
        "unread": [{"file": path, "reason": reason} for path, reason in found.unread],
        "seconds": found.seconds,
    }


def _match(found: Overlap, match: CorpusMatch) -> dict[str, object]:
    question = found.questions[match.question]
    shown = not question.withheld
    return {
        "question": question.place,
        "question_text": question.text if shown else None,
        "file": match.file,
        "line": match.line or None,
        "words": match.words,
        "before": match.before if shown else None,
        "text": match.text if shown else None,
        "after": match.after if shown else None,
    }


def summary(found: Overlap) -> str:
    share = f"{len(found.flagged):,} of {number_of(len(found.questions), 'question')}"
    are = "is" if len(found.flagged) == 1 else "are"
    words = number_of(found.ngram, "word")
    found_share = f"{share} {are} in the text ({fine_percent(found.rate)})."
    lines = [f"{found_share} A match is {words} in a row, or a whole question if it is shorter."]
    if found.short:
        lines.append(
            f"{number_of(len(found.short), 'question is', 'questions are')} shorter than {words}. "
            f"Found: {len(found.short & found.flagged):,}. Short matches may be chance."
        )
    if found.empty:
        empty = number_of(len(found.empty), "question has", "questions have")
        lines.append(f"{empty} no words to search for.")
    lines.append(
        f"Searched: {number_of(found.files, 'file')}, "
        f"{size_text(found.bytes)}, in {found.seconds:.1f} s."
    )
    if rows := list(_rows(found)):
        lines += ["", table(rows[: SHOWN + 1])]
        if len(rows) > SHOWN + 1:
            lines.append(f"and {len(rows) - SHOWN - 1:,} more; use --json for all of them")
    return "\n".join(lines)


def _rows(found: Overlap) -> list[tuple[str, ...]]:
    """Return a header and, for each question that was found, a row for its first match; empty if
    none was found."""
    firsts: dict[int, CorpusMatch] = {}
    for match in found.matches:
        firsts.setdefault(match.question, match)
    rows = [("QUESTION", "WORDS", "FOUND IN", "TEXT")] if firsts else []
    for number in sorted(firsts):
        match, question = firsts[number], found.questions[number]
        where = Path(match.file).name + (f", line {match.line:,}" if match.line else "")
        text = "(not shown)" if question.withheld else match.text[:60]
        rows.append((question.place, str(match.words), where, text))
    return rows
