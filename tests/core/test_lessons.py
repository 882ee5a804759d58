"""Tests that the lessons are valid, complete, and readable at age fourteen."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from desktop.core.lessons.lesson import Lesson, LessonError, lessons, read_lesson, read_lessons
from desktop.core.resources import resource

COURSE = (
    "Closed, open-weight, open-source and fully open",
    "The table of popular models",
    "Multimodal and unimodal",
    "Reasoning and not",
    "Interface against model",
    "Local runners",
    "Base and instruct",
    "RLHF and DPO",
    "Quantization: the precision of π and of a time of day",
    "Quantization: bit layouts",
    "Quantization: the memory of a 7B model",
    "Quantization: weights and activations",
    "Quantization: absmax, zero-point, calibration, GPTQ, AWQ and QAT",
    "Quantization: perplexity and KL divergence",
    "Distillation: task performance",
    "Distillation: reasoning",
    "Distillation: alignment",
    "Distillation: internal representation",
    "Mixture of experts: what experts are, and are not",
    "Naming conventions",
    "Quantization suffixes",
    "MoE patterns in names",
    "Scaling laws",
    "Scaling laws: compute-optimal training",
    "Benchmarking: pros",
    "Benchmarking: cons",
    "Benchmarking: current practice",
    "Benchmark cards",
    "Kinds of tests and leaderboards",
    "Data leakage",
    "Remedies against leakage",
    "The practical takeaway",
    "Corrections",
)
HARDEST = 9.0

each_lesson = pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.key)

SOUND = """---
title: A title
group: A group
figure: bars
opens: Models / Find models
button: Go there
covers: One thing; Another
see: other; third
---

The lead.

## Before you look

A question?

- a guess
- another guess ✓

## In one sentence

The answer.

## The claim

A claim.

## What this laptop shows

Some
evidence.

## Limits

A limit.

## Why it matters

A reason.

## For the curious

A sum.

## More

First.

Second.
- a point
- another

## Terms

- **weights**: the numbers, so
  to speak.
- **bits**: zeros and ones.
"""


def write(folder: Path, text: str, name: str = "01-sound.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


# --- the lessons ---------------------------------------------------------------------


def test_the_whole_course_is_covered() -> None:
    assert {part for lesson in lessons() for part in lesson.covers} == set(COURSE)


def test_the_table_of_the_course_says_where_each_section_is() -> None:
    table = resource("lessons", "README.md").read_text(encoding="utf-8")
    rows = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in table.splitlines()
        if line.startswith("| ") and not line.startswith("| section")
    ]
    assert all(all(row) for row in rows), "an empty cell"
    told = {(section, lesson) for section, lesson, *_ in rows}
    assert told == {(part, lesson.title) for lesson in lessons() for part in lesson.covers}


@each_lesson
def test_it_is_read_easily(lesson: Lesson) -> None:
    assert grade(lesson.prose) <= HARDEST


@each_lesson
def test_nothing_in_it_is_empty(lesson: Lesson) -> None:
    assert lesson.claim
    assert lesson.evidence
    assert lesson.limits
    assert lesson.why.paragraphs
    assert lesson.terms
    assert lesson.question.endswith(("?", "."))
    assert len(lesson.lead.split()) < 60, "a lead is a few sentences"


def test_every_lesson_leads_on_to_others() -> None:
    keys = {lesson.key for lesson in lessons()}
    for lesson in lessons():
        assert lesson.see
        assert set(lesson.see) <= keys - {lesson.key}, lesson.key


def test_every_lesson_asks_before_it_shows() -> None:
    """Only the lesson on scaling has no guesses to choose from, since its chart asks for one; where
    none is marked as right, the answer depends on the laptop."""
    assert [each.key for each in lessons() if not each.options] == ["scaling"]
    live = [each.key for each in lessons() if each.options and not each.right]
    assert live == ["memory", "takeaway"]


def test_groups_stand_together() -> None:
    groups = [lesson.group for lesson in lessons()]
    changes = sum(one != other for one, other in itertools.pairwise(groups))
    assert changes == len(set(groups)) - 1


# --- the reader ----------------------------------------------------------------------


def test_a_sound_one(tmp_path: Path) -> None:
    lesson = read_lesson(write(tmp_path, SOUND))
    assert (lesson.key, lesson.title, lesson.group) == ("sound", "A title", "A group")
    assert (lesson.figure, lesson.button) == ("bars", "Go there")
    assert (lesson.pane, lesson.page) == ("Models", "Find models")
    assert lesson.covers == ("One thing", "Another")
    assert lesson.lead == "The lead."
    assert (lesson.question, lesson.sentence) == ("A question?", "The answer.")
    assert (lesson.options, lesson.right) == (("a guess", "another guess"), "another guess")
    assert lesson.see == ("other", "third")
    assert lesson.curious.paragraphs == ("A sum.",)
    assert lesson.evidence == "Some evidence."
    (more,) = lesson.more
    assert more.title == "More"
    assert more.paragraphs == ("First.", "Second.", "- a point", "- another")
    assert [(term.word, term.meaning) for term in lesson.terms] == [
        ("weights", "the numbers, so to speak."),
        ("bits", "zeros and ones."),
    ]


def test_a_no_break_space_stays(tmp_path: Path) -> None:
    lesson = read_lesson(write(tmp_path, SOUND.replace("Some\nevidence.", "Some\n28\u00a0GB.")))
    assert lesson.evidence == "Some 28\u00a0GB."


def test_a_pane_without_a_page(tmp_path: Path) -> None:
    lesson = read_lesson(write(tmp_path, SOUND.replace("Models / Find models", "Chat")))
    assert (lesson.pane, lesson.page) == ("Chat", "")


def test_words_are_found_anywhere_in_any_case(tmp_path: Path) -> None:
    lesson = read_lesson(write(tmp_path, SOUND))
    assert lesson.has(["ZEROS", "claim"])
    assert lesson.has(["another"])
    assert lesson.has([])
    assert not lesson.has(["claim", "elephant"])


def test_the_teachers_page_names_sections_that_exist() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "teaching.md"
    files = [path.read_text("utf-8") for path in resource("lessons").glob("[0-9]*.md")]
    heads = {
        re.findall("^title: (.+)", text, re.M)[0]: set(re.findall("^## (.+)", text, re.M))
        for text in files
    }
    answers = page.read_text("utf-8").split("   Where: ")[1:]
    assert len(answers) == 10
    for answer in answers:
        where = " ".join(answer.split("\n\n")[0].split())
        for title, sections in re.findall(r"\*(.+?)\*(?:: ([^*]+))?", where):
            named = {part.strip(" .") for part in sections.split(";")} - {""}
            assert named <= heads[title], (title, named - heads[title])


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("---\ntitle", "title", "a lesson begins with a head"),
        ("figure: bars\n", "", "the head has no figure"),
        ("figure: bars", "figure:", "the head has no figure"),
        ("group: A group", "groop: A group", "'groop: A group' is no line of a head"),
        ("group: A group", "title: Two", "'title: Two' is no line of a head"),
        ("The lead.\n", "", "there is no lead"),
        ("## The claim\n\nA claim.\n", "", "there is no section 'The claim'"),
        ("A limit.\n", "", "the section 'Limits' is empty"),
        ("- a guess\n", "", "a question has several options or none"),
        ("- a guess\n", "- a guess ✓\n", "one is right at most"),
        ("## For the curious", "## Else", "there is no section 'For the curious'"),
        ("## More", "## The claim", "there are two sections 'The claim'"),
        ("- **bits**:", "- bits:", "is no term"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in SOUND
    with pytest.raises(LessonError, match=re.escape(told)) as caught:
        read_lesson(write(tmp_path, SOUND.replace(old, new, 1)))
    assert str(caught.value).startswith("01-sound.md: ")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "01-bytes.md"
    path.write_bytes(b"---\ntitle: \xff\xfe\n---\n")
    with pytest.raises(LessonError, match="01-bytes"):
        read_lesson(path)


def test_a_name_without_a_number(tmp_path: Path) -> None:
    with pytest.raises(LessonError, match="two digits"):
        read_lesson(write(tmp_path, SOUND, "sound.md"))


def test_a_folder_is_read_in_order_and_other_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, SOUND.replace("A title", "Second"), "02-b.md")
    write(tmp_path, SOUND, "01-z.md")
    write(tmp_path, "about the lessons", "README.md")
    assert [lesson.key for lesson in read_lessons(tmp_path)] == ["z", "b"]


def test_two_of_one_title(tmp_path: Path) -> None:
    write(tmp_path, SOUND, "01-a.md")
    write(tmp_path, SOUND, "02-b.md")
    with pytest.raises(LessonError, match="two lessons have the title 'A title'"):
        read_lessons(tmp_path)


# --- readability --------------------------------------------------------------


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade (Kincaid et al. 1975): 0.39 words per sentence + 11.8
    syllables per word - 15.59. Numbers count as words of one syllable."""
    sentences = [each for each in re.split(r"[.!?:]+(?:\s|$)|\n+", text) if each.strip()]
    words = re.findall(r"\w[\w'-]*", text)
    count = sum(syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * count / len(words) - 15.59


def syllables(word: str) -> int:
    """Count runs of vowels, except for a silent e at the end or in -ed or -es."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    runs = len(re.findall(r"[aeiouy]+", letters))
    silent = re.search(r"[^aeiouyl]e$|[^aeioutdy]ed$|[^aeiouscxzgy]es$", letters)
    return max(runs - bool(silent), 1)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("model", 2),
        ("weights", 1),
        ("trained", 1),
        ("needed", 2),
        ("table", 2),
        ("makes", 1),
        ("benchmark", 2),
        ("activation", 4),
        ("quantization", 4),
        ("the", 1),
        ("take", 1),
        ("sizes", 2),
        ("memory", 3),
        ("14", 1),
    ],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_text_is_found_hard() -> None:
    hard = (
        "Notwithstanding considerable methodological heterogeneity, contemporary evaluations "
        "consistently demonstrate substantial deterioration of generalization capabilities."
    )
    assert grade(hard) > 18
    assert grade("The cat sat on the mat. It was warm there.") < 2
