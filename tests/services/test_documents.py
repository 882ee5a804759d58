"""Tests reading files that are attached to questions, good ones and bad ones."""

from __future__ import annotations

import os
import pickle
import time
import zlib
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from desktop.core.cancel import Cancel
from desktop.core.conversations.attached import Document
from desktop.core.errors import Cancelled, UserError
from desktop.core.process import sandbox
from desktop.services.documents import reader, worker
from desktop.services.documents.reader import BLOCK, DocumentProgress, read_document
from tests import pdf_file
from tests.core.test_read_at_most import peak


def read(path: Path) -> Document:
    *progress, last = read_document(path, Cancel())
    assert all(isinstance(each, DocumentProgress) for each in progress)
    assert isinstance(last, Document)
    return last


def refused(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        read(path)
    assert path.name in caught.value.message
    return caught.value


# --- PDF


def test_a_pdf_is_read_page_by_page(tmp_path: Path) -> None:
    pages = ["First page.\nSecond line: (naïve).", "", "Third page."]
    document = read(pdf_file.write(tmp_path / "a.pdf", pages))
    assert document.parts == ("First page.\nSecond line: (naïve).", "", "Third page.")
    assert document.is_pdf
    assert document.note.startswith("1 of the 3 pages of a.pdf has no text")
    assert document.taken(1).text == "First page.\nSecond line: (naïve)."


def test_it_is_known_by_its_contents_not_by_its_name(tmp_path: Path) -> None:
    document = read(pdf_file.write(tmp_path / "letter.txt"))
    assert document.parts == ("Hello from page one.",)
    text = tmp_path / "text.pdf"
    text.write_text("I am no PDF.")
    assert refused(text).kind == "unreadable"


def test_a_scan_has_no_text(tmp_path: Path) -> None:
    error = refused(pdf_file.write(tmp_path / "scan.pdf", ["", ""], scan=True))
    assert error.kind == "no_text"
    assert "only pictures of its pages" in error.message


def test_a_password(tmp_path: Path) -> None:
    error = refused(pdf_file.write(tmp_path / "secret.pdf", password="sesame"))
    assert error.kind == "password"
    assert "protected with a password" in error.message


def test_two_thousand_pages_are_read_and_progress_is_told(tmp_path: Path) -> None:
    lines = "\n".join(
        f"Line {n} of a page that has as many words as a page has." for n in range(50)
    )
    path = pdf_file.write(tmp_path / "long.pdf", [f"Page {n}\n{lines}" for n in range(2000)])
    *progress, document = read_document(path, Cancel())
    assert isinstance(document, Document)
    assert len(document.parts) == 2000
    assert document.parts[1999].startswith("Page 1999\nLine 0")
    assert progress[0] == DocumentProgress(worker.AT_ONCE, 2000)
    assert progress[-1] == DocumentProgress(2000, 2000)


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = pdf_file.write(tmp_path / "long.pdf", ["Some words.\n" * 40] * 2000)
    cancel = Cancel()
    with pytest.raises(Cancelled):
        for _ in read_document(path, cancel):
            cancel.set()


@pytest.mark.parametrize("kept", [5, 9, 100, 400])
def test_a_file_that_breaks_off(tmp_path: Path, kept: int) -> None:
    path = pdf_file.write(tmp_path / "part.pdf")
    path.write_bytes(path.read_bytes()[:kept])
    assert refused(path).kind in ("unreadable", "no_text")


def test_garbage_that_begins_as_a_pdf(tmp_path: Path) -> None:
    path = tmp_path / "garbage.pdf"
    path.write_bytes(b"%PDF-1.7\n" + os.urandom(100_000))
    assert refused(path).kind == "unreadable"


def test_a_page_that_unpacks_to_gigabytes_ends_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """4 MB unpack to 4 GB, which PDFium refuses or the limit of its process stops."""
    monkeypatch.setattr(reader, "LONGEST_WAIT_S", 4.0)
    part = zlib.compressobj(9, zlib.DEFLATED, -15)
    spaces = part.compress(b" " * 10_000_000) + part.flush(zlib.Z_FULL_FLUSH)
    packed = b"\x78\x9c" + 400 * spaces + b"\x03\0" + bytes(4)
    path = pdf_file.write(tmp_path / "bomb.pdf", [""], content=packed)
    began = time.monotonic()
    assert refused(path).kind in ("too_large", "unreadable", "no_text")
    assert time.monotonic() - began < reader.LONGEST_WAIT_S + 10


def test_pages_that_never_end_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "main", sleeps)
    monkeypatch.setattr(reader, "LONGEST_WAIT_S", 1.0)
    error = refused(pdf_file.write(tmp_path / "slow.pdf"))
    assert "reading it takes too long" in error.message


def test_a_process_that_dies_ends_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "main", dies)
    assert refused(pdf_file.write(tmp_path / "a.pdf")).kind == "too_large"


def test_a_process_that_was_taken_over_runs_nothing_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "mark"
    monkeypatch.setenv("GLASSBOX_TEST_MARK", str(mark))
    monkeypatch.setattr(worker, "main", taken_over)
    refused(pdf_file.write(tmp_path / "a.pdf"))
    assert not mark.exists()


@pytest.mark.skipif(not sandbox.limits_files(), reason="this system limits no files")
def test_the_process_reads_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "private").write_text("secret")
    monkeypatch.setattr(worker, "_read", looks_around)
    monkeypatch.setattr(worker, "main", looks_around)
    document = read(pdf_file.write(tmp_path / "a.pdf"))
    assert document.parts == ("nothing",)


def sleeps(pipe: Connection, _: str) -> None:
    time.sleep(60)


def dies(pipe: Connection, _: str) -> None:
    os._exit(11)


class Attack:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (f"echo taken over > '{os.environ['GLASSBOX_TEST_MARK']}'",)


def taken_over(pipe: Connection, _: str) -> None:
    pipe.send_bytes(pickle.dumps([Attack()]))


def looks_around(pipe: Connection, path: str) -> None:
    """Do as the worker does, but read the file beside it in place of the pages."""
    from desktop.services.documents import worker as real

    def other(path: str) -> object:
        try:
            found = (Path(path).parent / "private").read_text()
        except OSError:
            found = "nothing"
        yield real.PdfPages([found], 1)
        yield real.PdfPages([], 1)

    real._read = other  # pyright: ignore
    real.main(pipe, path)


# --- texts


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Größe: 日本".encode(), "Größe: 日本"),
        (b"\xef\xbb\xbfmarked", "marked"),
        ("Größe".encode("utf-16"), "Größe"),
        (b"\xfe\xff" + "Größe".encode("utf-16-be"), "Größe"),
        (b"two\r\nlines\rmore", "two\nlines\nmore"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    document = read(path)
    assert "".join(document.parts) == text
    assert document.note == ""


def test_a_file_of_an_older_program_is_read_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Größe: “naïve” €".encode("cp1252"))
    document = read(path)
    assert document.parts == ("Größe: “naïve” €",)
    assert document.note.startswith("old.txt isn't UTF-8, so it was read as Windows-1252.")


@pytest.mark.parametrize("data", [b"MZ\x90\0\x03" * 100, os.urandom(5000), b"\xff\xfea", b"ab\0"])
def test_a_binary_file_named_txt(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "program.txt"
    path.write_bytes(data)
    assert refused(path).kind == "not_text"


@pytest.mark.parametrize("data", [b"", b"  \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "empty.md"
    path.write_bytes(data)
    assert refused(path).kind == "empty_file"


def test_a_text_of_100_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        for _ in range(100):
            file.write(b"All work and no play. " * 45_455)
    assert refused(path).message.startswith("huge.txt is too large (100 MB). The limit for this")
    assert peak(lambda: refused(path)) < 1_000_000


def test_a_file_that_is_gone_and_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.txt").kind == "missing"
    (tmp_path / "folder").mkdir()
    assert refused(tmp_path / "folder").kind == "folder"


def test_a_text_is_cut_at_the_ends_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = (
        "".join(f"{n} {'word ' * (n % 50)}\n" for n in range(500))
        + "x" * (3 * BLOCK)
        + " y" * BLOCK
    )
    path.write_text(text)
    document = read(path)
    assert "".join(document.parts) == text
    assert all(len(part) <= BLOCK for part in document.parts)
    assert all(part.endswith("\n") for part in document.parts[:10])


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("name,size\na,1\nb,2\n", (3, 2)),
        ("name;size;note\na;1;x\n\nb;2;y\n", (3, 3)),
        ("a\tb\n1\t2\n", (2, 2)),
        ('a,b\n"two\nlines",2\n', (2, 2)),
        ("just words\nin lines\n", (0, 0)),
        ('"never closed\n' * 100, (0, 0)),
        ("a," * 200_000, (1, 200_001)),
        ("name;size\n1,5;2\n2,5;3\n", (3, 2)),
        (',"' * 100_000, (1, 50_001)),
        ('"\n,' * 100_000, (50_001, 2)),
        ("a,b\n1,x\u2028y\n2,\x85z\n", (3, 2)),
    ],
)
def test_the_size_of_a_table(tmp_path: Path, text: str, size: tuple[int, int]) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text)
    document = read(path)
    assert (document.rows, document.columns) == size
    assert "".join(document.parts) == text
