"""Tests the search for questions in a corpus against a plain set of word tuples."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
import random
import re
import subprocess
import sys
import time
import tracemalloc
import unicodedata
from pathlib import Path

import numpy as np
import psutil
import pytest

from desktop.core import i18n
from desktop.core.cancel import Cancel
from desktop.core.contamination import blocks as blocks_module
from desktop.core.contamination import corpus as corpus_module
from desktop.core.contamination import index as index_module
from desktop.core.contamination.index import Index
from desktop.core.contamination.overlap import Overlap, OverlapProgress, check_overlap
from desktop.core.contamination.questions import LETTERS, CheckedQuestion, read_questions
from desktop.core.contamination.words import WORD, composed, normal_words, spans
from desktop.core.errors import Cancelled, UserError
from desktop.core.resources import resource

LONG = (
    "A train leaves the station at nine in the morning and travels for three hours "
    "before it stops at the next town"
)
NAMES = [
    *("the", "of", "a", "sum", "house", "Straße", "café", "Ünal", "it's", "12", "well-known,"),
    *("river", "«", "quick", "»", "Δελτα", "жизнь", "東京"),
]


def ask(*texts: str) -> list[CheckedQuestion]:
    return [CheckedQuestion(f"line {number}", text) for number, text in enumerate(texts, 1)]


def overlap(
    questions: list[CheckedQuestion], corpus: Path, ngram: int = 13, workers: int = 1
) -> Overlap:
    *steps, last = check_overlap(questions, corpus, Cancel(), ngram, workers)
    assert isinstance(last, Overlap)
    done = [step.done for step in steps if isinstance(step, OverlapProgress)]
    assert done == sorted(done)
    return last


def plainly(questions: list[CheckedQuestion], texts: list[str], ngram: int) -> set[int]:
    """Return the numbers of the questions that are found in the texts. Applies the definition of an
    n-gram overlap directly, using none of the program's code."""

    def cut(text: str) -> list[str]:
        parts = re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W_\u3040-\u30ff\u4e00-\u9fff]+", text)
        return [unicodedata.normalize("NFKC", part).casefold() for part in parts]

    def runs(words: list[str], length: int) -> set[tuple[str, ...]]:
        return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}

    flagged: set[int] = set()
    for number, question in enumerate(questions):
        words = cut(question.text)
        length = min(len(words), ngram)
        if length and any(runs(words, length) & runs(cut(text), length) for text in texts):
            flagged.add(number)
    return flagged


@pytest.mark.parametrize("ngram", [1, 3, 5, 13])
@pytest.mark.parametrize("seed", range(4))
def test_as_sets_of_tuples_have_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, ngram: int
) -> None:
    """Uses small blocks and pieces, so that most matches cross a boundary."""
    monkeypatch.setattr(blocks_module, "BLOCK", 97)
    monkeypatch.setattr(corpus_module, "PIECE", 400)
    draw = random.Random(seed)
    questions = ask(*(" ".join(draw.choices(NAMES, k=draw.randint(1, 25))) for _ in range(60)))
    texts: list[str] = []
    for _ in range(5):
        parts = [" ".join(draw.choices(NAMES, k=80)) for _ in range(4)]
        planted = draw.choice(questions).text.upper().replace(" ", "\n ", 3)
        parts.insert(draw.randint(0, 4), planted)
        texts.append(" ".join(parts))
        (tmp_path / f"{len(texts)}.txt").write_text(texts[-1], encoding="utf-8")
    found = overlap(questions, tmp_path, ngram)
    assert found.flagged == plainly(questions, texts, ngram)
    assert found.rate == len(found.flagged) / 60
    assert found.files == 5


def test_processes_side_by_side_find_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(5)
    questions = ask(*(" ".join(draw.choices(NAMES, k=15)) for _ in range(40)), LONG)
    text = "\n".join(" ".join(draw.choices(NAMES, k=30)) for _ in range(300))
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"{text}\n{LONG.upper()}.\n", encoding="utf-8")
    alone, together = (overlap(questions, tmp_path, 4, workers) for workers in (1, 2))
    assert together.matches == alone.matches
    assert together.flagged == alone.flagged >= {40}
    assert together.bytes == alone.bytes


def test_a_collision_of_hashes_is_not_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If all words have the same key, all hashes collide."""

    class Alike:
        def integers(self, low: int, high: int, count: int, dtype: type) -> np.ndarray:
            return np.ones(count, np.uint64)

    monkeypatch.setattr(index_module.np.random, "default_rng", lambda seed: Alike())
    (tmp_path / "a.txt").write_text("one two three four five six", encoding="utf-8")
    found = overlap(ask("six five four", "two three four", "four two three"), tmp_path, 3)
    assert found.flagged == {1}


def test_a_match_says_where_it_is_and_what_stands_around_it(tmp_path: Path) -> None:
    lines = ["Nothing here.", "", f"He asked: “{LONG}?” And so on.", "The end."]
    (tmp_path / "a.txt").write_text("\n".join(lines), encoding="utf-8")
    (match,) = overlap(ask(LONG + ", which is far."), tmp_path).matches
    assert Path(match.file).name == "a.txt"
    assert match.line == 3
    assert match.words == len(LONG.split())
    assert match.text == LONG
    assert match.before == "Nothing here. He asked: “"
    assert match.after == "?” And so on. The end."


@pytest.mark.parametrize("block", [30, 64, 131, 260])
def test_a_match_across_blocks_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    monkeypatch.setattr(blocks_module, "BLOCK", block)
    (tmp_path / "a.txt").write_text(f"First line.\nWell then: {LONG}.\nThe end.", encoding="utf-8")
    (match,) = overlap(ask(LONG), tmp_path).matches
    assert (match.text, match.line, match.words) == (LONG, 2, 22)
    assert match.before.endswith("Well then: ")


def test_at_most_three_places_of_a_question(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{LONG}.\n" * 10, encoding="utf-8")
    found = overlap(ask(LONG), tmp_path)
    assert [match.line for match in found.matches] == [1, 2, 3]


def test_short_questions_are_found_whole_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Q: Why is the sky blue? A: It scatters.", encoding="utf-8")
    found = overlap(ask("Why is the sky blue?", "Why is the sea blue?", "?!", LONG), tmp_path)
    assert found.flagged == {0}
    assert found.short == {0, 1}
    assert found.empty == {2}


@pytest.mark.parametrize(
    "ending", ["jsonl", "jsonl.gz", "jsonl.xz", "json", "csv", "tsv", "txt.bz2"]
)
def test_every_kind_of_file(tmp_path: Path, ending: str) -> None:
    rows = [{"text": "Nothing."}, {"a": {"b": ["x", f"So: {LONG}."]}, "n": 3}]
    lines = "\n".join(json.dumps(row) for row in rows)
    content = {
        "jsonl": lines,
        "jsonl.gz": lines,
        "jsonl.xz": lines,
        "json": json.dumps(rows),
        "csv": f'id,text\n1,"with a\nline, {LONG}"\n',
        "tsv": f"id\ttext\n1\t{LONG}\n",
        "txt.bz2": f"Nothing.\n{LONG}",
    }[ending].encode()
    pack = {"gz": gzip.compress, "xz": lzma.compress, "bz2": bz2.compress}.get(
        ending.rpartition(".")[2], bytes
    )
    (tmp_path / f"corpus.{ending}").write_bytes(pack(content))
    (match,) = overlap(ask(LONG), tmp_path).matches
    assert match.line == (0 if ending == "json" else 2)
    assert match.text == LONG


def test_nothing_is_found_across_two_texts(tmp_path: Path) -> None:
    half, rest = LONG.split(" and ")
    (tmp_path / "a.jsonl").write_text(
        "\n".join([json.dumps({"a": half, "b": f"and {rest}"}), json.dumps(half), json.dumps(rest)])
    )
    (tmp_path / "b.txt").write_text(half)
    (tmp_path / "c.txt").write_text(f"and {rest}")
    assert not overlap(ask(LONG), tmp_path).flagged


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = LONG.replace("a", "ä")
    # Composed and decomposed forms are the same word.
    written = unicodedata.normalize("NFD", text) if encoding == "utf-8" else text
    (tmp_path / "a.txt").write_bytes(f"Ünd 東京\r\n{written}".encode(encoding))
    found = overlap(ask(text), tmp_path)
    assert found.flagged == {0}
    assert found.matches[0].line == 2


def test_what_is_not_utf8_loses_only_its_own_word(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xe9 " + LONG.encode() + b" \xff\xfe")
    assert overlap(ask(LONG), tmp_path).flagged == {0}


@pytest.mark.parametrize("seed", range(3))
def test_places_of_words_by_the_million_are_those_of_the_pattern(seed: int) -> None:
    letters = "aé_9 -»ü東かア²Ω\n.\0\ud800\U0001d538\U0001f642की\u200d\ufe0f\u0e31"
    text = composed("".join(random.Random(seed).choices(letters, k=500))) + "\0 \0"
    begins, ends = spans(text)
    wanted = [match.span() for match in WORD.finditer(text)]
    assert list(zip(begins.tolist(), ends.tolist(), strict=True)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("भारत की राजधानी क्या है?", ["भारत", "की", "राजधानी", "क्या", "है"]),
        ("বাংলাদেশের রাজধানী কী?", ["বাংলাদেশের", "রাজধানী", "কী"]),
        ("இந்தியாவின் தலைநகரம்", ["இந்தியாவின்", "தலைநகரம்"]),
        ("ที่ไหน", ["ที่ไหน"]),
        ("كِتاب", ["كِتاب"]),
        ("שָׁלוֹם", ["שָׁלוֹם"]),
        ("نمی‌خواهم", ["نمیخواهم"]),
        ("Well ❤️ done 1\ufe0f", ["well", "done", "1"]),
        ("か\u3099っこ", list("がっこ")),
    ],
)
def test_marks_belong_to_the_letter_before_them(text: str, wanted: list[str]) -> None:
    assert normal_words(text) == [unicodedata.normalize("NFKC", word) for word in wanted]


def test_words_that_differ_in_a_vowel_sign_are_no_match(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("दिन की बात का मान", encoding="utf-8")
    found = overlap(ask("दान का बीत के मीन", "दिन की बात का मान"), tmp_path)
    assert found.flagged == {1}


def test_chinese_characters_are_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "问:世界上最高的山峰叫什么名字和位置在哪里。答:", encoding="utf-8"
    )
    found = overlap(
        ask("世界上最高的山峰叫什么名字和位置在哪里", "世界上最低的山峰叫什么名字呢朋友"), tmp_path
    )
    assert found.flagged == {0}
    assert not found.short


def test_a_text_without_any_blank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks_module, "BLOCK", 50)
    monkeypatch.setattr(corpus_module, "PIECE", 70)
    text = "山峰世界东西南北上下左右前后高低" * 20
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    questions = ask(*(text[at : at + 14] for at in range(16)))
    assert overlap(questions, tmp_path).flagged == set(range(16))


# --- unreadable input ---------------------------------------------------------------------


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LONG)
    (tmp_path / "b.bin").write_bytes(b"\0\1\2junk")
    (tmp_path / "c.jsonl.gz").write_bytes(b"no gzip")
    (tmp_path / "d.parquet").write_bytes(b"PAR1")  # core alone has no Parquet reader
    (tmp_path / "e.txt.xz").write_bytes(lzma.compress(b"text " * 1000)[:-10])
    (tmp_path / ".hidden").write_text(LONG)
    found = overlap(ask(LONG), tmp_path)
    assert found.flagged == {0}
    assert found.files == 1
    reasons = {Path(path).name: reason for path, reason in found.unread}
    assert sorted(reasons) == ["b.bin", "c.jsonl.gz", "d.parquet", "e.txt.xz"]
    assert reasons["b.bin"] == "it isn't text"
    assert "Parquet" in reasons["d.parquet"]


def test_a_file_that_breaks_off_keeps_what_was_found_before(tmp_path: Path) -> None:
    text = f"{LONG}\n" + "nothing of interest here\n" * 30_000  # several blocks
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(text.encode())[:-20])
    found = overlap(ask(LONG), tmp_path / "a.txt.gz")
    assert found.flagged == {0}
    assert found.files == 1
    ((path, reason),) = found.unread
    assert Path(path).name == "a.txt.gz"
    assert "part of it can't be read" in reason


@pytest.mark.parametrize("name", ["a.bin", "a.txt.gz"])
def test_nothing_but_junk_is_one_sentence(tmp_path: Path, name: str) -> None:
    data = b"\0\xff" * 100
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    with pytest.raises(UserError, match=f"can't search {name}: it isn't text") as caught:
        overlap(ask(LONG), tmp_path)
    assert caught.value.kind == "not_text"


@pytest.mark.parametrize(("ngram", "kind"), [(0, "ngram"), (5000, "ngram")])
def test_a_length_that_makes_no_sense(tmp_path: Path, ngram: int, kind: str) -> None:
    (tmp_path / "a.txt").write_text(LONG)
    with pytest.raises(UserError) as caught:
        overlap(ask(LONG), tmp_path, ngram)
    assert caught.value.kind == kind


def test_an_empty_folder_and_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name, kind in (("empty", "empty"), ("nowhere", "missing")):
        with pytest.raises(UserError) as caught:
            overlap(ask(LONG), tmp_path / name)
        assert caught.value.kind == kind


def test_a_search_holds_few_words_at_a_time(tmp_path: Path) -> None:
    """The window searches a small corpus itself, and would keep some of this memory."""
    (tmp_path / "corpus.txt").write_text(" ".join(map(str, range(1000, 6000))) * 24)
    tracemalloc.start()
    try:
        found = overlap(ask("4998 4999 5000"), tmp_path / "corpus.txt", ngram=3)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found.flagged == {0}
    assert peak < 18_000_000


@pytest.mark.parametrize("workers", [1, 2])
def test_it_stops(tmp_path: Path, workers: int) -> None:
    (tmp_path / "a.txt").write_text(f"{LONG}\n" * 40_000)
    cancel = Cancel()
    steps = check_overlap(ask("no such words"), tmp_path, cancel, workers=workers)
    next(steps)
    cancel.set()
    with pytest.raises(Cancelled):
        list(steps)


KILLED = """
import sys
import psutil
from desktop.core.cancel import Cancel
from desktop.core.contamination.overlap import check_overlap
from desktop.core.contamination.questions import CheckedQuestion

if __name__ == "__main__":
    asked = [CheckedQuestion("", "no such words")]
    for step in check_overlap(asked, sys.argv[1], Cancel(), workers=2):
        print(*[child.pid for child in psutil.Process().children(recursive=True)], flush=True)
"""


def test_its_processes_end_with_the_program(tmp_path: Path) -> None:
    """The processes end even if the program is killed."""
    (tmp_path / "a.txt").write_text(f"{LONG}\n" * 500_000)
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    process = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "a.txt")],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert process.stdout is not None
    workers: list[int] = []
    for line in process.stdout:
        workers = [int(number) for number in line.split()]
        if len(workers) >= 2:
            break
    process.kill()
    process.wait()
    process.stdout.close()
    assert len(workers) >= 2
    until = time.monotonic() + 60
    while any(map(psutil.pid_exists, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not [number for number in workers if psutil.pid_exists(number)]


def test_the_filter_follows_what_is_done() -> None:
    index = Index([normal_words(LONG), normal_words("nine in the morning")], 4)
    ids = np.array([index.numbers[word] for word in normal_words(LONG)], np.int32)
    assert {hit.question for hit in index.find(ids, 0, len(ids))} == {0, 1}
    index.done([0])
    assert {hit.question for hit in index.find(ids, 0, len(ids))} == {1}


# --- questions ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("mmlu.csv", 'What?,a,b,c,d,A\n"Which, now?",a,b,c,d,B\n', ["What?", "Which, now?"]),
        ("t.csv", "Type,Question,Best Answer\nx,Why?,y\n", ["Why?"]),
        ("t.tsv", "id\tquestion\n1\tWhy?\n", ["Why?"]),
        (
            "a.jsonl",
            '{"question": "Why?", "options": ["a"]}\n\n{"question": {"stem": "How?"}}\n',
            ["Why?", "How?"],
        ),
        ("a.json", '[{"question": "Why?", "mc1_targets": {"a": 1}}]', ["Why?"]),
        (
            "drop.json",
            '{"x_1": {"passage": "P", "qa_pairs": [{"question": "Who?"}, {"question": "When?"}]}}',
            ["Who?", "When?"],
        ),
        ("plain.txt", "Why?\r\n\r\n How? \n", ["Why?", "How?"]),
        ("strings.jsonl", '"Why?"\n"How?"\n', ["Why?", "How?"]),
    ],
)  # fmt: skip
def test_layouts_of_questions(tmp_path: Path, name: str, content: str, wanted: list[str]) -> None:
    (tmp_path / name).write_bytes(content.encode())
    found = read_questions(tmp_path / name)
    assert [question.text for question in found.questions] == wanted
    assert not found.without
    assert all(question.place.startswith(name) for question in found.questions)
    assert read_questions(tmp_path) == found


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mmlu.csv", "Why?,no,so,d,e,B\n"),
        ("t.csv", "Question,Best Answer\nWhy?,so\n"),
        ("a.jsonl", '{"question": "Why?", "answer": "so"}\n'),
        ("a.csv", "question,A,B,C,D,answer\nWhy?,no,so,d,e,B\n"),
        ("a.tsv", "Answer\tB\tA\tQuestion\nb\tso\tno\tWhy?\n"),
        ("pro.jsonl", '{"question": "Why?", "options": ["no", "so"], "answer": "B"}\n'),
        ("hub.jsonl", '{"question": "Why?", "choices": ["no", "so"], "answer": 1}\n'),
        ("med.jsonl", '{"question": "Why?", "options": {"A": "no", "B": "so"}, "answer": "B"}\n'),
        ("flat.jsonl", '{"question": "Why?", "A": "no", "B": "so", "answer": " B"}\n'),
    ],
)
def test_answers_come_with_their_questions(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    (question,) = read_questions(tmp_path / name).questions
    assert (question.text, question.answer) == ("Why?", "so")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mmlu.csv", "Why?,no,so,d,e,B\nHow?,no,so,d,e,\nWhat?,no,so,d,e,E\n"),
        ("a.csv", "question,a,b,answer\nWhy?,no,so,B\nHow?,no,so,C\n"),
        (
            "a.jsonl",
            """{"question": "Why?", "answer": "so"}
            {"question": "How?", "answer": "C", "options": ["no", "so"]}
            {"question": "What?", "answer": 2, "options": ["no", "so"]}
            {"question": "Who?", "answer": true, "options": ["no", "so"]}
            {"question": "Where?", "answer": "B", "options": "no, so"}""",
        ),
    ],
)
def test_a_letter_without_its_option_is_no_answer(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    first, *others = (question.answer for question in read_questions(tmp_path / name).questions)
    assert first == "so"
    assert others
    assert not any(others)


def test_a_row_of_mmlu_without_options_has_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "mmlu.csv"
    path.write_text("Why?,so,no,A\nWhich one, A\n")
    assert [question.answer for question in read_questions(path).questions] == ["so", ""]


@pytest.mark.parametrize("name", ["spelling", "four-choices"])
def test_one_letter_answers_of_shipped_questions_stay(name: str) -> None:
    path = resource("questions", f"{name}.jsonl")
    answers = [json.loads(line)["answer"] for line in path.read_text("utf-8").splitlines()]
    assert any(answer.upper() in LETTERS for answer in answers)
    assert [question.answer for question in read_questions(path).questions] == answers


@pytest.mark.parametrize(
    ("name", "content", "answer"),
    [
        ("a.jsonl", '{"question": "Why?", "options": ["b", "c", "a"], "answer": "b"}', "b"),
        ("a.jsonl", '{"question": "Why?", "answer": "B"}', "B"),
        ("a.jsonl", '{"question": "Why?", "answer": 4}', "4"),
        ("a.jsonl", '{"question": "Why?", "choices": [], "answer": "A"}', "A"),
        ("a.jsonl", '{"question": "Why?", "choices": null, "answer": "A"}', "A"),
        ("a.jsonl", '{"question": "Why?", "choices": [], "answer": 12}', "12"),
        ("a.jsonl", '{"question": "Why?", "options": [], "choices": ["x"], "answer": "A"}', "x"),
        ("a.jsonl", '{"question": "Why?", "choices": [], "a": "x", "b": "y", "answer": "A"}', "x"),
        ("a.csv", "question,answer\nWhy?,B\n", "B"),
        # Beside lettered options, the answer is always a letter.
        ("mmlu.csv", "Why?,O,A,B,AB,B\n", "A"),
        ("a.csv", "question,a,b,c,answer\nWhy?,B,C,A,A\n", "B"),
        ("a.jsonl", '{"question": "Why?", "options": {"A": "B", "B": "A"}, "answer": "A"}', "B"),
    ],
)
def test_a_letter_can_be_an_answer(tmp_path: Path, name: str, content: str, answer: str) -> None:
    (tmp_path / name).write_text(content)
    (question,) = read_questions(tmp_path / name).questions
    assert question.answer == answer


def test_rows_without_a_question_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"question": "Why?"}\n{"answer": "A"}\n{"question": " "}\n')
    found = read_questions(path)
    assert len(found.questions) == 1
    assert found.without == ("a.jsonl, line 2", "a.jsonl, line 3")


def test_the_place_of_a_question_is_in_the_windows_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also if the language has changed since the question was read."""
    texts = {
        "a.json": '[{"question": "Why?"}, {"question": "How?"}]',
        "a.jsonl": '{"answer": "so"}\n{"question": "Why?"}',
        "a.csv": "question\nWhy?\n",
        "a.txt": "\n\nWhy?\n",
    }
    found = [
        *read_questions(tmp_path / "a.parquet", lambda _: iter([[{"question": "Why?"}]])).questions
    ]
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
        found += read_questions(tmp_path / name).questions
    assert [each.place for each in found] == [
        *("a.parquet, row 1", "a.json, question 1", "a.json, question 2"),
        *("a.jsonl, line 2", "a.csv, line 2", "a.txt, line 3"),
    ]
    monkeypatch.setattr(i18n, "language", lambda: i18n.PSEUDO)
    assert all(each.place.startswith("[a.") for each in found)


def test_gpqa_is_withheld(tmp_path: Path) -> None:
    path = tmp_path / "gpqa.csv"
    path.write_text("Question,Correct Answer,Incorrect Answer 1\nSecret?,a,b\n")
    (question,) = read_questions(path).questions
    assert question.withheld


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.csv", b"a,b\n1,2\n", "layout"),
        ("a.jsonl", b'{"question": "Why?"}\n{"quest', "layout"),
        ("a.json", b"[" * 100_000, "layout"),
        ("a.txt", b"\xff\xfe\xfa", "not_text"),
        ("a.txt", b"a\0b", "not_text"),
        ("a.txt", b"", "empty"),
        ("a.json", b"[1, 2]", "empty"),
    ],
)
def test_questions_that_are_none(tmp_path: Path, name: str, content: bytes, kind: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_questions(tmp_path / name)
    assert caught.value.kind == kind


def test_a_folder_without_questions_is_not_called_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    with pytest.raises(UserError, match=f"The folder {tmp_path.name} .* another folder"):
        read_questions(tmp_path)


SHARED = Path(__file__).parents[3] / "shared/data/benchmarks"


@pytest.mark.skipif(not SHARED.exists(), reason="the benchmarks' data is not beside the checkout")
@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("mmlu/test", 14_042),
        ("gsm8k/test.jsonl", 1319),
        ("mmlu_pro", 1400),
        ("drop/drop_fixture.json", 19),
        ("truthfulqa/mc_task.json", 0),
    ],
)
def test_the_benchmarks_as_they_are_published(path: str, count: int) -> None:
    found = read_questions(SHARED / path)
    assert not found.without
    wanted = count or len(json.loads((SHARED / path).read_text()))
    assert len(found.questions) == wanted
