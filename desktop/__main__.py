"""Entry point: `glassbox` opens the window, and `glassbox FILE.gguf` shows a model in it. With a
subcommand, `glassbox` runs without a window, and most subcommands run without Qt.

The engine's child process imports this module again, so imports happen only where they are used.
Only `sys` and `search_paths`, and not even __future__, are imported before the current folder is
removed from Python's search path.
"""

import sys

from desktop.core.process import search_paths


def main() -> int:
    search_paths.leave_out_current_folder()
    file = file_to_open(sys.argv[1:])
    if len(sys.argv) > 1 and not file:
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

    return app.main(file)


def file_to_open(arguments: list[str]) -> str:
    """Return the model file that a file manager passes as the only argument; otherwise ""."""
    from pathlib import Path

    if len(arguments) == 1 and arguments[0].lower().endswith(".gguf"):
        return str(Path(arguments[0]).absolute())
    return ""


if __name__ == "__main__":
    sys.exit(main())
