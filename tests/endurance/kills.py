"""Kills the engine's process at random moments (`make kills`).

The real engine runs under the real service and is killed while it starts, while a model loads,
while it reads the prompt, in the middle of an answer, and while idle. After each kill, the same
question must get the complete answer. At the end, the numbers of open files, threads, and processes
must be the same as at the beginning.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import psutil
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from desktop.core.errors import EngineDied, UserError
from desktop.core.messages import (
    Generate,
    Generated,
    LoadModel,
    Message,
    PromptProgress,
    Request,
    Sampling,
    Token,
)
from desktop.core.resources import resource
from desktop.engine.remote.client import RemoteEngine
from desktop.services.inference import Inference

MODEL = str(resource("models", "Pebble-1-0.4M-Instruct-F16.gguf"))
TYPED = (Message("user", "What is 17 + 25? Tell me step by step."),)
QUESTION = Generate(MODEL, TYPED, sampling=Sampling(temperature=0), max_tokens=24, ignore_end=True)
LONG = Generate(MODEL, prompt="one two three " * 400, sampling=Sampling(0), max_tokens=1)
CONTEXT = 2048
HANGS_MS = 300_000
MOMENTS = ("start", "load", "prompt", "answer", "idle")


@dataclass
class Outcome:
    """The text that a request has produced, its result, and its errors."""

    text: str = ""
    result: object = None
    errors: tuple[UserError, ...] = ()


class Trial:
    """The engine, its service, and a record of failures."""

    def __init__(self) -> None:
        self.engine = RemoteEngine()
        self.service = Inference(self.engine)
        self.helpers: list[psutil.Process] = []
        """Processes started by the killed processes."""
        self.broken: list[str] = []
        self.told: Counter[str] = Counter()
        self.kills = 0
        began = time.monotonic()
        self.ask(LoadModel(MODEL, context_length=CONTEXT))
        self.start_s = time.monotonic() - began
        began = time.monotonic()
        self.ask(LoadModel(MODEL, context_length=CONTEXT))
        self.load_s = time.monotonic() - began

    def ask(self, request: Request, on_event: Callable[[object], None] | None = None) -> Outcome:
        outcome, loop = Outcome(), QEventLoop()
        job = self.service.submit(request)

        def take(event: object) -> None:
            if isinstance(event, Token):
                outcome.text += event.text
            if on_event is not None:
                on_event(event)

        def end(result: object = None) -> None:
            if isinstance(result, UserError):
                outcome.errors += (result,)
                self.told[result.message] += 1
                if not isinstance(result, EngineDied) or "\n" in result.message:
                    self.broken.append(repr(result))
            outcome.result = result
            loop.quit()

        job.event.connect(take)
        for ending in (job.finished, job.failed, job.cancelled):
            ending.connect(end)
        QTimer.singleShot(HANGS_MS, loop, loop.quit)
        loop.exec()
        return outcome

    def kill(self) -> None:
        """Kill the engine's process now, or as soon as there is one."""
        try:
            process = psutil.Process(self.engine.process_id or -1)
            self.helpers += process.children(recursive=True)
            process.kill()
            self.kills += 1
        except (psutil.NoSuchProcess, ValueError):
            QTimer.singleShot(50, self.kill)

    def kill_at(self, moment: str, dice: random.Random, whole: str) -> None:
        """Kill the engine's process at this moment, then ask the question again and compare the
        answer with `whole`."""
        after, until = dice.randrange(1, 20), self.kills + (2 if moment == "start" else 1)

        def on_event(event: object) -> None:
            nonlocal after
            if isinstance(event, PromptProgress if moment == "prompt" else Token):
                after -= 1 if moment == "answer" else after
                if after == 0:
                    self.kill()

        match moment:
            case "load":
                load = LoadModel(MODEL, context_length=CONTEXT)
                QTimer.singleShot(dice.randrange(round(1000 * self.load_s) + 1), self.kill)
                outcome = self.ask(load)
            case "prompt" | "answer":
                outcome = self.ask(LONG if moment == "prompt" else QUESTION, on_event)
            case "start":  # the process that replaces the one that was just killed
                QTimer.singleShot(0, self.kill)
                self.ask(QUESTION)
                QTimer.singleShot(dice.randrange(round(1000 * self.start_s) + 1), self.kill)
                outcome = self.ask(QUESTION)
            case _:
                outcome = Outcome()
                self.kill()
                time.sleep(dice.random() / 50)
        if moment in ("load", "start"):
            while self.kills < until:  # the work finished first, so kill now
                pause(0.05)
        self._judge(moment, self.kills >= until, outcome, whole)

    def _judge(self, moment: str, killed: bool, outcome: Outcome, whole: str) -> None:
        if not killed:
            self.broken.append(f"{moment}: there was nothing to kill")
        if moment == "answer" and not (outcome.text and whole.startswith(outcome.text)):
            self.broken.append(f"{moment}: of the answer {outcome.text!r} was left")
        again = self.ask(QUESTION)
        if again.errors:  # the request itself found the dead engine: ask once more, as a user would
            again = self.ask(QUESTION)
        if not isinstance(again.result, Generated) or again.text != whole:
            self.broken.append(f"{moment}: then {again}")


def pause(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds) + 1, loop.quit)
    loop.exec()


def counts() -> tuple[int, int, int]:
    """Return the numbers of open files, of threads, and of child processes."""
    me = psutil.Process()
    return me.num_fds(), me.num_threads(), len(me.children(recursive=True))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--minutes", type=float, default=600, help="stop then, with fewer")
    parser.add_argument("--seed", type=int, default=16)
    options = parser.parse_args()
    app = QCoreApplication.instance() or QCoreApplication([])
    dice = random.Random(options.seed)
    trial = Trial()
    whole = trial.ask(QUESTION).text
    for moment in MOMENTS:  # creates everything that is created only once
        trial.kill_at(moment, dice, whole)
    before, began = counts(), time.monotonic()
    trial.kills, told = 0, 0
    done: Counter[str] = Counter()
    while trial.kills < options.kills and time.monotonic() < began + 60 * options.minutes:
        moment = dice.choice(MOMENTS)
        done[moment] += 1
        trial.kill_at(moment, dice, whole)
        if trial.kills >= told + 50:
            told = trial.kills
            print(f"{told} kills in {time.monotonic() - began:.0f} s, {counts()}", flush=True)
    after = counts()
    until = time.monotonic() + 60
    while (alive := [each for each in trial.helpers if each.is_running()]) and (
        time.monotonic() < until
    ):
        time.sleep(0.1)  # psutil.wait_procs fails if processes end in the meantime
    trial.service.shut_down()
    left = [
        each
        for each in psutil.Process().children()
        if "resource_tracker" not in str(each.cmdline())
    ]
    print(
        f"{trial.kills} kills, {dict(done)}; "
        f"files, threads, processes: {before} before, {after} after"
    )
    for message, count in trial.told.most_common():
        print(f"{count} x {message}")
    for problem in trial.broken:
        print(f"BROKEN {problem}")
    print(f"{len(alive)} of {len(trial.helpers)} helpers are alive; children left: {left}")
    del app
    return int(bool(trial.broken or alive or left or before != after or not whole))


if __name__ == "__main__":
    sys.exit(main())
