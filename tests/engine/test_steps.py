"""Tests that putting a laptop to sleep mid-answer neither ends a healthy engine nor distorts
speeds."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from desktop.core.cancel import Cancel
from desktop.core.messages import Generate, Generated, LoadModel, Message, Token
from desktop.engine.measuring.steps import SHORTEST_SLEEP_S, Steps
from desktop.engine.remote.awake_timer import AwakeTimer
from desktop.engine.remote.client import RemoteEngine
from tests import tiny_model

ASLEEP_S = SHORTEST_SLEEP_S + 1


def test_a_step_in_which_the_machine_slept_is_left_out() -> None:
    steps = Steps()
    assert steps.per_second is None
    for seconds in (0.1, 0.1, 60.0, 0.1, 0.1):
        assert steps.add(seconds) == (seconds < 1)
    assert steps.per_second == pytest.approx(10)
    first = Steps()
    for seconds in (60.0, 0.1, 0.1):
        assert first.add(seconds)
    assert first.per_second == pytest.approx(10)


def test_a_slow_machine_does_not_sleep() -> None:
    """Reading a model from the disk for each token is slow, but isn't sleep."""
    steps = Steps()
    for seconds in (30.0, 60.0, 4.0, 90.0):
        assert steps.add(seconds)
    assert steps.per_second == pytest.approx(4 / 184)
    quick = Steps()
    assert quick.add(0.01)
    assert quick.add(4.9), "others use the processor, too"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGSTOP")
def test_the_engine_stands_still_for_a_while(tmp_path: Path) -> None:
    """Pauses all of the engine's processes, as when the lid is closed."""
    model = tiny_model.write(tmp_path / "tiny.gguf", context_length=4096)
    engine = RemoteEngine(tmp_path / "engine.log")
    try:
        list(engine.run(LoadModel(str(model), context_length=4096), Cancel()))
        before, slept, result = engine.process_id, 0, None
        chat = Generate(
            model=str(model), messages=(Message("user", "Hi"),), max_tokens=300, ignore_end=True
        )
        began = time.monotonic()
        for event in engine.run(chat, Cancel()):
            if isinstance(event, Token) and not slept:
                processes = psutil.Process().children(recursive=True)
                for each in processes:
                    each.suspend()
                time.sleep(ASLEEP_S)
                for each in processes:
                    each.resume()
                slept += 1
            if isinstance(event, Generated):
                result = event
        took = time.monotonic() - began - ASLEEP_S
        assert slept
        assert result is not None
        assert engine.process_id == before, "it is the same one"
        assert result.generated_tokens == 300
        assert result.tokens_per_s is not None
        assert result.tokens_per_s >= 0.9 * 299 / took
    finally:
        engine.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGSTOP")
def test_a_stop_just_before_it_sleeps_ends_no_engine(tmp_path: Path) -> None:
    """Pauses the engine, cancels the request, and pauses the program, as if the machine went to
    sleep just after the user pressed Stop. The engine resumes last and must not be ended."""
    program = f"""
import os, signal, subprocess, sys, threading, time
from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled

from desktop.core.messages import Generate, LoadModel, Message, Token
from desktop.engine.remote import client
from desktop.engine.remote.client import RemoteEngine

def main():
    client.STOP_LIMIT_S = 3.0
    engine, cancel = RemoteEngine(), Cancel()
    list(engine.run(LoadModel({str(tmp_path / "tiny.gguf")!r}, context_length=4096), cancel))
    number = engine.process_id
    chat = Generate(model={str(tmp_path / "tiny.gguf")!r}, messages=(Message("user", "Hi"),),
                    max_tokens=4000, ignore_end=True)
    events = engine.run(chat, cancel)
    for event in events:
        if isinstance(event, Token):
            break
    print("ready", flush=True)
    os.kill(number, signal.SIGSTOP)  # it sleeps first
    cancel.set()
    os.kill(os.getpid(), signal.SIGSTOP)
    time.sleep(0.2)  # and wakes last
    os.kill(number, signal.SIGCONT)
    try:
        list(events)
    except Cancelled:
        pass
    print(engine.process_id == number, number in engine_children(), flush=True)
    engine.close()

def engine_children():
    import psutil
    return [each.pid for each in psutil.Process().children()]

if __name__ == "__main__":
    main()
"""

    tiny_model.write(tmp_path / "tiny.gguf", context_length=4096)
    script = tmp_path / "program.py"
    script.write_text(program)
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        while psutil.Process(process.pid).status() != psutil.STATUS_STOPPED:
            time.sleep(0.01)
        time.sleep(4.0)  # longer than the timeout for a stop
        process.send_signal(signal.SIGCONT)
        assert process.stdout.readline() == "True True\n"


def test_the_watchdog_bites_all_the_same() -> None:
    bitten = threading.Event()
    timer = AwakeTimer(0.05, bitten.set)
    timer.start()
    assert bitten.wait(60)
    stopped = threading.Event()
    timer = AwakeTimer(60, stopped.set)
    timer.start()
    timer.cancel()
    timer.join(60)
    assert not stopped.is_set()
