"""Searches for bytes on which a reader fails: `python -m tests.fuzz NAME --seconds N`.

A failure is an exception that the reader isn't allowed to raise, or the use of more than two
seconds of processor time or more than 200 MB of memory. Each kind of failure is saved once, and the
search continues; only a crash of the process ends it. The results are in build/fuzz/NAME: the next
call extends `corpus`, and `failures` has the bugs to fix. `--keep` copies the inputs that reach new
lines to tests/fuzz/corpus/NAME, so that every run of the tests reads them again. Without a name,
the command lists all names.

It needs atheris, which nothing else needs; `make fuzz` installs it.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
FOUND = ROOT / "build" / "fuzz"
CORPUS = Path(__file__).parent / "corpus"
MEMORY = Path("/dev/shm")
"""Folder in memory, because every input becomes a file."""
ROUND_S = 240
"""Maximum number of seconds that one process searches. Atheris never frees the result of a
comparison of two numpy arrays, which is 8 GB after 600,000 headers."""
MOST_ADDRESSES = 8 << 30
"""Maximum number of bytes in a process's address space, to leave memory for other programs."""
STRETCHING_S = 5
"""Seconds of processor time for trying inputs of the largest size before libFuzzer starts. Loops
run more often on such inputs, so libFuzzer would count them as new paths and try little else from
then on."""
LONGEST_RUN_S = 600
"""Maximum real time for one input, in seconds, after which the search ends. It only guards against
hanging: on a busy computer, an input that takes a tenth of a second of processor time can take a
minute."""


def main() -> int:
    given = _arguments()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if given.inside:
        return _search(given.names[0])
    from tests.fuzz.targets import TARGETS

    if not given.names:
        print("\n".join(TARGETS))
    if unknown := [name for name in given.names if name not in TARGETS]:
        print(f"There is no {', '.join(unknown)}. Without a name, all names are listed.")
        return 2
    for name in given.names:
        if given.keep:
            from tests.fuzz.keeping import keep

            print(name, keep(name, FOUND / name / "corpus", CORPUS / name), "added")
        else:
            print(_in_a_process(name, given.seconds), flush=True)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_known_args()[0]


def _in_a_process(name: str, seconds: int) -> str:
    """Run a search in separate processes, which libFuzzer ends. Return a line about the result."""
    place = FOUND / name
    for folder in ("corpus", "failures"):
        (place / folder).mkdir(parents=True, exist_ok=True)
    (place / "log").write_bytes(b"")
    began, code = time.monotonic(), 0
    while not code and (left := round(seconds - (time.monotonic() - began))) > 0:
        code = _round(name, place, min(left, ROUND_S))
    said = (place / "log").read_text(errors="replace")
    runs = sum(map(int, re.findall(r"^stat::number_of_executed_units:\s*(\d+)", said, re.M)))
    new = said.count("\tNEW ")
    failures = sorted(path.name for path in (place / "failures").iterdir())
    return (
        f"{name}: {runs:,} runs, {time.monotonic() - began:.0f} s, {new} new paths, "
        f"{len(failures)} failures"
        f"{' ' if failures else ''}{' '.join(failures)}{f', ended with {code}' if code else ''}"
    )


def _round(name: str, place: Path, seconds: int) -> int:
    """Run one process and return its exit code."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as temporary:
        command = [
            sys.executable, "-m", "tests.fuzz", name, "--inside", str(place / "corpus"),
            f"-max_total_time={seconds}", f"-timeout={LONGEST_RUN_S}", "-max_len=65536",
            f"-report_slow_units={LONGEST_RUN_S}",
            f"-artifact_prefix={place / 'failures'}/", "-print_final_stats=1", "-rss_limit_mb=0",
            "-verbosity=1",
        ]  # fmt: skip
        if (CORPUS / name).is_dir():
            command.append(str(CORPUS / name))
        environment = {**os.environ, "TMPDIR": temporary}
        environment["RUST_BACKTRACE"] = "0"  # saves half a second per error in arro3
        with (place / "log").open("a") as log:
            return subprocess.run(
                command, cwd=ROOT, env=environment, stdout=log, stderr=log, check=False
            ).returncode


def _search(name: str) -> int:
    """Search in this process until libFuzzer ends it."""
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["desktop"]):
        from tests.fuzz.targets import TARGETS
    from tests.fuzz.mutate import changed, stretched
    from tests.fuzz.target import LARGEST_INPUT, MOST_MEMORY, MOST_SECONDS

    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))  # for children, too
    target = TARGETS[name]
    place = FOUND / name
    for seed in target.seeds():
        _keep(place / "corpus", seed[:LARGEST_INPUT])
    for path in (place / "corpus").iterdir():  # one-time imports must not count for any input
        _try(target.try_on, path.read_bytes())
    seen: set[str] = set()

    def run(data: bytes) -> None:
        taken, began = _peak(anew=True), time.process_time()
        kind = _try(target.try_on, data)
        if time.process_time() - began > MOST_SECONDS:
            kind = kind or "slow"
        if _peak() - taken > MOST_MEMORY:
            kind = kind or "large"
        if kind and kind not in seen:
            seen.add(kind)
            file = _keep(place / "failures", data, f"{kind}-")
            print(f"FAILURE {file.name}", flush=True)

    def change(data: bytes, size: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if target.json and chance.random() < 0.5:
            made = changed(data, chance, min(size, LARGEST_INPUT))
            if made is not None:
                return made
        return atheris.Mutate(data, size)

    until = time.process_time() + STRETCHING_S
    for number, path in enumerate(sorted((place / "corpus").iterdir(), key=hash)):
        if time.process_time() < until:
            run(stretched(path.read_bytes(), random.Random(number), LARGEST_INPUT))
    options = [sys.argv[0], *(each for each in sys.argv[1:] if each[:1] == "-" != each[1:2])]
    folders = [each for each in sys.argv[1:] if Path(each).is_absolute()]
    atheris.Setup([*options, *folders], run, custom_mutator=change)
    atheris.Fuzz()
    return 0


def _try(read: Any, data: bytes) -> str:
    """Return the kind of failure (an exception, and where it was raised), or "" for none."""
    try:
        read(data)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        steps = list(traceback.extract_tb(error.__traceback__))
        ours = [each for each in steps if f"{os.sep}desktop{os.sep}" in each.filename] or steps
        traceback.print_exc()
        return f"{type(error).__name__}-{Path(ours[-1].filename).stem}-{ours[-1].lineno}"
    return ""


def _keep(folder: Path, data: bytes, prefix: str = "") -> Path:
    path = folder / f"{prefix}{hashlib.sha1(data, usedforsecurity=False).hexdigest()}"
    path.write_bytes(data)
    return path


def _peak(anew: bool = False) -> int:
    """Return the peak memory of this process in bytes; `anew` resets the peak first."""
    if anew:
        with contextlib.suppress(OSError):  # on other systems, the peak since the start
            Path("/proc/self/clear_refs").write_text("5")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    sys.exit(main())
