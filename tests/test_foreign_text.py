"""Tests that the time for reading untrusted text grows no faster than its length.

Each reader gets texts of many kinds. They are so long that a reader that retries at every position
takes many seconds of processor time, and a good one a few milliseconds.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from desktop.core.benchmarks import scoring
from desktop.core.benchmarks.tasks import completion, drop_scoring, gsm8k, own
from desktop.core.contamination import words
from desktop.core.conversations import thinking
from desktop.core.gguf import model_facts, split_files
from desktop.core.i18n import in_language
from desktop.core.names.decode import decode
from desktop.core.numbers import units
from desktop.core.quantization import quantized_series
from desktop.core.readable import readable
from desktop.engine import log
from desktop.engine.quantizing import quantize
from desktop.engine.writing import templates, typed_specials
from desktop.hub import grouping, problems
from desktop.ui import names
from desktop.ui.widgets import long_text
from desktop.ui.widgets.markdown import lines as markdown_view_lines
from desktop.ui.widgets.markdown import writer
from desktop.ui.widgets.markdown.blocks import BlockSplitter

LENGTH = 30_000
FAR_TOO_LONG_S = 1.0
"""Limit on processor time in seconds, which doesn't include the time of other programs."""

REPEATED = (
    *(" ", "\t", "\n", " \n", "\r", "\0", "a", "a ", "1", "1.", "1,111", "a1", "-", "- ", "_", "="),
    *("* ", "#", "####", "~", "`", "```\n", "> ", "| ", "|-", "a|b\n-|-\n", "a\n=\n", "1. a\n"),
    *("  - a\n", "<", "<think>", "</think>", "[", "]", "(", "{{", "{% ", "{%'", "'", '"', "\\"),
    *("\\'", "if ", "thinking ", "$", "+", "/", "http://", "x10", "a-", "q4_k_", "blk.1."),
    *("\ue0001", "\u2028", ";r=0;t", "[ 1/", " 1/ 2] a", "model ", "CPU model buffer size = "),
)
AROUND = (("", ""), ("1", "!"), ("~~~", "`"), ("- ", " x"), ("{{ '", "x"))


def whole_markdown(text: str) -> None:
    splitter = BlockSplitter()
    splitter.feed(text)
    splitter.rest(final=True)


def streamed_markdown(text: str) -> None:
    splitter = BlockSplitter()
    for start in range(0, len(text), 500):
        splitter.feed(text[start : start + 500])
        splitter.rest()


def streamed_thinking(text: str) -> None:
    splitter = thinking.ThinkingSplitter()
    for start in range(0, len(text), 40):
        splitter.feed(text[start : start + 40])
    splitter.finish()


def logged(text: str) -> None:
    """Pass text to the log as if it were a model's name."""
    heard = log.LlamaLog()
    heard._take(log.ERROR, text.encode("utf-8", "replace"), None)
    heard._take(log.CONTINUE, f" = {text}\n".encode("utf-8", "replace"), None)
    heard.buffers()
    heard.errors()
    re.search(r"offloaded (\d{1,9})/\d+ layers", heard.text())


def quantize_log(text: str) -> None:
    list(quantize._PROGRESS.finditer(text))
    quantize._OTHER_TYPE.search(text)
    quantize._FAILED.search(text)


def gsm8k_answer(text: str) -> None:
    item, answer = SimpleNamespace(answers=((text,),)), SimpleNamespace(text=text)
    gsm8k._score(item, answer)  # type: ignore[arg-type]


def line_of_markdown(text: str) -> None:
    """Match each line of the text, which is shortened first as in the reader."""
    for line in (text[:1000] + text[-2:]).split("\n"):
        markdown_view_lines.FENCE.match(line)
        markdown_view_lines.TABLE_LINE.match(line)
        markdown_view_lines.RULE.match(line)
        markdown_view_lines.UNDERLINE.match(line)
        markdown_view_lines.UNFINISHED.match(line)
        markdown_view_lines.QUOTED.match(line)
        markdown_view_lines.begins_block(line)
        markdown_view_lines.cells(line)


READERS: dict[str, Callable[[str], object]] = {
    "thinking": thinking.split_thinking,
    "thinking, streamed": streamed_thinking,
    "template": thinking.thinking_switch,
    "template's code": lambda text: thinking.thinking_switch("{% " + text + " %}"),
    "template's objection": templates.one_line,
    "typed special tokens": typed_specials._MARK.split,
    "model's name": decode,
    "name in the window": names.SIZE.search,
    "name of a part": split_files.part_of,
    "name of a copy": lambda text: list(quantized_series._TYPE_AT_END.finditer(text)),
    "name of a quantization": grouping.quantization,
    "kind of a file": grouping._OTHER.search,
    "tensor's name": model_facts._ROUTED.match,
    "hash": model_facts._HASH.search,
    "readable": readable,
    "numbers": in_language,
    "units": units.unbroken,
    "words": words.normal_words,
    "spans of words": words.spans,
    "markdown": whole_markdown,
    "markdown, streamed": streamed_markdown,
    "line of markdown": line_of_markdown,
    "tasks in markdown": lambda text: writer.TASK.sub("", text),
    "long lines": lambda text: long_text._TOO_LONG.sub("", text),
    "HellaSwag": completion._cleaned,
    "GSM8K": gsm8k_answer,
    "MMLU-Pro": lambda text: scoring.extracted(text, r"answer is \(?([ABCDEFGHIJ])\)?"),
    "DROP": lambda text: drop_scoring._ARTICLES.sub(" ", text),
    "own questions": own._squeezed,
    "llama.cpp's log": logged,
    "llama.cpp's log while it quantizes": quantize_log,
    "rate limit": problems._RATE_LIMIT_RESET.search,
}


def seconds(reader: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    reader(text)
    return time.process_time() - began


@pytest.fixture(autouse=True)
def heard_by_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep llama.cpp's only log connected to the engine that another test may use."""
    monkeypatch.setattr(log.llama, "llama_log_set", lambda *_: None)


@pytest.mark.parametrize("name", READERS)
def test_its_time_grows_with_the_text(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLASSBOX_LANGUAGE", "de")
    for repeated in REPEATED:
        for before, after in AROUND:
            text = before + repeated * (LENGTH // len(repeated)) + after
            assert seconds(READERS[name], text) < FAR_TOO_LONG_S, (before, repeated, after)


@pytest.mark.parametrize(
    ("template", "switch"),
    [
        ("{%- if enable_thinking is defined %}{{ '<think>' }}{%- endif %}", "enable_thinking"),
        ("{{ 'a {% b' }} {% if thinking %}", "thinking"),
        ("{{ 'if thinking' }}{% if message.thinking %}", ""),
        ("{# if thinking #}{% set a = 'it\\'s if thinking' %}", ""),
        ("{% if thinking", ""),
    ],
)
def test_the_switch_is_found_as_before(template: str, switch: str) -> None:
    assert thinking.thinking_switch(template) == switch


def test_brackets_go_as_before() -> None:
    assert completion._cleaned("[header] How [to] do [[it]") == " How do "
    assert completion._cleaned("a [b\nc] d [e") == "a [b\nc] d [e"


def test_a_line_of_the_log_is_cut() -> None:
    heard = log.LlamaLog()
    heard._take(log.INFO, b"general.name = " + b"a" * 1_000_000, None)
    heard._take(log.CONTINUE, b"b" * 1_000_000 + b"\nCPU model buffer size = 12.00 MiB\n", None)
    assert [len(line) for _, line in heard.lines] == [log.LONGEST_LINE, 33]
    assert heard.buffers() == [("CPU", "model", 12 << 20)]
