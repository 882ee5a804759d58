"""Tests that reading any damaged GGUF file returns facts or raises a one-sentence error, and uses
little memory.

tests/endurance/damaged_models.py tests llama.cpp's reaction to them, which takes minutes.
"""

from __future__ import annotations

import contextlib
import json
import tracemalloc
from pathlib import Path

import pytest

from desktop import cli
from desktop.core.errors import UserError
from desktop.core.gguf.header import read_header
from desktop.core.gguf.projectors import projector_beside
from desktop.core.library.facts_cache import FactsCache
from desktop.core.library.models import describe
from desktop.core.memory.subject import of_file
from desktop.core.readable import readable
from desktop.core.routing import active_parameters
from tests import damaged_gguf
from tests.fake_engine import FakeEngine

ROOM = 5_000_000
"""Bytes that are allowed in addition to a small multiple of the file's size."""


def is_one_sentence(text: str) -> bool:
    """Return True if a window can show the text: short and in one line, without bidirectional
    marks."""
    return text.endswith(".") and len(text) < 1000 and text == readable(text)


@pytest.mark.parametrize("name", damaged_gguf.NAMES)
def test_what_can_be_said_without_loading_it(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = damaged_gguf.write(name, tmp_path)
    size = min(path.stat().st_size, 100_000_000)
    tracemalloc.start()
    try:
        entry = describe(str(path), "file", FactsCache())
        for read in (read_header, of_file):
            with contextlib.suppress(UserError):
                read(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < ROOM + 8 * size
    if entry.problem is not None:
        assert is_one_sentence(entry.problem.message)
    assert (entry.facts is None) == (entry.problem is not None)
    if entry.facts is not None:
        with contextlib.suppress(UserError):
            active_parameters.of_file(entry.name, entry.facts)
        with pytest.raises(UserError):
            projector_beside(str(path), entry.facts.embedding_length)
    block = ["--tensor", "token_embd.weight", "--block", "1"]
    for command in (["inspect", str(path)], ["inspect", str(path), *block], ["memory", str(path)]):
        for arguments in ([*command, "--json"], command):
            status = cli.main(arguments, lambda _: FakeEngine())
            out = capsys.readouterr().out
            assert status in (0, cli.FAILED)
            if "--json" in arguments:
                assert out.count("\n") == 1
                said = json.loads(out)
                assert said.get("kind") != "bug", said
                assert ("error" in said) == (status == cli.FAILED)
                assert "error" not in said or is_one_sentence(said["error"])


def test_there_are_many_kinds_and_the_same_each_time(tmp_path: Path) -> None:
    assert len(damaged_gguf.NAMES) > 200
    first = damaged_gguf.write("30 bits of the header flipped", tmp_path).read_bytes()
    assert damaged_gguf.write("30 bits of the header flipped", tmp_path).read_bytes() == first


def test_the_sound_file_comes_back_as_it_was() -> None:
    assert damaged_gguf.read(damaged_gguf.SMALLEST).packed() == damaged_gguf.SMALLEST.read_bytes()
