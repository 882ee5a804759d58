"""Loads every damaged GGUF file in the real engine and asks the model a question. Takes minutes:

python -m tests.endurance.damaged_models [PART OF A NAME ...]

Each must end in a one-sentence error or an answer, within limits on time and memory, and the engine
must be available afterward. Prints each outcome; the exit status is 1 if any failed.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from desktop.core.cancel import Cancel
from desktop.core.errors import Cancelled, UserError
from desktop.core.messages import Generate, Generated, LoadModel, Message, Sampling, UnloadModel
from desktop.engine.remote.client import RemoteEngine
from tests import damaged_gguf
from tests.test_damaged_gguf import is_one_sentence

LONGEST_S = 120.0
"""Limit in seconds for a file, including the start of a new engine. It is high because the computer
may be busy."""
ROOM = 600_000_000
"""Bytes that the engine may use, in addition to a small multiple of the file's size."""
SOUND = str(damaged_gguf.SMALLEST)


@dataclass
class Watch:
    """Measures the peak memory of a process and its descendants."""

    engine: RemoteEngine
    most: int = 0
    _over: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        while not self._over.wait(0.01):
            total = 0
            try:
                process = psutil.Process(self.engine.process_id or 0)
                for each in (process, *process.children(recursive=True)):
                    total += each.memory_info().rss
            except (psutil.Error, ValueError):
                continue
            self.most = max(self.most, total)

    @contextmanager
    def watching(self) -> Iterator[Watch]:
        thread = threading.Thread(target=self.run, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._over.set()
            thread.join()


def answer(engine: RemoteEngine, path: str, cancel: Cancel, limit: int = 4) -> str:
    """Load the model, ask a question, and return a summary such as "answered 4 tokens". Raises:
    UserError, if the engine reports an error; Cancelled, if `cancel` was set first."""
    for _ in engine.run(LoadModel(path, threads=1), cancel):
        pass
    question = (Message("user", "What is two and two?"),)
    done = None
    sampling = Sampling(temperature=0)
    for event in engine.run(Generate(path, question, sampling=sampling, max_tokens=limit), cancel):
        done = event if isinstance(event, Generated) else done
    for _ in engine.run(UnloadModel(path), cancel):
        pass
    return f"answered {done.generated_tokens} tokens" if done else "answered nothing"


def outcome(engine: RemoteEngine, path: str) -> tuple[str, str]:
    """Return the outcome for a file: its kind, and a message."""
    cancel = Cancel()
    timer = threading.Timer(LONGEST_S, cancel.set)
    timer.start()
    try:
        return "answer", answer(engine, path, cancel)
    except UserError as error:
        return error.kind, error.message
    except Cancelled:
        return "hang", f"It took longer than {LONGEST_S:.0f} s."
    except Exception as error:
        return "exception", repr(error)
    finally:
        timer.cancel()


def problems(kind: str, said: str, most: int, size: int, back_s: float) -> list[str]:
    found: list[str] = []
    if kind in ("hang", "exception", "bug", "error"):
        found.append(kind)
    if kind != "answer" and not is_one_sentence(said):
        found.append("no sentence")
    if most > ROOM + 6 * size:
        found.append(f"{most / 1e6:.0f} MB")
    if back_s > LONGEST_S:
        found.append("the engine isn't back")
    return found


def main(parts: list[str]) -> int:
    names = [each for each in damaged_gguf.NAMES if all(part in each for part in parts)]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        engine = RemoteEngine(Path(folder) / "engine.log", lambda: (folder,))
        answer(engine, SOUND, Cancel())
        for number, name in enumerate(names):
            place = Path(folder) / str(number)
            place.mkdir()
            path = damaged_gguf.write(name, place)
            began = time.monotonic()
            with Watch(engine).watching() as watch:
                kind, said = outcome(engine, str(path))
            took = time.monotonic() - began
            again = time.monotonic()
            back, words = outcome(engine, SOUND)
            back_s = time.monotonic() - again if back == "answer" else float("inf")
            size = min(path.stat().st_size, 100_000_000)
            wrong = problems(kind, said, watch.most, size, back_s)
            failed += bool(wrong)
            mark = f"FAILED ({', '.join(wrong)})" if wrong else "ok"
            memory = f"{watch.most / 1e6:.0f} MB"
            print(f"{mark:8} {name}: {took:.1f} s, {memory}, {kind}: {said!r}", flush=True)
            if back != "answer":
                print(f"         and then: {words}", flush=True)
            for file in place.iterdir():
                file.unlink()
        engine.close()
    print(f"{len(names) - failed} of {len(names)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
