"""Runs the real program while a scene operates it: driver.py SCENE PICTURE.

Prints the scene's notes as JSON. It is a separate program because the tests' Qt draws offscreen.
Imports are delayed until they are needed because the engine's process imports this file, too.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))


def main() -> int:
    from desktop import app
    from tests.end_to_end.scenes import SCENES, Hand, play

    scene, picture = sys.argv[1:]
    notes: dict[str, object] = {}
    build = app.build

    def build_and_play(*arguments: object) -> app.Parts:
        parts = build(*arguments)  # type: ignore[arg-type]
        play(SCENES[scene](Hand(parts, arguments[-1], Path(picture), notes)), notes)
        return parts

    app.build = build_and_play
    status = app.main()
    print(json.dumps(notes), flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main())
