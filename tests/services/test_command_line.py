"""Tests asking a model through Glassbox's own command, in a process of its own."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import psutil
import pytest

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.lessons.calls import command_words
from desktop.core.messages import Generated, Token
from desktop.core.resources import resource
from desktop.services.command_line import run_command

PEBBLE = str(resource("models", "Pebble-1-3M-Instruct-F16.gguf"))


def test_it_answers_with_tokens_and_their_measurements() -> None:
    question = 'What is the capital of "France"?'
    events = list(run_command(command_words(PEBBLE, question, 8))(Cancel()))
    *tokens, done = events
    assert "".join(each.text for each in tokens if isinstance(each, Token)) == "Paris"
    assert all(isinstance(each, Token) and each.id >= 0 for each in tokens)
    assert isinstance(done, Generated)
    assert done.prompt_tokens > 10
    assert done.first_token_s
    assert done.stop == "end"


def test_the_commands_own_error_is_passed_on(tmp_path: Path) -> None:
    words = command_words(str(tmp_path / "gone.gguf"), "Hi", 8)
    with pytest.raises(UserError, match=r"The command answered: .*gone\.gguf"):
        list(run_command(words)(Cancel()))


def test_wrong_words_are_a_sentence() -> None:
    with pytest.raises(UserError) as caught:
        list(run_command(["chat", "--nonsense"])(Cancel()))
    assert caught.value.kind == "usage"
    assert "required" in caught.value.message
    with pytest.raises(UserError):
        list(run_command(command_words(PEBBLE, "a\0b", 8))(Cancel()))


def test_a_stop_ends_the_command_and_its_engine() -> None:
    me = psutil.Process()
    before = set(me.children(recursive=True))
    cancel = Cancel()
    begun = time.monotonic()
    work = run_command(command_words(PEBBLE, "Tell me a story.", 100_000))(cancel)

    def started() -> set[psutil.Process]:
        return set(me.children(recursive=True)) - before

    def stop() -> None:
        while len(started()) < 2 and time.monotonic() - begun < 60:  # the command and its engine
            time.sleep(0.05)
        found.update(started())
        cancel.set()

    found: set[psutil.Process] = set()
    thread = threading.Thread(target=stop)
    thread.start()
    with pytest.raises(Cancelled):
        list(work)
    thread.join()
    assert len(found) >= 2
    _, alive = psutil.wait_procs(found, timeout=20)
    assert not alive
