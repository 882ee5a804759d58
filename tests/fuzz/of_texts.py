"""Fuzz targets for texts: those searched for contamination and those that models write."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop.core.benchmarks.rows import Values
from desktop.core.cancel import Cancel
from desktop.core.contamination.blocks import blocks_of
from desktop.core.contamination.corpus import NotReadable, pieces_of
from desktop.core.contamination.index import Index
from desktop.core.contamination.matches import search
from desktop.core.contamination.questions import read_questions
from desktop.core.contamination.words import normal_words
from desktop.core.conversations.attached import (
    Document,
    packed_files,
    unpacked_files,
    with_files,
)
from desktop.core.conversations.thinking import (
    CLOSING,
    ThinkingSplitter,
    opened_by,
    split_thinking,
    thinking_switch,
)
from desktop.core.files.text_file import read_text
from desktop.hub.parquet.reader import read_parquet
from desktop.hub.parquet.sizes import TooLarge, largest_page
from desktop.services.documents.reader import BLOCK, read_document
from desktop.services.documents.worker import is_pdf
from desktop.ui.widgets.markdown.blocks import LONGEST_BLOCK, BlockSplitter, MarkdownBlock
from tests.fuzz.of_questions import ROWS, drop_seeds, lines
from tests.fuzz.target import Read, Target, from_file, given, text_of, written
from tests.ui.markdown_samples import SAMPLES

# --- contamination --------------------------------------------------------------------------


def _corpus(name: str) -> Read:
    index = Index([normal_words("the quick brown fox jumps over"), normal_words("a b")], 2)

    def read(path: Path) -> None:
        pieces = pieces_of(path)
        for piece in pieces:
            list(search(piece, index, _batches))
            for block in blocks_of(piece, _batches):
                list(block.lines_at(range(0, len(block.text), 7)))

    return from_file(read, name)


def _batches(path: Path) -> Iterator[Sequence[Values]]:
    yield read_parquet(path)


def _suspects(name: str) -> Read:
    def read(path: Path) -> None:
        for question in read_questions(path, _batches).questions:
            normal_words(question.text)

    return from_file(read, name)


_TEXT = "The quick brown fox jumps over. Über 日本 a b\n".encode() * 3
_CSV = b'question,answer,canary\n"a, b?",c,d\n' + b"quick brown,fox,\n"


def _parquets() -> Iterator[bytes]:
    from arro3.core import Array, DataType, Table
    from arro3.io import write_parquet

    columns: dict[str, Any] = {
        "question": Array(["a?", "ü"], DataType.utf8()),
        "answer": Array([1, None], DataType.int64()),
    }
    yield written(lambda path: write_parquet(Table.from_pydict(columns), path))


def _parquet_size(path: Path) -> None:
    with path.open("rb") as file:
        assert largest_page(file) >= 0


# --- files attached to questions -----------------------------------------------------------------


def _attached(path: Path) -> None:
    """Check that the parts are the text, whatever its encoding."""
    if is_pdf(path):  # read in a process of its own, by PDFium
        return
    *_, document = read_document(path, Cancel())
    assert isinstance(document, Document)
    assert all(0 < len(part) <= BLOCK for part in document.parts)
    file = document.taken(len(document.parts))
    assert file.whole
    saved = with_files("Why?", (file,))
    assert unpacked_files(saved, packed_files((file,))) == ("Why?", (file,))


# --- text from a model --------------------------------------------------------------------


def _thinking(data: bytes) -> None:
    """Check that the thoughts are the same wherever the stream is split."""
    text = text_of(data)
    whole = split_thinking(text)
    for step in (1, 7):
        splitter = ThinkingSplitter()
        for at in range(0, SHORT, step):
            splitter.feed(text[at : min(at + step, SHORT)])
        splitter.feed(text[SHORT:])
        splitter.finish()
        assert (splitter.thinking, splitter.answer) == whole
        assert text[splitter.answer_start :].endswith(splitter.answer)
    opened_by(text)
    thinking_switch(text)


def _thoughts() -> Iterator[bytes]:
    for opening, closing in CLOSING.items():
        yield f"{opening}\na{opening}b{closing}{closing}\n\nc {opening} d{closing}".encode()
    yield b"{% if enable_thinking is defined and not thinking %}{{ '<think>' }}{% endif %}"


def _markdown(data: bytes) -> None:
    """Check that the blocks are the same wherever the stream is split."""
    text = text_of(data)
    whole = _blocks((text,))
    half = len(text) // 2
    if max(map(len, text.split("\n"))) > LONGEST_BLOCK:
        return  # an endless line is split wherever the stream was
    assert _blocks((text[:half], text[half:])) == whole
    if len(text) < SHORT:
        assert _blocks(tuple(text)) == whole


def _blocks(parts: tuple[str, ...]) -> list[MarkdownBlock]:
    splitter = BlockSplitter()
    found: list[MarkdownBlock] = []
    for part in parts:
        found += splitter.feed(part)
        splitter.rest()
    return found + splitter.rest(final=True)


def _samples() -> Iterator[bytes]:
    return (part.encode()[:4000] for text in SAMPLES.values() for part in text.split("\n\n"))


SHORT = 400
"""Number of characters up to which a text is also streamed piece by piece."""

TARGETS = (
    Target("text", from_file(lambda path: read_text(str(path))), given(_TEXT, b"\xef\xbb\xbfa\n")),
    Target(
        "corpus_text",
        _corpus("a.txt"),
        given(_TEXT, _TEXT.decode().encode("utf-16")),
        (NotReadable,),
    ),
    Target(
        "corpus_lines",
        _corpus("a.jsonl"),
        lines({"text": "quick brown fox", "b": ["a b"]}),
        (NotReadable,),
        json=True,
    ),
    Target("corpus_table", _corpus("a.csv"), given(_CSV), (NotReadable,)),
    Target(
        "corpus_json", _corpus("a.json"), lines({"text": "quick brown"}), (NotReadable,), json=True
    ),
    Target(
        "corpus_gzip",
        _corpus("a.txt.gz"),
        given(gzip.compress(_TEXT, mtime=0)),
        (NotReadable,),
    ),
    Target("suspects_csv", _suspects("a.csv"), given(_CSV, b"a?,b,c,d,e,B\n")),
    Target("suspects_lines", _suspects("a.jsonl"), lines(*ROWS), json=True),
    Target("suspects_json", _suspects("a.json"), drop_seeds, json=True),
    Target("parquet", from_file(read_parquet, "a.parquet"), _parquets),
    Target("parquet_size", from_file(_parquet_size), _parquets, (TooLarge, ValueError)),
    Target("attached_text", from_file(_attached, "a.csv"), lambda: (_TEXT, _CSV)),
    Target("thinking", _thinking, _thoughts),
    Target("markdown", _markdown, _samples),
)
