"""Tests numbers on the command line: each has the same range as in the window, and a number outside
it gives a one-sentence error."""

from __future__ import annotations

import pytest

from desktop import cli
from desktop.core.settings import LARGEST_SEED, RANGES

CHAT = ("chat", "model.gguf", "--prompt", "Hi")
LONG = "9" * 5000
"""More digits than Python converts to a number."""

WRONG = [
    *((CHAT, *each) for each in (
        ("--threads", "100000", "from 0 to 1,024"),
        ("--threads", "-1", "from 0 to 1,024"),
        ("--threads", "2.5", "from 0 to 1,024"),
        ("--seed", str(LARGEST_SEED + 1), "from 0 to 4,294,967,294"),
        ("--seed", "-1", "from 0 to 4,294,967,294"),
        ("--seed", LONG, "from 0 to 4,294,967,294"),
        ("--temperature", "nan", "from 0 to 5"),
        ("--temperature", "inf", "from 0 to 5"),
        ("--temperature", "-0.5", "from 0 to 5"),
        ("--temperature", "1e400", "from 0 to 5"),
        ("--top-p", "1.5", "from 0 to 1"),
        ("--min-p", "nan", "from 0 to 1"),
        ("--top-k", "1000001", "from 0 to 1,000,000"),
        ("--max-tokens", "10000001", "from 0 to 10,000,000"),
        ("--context", "100000001", "from 0 to 100,000,000"),
    )),
    (("route", "model.gguf", "--raw"), "--tokens", "1,2147483648", "from 0 to 2,147,483,647"),
    (("route", "model.gguf"), "--tokens", f"1,{LONG}", "from 0 to 2,147,483,647"),
    (("route", "model.gguf", "--prompt", "Hi"), "--threads", "1025", "from 0 to 1,024"),
    (("speed", "model.gguf"), "--repeat", "0", "from 1 to 1,000"),
    (("speed", "model.gguf"), "--prompt-tokens", LONG, "from 0 to 100,000,000"),
    (("speed", "model.gguf"), "--generate-tokens", "-3", "from 0 to 100,000,000"),
    (("eval", "model.gguf", "--task", "mmlu"), "--limit", "-1", "from 0 to 10,000,000"),
    (("eval", "model.gguf", "--task", "mmlu"), "--shots", "1001", "from 0 to 1,000"),
    (("compare", "a", "b", "--text", "t"), "--context", "0", "from 16 to 100,000,000"),
    (("imatrix", "a", "b", "--text", "t"), "--context", "15", "from 16 to 100,000,000"),
    (("memory", "model.gguf"), "--context", "0", "from 1 to 100,000,000"),
    (("memory",), "--parameters", f"{LONG}T", "is not a number of parameters"),
    (("contamination", "--questions", "q", "--corpus", "c"), "--ngram", "1001", "from 1 to 1,000"),
    (("inspect", "model.gguf", "--tensor", "t"), "--block", LONG, "from 0 to 1,000,000,000,000"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "option", "value", "said"), WRONG)
def test_a_number_out_of_range_is_one_sentence(
    command: tuple[str, ...],
    option: str,
    value: str,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*command, option, value])
    assert ended.value.code == 2
    usage, _, sentence = capsys.readouterr().err.rpartition(f"glassbox {command[0]}: error: ")
    assert usage
    assert sentence.startswith(f"argument {option}: '")
    assert said in sentence
    assert len(sentence) < 200


@pytest.mark.parametrize(
    ("option", "name"),
    [
        ("--threads", "threads"),
        ("--seed", "seed"),
        ("--temperature", "temperature"),
        ("--top-k", "top_k"),
        ("--top-p", "top_p"),
        ("--min-p", "min_p"),
        ("--max-tokens", "max_tokens"),
        ("--context", "context_length"),
    ],
)
def test_the_ranges_are_those_of_the_window(option: str, name: str) -> None:
    dest = option.removeprefix("--").replace("-", "_")
    for value in RANGES[name]:
        options = cli.parse([*CHAT, option, f"{value:g}" if value < 10 else str(value)])
        assert getattr(options, dest) == value
