"""Plays a presenter's sessions in the real window for hours (`make session MINUTES=120`).

Each session looks at all pages, runs every experiment in a new order, presents, and is reset for
the next group. From session to session, the theme, the size of the type, and the language change.
The test fails if an experiment shows something else than in the first session in that language, if
the window's event loop stands still, or if the window's memory grows.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Final, get_args

from PySide6.QtWidgets import QApplication

from desktop.core.process import heap
from desktop.core.reset.contents import KEPT, Part
from tests.endurance.acts import Broken, Hand, look_at_all
from tests.endurance.repeated import IDS, Shown, differences, run, window
from tests.endurance.soak import WARM_UP_S, Heart, held, screen

LONGEST_STALL_S: Final = 0.2
GROWTH: Final = 0.2
"""Tolerated growth of the window's memory after minute ten, as a share."""
LANGUAGES: Final = ("en", "de")
LOOKS: Final = tuple(itertools.product(("light", "dark"), (1.0, 1.2, 1.5)))
GROUP: Final = frozenset(part for part in get_args(Part) if part not in KEPT)
"""What a reset for the next group resets unless the presenter chooses otherwise."""


class Sessions:
    def __init__(self, hand: Hand, seed: int) -> None:
        self._hand = hand
        self._random = random.Random(seed)
        self._heart = Heart()
        self._rehearsed: dict[str, Shown] = {}
        self._began = time.monotonic()
        self.stalls: list[str] = []
        self.wrong: list[str] = []
        self.memory: list[tuple[float, float]] = []
        """For each session, its end in seconds and the window's memory in MB."""

    def play(self, number: int) -> None:
        """Play one session, and compare what it shows with the first one in its language."""
        hand, language = self._hand, LANGUAGES[number % len(LANGUAGES)]
        theme, scale = LOOKS[number % len(LOOKS)]
        hand.parts.settings.change(language=language, theme=theme, scale=scale, threads=1)
        hand.settle()
        self._during("change of the look", hand.settle)
        self._during("all pages", lambda: look_at_all(hand, self._random))
        self._during("presenting", self._present)
        found: dict[str, list[str]] = {}
        for name in self._random.sample(IDS, len(IDS)):
            self._during(name, lambda name=name: found.update(run(hand, [name])))  # type: ignore[arg-type]
        rehearsed = self._rehearsed.setdefault(language, found)
        ran = {name: rehearsed[name] for name in found if name in rehearsed}
        title = f"session {number + 1}, {language}, {theme}, {scale}"
        self.wrong += differences(ran, found, title)
        self._during("reset", self._reset)
        self._heart.pause()
        gc.collect()
        heap.trim()
        at, now = time.monotonic() - self._began, held(hand)
        self.memory.append((at, now.window_mb))
        self._heart.go_on()
        print(
            f"{at / 60:5.0f} min  {title}: {now.window_mb:.0f} MB, {now.objects} objects, "
            f"{len(self.stalls)} stalls, {len(self.wrong)} lines differ",
            flush=True,
        )

    def _during(self, name: str, do: object) -> None:
        assert callable(do)
        self._heart.doing = name
        try:
            do()
        except Broken as broken:
            self.wrong.append(f"{name}: {broken}")
        self.wrong += [f"{name}: {text}" for text in self._hand.unexpected()]
        worst, _ = self._heart.take()
        if worst > LONGEST_STALL_S:
            self.stalls.append(f"{name}: {1000 * worst:.0f} ms")

    def _present(self) -> None:
        for on in (True, False):
            self._hand.window.present(on)
            self._hand.pause(0.2)

    def _reset(self) -> None:
        hand, resetting = self._hand, self._hand.window.resetting
        hand.settle()
        ended: list[object] = []
        resetting.service.done.connect(ended.append)
        resetting.service.failed.connect(ended.append)
        resetting.service.reset(GROUP)
        hand.wait("the reset ends", lambda: ended)
        if ended != [True]:
            raise Broken(str(ended[0]))
        hand.window.notices.dismiss()
        hand.settle()

    def verdict(self) -> bool:
        """Print what was wrong. Return True if nothing was."""
        for line in (*self.wrong, *self.stalls):
            print(line)
        warm = [mb for at, mb in self.memory if at >= WARM_UP_S]
        growth = warm[-1] / warm[0] - 1 if warm else 0.0
        print(f"{len(self.memory)} sessions, memory since minute ten: {growth:+.1%}")
        return not self.wrong and not self.stalls and growth <= GROWTH


def main() -> int:
    parser = argparse.ArgumentParser(description="Play a presenter's sessions.")
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--seed", type=int, default=0, help="of the order of the experiments")
    options = parser.parse_args()
    heap.share_heaps()  # as the program does
    with screen(), tempfile.TemporaryDirectory(prefix="glassbox-session-") as folder:
        qt = QApplication(sys.argv[:1])
        with window(qt, Path(folder)) as hand:
            sessions = Sessions(hand, options.seed)
            until = time.monotonic() + 60 * options.minutes
            number = 0
            while time.monotonic() < until:
                sessions.play(number)
                number += 1
            return 0 if sessions.verdict() else 1


if __name__ == "__main__":
    sys.exit(main())
