"""Plays a presenter's sessions in the real window for hours (`make session MINUTES=120`).

Each session looks at all pages, runs every experiment in a new order, presents, and is reset for
the next group. From session to session, the theme, the size of the type, and the language change.
The test fails if an experiment shows something else than in the first session in that language and
size, if the window's event loop stands still, or if the window's memory grows. It ends with a line
for each of these, and says what it was too short to judge.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

from PySide6.QtWidgets import QApplication

from desktop import app as program
from desktop.core.process import heap
from desktop.core.reset.contents import KEPT, Part
from tests.endurance.acts import Broken, Hand, look_at_all
from tests.endurance.heart import Heart, Stall
from tests.endurance.repeated import IDS, Shown, differences, run, window
from tests.endurance.soak import WARM_UP_S, held, screen

LONGEST_STALL_S: Final = 0.2
"""Seconds that may pass without a sign of life."""
LONGEST_ANNOUNCED_S: Final = 1.0
"""Seconds that may pass while the wait cursor is shown."""
GROWTH: Final = 0.2
"""Tolerated growth of the window's memory after minute ten, as a share."""
LANGUAGES: Final = ("en", "de")
LOOKS: Final = tuple(itertools.product(("light", "dark"), (1.0, 1.2, 1.5)))
GROUP: Final = frozenset(part for part in get_args(Part) if part not in KEPT)
"""What a reset for the next group resets unless the presenter chooses otherwise."""


@dataclass(frozen=True)
class Verdict:
    """What the sessions showed: lines that differ, how many results were compared, stalls of the
    event loop, and the end of each session in seconds with the window's memory in MB. `ended` says
    what ended the sessions too early; "" if nothing did."""

    wrong: Sequence[str]
    compared: int
    stalls: Sequence[Stall]
    memory: Sequence[tuple[float, float]]
    ended: str = ""

    @property
    def _warm(self) -> list[float]:
        return [mb for at, mb in self.memory if at >= WARM_UP_S]

    @property
    def _growth(self) -> float:
        return self._warm[-1] / self._warm[0] - 1

    @property
    def held(self) -> bool:
        """True if everything was judged, and nothing was missed."""
        judged = self.compared > 0 and len(self._warm) > 1 and not self.ended
        return judged and not self.wrong and not self.late and self._growth <= GROWTH

    @property
    def late(self) -> list[Stall]:
        """The stalls that are too long even without other programs, the longest first."""
        late = (
            each
            for each in self.stalls
            if each.own_s > (LONGEST_ANNOUNCED_S if each.announced else LONGEST_STALL_S)
        )
        return sorted(late, key=lambda each: -each.own_s)

    def lines(self) -> Iterator[str]:
        yield f"Verdict on {len(self.memory)} sessions:"
        if self.ended:
            yield f"  MISSED the end: {self.ended}"
        limit = f"{1000 * LONGEST_STALL_S:.0f} ms"
        late, announced = self.late, [each for each in self.stalls if each.announced]
        others = [each for each in self.stalls if each not in late and not each.announced]
        if late:
            yield f"  MISSED waits: {len(late)} over {limit}; the worst: {late[0]}"
        else:
            yield f"  held   waits: none over {limit}"
        if announced:
            longest = max(1000 * each.seconds for each in announced)
            yield f"         {len(announced)} of up to {longest:.0f} ms showed the wait cursor"
        if others:
            yield f"         {len(others)} took longer only because other threads had all cores"
        if self.wrong:
            yield f"  MISSED results: {len(self.wrong)} lines, among {self.compared} compared again"
        elif self.compared:
            yield f"  held   results: all {self.compared} that came again were the same"
        else:
            yield "  NOT JUDGED results: none came again in the same language and size"
        if len(self._warm) > 1:
            word = "held  " if self._growth <= GROWTH else "MISSED"
            yield (
                f"  {word} memory: {self._warm[0]:.0f} MB after ten minutes, "
                f"{self._warm[-1]:.0f} MB at the end ({self._growth:+.1%})"
            )
        else:
            yield "  NOT JUDGED memory: two sessions must end after ten minutes"
        yield "It held." if self.held else "It did not hold."


class Sessions:
    def __init__(self, hand: Hand, seed: int) -> None:
        self._hand = hand
        self._random = random.Random(seed)
        self._heart = Heart(LONGEST_STALL_S)
        self._rehearsed: dict[tuple[str, float], Shown] = {}
        self._began = time.monotonic()
        self.stalls: list[Stall] = []
        self.wrong: list[str] = []
        self.compared = 0
        self.memory: list[tuple[float, float]] = []
        """For each session, its end in seconds and the window's memory in MB."""

    def play(self, number: int) -> None:
        """Play one session, and compare what it shows with the first one in its language and
        size."""
        hand, rounds = self._hand, number // len(LOOKS)
        language = LANGUAGES[(number + rounds) % len(LANGUAGES)]
        theme, scale = LOOKS[number % len(LOOKS)]
        hand.parts.settings.change(language=language, theme=theme, scale=scale, threads=1)
        hand.settle()
        self._during("change of the look", hand.settle)
        self._during("all pages", lambda: look_at_all(hand, self._random))
        self._during("presenting", self._present)
        found: dict[str, list[str]] = {}
        for name in self._random.sample(IDS, len(IDS)):
            self._during(name, lambda name=name: found.update(run(hand, [name])))  # type: ignore[arg-type]
        rehearsed = self._rehearsed.setdefault((language, scale), found)
        ran = {name: rehearsed[name] for name in found if name in rehearsed}
        title = f"session {number + 1}, {language}, {theme}, {scale}"
        self.compared += len(ran) if rehearsed is not found else 0
        self._miss(differences(ran, found, title))
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
            self._miss([f"{name}: {broken}"])
        self._miss([f"{name}: {text}" for text in self._hand.unexpected()])
        for stall in self._heart.take():
            print(f"  {stall}", flush=True)
            self.stalls.append(stall)

    def _miss(self, lines: Sequence[str]) -> None:
        for line in lines:
            print(f"  {line}", flush=True)
        self.wrong += lines

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

    def close(self) -> None:
        self._heart.stop()

    def verdict(self, ended: str) -> Verdict:
        return Verdict(self.wrong, self.compared, self.stalls, self.memory, ended)


def main() -> int:
    parser = argparse.ArgumentParser(description="Play a presenter's sessions.")
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--seed", type=int, default=0, help="of the order of the experiments")
    options = parser.parse_args()
    heap.share_heaps()  # as the program does
    with screen(), tempfile.TemporaryDirectory(prefix="glassbox-session-") as folder:
        qt = QApplication(sys.argv[:1])
        with window(qt, Path(folder)) as hand:
            program.settle()
            sessions = Sessions(hand, options.seed)
            verdict = sessions.verdict(_played(sessions, 60 * options.minutes))
            print("\n".join(verdict.lines()), flush=True)
            return 0 if verdict.held else 1


def _played(sessions: Sessions, seconds: float) -> str:
    """Play sessions until the time is up. Return what ended them earlier, or ""."""
    until = time.monotonic() + seconds
    try:
        for number in itertools.count():
            if time.monotonic() >= until:
                return ""
            sessions.play(number)
    except KeyboardInterrupt:
        return "it was interrupted"
    except Exception as error:
        traceback.print_exc()
        return f"{type(error).__name__}: {error}"
    finally:
        sessions.close()
    return ""


if __name__ == "__main__":
    sys.exit(main())
