"""Entry point: `glassbox` opens the window. With a subcommand, `glassbox` runs without a window,
and most subcommands run without Qt.

The engine's child process imports this module again, so imports happen only where they are used.
Only `sys` and `search_paths`, and not even __future__, are imported before the current folder is
removed from Python's search path.
"""

import sys

from desktop.core.process import search_paths


def main() -> int:
    search_paths.leave_out_current_folder()
    import multiprocessing

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
