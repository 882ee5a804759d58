"""`make demo-models`: train the demo models, or resume where training was stopped."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
WORK: Final = ROOT / "build" / "demo_models"
# Without these, glibc's malloc returns memory to the system after each step and requests it again,
# which halves the speed.
MALLOC: Final = {"MALLOC_TOP_PAD_": "2000000000", "MALLOC_MMAP_THRESHOLD_": "4000000000"}


def main(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    missing = [name for name in ("torch", "tokenizers", "gguf") if not importable(name)]
    if missing:
        print(f"The recipe needs {', '.join(missing)}, which `make demo-models` installs.")
        return 1
    from demo_models import recipe
    from demo_models.eye.make import NAME as EYE
    from demo_models.family import BY_NAME, FAMILY

    names = [*BY_NAME, EYE]
    unknown = [name for name in options.only if name not in names]
    if unknown:
        print(f"There is no {', '.join(unknown)}. The models are: {', '.join(names)}")
        return 2
    if options.threads:
        recipe.torch.set_num_threads(options.threads)
    work = WORK / "smoke" if options.smoke else WORK
    made = recipe.Recipe(
        work=work,
        models=work / "models" if options.smoke else ROOT / "resources" / "models",
        adapters=work / "adapters" if options.smoke else ROOT / "resources" / "adapters",
        questions=work / "questions" if options.smoke else ROOT / "resources" / "questions",
        smoke=options.smoke,
        compiled=options.compile,
    )
    until = time.monotonic() + options.minutes * 60 if options.minutes else float("inf")
    chosen = [BY_NAME[name] for name in options.only if name != EYE]
    done = True
    if chosen or not options.only:
        done = made.run(chosen or list(FAMILY), until)
    if done and (EYE in options.only or not options.only):
        done = made.make_eye(until)
    print("All done." if done else "The time is up. The same command goes on from here.")
    return 0


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(prog="demo_models", description=__doc__)
    found.add_argument("--only", action="append", default=[], metavar="NAME")
    found.add_argument("--minutes", type=float, help="stop after so long; go on another time")
    found.add_argument("--smoke", action="store_true", help="a few steps of everything")
    found.add_argument("--threads", type=int, help="CPU cores to use (all)")
    found.add_argument(
        "--compile",
        action=argparse.BooleanOptionalAction,
        default=bool(shutil.which("g++") or shutil.which("clang++")),
        help="let PyTorch compile the network: half as fast again, needs a C++ compiler",
    )
    return found


def importable(name: str) -> bool:
    from importlib.util import find_spec

    return find_spec(name) is not None


def with_malloc_set() -> None:
    """Restart this process with MALLOC in its environment, because glibc reads these settings only
    when a process starts. Processes that it starts don't get them: some have a memory limit."""
    if sys.platform != "linux":
        return
    if not any(name in os.environ for name in MALLOC):
        command = [sys.executable, "-m", "demo_models", *sys.argv[1:]]
        os.execve(sys.executable, command, {**os.environ, **MALLOC})
    for name in MALLOC:
        os.environ.pop(name, None)


if __name__ == "__main__":
    with_malloc_set()
    sys.exit(main(sys.argv[1:]))
