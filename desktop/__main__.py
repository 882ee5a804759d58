"""`glassbox` opens the window; with a subcommand it works without one, and without Qt.

The engine's child process imports this module anew, so nothing is imported before it is used.
"""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    multiprocessing.freeze_support()
    if len(sys.argv) > 1:
        from desktop import cli

        return cli.main(sys.argv[1:])
    from desktop import display

    if sentence := display.problem():
        print(sentence, file=sys.stderr)
        return 1
    from desktop import language
    from desktop.folders import Folders

    language.choose(Folders.find().settings)
    from desktop import app

    return app.main()


if __name__ == "__main__":
    sys.exit(main())
